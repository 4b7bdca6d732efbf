"""For every one of the cast and every table of the room: the first wall alone, the second alone, agree."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import connection

from morrow.foundations.privacy import PERSONAL, declared
from morrow.foundations.scope import NOBODY, SYSTEM, entering
from morrow.support import actions, queries
from tests.rooms.support.steps import all_assent, bring, group_of_three, permit, person

MODELS = [m for m in apps.get_app_config("support").get_models() if declared(m)]


@pytest.fixture
def full(cast, now):
    """Something in every table, and every way of reading it."""
    group = group_of_three(cast, now)
    new, other = bring(cast, now, group), bring(cast, now, group)
    all_assent(cast, now, group, new, others=[other])
    permit(cast, now, "sam", "nadia", kinds=["support.plan"])
    permit(cast, now, "wing", "noor", kinds=["support.personalbudget"])
    with cast.as_("joe") as scope:
        joe = cast.actor("joe")
        plan = queries.my_plan(scope.viewer).plan
        lift = actions.add_action(plan=plan, what="Lift", doer="friend", by=joe, now=now)
        actions.share_action(action=lift, reader=person(cast, "kayla"), called="Kayla", by=joe, now=now)
        actions.say_differently(plan=plan, part="strengths", words="More.", by=joe, now=now)
        actions.add_to_circle(plan=plan, called="Ann", relation="sister", by=joe, now=now)
        actions.say_confidence(plan=plan, score=4, shared=False, by=joe, now=now)
        actions.say_confidence(plan=plan, score=5, shared=True, by=joe, now=now)
        actions.keep_private_draft(words="Mine.", by=joe, now=now)
        actions.ask_for_assessment(person=person(cast, "joe"), assessment="carer", by=joe, now=now)
        actions.request_help(
            plan=plan, what="Boiler.", helper=person(cast, "gwen"), helper_called="Gwen", by=joe, now=now
        )
    with cast.as_("sam") as scope:
        row = queries.group_row(scope.viewer, group.code)
        actions.leave_group(group=row, by=cast.actor("sam"), now=now)
    return cast


def first_wall_alone(model, viewer):
    with entering.entered(place="morrowdale", viewer=viewer):
        with entering.lifted(reason="a test looks at the first wall alone"):
            return {row.pk for row in model.objects.visible_to(viewer)}


def second_wall_alone(model, viewer):
    with entering.entered(place="morrowdale", viewer=viewer), connection.cursor() as cursor:
        cursor.execute(f'SELECT id FROM "{model._meta.db_table}"')
        return {row[0] for row in cursor.fetchall()}


def test_every_table_of_the_room_is_personal_and_the_fixture_fills_it(full):
    assert all(declared(model).kind == PERSONAL for model in MODELS)
    empty = [model.__name__ for model in MODELS if not second_wall_alone(model, SYSTEM)]
    assert empty == []


def test_both_walls_show_everybody_the_same_rows(full):
    differ = []
    viewers = {key: full.viewer(key) for key in full.people} | {"nobody": NOBODY}
    for key, viewer in viewers.items():
        for model in MODELS:
            first, second = first_wall_alone(model, viewer), second_wall_alone(model, viewer)
            if first != second:
                differ.append((key, model.__name__, first, second))
    assert differ == []


def test_those_with_no_part_in_it_see_no_row_at_all(full):
    strangers = {"amina", "rosa", "esme", "okafor", "vale", "dilys", "mercer", "priya", "frances", "karl"}
    strangers |= {"dan", "ruth", "tomasz", "jean", "iris", "sol", "beth", "dev", "abe"}
    seen = [
        (key, model.__name__)
        for key in sorted(strangers)
        for model in MODELS
        if second_wall_alone(model, full.viewer(key))
    ]
    assert seen == []


def test_a_navigator_who_leads_nothing_sees_only_requests_for_assessments(full):
    seen = {m.__name__ for m in MODELS if second_wall_alone(m, full.viewer("nadia"))}
    assert seen == {"AssessmentRequest", "Plan", "Lead"}, "Sam's plan by permission, nothing of Joe's"
