"""Ended roles, withdrawn permissions, brokers and helpers who left, advocates who do not decide."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from morrow.foundations.errors import NotAllowed
from morrow.foundations.privacy import declared
from morrow.foundations.privacy.walls import walled_models
from morrow.foundations.scope import MORROW, SYSTEM, entering
from morrow.people import actions as people
from morrow.people.models import Role
from morrow.support import queries as support
from morrow.support.models import BudgetGroup, Lead, Plan
from tests.harm.villains import PLACE


@pytest.fixture
def now():
    return timezone.now()


def leave(year, key: str, now) -> None:
    """Every role somebody has at work ends today, even the last of its kind."""
    with entering.entered(place=PLACE, viewer=SYSTEM):
        roles = list(Role.objects.filter(person=year.person(key), active_to=None).exclude(kind="resident"))
    assert roles
    with year.as_("abe"):
        for role in roles:
            people.end_role(role=role, first_day_without=timezone.localdate(now), by=MORROW, now=now)


def of_others(year, key: str) -> dict[str, tuple[int, int]]:
    """How many rows about other people somebody reads, behind each wall alone."""
    found = {}
    with year.as_(key) as scope:
        for model in walled_models():
            rule = declared(model)
            if not rule.person or rule.person == "self":
                continue
            others = {f"{rule.person}_id": scope.viewer.person_id}
            if model._meta.label == "people.Permission":
                continue  # who gave it may be known to whom it was given
            second = model._base_manager.exclude(**others).count()
            with entering.lifted(reason="a test asks the first wall alone"):
                first = model.objects.visible_to(scope.viewer).exclude(**others).count()
            if first or second:
                found[model._meta.label] = (first, second)
        groups = BudgetGroup._base_manager.exclude(member_ids__contains=[scope.viewer.person_id]).count()
    return found | ({"groups": (0, groups)} if groups else {})


@pytest.mark.parametrize("worker", ["nadia", "leila", "mara", "rosa", "esme", "beth", "dev", "iris", "gwen"])
def test_a_worker_who_leaves_reads_nothing_about_anybody_from_that_day(year, worker, now):
    leave(year, worker, now)
    assert of_others(year, worker) == {}


def test_a_lead_who_left_can_neither_open_nor_write_the_plan(year, now):
    with entering.entered(place=PLACE, viewer=SYSTEM):
        lead = Lead._base_manager.filter(active_to=None, kind="lead").select_related("lead", "plan").first()
        key = lead.lead.code.removeprefix("CAST-").lower()
        code = lead.plan.code
    assert year.browser(key).get(f"/{PLACE}/plans/{code}/").status_code == 200
    leave(year, key, now)
    gone = year.browser(key)
    assert gone.get(f"/{PLACE}/plans/{code}/").status_code in {403, 404}
    assert gone.post(f"/{PLACE}/plans/{code}/write/needs/", {"words": "mine"}).status_code in {403, 404}


def test_a_permission_given_to_somebody_at_work_ends_with_that_work_however_it_was_given(year, now):
    with year.as_("joe") as scope:
        permission = people.give_permission(
            person=year.person("joe"),
            given_to=year.person("leila"),
            kinds=["support.plan", "support.personalbudget"],
            purpose="to help",
            active_from=timezone.localdate(now),
            active_to=None,
            by=scope.viewer.acting_as("resident"),
            now=now,
        )
    assert permission.role_id
    leave(year, "leila", now)
    assert of_others(year, "leila") == {}


def test_a_permission_taken_back_stops_at_once_in_both_walls(year, now):
    with entering.entered(place=PLACE, viewer=SYSTEM):
        plan = Plan._base_manager.filter(person=year.person("joe")).first()
    with year.as_("joe") as scope:
        by = scope.viewer.acting_as("resident")
        given = people.give_permission(
            person=year.person("joe"),
            given_to=year.person("rosa"),
            kinds=["support.plan"],
            purpose="to help",
            active_from=timezone.localdate(now),
            active_to=timezone.localdate(now) + timedelta(days=9),
            by=by,
            now=now,
        )
    with year.as_("rosa") as scope:
        assert support.plan_row(scope.viewer, plan.code)
    with year.as_("joe"):
        people.withdraw_permission(permission=given, by=by, now=now)
    with year.as_("rosa") as scope:
        assert not Plan._base_manager.filter(pk=plan.pk).exists()
        with entering.lifted(reason="a test asks the first wall alone"):
            assert not Plan.objects.visible_to(scope.viewer).filter(pk=plan.pk).exists()


@pytest.mark.parametrize("capacity", ["advocate", "appointee", "nearest_relative"])
def test_who_speaks_for_somebody_without_deciding_gives_no_permission_and_asks_for_no_erasure(
    year, capacity, now
):
    """The coercive partner has himself written down as an advocate."""
    joe, sam = year.person("joe"), year.person("sam")
    with year.as_("nadia") as scope:
        people.record_advocate(
            person=joe,
            speaker=sam,
            capacity=capacity,
            evidence="says so",
            covers="everything",
            active_from=timezone.localdate(now),
            active_to=None,
            by=scope.viewer.acting_as("navigator"),
            now=now,
        )
    with year.as_("sam") as scope:
        by = scope.viewer.acting_as("resident")
        with pytest.raises(NotAllowed):
            people.give_permission(
                person=joe,
                given_to=sam,
                kinds=["support.plan"],
                purpose="control",
                active_from=timezone.localdate(now),
                active_to=None,
                by=by,
                now=now,
            )
        with pytest.raises(NotAllowed):
            people.ask_for_erasure(person=joe, by=by, now=now)
        assert not Plan._base_manager.filter(person=joe).exists()


def test_nobody_gives_themselves_a_role_or_a_permission(year, now):
    for key in ("joe", "leila", "okafor", "dev", "priya"):
        with year.as_(key) as scope:
            for by in scope.viewer.actors:
                with pytest.raises(NotAllowed):
                    people.appoint(
                        person=year.person(key),
                        kind="administrator",
                        title="Mine",
                        active_from=timezone.localdate(now),
                        by=by,
                        now=now,
                    )
    with year.as_("leila") as scope:
        with pytest.raises(NotAllowed):
            people.give_permission(
                person=year.person("joe"),
                given_to=year.person("leila"),
                kinds=["support.plan"],
                purpose="because",
                active_from=timezone.localdate(now),
                active_to=None,
                by=scope.viewer.acting_as("navigator"),
                now=now,
            )


def test_an_administrator_reads_nothing_about_anybody(year):
    assert set(of_others(year, "abe")) <= {"people.Invitation"}
