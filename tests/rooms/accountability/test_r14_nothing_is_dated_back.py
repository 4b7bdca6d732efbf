"""R14: a decision, its notice and its effect bear the day on which they are done, never an earlier one."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from morrow.accountability import actions
from morrow.accountability.errors import Backdated
from morrow.accountability.models import Decision, Notice
from tests.rooms.accountability.making import authority, decided, parts, proposal

DAY = timedelta(days=1)


def test_r14_nothing_is_decided_before_it_was_proposed(cast, now):
    decision = proposal(cast, now)
    with cast.as_("okafor"), pytest.raises(Backdated, match=r"11 January 2026.*12 January 2026"):
        actions.decide(**parts(decision), by=cast.actor("okafor"), now=now - DAY)
    assert Decision.objects.get().state == "proposed"


def test_r14_the_database_refuses_a_decision_before_its_proposal(cast, now):
    decision = decided(cast, now)
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.filter(pk=decision.pk).update(decided_at=now - DAY)


def test_no_notice_stood_before_there_was_anything_to_notice(cast, now):
    decision = proposal(cast, now, key=True)
    with cast.as_("dilys"), pytest.raises(Backdated):
        actions.publish_notice(decision=decision, by=cast.actor("dilys"), now=now - 30 * DAY)
    assert not Notice.objects.exists()


def test_nothing_takes_effect_before_it_was_decided(cast, now):
    power = authority(cast, now, call_in_days=0)
    decision = decided(cast, now, proposal(cast, now, authority=power))
    with cast.as_("dilys"), pytest.raises(Backdated):
        actions.take_effect(decision=decision, by=cast.actor("dilys"), now=now - DAY)
    assert Decision.objects.get().state == "decided"
