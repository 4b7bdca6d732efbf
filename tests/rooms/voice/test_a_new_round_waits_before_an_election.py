"""Before an election a new round waits; what the law asks for, what is open and replies go on."""

from __future__ import annotations

from datetime import timedelta

import pytest

from morrow.place import actions as place
from morrow.place.errors import HeldBeforeElection
from morrow.voice import actions
from tests.rooms.voice.scenes import open_round, terms
from tests.rooms.voice.test_nothing_is_decided_on_a_consultation_before_its_summary import consultation


@pytest.fixture
def election(cast, now):
    def is_near():
        return place.set_restricted_period(
            election="The election of councillors",
            starts=now.date(),
            ends=now.date() + timedelta(days=30),
            by=cast.actor("mercer"),
            now=now,
        )

    return is_near


def test_a_new_round_is_held_and_stays_a_draft(cast, now, election):
    election()
    esme = cast.actor("esme")
    round_ = actions.draft_round(terms=terms(), by=esme, now=now)
    with pytest.raises(HeldBeforeElection, match="Warm winter"):
        actions.open_round(round=round_, by=esme, now=now)
    round_.refresh_from_db()
    assert round_.state == "draft"


def test_it_opens_once_the_monitoring_officer_has_released_it(cast, now, election):
    period = election()
    esme = cast.actor("esme")
    round_ = actions.draft_round(terms=terms(), by=esme, now=now)
    with pytest.raises(HeldBeforeElection) as held:
        actions.open_round(round=round_, by=esme, now=now)
    place.release_before_election(
        period=period,
        kind=held.value.kind,
        subject=held.value.subject,
        title=held.value.title,
        reason="Every party asked for it.",
        by=cast.actor("mercer"),
        now=now,
    )
    actions.open_round(round=round_, by=esme, now=now)
    assert round_.state == "open"


def test_a_round_that_is_open_already_goes_on_to_its_vote(cast, now, election):
    round_ = open_round(cast, now)
    election()
    for title in ("Insulation", "Draught strips"):
        actions.add_project(round=round_, title=title, cost=round_.budget, by=cast.actor("esme"), now=now)
    actions.open_ballot(round=round_, by=cast.actor("esme"), now=now)
    assert round_.state == "ballot"


def test_a_consultation_that_the_law_asks_for_goes_on(cast, now, election):
    election()
    round_, _marked = consultation(cast, now)
    actions.open_round(round=round_, by=cast.actor("esme"), now=now)
    assert round_.state == "open"
