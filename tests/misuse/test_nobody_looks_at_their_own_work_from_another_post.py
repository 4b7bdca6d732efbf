"""Whoever refused does not look again, and whoever delivered does not confirm, from another post."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from morrow.charter import actions, queries
from morrow.charter.errors import LookedByTheSame, OwnDelivery
from morrow.foundations.scope import entering
from morrow.people.models import Role
from morrow.people.queries import viewer_of
from morrow.place import queries as place
from tests.rooms.charter.asking import LATER, asked, not_accepted, travel
from tests.rooms.charter.pledging import agreed, did, on_day, side_of


def test_a_second_account_of_the_same_name_does_not_look_again(cast, now):
    then = now + LATER
    claim = not_accepted(cast, then, asked(cast, then, travel(cast, now)))
    with cast.as_("kayla"):
        look = actions.ask_to_look_again(claim=claim, why="", by=cast.actor("kayla"), now=then)
    cast.ned.roles.update(known_as="Petra  Lindqvist")
    with cast.as_("ned"):
        assert queries.answered_first(cast.actor("ned"), claim)
        with pytest.raises(LookedByTheSame):
            actions.look_again(look=look, changed=False, reason="No.", by=cast.actor("ned"), now=then)


def test_whoever_refused_does_not_look_again_for_another_body(cast, now):
    then = now + LATER
    claim = not_accepted(cast, then, asked(cast, then, travel(cast, now)))
    with cast.as_("kayla"):
        look = actions.ask_to_look_again(claim=claim, why="", by=cast.actor("kayla"), now=then)
    cast.petra.roles.update(organisation=place.organisation("COMPASS"), known_as="P. Lindqvist")
    with cast.as_("petra"), pytest.raises(LookedByTheSame):
        actions.look_again(look=look, changed=False, reason="No.", by=cast.actor("petra"), now=then)


def test_whoever_delivered_does_not_confirm_it_from_a_post_on_another_side(cast, now):
    pledge = agreed(cast, now)
    delivery = did(cast, now, pledge, "karl", 3, 10)
    moved = on_day(now, 11)
    cast.karl.roles.update(active_to=moved.date())
    Role.objects.create(
        person=cast.karl,
        kind="partner",
        title="Council partner",
        organisation=place.organisation("COUNCIL"),
        known_as="K. Stone",
        active_from=date(2025, 1, 1),
    )
    with entering.lifted(reason="a test looks up one of the cast"):
        by = viewer_of(cast.karl, (moved + timedelta(days=1)).date()).acting_as("partner")
    assert by.organisation == "COUNCIL"
    with cast.as_("karl"), pytest.raises(OwnDelivery):
        actions.confirm(
            delivery=queries.delivery(delivery.code),
            side=side_of(pledge, "COUNCIL"),
            by=by,
            now=moved + timedelta(days=1),
        )
