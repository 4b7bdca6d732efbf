"""R54, R38: who reads a plan, past the first wall and past the second; and what is written down."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from morrow.foundations.errors import NotAllowed, NotFound
from morrow.people import actions as people
from morrow.people import queries as register
from morrow.people.models import Permission
from morrow.support import actions, queries
from morrow.support.models import Confidence, PersonalBudget, Plan, PlanAction, PrivateDraft, Request, Wording
from tests.rooms.support.steps import budget_of, permit, person, written

STRANGERS = ("kayla", "nadia", "abe", "mara", "okafor", "beth", "dev", "rosa")
TABLES = ["support_plan", "support_wording", "support_planaction", "support_lead", "support_personalbudget"]


def rows(table):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        return cursor.fetchone()[0]


def filled(cast, now):
    """Joe's plan with something in every table."""
    budget_of(cast, now, "joe")
    with cast.as_("joe") as scope:
        plan = queries.my_plan(scope.viewer).plan
        joe = cast.actor("joe")
        actions.add_action(plan=plan, what="Cook", doer="person", by=joe, now=now)
        actions.say_differently(plan=plan, part="strengths", words="And patient.", by=joe, now=now)
        actions.add_to_circle(plan=plan, called="Ann", relation="sister", by=joe, now=now)
    return plan


@pytest.mark.parametrize("stranger", STRANGERS)
def test_r54_a_stranger_another_navigator_and_the_administrator_see_nothing_past_either_wall(
    cast, now, stranger
):
    plan = filled(cast, now)
    with cast.as_(stranger) as scope:
        assert [rows(table) for table in TABLES] == [0] * len(TABLES)
        for model in (Plan, Wording, PlanAction, PersonalBudget):
            assert not model.objects.visible_to(scope.viewer).exists()
        with pytest.raises(NotFound):
            queries.plan_for(scope.viewer, plan.code)


@pytest.mark.parametrize("stranger", STRANGERS)
def test_a_stranger_cannot_write_in_a_plan_even_holding_it(cast, now, stranger):
    plan = filled(cast, now)
    with cast.as_(stranger):
        with pytest.raises(NotAllowed):
            actions.write(plan=plan, part="strengths", words="Mine.", by=cast.actor(stranger), now=now)


def test_r54_permission_opens_the_plan_and_withdrawing_it_closes_it_at_once(cast, now):
    plan = filled(cast, now)
    permission = permit(cast, now, "joe", "nadia")
    with cast.as_("nadia") as scope:
        assert queries.plan_for(scope.viewer, plan.code).actions[0].what == "Cook"
    with cast.as_("joe"):
        people.withdraw_permission(permission=permission, by=cast.actor("joe"), now=now)
    with cast.as_("nadia") as scope:
        assert rows("support_plan") == 0
        with pytest.raises(NotFound):
            queries.plan_for(scope.viewer, plan.code)


def test_permission_to_read_the_plan_does_not_open_the_budget(cast, now):
    filled(cast, now)
    permit(cast, now, "joe", "nadia")
    with cast.as_("nadia") as scope:
        assert rows("support_plan") == 1
        assert rows("support_personalbudget") == rows("support_movement") == 0
        assert not PersonalBudget.objects.visible_to(scope.viewer).exists()


def test_r54_the_person_sees_who_looked_and_why_and_her_own_reading_is_not_listed(cast, now):
    plan = filled(cast, now)
    with cast.as_("leila") as scope:
        queries.plan_for(scope.viewer, plan.code)
    with cast.as_("joe") as scope:
        queries.plan_for(scope.viewer, plan.code)
    with cast.as_("joe") as scope:
        looked = register.who_looked_in_words(scope.viewer)
    assert {(look.who, str(look.why)) for look in looked} >= {
        ("Navigator, Compass Rose Trust", "helping with the plan")
    }
    assert {look.what for look in looked} >= {"Your plan", "What is done in your plan"}
    assert all("Resident" not in look.who for look in looked)


def test_r38_cover_named_before_leave_reads_the_plan_only_while_the_lead_is_away(cast, now):
    plan = filled(cast, now)
    today = timezone.localdate()
    yesterday = timezone.now() - timedelta(days=2)
    with cast.as_("leila"):
        actions.name_cover(
            plan=plan,
            cover=person(cast, "nadia"),
            called="Nadia",
            organisation="COUNCIL",
            away_from=today - timedelta(days=1),
            away_to=today + timedelta(days=5),
            by=cast.actor("leila"),
            now=yesterday,
        )
    with cast.as_("nadia") as scope:
        assert [p.code for p in queries.plans_i_lead(scope.viewer)] == [plan.code]
        assert rows("support_plan") == 1


def test_r38_cover_for_next_week_reads_nothing_yet(cast, now):
    plan = filled(cast, now)
    today = timezone.localdate()
    with cast.as_("leila"):
        actions.name_cover(
            plan=plan,
            cover=person(cast, "nadia"),
            called="Nadia",
            organisation="COUNCIL",
            away_from=today + timedelta(days=7),
            away_to=today + timedelta(days=14),
            by=cast.actor("leila"),
            now=timezone.now(),
        )
    with cast.as_("nadia") as scope:
        assert rows("support_plan") == 0
        assert not Plan.objects.visible_to(scope.viewer).exists()


