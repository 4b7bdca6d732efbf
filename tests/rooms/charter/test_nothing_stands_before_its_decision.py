"""A priority and a promise stand from a day on which their decision is in force, and from none before it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from morrow.accountability.errors import NotInForce
from morrow.charter.models import Entitlement, Priority
from tests.rooms.accountability.making import in_force
from tests.rooms.charter.promising import LATER, adopt, promise


def test_r3_a_priority_is_not_dated_back_before_its_decision(cast, now):
    decision, since = in_force(cast, now), (now + LATER).date()
    with pytest.raises(NotInForce):
        adopt(cast, now + timedelta(days=20), decision, active_from=since - timedelta(days=1))
    assert not Priority.objects.exists()
    adopt(cast, now + timedelta(days=20), decision, active_from=since)
    assert Priority.objects.get().active_from == since


def test_r1_a_promise_is_not_dated_back_before_its_decision(cast, now):
    decision, since = in_force(cast, now), (now + LATER).date()
    with pytest.raises(NotInForce):
        promise(cast, now + timedelta(days=20), decision, active_from=since - timedelta(days=1))
    assert not Entitlement.objects.exists()
    assert promise(cast, now + timedelta(days=20), decision, active_from=since).in_force(since)
