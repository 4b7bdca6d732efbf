"""The words of statements that are shown still, read once for whatever a page says of them."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import QuerySet

from morrow.foundations.scope import entering
from morrow.voice.models import Round, Statement


def words_in(round_: Round) -> dict[str, str]:
    """Every statement shown in a round, by code."""
    return _read(_shown().filter(round=round_))


def words_still_shown(codes: Collection[str]) -> dict[str, str]:
    """Those of these statements that are shown still, by code."""
    known = _remembered()
    unread = [code for code in codes if code not in known]
    if unread:
        _read(_shown().filter(code__in=unread))
    return {code: known[code] for code in codes if code in known}


def _shown() -> QuerySet[Statement]:
    read = Statement.objects.unrestricted(reason="statements shown to everyone, without a name")
    found: QuerySet[Statement] = read.filter(moderation="shown", erased=False)
    return found


def _read(statements: QuerySet[Statement]) -> dict[str, str]:
    found = dict(statements.values_list("code", "words"))
    _remembered().update(found)
    return found


def _remembered() -> dict[str, str]:
    """What was read since the last act."""
    known: dict[str, str] = entering.current().memo.setdefault("words of statements", {})
    return known
