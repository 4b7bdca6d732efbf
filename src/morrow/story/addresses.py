"""Where the thread of some things is told, and which topics they belong to."""

from __future__ import annotations

from collections.abc import Iterable

from morrow.foundations.record import Ref
from morrow.foundations.references import Told
from morrow.foundations.scope import entering, path
from morrow.story.queries.topics import Topic, code_of, codes_of, topics_with

MOST = 3
"""So many topics of one thing are drawn on its page; what serves more leads to each by its own links."""


def told_at(refs: Iterable[Ref]) -> str:
    """The address of the public page that tells the thread of these things, or nothing."""
    code = code_of(refs)
    return path("story:thread", code=code) if code else ""


def topics_on(refs: Iterable[Ref]) -> list[Told]:
    """The topics these things belong to, by code, each with all it starts from; read once until the next act.

    What is not public is left out.
    """
    codes = codes_of(refs)[:MOST]
    read: dict[str, Told | None] = entering.current().memo.setdefault("told", {})
    unread = [code for code in codes if code not in read]
    if unread:
        read.update(dict.fromkeys(unread))
        read.update({topic.code: _told(topic) for topic in topics_with(unread)})
    return [told for code in codes if (told := read[code])]


def _told(topic: Topic) -> Told:
    return Told(topic.title, path("story:thread", code=topic.code), topic.starts)
