"""Somebody who watches the page of a promise sees its counts move once a month, not when a person asks."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from morrow.charter import actions, queries
from morrow.charter.actions import Newcomer
from tests.rooms.charter.asking import not_accepted, travel

ASKED = datetime(2026, 2, 20, 12, tzinfo=UTC)


@pytest.fixture
def promise(cast, now):
    made = travel(cast, now)
    petra = cast.actor("petra")
    for number in range(14):
        with cast.as_("petra"):
            claim = actions.ask_to_look(
                entitlement=made,
                person=Newcomer(f"Person {number}"),
                called=f"Person {number}",
                answers={},
                by=petra,
                now=ASKED,
            ).claim
        not_accepted(cast, ASKED, claim)
    return made


def shown(promise, day: date) -> list[str]:
    found = queries.counts(promise, day)
    return [str(found.claims.total), *map(str, found.claims.cells.values())]


def test_nothing_moves_on_the_day_on_which_somebody_asks_or_is_answered(promise):
    before = shown(promise, date(2026, 2, 19))
    assert [shown(promise, date(2026, 2, day)) for day in (20, 21, 28)] == [before] * 3


def test_it_moves_with_the_month(promise):
    assert shown(promise, date(2026, 3, 1)) != shown(promise, date(2026, 2, 28))
    assert queries.counts(promise, date(2026, 3, 1)).as_at == date(2026, 2, 28)