def test_r38_the_lead_before_reads_nothing_after_the_handover(cast, now):
    plan = filled(cast, now)
    with cast.as_("joe"):
        for permission in Permission.objects.unrestricted(reason="a test").filter(person=cast.joe):
            people.withdraw_permission(permission=permission, by=cast.actor("joe"), now=now)
    with cast.as_("leila"):
        actions.name_lead(
            plan=plan,
            lead=person(cast, "nadia"),
            called="Nadia",
            organisation="COUNCIL",
            by=cast.actor("leila"),
            now=now,
        )
    with cast.as_("leila"):
        assert rows("support_plan") == 0
    with cast.as_("nadia") as scope:
        assert queries.plan_for(scope.viewer, plan.code).lead.called == "Nadia"


def test_a_private_page_opens_for_nobody_but_its_person_not_even_with_permission(cast, now):
    filled(cast, now)
    with cast.as_("joe"):
        actions.keep_private_draft(words="I am afraid of the stairs.", by=cast.actor("joe"), now=now)
    permit(cast, now, "joe", "nadia", kinds=("support.plan", "support.privatedraft"))
    for key in ("leila", "nadia", "abe", "beth", "dev"):
        with cast.as_(key) as scope:
            assert rows("support_privatedraft") == 0
            assert not PrivateDraft.objects.visible_to(scope.viewer).exists()
            assert queries.private_draft(scope.viewer) == ""
    with cast.as_("joe") as scope:
        assert queries.private_draft(scope.viewer) == "I am afraid of the stairs."


def test_r21_how_sure_i_feel_is_mine_to_hide_or_share(cast, now):
    plan = filled(cast, now)
    with cast.as_("joe"):
        joe = cast.actor("joe")
        said = actions.say_confidence(plan=plan, score=3, shared=False, by=joe, now=now)
        actions.say_confidence(plan=plan, score=6, shared=True, by=joe, now=now)
    with cast.as_("leila") as scope:
        assert [c.score for c in queries.plan_for(scope.viewer, plan.code).confidences] == [6]
        assert rows("support_confidence") == 1
    with cast.as_("joe"):
        actions.share_confidence(confidence=said, shared=True, by=cast.actor("joe"), now=now)
    with cast.as_("leila") as scope:
        assert Confidence.objects.visible_to(scope.viewer).count() == 2
        with pytest.raises(NotAllowed):
            actions.say_confidence(plan=plan, score=9, shared=True, by=cast.actor("leila"), now=now)


def test_r22_two_of_the_circle_read_two_actions_and_nothing_else(cast, now):
    plan = written(cast, now, "joe")
    with cast.as_("joe"):
        joe = cast.actor("joe")
        for called in ("Ann", "Bo", "Kayla", "Wing"):
            actions.add_to_circle(plan=plan, called=called, relation="friend", by=joe, now=now)
        made = [
            actions.add_action(plan=plan, what=what, doer="friend", by=joe, now=now)
            for what in ("Lift on Friday", "Shop on Monday", "Something private")
        ]
        for key in ("kayla", "wing"):
            for action in made[:2]:
                actions.share_action(action=action, reader=person(cast, key), called=key, by=joe, now=now)
    for key in ("kayla", "wing"):
        with cast.as_(key) as scope:
            shared = queries.actions_shared_with_me(scope.viewer)
            assert [a.what for a in shared] == ["Lift on Friday", "Shop on Monday"]
            assert rows("support_planaction") == 2
            assert rows("support_plan") == rows("support_circlemember") == 0
    with cast.as_("joe") as scope:
        view = queries.my_plan(scope.viewer)
        assert len(view.circle) == 4
        for share in view.shares:
            actions.stop_sharing(share=share, by=cast.actor("joe"), now=now)
    with cast.as_("kayla"):
        assert rows("support_planaction") == 0


def test_r56_somebody_asked_for_one_action_reads_that_and_leaves_when_it_is_done(cast, now):
    plan = written(cast, now, "joe")
    with cast.as_("leila"):
        leila = cast.actor("leila")
        fix = actions.add_action(plan=plan, what="Mend the boiler", doer="paid", by=leila, now=now)
        actions.add_action(plan=plan, what="Something else", doer="person", by=leila, now=now)
        asked = actions.request_help(
            plan=plan,
            what="Please mend the boiler.",
            helper=person(cast, "gwen"),
            helper_called="Gwen",
            action=fix,
            by=leila,
            now=now,
        )
    with cast.as_("gwen") as scope:
        (mine,) = queries.requests_waiting_for(scope.viewer)
        assert rows("support_planaction") == rows("support_plan") == 0
        actions.accept_request(request=mine, by=cast.actor("gwen"), now=now)
    with cast.as_("gwen") as scope:
        assert [a.what for a in queries.actions_shared_with_me(scope.viewer)] == ["Mend the boiler"]
        assert rows("support_plan") == 0
        actions.finish_request(
            request=queries.request_for(scope.viewer, asked.code), done=True, by=cast.actor("gwen"), now=now
        )
    with cast.as_("gwen") as scope:
        assert queries.actions_shared_with_me(scope.viewer) == []
        assert rows("support_planaction") == 0
    with cast.as_("joe") as scope:
        done = {a.what: a.done_at for a in queries.my_plan(scope.viewer).actions}
    assert done == {"Mend the boiler": now, "Something else": None}


def test_only_whoever_was_asked_answers(cast, now):
    plan = written(cast, now, "joe")
    with cast.as_("leila"):
        asked = actions.request_help(
            plan=plan,
            what="Please mend the boiler.",
            helper=person(cast, "gwen"),
            helper_called="Gwen",
            by=cast.actor("leila"),
            now=now,
        )
    for key in ("karl", "nadia", "leila"):
        with cast.as_(key):
            with pytest.raises(NotAllowed):
                actions.accept_request(request=asked, by=cast.actor(key), now=now)
    with cast.as_("karl"):
        assert rows("support_request") == 0
    assert Request.objects.unrestricted(reason="a test").get().state == "asked"
