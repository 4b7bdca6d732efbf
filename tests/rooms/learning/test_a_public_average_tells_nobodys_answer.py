"""Wing, who never used the offer, moves no average; and no average tells what one person answered."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.utils import timezone

from morrow.foundations.record import ref
from morrow.learning import actions, queries
from morrow.learning.errors import OutsideTheScale
from morrow.learning.models import Observation
from morrow.support import actions as support
from tests.rooms.commissioning.test_j4_a_topic_goes_through_the_pages import browser, page, refused
from tests.rooms.learning.watching import observed, residents
from tests.rooms.support.steps import agreed


def public(bench):
    """All that the public reads of the outcome's numbers."""
    return queries.series(bench.outcome), queries.changed(bench.outcome)


def both_times(bench, people, before=4, after=6):
    """Nadia writes down a number with each, at the start and looking back."""
    for person in people:
        observed(bench, person, before, "baseline")
        observed(bench, person, after, "review")


def own_number(bench, key, value, offer):
    """One of the cast writes down their own number, at the start and looking back."""
    for moment in ("baseline", "review"):
        actions.observe(
            outcome=bench.outcome,
            person=bench.cast.people[key],
            offer=offer,
            value=Decimal(value),
            moment=moment,
            by=bench.cast.actor(key),
            now=bench.now,
        )


def test_a_number_beyond_the_scale_is_refused_by_name(bench, offer, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: bench.now)
    wing = browser(bench.cast.wing)
    said = {"whose": "me", "outcome": bench.outcome.code, "moment": "baseline", "share": "private"}
    words = refused(wing, "learning/observe/", **said, value="999999")
    assert "999999 is outside the scale of “Living room”, which goes from 0 to 100 (°C)" in words
    with pytest.raises(OutsideTheScale):
        observed(bench, bench.cast.amina, -1)
    assert not Observation.objects.unrestricted(reason="a test").exists()
    assert "°C, from 0 to 100" in page(wing, "learning/observe/")


def test_who_never_had_the_offer_in_a_plan_counts_in_no_figure(bench, offer):
    both_times(bench, residents(bench, 14))
    before = public(bench)
    own_number(bench, "wing", 90, offer)
    own_number(bench, "sam", 90, None)
    assert public(bench) == before
    assert "15" not in [str(line.people) for line in queries.by_area(bench.outcome)]


def test_who_had_the_offer_in_a_plan_counts_by_their_own_word(bench, offer, cast, now):
    both_times(bench, residents(bench, 14))
    plan = agreed(cast, now, "joe")
    with cast.as_("joe"):
        said = {"what": "Go on Saturdays", "doer": "paid", "offer": ref(offer), "by": cast.actor("joe")}
        support.add_action(plan=plan, **said, now=now)
    own_number(bench, "joe", 90, offer)
    found = queries.changed(bench.outcome)
    assert (str(found.people), found.before.mean) == ("15", 9.7)


def test_one_answer_more_changes_nothing_until_five_have_come(bench):
    people = residents(bench, 15)
    both_times(bench, people[:10])
    before = public(bench)
    for person in people[10:14]:
        both_times(bench, [person], before=90, after=10)
        assert public(bench) == before
    both_times(bench, people[:1], before=90, after=10)
    assert public(bench) == before
    both_times(bench, people[14:], before=90, after=10)
    assert str(queries.changed(bench.outcome).people) == "15"
    assert public(bench) != before


def test_averages_have_one_place_and_the_page_says_how_they_move(bench, offer):
    for place, person in enumerate(residents(bench, 10)):
        both_times(bench, [person], before=Decimal("4.33") if place else 4, after=7)
    assert queries.changed(bench.outcome).before.mean == 4.3
    words = page(browser(), "what-we-learned/")
    assert "worked out anew only when five more people have answered" in words
    assert "Only people who used what is on offer count" in words
