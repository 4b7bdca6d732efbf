"""The stations in their order, on one day: every wait the law asks for is met by a lawful way."""

from __future__ import annotations

from datetime import date

from morrow.foundations.events import drain
from tests.browser.walking import arranging, deciding, funding, helping, learning, listening
from tests.browser.walking.walk import Walk


def walk_the_year(walk: Walk, today: date) -> None:
    """From the pop-up to the last reply."""
    said_and_heard(walk, today)
    agreed_and_funded(walk, today)
    arranged_and_helped(walk, today)
    learned_and_told(walk, today)


def said_and_heard(walk: Walk, today: date) -> None:
    """A pop-up, the reply desk, themes, a round."""
    listening.people_speak(walk)
    listening.they_are_sorted(walk)
    listening.themes_are_drawn(walk)
    listening.a_round_is_held(walk, today)
    drain(place=walk.place)


def agreed_and_funded(walk: Walk, today: date) -> None:
    """Powers, an earlier scheme, the decision, the promise, and the money."""
    deciding.powers_are_registered(walk)
    deciding.an_earlier_scheme_is_decided(walk, today)
    funding.the_pool_is_opened(walk, today)
    deciding.the_cabinet_decides(walk, today)
    deciding.it_is_promised(walk)
    funding.partners_pledge(walk)
    if walk.wrong_turns:
        funding.leaflets_cannot_end_before_people_are_told(walk)
    words = "The leaflets end. There will be one person to ring instead."
    listening.everyone_is_answered(walk, walk.codes["leaflets"], walk.codes["decision"], words)
    drain(place=walk.place)
    funding.leaflets_end(walk)
    funding.it_is_set_aside(walk)
    words = f"You told us, and the cabinet agreed: {walk.subject.chosen}."
    listening.everyone_is_answered(walk, walk.codes["theme"], walk.codes["decision"], words)
    drain(place=walk.place)


def arranged_and_helped(walk: Walk, today: date) -> None:
    """A commission, an agreement, an offer; plans, budgets, a group."""
    arranging.it_is_commissioned(walk, today)
    arranging.bids_are_scored(walk, today)
    helping.plans_are_written(walk, today)
    helping.three_put_their_budgets_together(walk)
    drain(place=walk.place)


def learned_and_told(walk: Walk, today: date) -> None:
    """Observed, reviewed, decided again, and everyone told."""
    learning.it_is_observed(walk)
    learning.it_is_reviewed(walk, today)
    learning.it_is_decided_again(walk, today)
    words = f"We looked at how it went. It changes: {walk.subject.adapted}"
    listening.everyone_is_answered(walk, walk.codes["theme"], walk.codes["again"], words)
    drain(place=walk.place)
