"""R6, R42, R52, R53, R67, R37, R38: a plan is written with the person, equally, strengths first."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from morrow.foundations.errors import NotAllowed
from morrow.foundations.models import Entry
from morrow.foundations.record import Ref
from morrow.people import actions as people
from morrow.support import actions, queries
from morrow.support.errors import (
    CoverIsTheLead,
    CoverTooLate,
    HasAPlan,
    NotPermitted,
    NotReadBack,
    NotTheirs,
    NotThereToo,
    NoWordsOfTheirs,
    PlanEnded,
    StrengthsFirst,
)
from morrow.support.models import Plan
from tests.rooms.support.steps import agreed, permit, person, plan_with, written

OFFER = Ref("commissioning.offer", "WARMHUBS")
MONEY = Ref("budget.allocation", "WARM2026")
OUTCOME = Ref("charter.outcome", "WARMHOME")


def start(cast, now, by, who="joe", **changes):
    with cast.as_(by):
        return actions.start_plan(
            person=person(cast, who), called="Joe", by=cast.actor(by), now=now, **changes
        )


def test_somebody_starts_their_own_plan(cast, now):
    plan = start(cast, now, "joe")
    with cast.as_("joe") as scope:
        assert queries.my_plan(scope.viewer).plan.code == plan.code
        assert queries.my_plan(scope.viewer).lead is None


def test_a_navigator_needs_the_person_there_and_their_permission(cast, now):
    with pytest.raises(NotThereToo):
        start(cast, now, "leila")
    with pytest.raises(NotPermitted):
        start(cast, now, "leila", present=True)
    permit(cast, now, "joe", "leila")
    start(cast, now, "leila", present=True)
    with pytest.raises(HasAPlan):
        start(cast, now, "joe")


@pytest.mark.parametrize("wrong", ["abe", "okafor", "mara", "kayla"])
def test_nobody_else_starts_a_plan_for_another_even_with_permission(cast, now, wrong):
    permit(cast, now, "joe", wrong)
    with pytest.raises(NotAllowed):
        start(cast, now, wrong, present=True)


def test_r53_strengths_come_before_needs_and_before_actions(cast, now):
    plan = start(cast, now, "joe")
    with cast.as_("joe"):
        joe = cast.actor("joe")
        with pytest.raises(StrengthsFirst):
            actions.write(plan=plan, part="needs", words="Lifts.", by=joe, now=now)
        with pytest.raises(StrengthsFirst):
            actions.add_action(plan=plan, what="Cook", doer="person", by=joe, now=now)
        actions.write(plan=plan, part="strengths", words="I cook.", by=joe, now=now)
        actions.write(plan=plan, part="needs", words="Lifts.", by=joe, now=now)


def test_r42_a_plan_is_not_agreed_without_the_persons_words(cast, now):
    plan = start(cast, now, "joe")
    with cast.as_("joe"):
        joe = cast.actor("joe")
        actions.write(plan=plan, part="strengths", words="I cook.", by=joe, now=now)
        with pytest.raises(NoWordsOfTheirs):
            actions.agree(plan=plan, by=joe, now=now)


def test_r42_the_database_holds_it_too(cast, now):
    plan = start(cast, now, "joe")
    plan.state, plan.agreed_at, plan.agreed_by = "agreed", now, "Joe"
    with cast.as_("joe"), pytest.raises(IntegrityError), transaction.atomic():
        plan.save()


def test_r42_a_worker_who_writes_what_matters_has_read_it_back(cast, now):
    plan = plan_with(cast, now, "joe")
    with cast.as_("leila"):
        leila = cast.actor("leila")
        with pytest.raises(NotReadBack):
            actions.write(plan=plan, part="what_matters", words="Safety.", by=leila, now=now)
        actions.write(plan=plan, part="what_matters", words="My dog.", by=leila, now=now, read_back=True)


def test_r42_the_lead_cannot_agree_it_for_the_person(cast, now):
    plan = written(cast, now, "joe")
    with cast.as_("leila"):
        leila = cast.actor("leila")
        with pytest.raises(NotTheirs):
            actions.agree(plan=plan, by=leila, now=now)
        for wrong in (
            actions.Representative("Ann", "advocate", "A letter"),
            actions.Representative("Ann", "attorney", " "),
        ):
            with pytest.raises(NotTheirs):
                actions.agree(plan=plan, by=leila, now=now, representative=wrong)
    assert Plan.objects.unrestricted(reason="a test").get().state == "draft"


def test_somebody_who_lawfully_decides_agrees_with_the_evidence_named(cast, now):
    plan = written(cast, now, "joe")
    ann = actions.Representative("Ann Kettle", "attorney", "Lasting power of attorney, health and welfare")
    with cast.as_("leila"):
        actions.agree(plan=plan, by=cast.actor("leila"), now=now, representative=ann)
    kept = Plan.objects.unrestricted(reason="a test").get()
    assert (kept.state, kept.agreed_by, kept.agreed_as) == ("agreed", "Ann Kettle", "attorney")


def test_r52_a_full_plan_is_agreed_with_no_scored_form(cast, now):
    plan = agreed(cast, now, "joe", because=[OFFER, MONEY, OUTCOME])
    with cast.as_("joe") as scope:
        view = queries.my_plan(scope.viewer)
    assert view.plan.state == "agreed"
    assert view.confidences == ()
    entry = Entry.objects.unrestricted(reason="a test").get(on=str(plan), verb="agreed")
    assert set(entry.because) == {str(OFFER), str(MONEY), str(OUTCOME)}


def test_r6_what_the_person_friends_and_neighbours_do_counts_like_what_is_paid_for(cast, now):
    plan = written(cast, now, "joe")
    doers = ["person"] * 3 + ["friend"] * 2 + ["network"] * 2 + ["paid"] * 2
    with cast.as_("joe") as scope:
        for number, doer in enumerate(doers):
            actions.add_action(plan=plan, what=f"Action {number}", doer=doer, by=cast.actor("joe"), now=now)
        assert queries.my_plan(scope.viewer).by_doer == {
            "person": 3,
            "friend": 2,
            "network": 2,
            "paid": 2,
        }


def test_r67_both_views_stand_side_by_side_and_neither_overwrites(cast, now):
    plan = written(cast, now, "joe")
    with cast.as_("leila"):
        actions.say_differently(
            plan=plan, part="strengths", words="He is also proud.", by=cast.actor("leila"), now=now
        )
    with cast.as_("joe"):
        actions.say_differently(
            plan=plan, part="strengths", words="I am not proud.", by=cast.actor("joe"), now=now
        )
    with cast.as_("joe") as scope:
        part = queries.my_plan(scope.viewer).parts[1]
    assert part.words == "I know every recipe."
    assert [(w.said_as, w.words) for w in part.beside] == [
        ("worker", "He is also proud."),
        ("person", "I am not proud."),
    ]


def test_r67_the_worker_and_the_person_may_both_rewrite(cast, now):
    plan = written(cast, now, "joe")
    with cast.as_("leila"):
        actions.write(plan=plan, part="strengths", words="Recipes.", by=cast.actor("leila"), now=now)
    with cast.as_("joe"):
        actions.write(plan=plan, part="strengths", words="Soup.", by=cast.actor("joe"), now=now)
    assert Plan.objects.unrestricted(reason="a test").get().strengths == "Soup."


def test_r37_a_second_agency_with_permission_reads_the_same_words_and_without_it_nothing(cast, now):
    plan = agreed(cast, now, "joe")
    permission = permit(cast, now, "joe", "noor")
    with cast.as_("noor") as scope:
        assert queries.plan_for(scope.viewer, plan.code).plan.what_matters == "To cook for my friends."
        with pytest.raises(NotAllowed):
            actions.write(plan=plan, part="needs", words="Mine.", by=cast.actor("noor"), now=now)
    with cast.as_("joe"):
        people.withdraw_permission(permission=permission, by=cast.actor("joe"), now=now)
    with cast.as_("noor") as scope:
        assert not Plan.objects.visible_to(scope.viewer).exists()


def test_r38_one_named_lead_and_cover_named_before_leave(cast, now):
    plan = written(cast, now, "joe")
    with cast.as_("leila"):
        leave = {
            "plan": plan,
            "called": "Nadia",
            "organisation": "COUNCIL",
            "away_to": now.date() + timedelta(days=9),
            "by": cast.actor("leila"),
            "now": now,
        }
        with pytest.raises(CoverTooLate):
            actions.name_cover(cover=person(cast, "nadia"), away_from=now.date(), **leave)
        tomorrow = now.date() + timedelta(days=1)
        with pytest.raises(CoverIsTheLead):
            actions.name_cover(cover=person(cast, "leila"), away_from=tomorrow, **leave)
        cover = actions.name_cover(cover=person(cast, "nadia"), away_from=tomorrow, **leave)
    assert cover.covers_for_id == cast.leila.pk


def test_an_ended_plan_is_kept_as_it_was(cast, now):
    plan = agreed(cast, now, "joe")
    with cast.as_("joe") as scope:
        joe = cast.actor("joe")
        actions.end_plan(plan=plan, why="", by=joe, now=now)
        with pytest.raises(PlanEnded):
            actions.write(plan=plan, part="strengths", words="New.", by=joe, now=now)
        assert queries.my_plan(scope.viewer) is None
    start(cast, now, "joe")


def test_a_plan_is_reviewed_only_once_agreed(cast, now):
    plan = written(cast, now, "joe")
    with cast.as_("joe"):
        joe = cast.actor("joe")
        with pytest.raises(NotAllowed):
            actions.review(plan=plan, review_on=date(2026, 7, 1), by=joe, now=now)
        actions.agree(plan=plan, by=joe, now=now)
        actions.review(plan=plan, review_on=date(2026, 7, 1), by=joe, now=now)
    assert Plan.objects.unrestricted(reason="a test").get().state == "reviewed"


def test_the_record_of_a_plan_holds_no_words_and_no_name(cast, now):
    plan = agreed(cast, now, "joe", because=[OFFER])
    entries = Entry.objects.unrestricted(reason="a test").filter(on=str(plan))
    written_down = " ".join(str(value) for entry in entries for value in vars(entry).values())
    assert entries.count() >= 4
    assert "recipe" not in written_down
    assert "Joe" not in written_down
