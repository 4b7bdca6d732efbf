"""R51: who may no longer see a plan leads it no longer, and the person is told."""

from __future__ import annotations

import pytest

from morrow.foundations.events import drain
from morrow.foundations.scope import SYSTEM, entering
from morrow.people import actions as people
from morrow.people.models import Message, Permission, Person
from morrow.support import queries
from tests.rooms.support.steps import agreed, permit, person


@pytest.fixture
def plan(cast, now):
    return agreed(cast, now, "wing")


def take_back(cast, now, who, worker):
    with cast.as_(who):
        mine = Permission.objects.unrestricted(reason="a test looks")
        given = mine.get(person=person(cast, who), given_to=person(cast, worker), withdrawn=None)
        people.withdraw_permission(permission=given, by=cast.actor(who), now=now)
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        drain(place="morrowdale")


def lead_of(cast, who):
    with cast.as_(who) as scope:
        return queries.my_plan(scope.viewer).lead


def test_leila_leads_no_longer_once_wing_takes_her_permission_back_and_wing_is_told(cast, now, plan):
    assert lead_of(cast, "wing").called == "Leila Haddad"
    wing = Person.objects.unrestricted(reason="how Wing is reached").filter(pk=person(cast, "wing").pk)
    wing.update(reach_by="email", email="wing@example.org")
    take_back(cast, now, "wing", "leila")
    assert lead_of(cast, "wing") is None
    told = Message.objects.unrestricted(reason="a test looks").filter(person=person(cast, "wing"))
    assert [message.subject for message in told if "lead" in message.text] == ["Who leads your plan"]


def test_she_goes_on_leading_where_somebody_else_loses_it(cast, now, plan):
    permit(cast, now, "wing", "nadia")
    take_back(cast, now, "wing", "nadia")
    assert lead_of(cast, "wing").called == "Leila Haddad"
