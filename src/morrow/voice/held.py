"""Files of e-mails between the look at them and their being taken in. Not an act: nothing is kept by it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from morrow.foundations.scope import Viewer, entering
from morrow.voice.email_file import Mail
from morrow.voice.email_parts import MOST_KEPT
from morrow.voice.errors import NoSuchAttachment
from morrow.voice.models import HeldFile

HELD_FOR = timedelta(hours=1)


def hold(look: UUID, mails: Sequence[Mail], viewer: Viewer, now: datetime) -> int:
    """Hold what came with these e-mails for whoever looks. Returns how many files."""
    held = 0
    with entering.lifted(reason="holding what is looked at"):
        for number, mail in enumerate(mails):
            for part in mail.files:
                HeldFile.objects.create(
                    held_by_id=viewer.person_id,
                    look=look,
                    mail=number,
                    name=part.name,
                    kind=part.clean.kind if part.clean else "",
                    content=part.clean.content if part.clean else b"",
                    why=part.why,
                    at=now,
                )
                held += 1
    return held


def let_go_of_old(now: datetime) -> int:
    """Let go of what nobody took in in time. Returns how many files."""
    with entering.lifted(reason="letting go of what was only looked at"):
        old = HeldFile.objects.unrestricted(reason="letting go in time").filter(at__lte=now - HELD_FOR)
        gone, _by_table = old.delete()
    return int(gone)


def held_in(look: UUID, viewer: Viewer) -> dict[int, list[HeldFile]]:
    """What is held of a look, by e-mail, for whoever looked and nobody else; without the files themselves."""
    found: dict[int, list[HeldFile]] = {}
    mine = HeldFile.objects.visible_to(viewer).filter(look=look, held_by_id=viewer.person_id)
    for each in mine.defer("content").order_by("pk"):
        found.setdefault(each.mail, []).append(each)
    return found


def held_file(code: str, viewer: Viewer) -> HeldFile:
    """One file that is held for whoever asks. Raises NoSuchAttachment."""
    mine = HeldFile.objects.visible_to(viewer).filter(code=code, why="", held_by_id=viewer.person_id)
    found: HeldFile | None = mine.first()
    if found is None:
        raise NoSuchAttachment
    return found


def chosen(look: UUID, mail: int, codes: Sequence[str], viewer: Viewer) -> tuple[bytes, ...]:
    """The files of one e-mail that are to be kept beside its words."""
    mine = HeldFile.objects.visible_to(viewer).filter(look=look, mail=mail, why="", code__in=codes)
    files = mine.filter(held_by_id=viewer.person_id).order_by("pk")
    return tuple(bytes(each.content) for each in files[:MOST_KEPT])


def let_go(look: UUID, viewer: Viewer) -> None:
    """Nothing of a look is held any more."""
    HeldFile.objects.visible_to(viewer).filter(look=look, held_by_id=viewer.person_id).delete()
