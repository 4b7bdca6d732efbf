"""What a desk asks for at once is what the lists of these names give one by one, on every day."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from morrow.accountability import actions, queries
from tests.rooms.accountability.making import decided, in_force


@pytest.mark.parametrize("days", [0, 1, 4, 7, 8, 30, 200, 400])
def test_each_list_is_the_same(cast, now, days):
    decided(cast, now)
    called_in = decided(cast, now)
    in_force(cast, now)
    with cast.as_("vale"):
        actions.call_in(
            decision=called_in,
            reasons="Who was asked?",
            with_members=["Ann Example", "Bo Example"],
            by=cast.actor("vale"),
            now=now,
        )
    today = timezone.localdate(now) + timedelta(days=days)
    until = today + timedelta(days=90)
    found = queries.standing(today, until=until)
    assert found.in_call_in == list(queries.in_call_in(today))
    assert found.to_release == list(queries.to_release()) == [called_in]
    assert found.ready_to_take_effect == list(queries.ready_to_take_effect(today))
    assert found.reviews_due == list(queries.reviews_due(today))
    assert found.reviews_to_come == list(queries.reviews_to_come(today, until=until))
