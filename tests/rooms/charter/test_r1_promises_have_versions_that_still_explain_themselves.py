"""R1: an entitlement goes from a decision to v1; v2 changes it, and v1 still stands where it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from morrow.accountability.errors import NotInForce
from morrow.charter import actions, queries
from morrow.charter.errors import AlreadyEnded, PartsMissing, StartsTooEarly
from morrow.charter.models import Entitlement
from morrow.foundations.models import Entry
from tests.rooms.accountability.making import THEME, decided, in_force
from tests.rooms.charter.promising import WARM_HOME, adopt, promise

YEAR = timedelta(days=300)


def next_version(cast, now, entitlement, decision, **changes):
    said = {"promise": replace(WARM_HOME, amount=5), "why_changed": "Visits came sooner", **changes}
    with cast.as_("dilys"):
        return actions.supersede_entitlement(
            entitlement=entitlement, decision=decision, **said, by=cast.actor("dilys"), now=now
        )


def test_r1_version_two_takes_over_on_its_day_and_version_one_stays_readable(cast, now):
    decision = in_force(cast, now)
    first = promise(cast, now, decision)
    second = next_version(cast, now + YEAR, first, decision)
    day = (now + YEAR).date()
    assert [each.version for each in queries.versions(first)] == [2, 1]
    assert list(queries.entitlements(day)) == [second]
    assert list(queries.entitlements(day - timedelta(days=1))) == [first]
    assert queries.entitlement(first.code).amount == 10


def test_r1_a_promise_rests_on_its_decision_and_its_priority(cast, now):
    decision = in_force(cast, now)
    priority = adopt(cast, now, decision).priority
    made = promise(cast, now, decision, priority)
    entry = Entry.objects.unrestricted(reason="a test").get(on=str(made))
    assert entry.because == [str(decision), str(priority)]


def test_r1_a_promise_without_a_priority_rests_on_what_its_decision_heard(cast, now):
    decision = in_force(cast, now)
    entry = Entry.objects.unrestricted(reason="a test").get(on=str(promise(cast, now, decision)))
    assert entry.because == [str(decision), str(THEME)]


@pytest.mark.parametrize(
    "part",
    [
        *("title", "who", "what", "standard", "redress", "when_money_runs_out", "paid_from"),
        *("appeal_body", "appeal_law"),
    ],
)
def test_a_promise_without_a_part_is_refused_naming_it(cast, now, part):
    decision = in_force(cast, now)
    with pytest.raises(PartsMissing) as refused:
        promise(cast, now, decision, promise=replace(WARM_HOME, **{part: " "}))
    assert refused.value.parts == (part,)
    assert Entitlement.objects.count() == 0


def test_r60_a_promise_of_ours_says_within_how_long_the_law_lets_people_appeal(cast, now):
    with pytest.raises(PartsMissing) as refused:
        promise(cast, now, in_force(cast, now), promise=replace(WARM_HOME, appeal_days=None))
    assert refused.value.parts == ("appeal_days",)


def test_what_is_decided_nationally_needs_no_line_of_the_budget_here(cast, now):
    national = replace(WARM_HOME, shelf="nationally", paid_from="")
    assert promise(cast, now, in_force(cast, now), promise=national).paid_from == ""


def test_no_promise_without_a_decision_in_force(cast, now):
    with pytest.raises(NotInForce):
        promise(cast, now, decided(cast, now))


def test_two_versions_are_never_in_force_at_once(cast, now):
    decision = in_force(cast, now)
    first = promise(cast, now, decision)
    next_version(cast, now + YEAR, first, decision)
    with pytest.raises(AlreadyEnded):
        next_version(cast, now + YEAR, Entitlement.objects.get(pk=first.pk), decision)


def test_two_who_write_the_next_version_at_once_do_not_both_succeed(cast, now):
    decision = in_force(cast, now)
    first = promise(cast, now, decision)
    as_somebody_else_read_it = Entitlement.objects.get(pk=first.pk)
    next_version(cast, now + YEAR, first, decision)
    with pytest.raises(AlreadyEnded, match="Look at its page for what came after"):
        next_version(cast, now + YEAR, as_somebody_else_read_it, decision)
    assert Entitlement.objects.count() == 2


def test_the_database_holds_no_second_open_version(cast, now):
    first = promise(cast, now, in_force(cast, now))
    twin = Entitlement.objects.get(pk=first.pk)
    twin.pk, twin.code, twin.version, twin._state.adding = None, "TW1N-TW1N", 2, True
    with pytest.raises(IntegrityError, match="entitlement_one_open_version"), transaction.atomic():
        twin.save()


def test_a_version_does_not_start_before_today(cast, now):
    decision = in_force(cast, now)
    first = promise(cast, now, decision)
    with pytest.raises(StartsTooEarly):
        next_version(cast, now + YEAR, first, decision, active_from=now.date())
    assert Entitlement.objects.get().active_to is None


def test_a_change_says_why(cast, now):
    decision = in_force(cast, now)
    with pytest.raises(PartsMissing, match="why it changes"):
        next_version(cast, now + YEAR, promise(cast, now, decision), decision, why_changed="")
