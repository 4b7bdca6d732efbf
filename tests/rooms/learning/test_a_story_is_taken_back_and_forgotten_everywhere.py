"""R25 and erasure: words belong to whoever said them."""

from __future__ import annotations

import pytest

from morrow.commissioning.models import Interest, Score
from morrow.desk.held import what_waits
from morrow.foundations.errors import NotAllowed
from morrow.foundations.scope import MORROW
from morrow.learning import actions, queries
from morrow.learning.errors import AlreadyWithdrawn, NotTheirsToPublish
from morrow.learning.models import EvidenceLine, Observation
from morrow.people import actions as people
from morrow.place import actions as place
from morrow.place.errors import HeldBeforeElection
from tests.rooms.learning.watching import evidence, review_of


def told(bench, offer, cast, share="public"):
    """Amina tells a story, which is released and told again in a review."""
    story = actions.note_experience(
        offer=offer,
        words="Rover and I danced.",
        person=cast.amina,
        kind="story",
        share=share,
        by=bench.by("nadia"),
        now=bench.now,
    )
    if share == "public":
        actions.release(observation=story, by=bench.by("sol"), now=bench.now)
    review = review_of(bench, offer)
    evidence(bench, review, "residents", "Rover and I danced.", ref=story)
    return story


def everything_said() -> str:
    """All words this room holds."""
    rows = Observation.objects.unrestricted(reason="a test")
    lines = [*rows.values_list("words", flat=True), *EvidenceLine.objects.values_list("words", flat=True)]
    return " ".join(lines)


def test_r25_a_story_is_withdrawn_by_its_teller_and_disappears_everywhere(bench, offer, cast):
    story = told(bench, offer, cast)
    with cast.as_("amina"):
        actions.withdraw(observation=story, by=bench.by("amina"), now=bench.now)
    assert "Rover" not in everything_said()
    assert queries.public_words() == []
    with pytest.raises(AlreadyWithdrawn):
        actions.withdraw(observation=story, by=bench.by("amina"), now=bench.now)


def test_nobody_else_takes_it_back(bench, offer, cast):
    story = told(bench, offer, cast)
    with pytest.raises(NotAllowed):
        actions.withdraw(observation=story, by=bench.by("joe"), now=bench.now)
    assert "Rover" in everything_said()


def test_nobody_publishes_what_its_teller_keeps(bench, offer, cast):
    story = told(bench, offer, cast, share="provider")
    with pytest.raises(NotTheirsToPublish):
        actions.release(observation=story, by=bench.by("sol"), now=bench.now)


def test_erasure_forgets_the_words_and_the_link(bench, offer, cast):
    told(bench, offer, cast)
    person = cast.amina.pk
    people.erase(person=cast.amina, by=MORROW, now=bench.now)
    assert "Rover" not in everything_said()
    left = Observation.objects.unrestricted(reason="a test")
    assert left.filter(person_id=person).count() == 0
    assert left.count() == 1


def test_erasure_of_a_scorer_leaves_the_points_and_nothing_else(bench, offer, cast):
    people.erase(person=cast.ruth, by=MORROW, now=bench.now)
    scores = Score.objects.unrestricted(reason="a test").filter(role="panel_member")
    assert [(each.person_id, each.reason, each.points) for each in scores] == [(None, "", 4)] * 2
    declared = Interest.objects.unrestricted(reason="a test").filter(role="panel_member")
    assert [(each.person_id, each.words) for each in declared] == [(None, "")]


def test_a_story_waits_before_an_election_and_the_release_points_at_nobody(bench, offer, cast):
    with cast.as_("mercer"):
        period = place.set_restricted_period(
            election="The election of councillors",
            starts=bench.now.date(),
            ends=bench.now.date(),
            by=bench.by("mercer"),
            now=bench.now,
        )
    with pytest.raises(HeldBeforeElection) as held:
        told(bench, offer, cast)
    assert held.value.subject == "learning.stories"
    assert queries.public_words() == []
    with cast.as_("mercer"):
        place.release_before_election(
            period=period,
            kind="story",
            subject=held.value.subject,
            title="Stories of people",
            reason="They speak of no party.",
            by=bench.by("mercer"),
            now=bench.now,
        )
    told(bench, offer, cast)
    assert queries.public_words() != []


def test_stories_that_wait_before_an_election_are_one_entry_without_a_number(bench, offer, cast):
    assert what_waits(bench.now.date()) == []
    for words in ("Rover and I danced.", "I came twice."):
        actions.note_experience(
            offer=offer,
            words=words,
            person=cast.amina,
            kind="story",
            share="public",
            by=bench.by("nadia"),
            now=bench.now,
        )
    with cast.as_("mercer"):
        place.set_restricted_period(
            election="The election of councillors",
            starts=bench.now.date(),
            ends=bench.now.date(),
            by=bench.by("mercer"),
            now=bench.now,
        )
        [held] = what_waits(bench.now.date())
    assert (held.title, held.since) == ("Stories that people let us tell", None)
