"""J1: a picture and a translation beside Amina's words, somebody who knows is asked, and a second look."""

from __future__ import annotations

import struct
import zlib

from morrow.site.demonstration.year.stage import Played, Stage
from morrow.site.demonstration.year.topic import Topic
from morrow.voice import actions

HIDDEN = 4
"""Which of the things said is not shown at first: its author agreed, and Rosa thought it named somebody."""

IN_URDU = "میں نے جو کہا وہ یہاں لکھا ہے۔"


def more_is_kept(stage: Stage, topic: Topic, played: Played) -> None:
    """Nadia keeps a picture and a translation; Dan, who knows, drafts a reply when Rosa asks him."""
    first, second = played.said[0], played.said[1]
    with stage.as_("nadia") as nadia:
        actions.attach(contribution=first, content=picture(), by=nadia, now=stage.day(7))
        actions.render(
            contribution=first, words=IN_URDU, into="Urdu", by_machine=False, by=nadia, now=stage.day(7)
        )
    with stage.as_("rosa") as rosa:
        actions.ask_who_knows(
            contribution=second,
            to=stage.people["dan"],
            to_name="Dan Okell, commissioner",
            question="What is there already?",
            by=rosa,
            now=stage.day(7),
        )
    with stage.as_("dan") as dan:
        actions.save_draft(
            contribution=second,
            words="There is nothing of the kind yet. We put it to the cabinet.",
            next_step="The cabinet decides in spring.",
            by=dan,
            now=stage.day(9),
        )


def somebody_else_looks_again(stage: Stage, topic: Topic, played: Played) -> None:
    """An author asks why their words are not shown; Esme, who did not decide on them, shows them."""
    with stage.as_("nadia") as nadia:
        look = actions.ask_second_look(
            contribution=played.said[HIDDEN],
            why="I named nobody: that is what we call our street.",
            second_thing=f"word {HIDDEN - 1}",
            by=nadia,
            now=stage.day(8),
        )
    with stage.as_("esme") as esme:
        actions.answer_second_look(
            look=look, shown=True, reason="It is the name of a street.", by=esme, now=stage.day(10)
        )


def picture() -> bytes:
    """A small grey square, as a PNG."""
    size = 16
    rows = b"".join(b"\0" + bytes([180]) * size for _ in range(size))
    header = struct.pack(">IIBBBBB", size, size, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, body) for name, body in parts)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
