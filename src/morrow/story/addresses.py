"""Where the thread of some things is told, and which topics they belong to."""

from __future__ import annotations

from collections.abc import Iterable

from morrow.foundations.errors import NotFound
from morrow.foundations.record import Ref
from morrow.foundations.references import Told
from morrow.foundations.scope import entering, path
from morrow.story.queries.topics import code_of, codes_of, topic_with

MOST = 3
"""So many topics of one thing are drawn on its page; what serves more leads to each by its own links."""


def told_at(refs: Iterable[Ref]) -> str:
    """The address of the public page that tells the thread of these things, or nothing."""
    code = code_of(refs)
    return path("story:thread", code=code) if code else ""


def topics_on(refs: Iterable[Ref]) -> list[Told]:
    """The topics these things belong to, by code, each with all it starts from."""
    return [told for code in codes_of(refs)[:MOST] if (told := _told(code))]


def _told(code: str) -> Told | None:
    """One topic, read once until the next act; None where it is not public."""
    memo = entering.current().memo
    if ("told", code) not in memo:
        try:
            topic = topic_with(code)
        except NotFound:
            memo["told", code] = None
        else:
            memo["told", code] = Told(topic.title, path("story:thread", code=topic.code), topic.starts)
    found: Told | None = memo["told", code]
    return found
