"""Where the thread of some things is told."""

from __future__ import annotations

from collections.abc import Iterable

from morrow.foundations.record import Ref
from morrow.foundations.scope import path
from morrow.story.queries.topics import code_of


def told_at(refs: Iterable[Ref]) -> str:
    """The address of the public page that tells the thread of these things, or nothing."""
    code = code_of(refs)
    return path("story:thread", code=code) if code else ""
