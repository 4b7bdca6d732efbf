"""R24, R30, R66: well-being as an outcome, with ranges, no forced score, no small number, no ranking."""

from __future__ import annotations

from decimal import Decimal

import pytest

from morrow.foundations.errors import NotAllowed
from morrow.foundations.models import Entry
from morrow.foundations.record import Ref
from morrow.foundations.scope import NOBODY
from morrow.foundations.threads import public_thread
from morrow.learning import actions, queries
from morrow.learning.errors import NothingObserved, RangeMissing, ScoreOutOfScale, UnknownHere
from morrow.learning.models import Measurement, Observation
from tests.rooms.learning.watching import observed, residents


def test_r66_the_same_people_at_the_start_and_looking_back_with_a_range(bench):
    for place, person in enumerate(residents(bench, 12)):
        observed(bench, person, 4, "baseline", wellbeing="satisfied")
        observed(bench, person, 6 + place % 2, "review", wellbeing="satisfied")
    found = queries.changed(bench.outcome, wellbeing="satisfied")
    assert str(found.people) == "10"
    assert (found.before.mean, found.after.mean, found.difference.mean) == (4.0, 6.5, 2.5)
    assert 2.0 < found.difference.low < 2.5 < found.difference.high < 3.0
    assert found.sure


def test_r66_no_score_is_forced(bench, cast):
    with pytest.raises(NothingObserved):
        observed(bench, cast.amina, None)
    assert observed(bench, cast.amina, None, rather_not=True).value is None
    assert observed(bench, cast.amina, None, words="I laughed again.").words == "I laughed again."


def test_r66_wellbeing_is_answered_from_0_to_10(bench, cast):
    with pytest.raises(ScoreOutOfScale):
        observed(bench, cast.amina, 11, wellbeing="happy")
    assert observed(bench, cast.amina, 19.5).value == Decimal("19.5")


def test_fewer_than_ten_people_show_neither_number_nor_mean(bench):
    for person in residents(bench, 9):
        observed(bench, person, 4, "baseline")
        observed(bench, person, 9, "review")
    found = queries.changed(bench.outcome)
    assert str(found.people) == "fewer than 10"
    assert (found.before, found.after, found.difference) == (None, None, None)
    assert [point.range for point in queries.series(bench.outcome)] == [None]


def test_a_month_is_shown_once_ten_people_stand_behind_it(bench):
    for person in residents(bench, 11):
        observed(bench, person, 18)
    (month,) = queries.series(bench.outcome)
    assert (str(month.people), month.range.mean) == ("10", 18.0)


def test_r24_areas_stand_in_the_order_of_names_and_never_of_results(bench, offer):
    other = type(offer).objects.create(
        organisation=offer.organisation,
        title="Other",
        description="x",
        how_to_get_it="x",
        starts=bench.now.date(),
        last_confirmed=bench.now.date(),
        area_code="A-AREA",
    )
    type(offer).objects.filter(pk=offer.pk).update(area_code="Z-AREA")
    everyone = residents(bench, 25)
    for person in everyone[:11]:
        observed(bench, person, 1, offer=other)
    for person in everyone[11:]:
        observed(bench, person, 9, offer=offer)
    lines = queries.by_area(bench.outcome)
    assert [(line.name, str(line.people)) for line in lines] == [("A-AREA", "10"), ("Z-AREA", "15")]
    assert not any(hasattr(line, "value") for line in lines)


def test_r30_ten_experience_notes_reach_the_provider_without_a_name(bench, offer, cast):
    for place, person in enumerate(residents(bench, 10)):
        actions.note_experience(
            offer=offer, words=f"Note {place}", person=person, by=bench.by("nadia"), now=bench.now
        )
    kept = actions.note_experience(
        offer=offer,
        words="Only for Nadia.",
        person=cast.amina,
        share="private",
        by=bench.by("nadia"),
        now=bench.now,
    )
    heard = queries.notes_for(cast.viewer("tomasz"), offer)
    assert len(heard) == 10
    assert not any("Resident" in str(vars(note)) or note.words == kept.words for note in heard)
    assert queries.notes_for(cast.viewer("jean"), offer) == []
    assert queries.notes_for(NOBODY, offer) == []


def test_staff_have_a_voice_beside_residents(bench, offer, cast):
    actions.note_experience(
        offer=offer,
        words="We are tired.",
        person=cast.tomasz,
        voice="staff",
        by=bench.by("tomasz"),
        now=bench.now,
    )
    assert [note.voice for note in queries.notes_for(cast.viewer("iris"), offer)] == ["staff"]


def test_words_are_public_only_by_consent_and_after_somebody_read_them(bench, offer, cast):
    said = actions.note_experience(
        offer=offer,
        words="I laughed.",
        person=cast.amina,
        share="public",
        by=bench.by("nadia"),
        now=bench.now,
    )
    assert queries.public_words() == []
    with cast.as_("iris"):
        actions.release(observation=said, by=bench.by("iris"), now=bench.now)
    assert [note.words for note in queries.public_words()] == ["I laughed."]


def test_what_one_person_said_is_hidden_from_another(bench, offer, cast):
    said = observed(bench, cast.amina, 5)
    with cast.as_("joe"), pytest.raises(UnknownHere):
        queries.observation(cast.viewer("joe"), said.code)
    with cast.as_("amina"):
        assert queries.observation(cast.viewer("amina"), said.code) == said
    with cast.as_("tomasz"):
        assert list(Observation.objects.visible_to(cast.viewer("tomasz"))) == []


def test_nobody_observes_for_somebody_without_being_with_them(bench, cast):
    with pytest.raises(NotAllowed):
        actions.observe(
            outcome=bench.outcome, person=cast.amina, value=Decimal(1), by=bench.by("joe"), now=bench.now
        )


def test_a_measurement_of_many_needs_its_range_and_source(bench, offer):
    said = {"outcome": bench.outcome, "about": offer, "people": 48, "by": bench.by("iris"), "now": bench.now}
    with pytest.raises(RangeMissing):
        actions.measure(**said, value=Decimal(61), low=Decimal(62), high=Decimal(70), source="Visits")
    assert Measurement.objects.count() == 0
    actions.measure(**said, value=Decimal(61), low=Decimal(47), high=Decimal(74), source="Visits")
    stations = {each.key: each for each in public_thread(Ref.read(str(offer)))}
    assert "61" in stations["learned"].lines[0].sentence


def test_the_public_thread_only_counts_and_the_record_holds_no_words(bench, offer, cast):
    said = observed(bench, cast.amina, None, offer=offer, words="I was so cold.")
    stations = {each.key: each for each in public_thread(Ref.read(str(offer)))}
    assert stations["learned"].lines == ()
    assert "fewer than 10" in stations["learned"].counts[0]
    entries = Entry.objects.unrestricted(reason="a test").filter(on=str(said))
    written = " ".join(str(value) for entry in entries for value in vars(entry).values())
    assert entries.count() == 1
    assert "cold" not in written
