"""The same work for another body, or work that has ended, opens nothing of a council's report."""

from __future__ import annotations

from datetime import date

import pytest

from morrow.accountability import permissions, queries
from morrow.people.models import Role
from morrow.place import queries as place
from tests.rooms.accountability.making import SECRET, authority, officers_named, with_an_exempt_part
from tests.rooms.accountability.pages import Browser


def also_works(person, kind: str, organisation: str) -> None:
    """Somebody gets a role besides their own."""
    Role.objects.create(
        person=person,
        kind=kind,
        title=kind,
        organisation=place.organisation(organisation),
        known_as=person.name,
        active_from=date(2025, 1, 1),
    )


@pytest.mark.parametrize("kind", ["commissioner", "fund_manager"])
def test_another_bodys_officer_reads_no_exempt_word(cast, now, kind):
    decision = with_an_exempt_part(cast, now)
    also_works(cast.noor, kind, "NHS")
    noor = Browser(cast.noor)
    for page in ("", "report/", "pack/"):
        shown = noor.open(f"{decision.code}/{page}").content.decode()
        assert "They would bid higher." in shown
        assert SECRET not in shown
    assert SECRET in Browser(cast.dan).open(f"{decision.code}/").content.decode()


def test_a_power_of_a_post_is_the_councils_own(cast, now):
    power = authority(cast, now, body="", post="commissioner", regime="officer")
    also_works(cast.noor, "commissioner", "NHS")
    noor = next(each for each in cast.viewer("noor").actors if each.role == "commissioner")
    assert not permissions.may_decide(noor, power)
    assert permissions.may_decide(cast.actor("dan"), power)


def test_an_office_ends_with_the_role_to_which_it_was_given(cast, now):
    officers_named(cast, now)
    today = now.date()
    assert queries.offices_of(cast.viewer("priya"), on=today) == {"section_151"}
    cast.priya.roles.update(active_to=today)
    also_works(cast.priya, "fund_manager", "FOUNDATION")
    with cast.as_("priya") as scope:
        assert scope.viewer.holds("fund_manager")
        assert queries.offices_of(scope.viewer, on=today) == frozenset()
        by = scope.viewer.acting_as("fund_manager")
        assert queries.office_of(by, "section_151", on=today) == ""
