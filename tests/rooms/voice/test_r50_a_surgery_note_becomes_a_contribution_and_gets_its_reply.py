"""R50: what somebody asks at a councillor's surgery goes on with consent, and is answered."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from morrow.foundations.errors import NotAllowed
from morrow.foundations.small_numbers import Hidden
from morrow.place.models import Area
from morrow.voice import actions, queries
from morrow.voice.errors import NoConsent, NoSuchNote, NotToBeDestroyedYet
from morrow.voice.models import Contribution, SurgeryNote
from tests.rooms.accountability.pages import Browser, says

WORDS = "The damp in our bedroom has come back and the landlord does not answer."
ABOUT = "Damp in a rented home"


def kept(cast, now, person=None, **changes):
    told = {
        "about": ABOUT,
        "consent": True,
        "words": WORDS,
        "kind": "need",
        "read_back": True,
        "second_thing": "heron",
        "person": person or cast.joe,
        "by": cast.actor("vale"),
        "now": now,
    }
    return actions.keep_note(**{**told, **changes})


def two_wards() -> None:
    for code, name in (("W1", "Mill"), ("W2", "Weir")):
        Area.objects.create(code=code, kind="ward", name=name, longitude=0, latitude=0, vintage="2023")


def test_joes_words_go_on_by_the_surgery_and_are_answered(cast, now):
    with cast.as_("vale"):
        said = kept(cast, now).note.contribution
        assert (said.words, said.channel, said.triage) == (WORDS, "surgery", "waiting")
    with cast.as_("rosa"):
        rosa = cast.actor("rosa")
        actions.sort_as_open(contribution=said, by=rosa, now=now)
        actions.answer(
            contribution=said,
            words="We wrote to your landlord.",
            next_step="A visit",
            because=[],
            by=rosa,
            now=now,
        )
    with cast.as_("vale"):
        (case,) = queries.casework(cast.viewer("vale"), now.date())
        assert case.sorted
        assert case.replied_on == now.date()


def test_without_consent_no_word_and_no_name_can_be_kept(cast, now):
    with cast.as_("vale"):
        with pytest.raises(NoConsent):
            kept(cast, now, consent=False)
        note = actions.keep_note(about=ABOUT, consent=False, by=cast.actor("vale"), now=now).note
        assert not Contribution.objects.unrestricted(reason="a test").filter(channel="surgery").exists()
        assert note.delete_on == now.date() + timedelta(days=28)
        with pytest.raises(IntegrityError), transaction.atomic():
            SurgeryNote.objects.unrestricted(reason="a test").filter(pk=note.pk).update(came="Joe")


def test_no_other_councillor_and_no_officer_reads_it(cast, now):
    with cast.as_("vale"):
        note = kept(cast, now).note
    for other in ("okafor", "rosa", "dilys"):
        with cast.as_(other):
            assert queries.casework(cast.viewer(other), now.date()) == []
            with pytest.raises(NoSuchNote):
                queries.surgery_note(cast.viewer(other), note.code)


def test_joe_sees_the_note_and_takes_it_back_and_his_words_with_it(cast, now):
    with cast.as_("vale"):
        note = kept(cast, now).note
    with cast.as_("joe"):
        (own,) = queries.own_notes(cast.viewer("joe"))
        actions.take_back_note(note=own, by=cast.actor("joe"), now=now)
        assert queries.own_notes(cast.viewer("joe")) == []
    with cast.as_("vale"):
        left = queries.surgery_note(cast.viewer("vale"), note.code)
        assert (left.asked, left.came, left.contribution) == ("", "", None)
        said = Contribution.objects.unrestricted(reason="a test").get(words=WORDS)
        assert said.withdrawn_at is not None


def test_who_takes_the_words_back_with_a_receipt_empties_the_note_too(cast, now):
    with cast.as_("vale"):
        note = kept(cast, now, person=cast.amina).note
        actions.withdraw(
            contribution=note.contribution, by=cast.actor("nadia"), now=now, second_thing="heron"
        )
        assert queries.surgery_note(cast.viewer("vale"), note.code).asked == ""


def test_a_stranger_does_not_take_a_note_back(cast, now):
    with cast.as_("vale"):
        note = kept(cast, now).note
    with cast.as_("okafor"):
        with pytest.raises(NotAllowed):
            actions.take_back_note(note=note, by=cast.actor("okafor"), now=now)


def test_a_note_is_destroyed_on_its_day_and_not_before(cast, now):
    with cast.as_("vale"):
        note = kept(cast, now).note
        with pytest.raises(NotToBeDestroyedYet):
            actions.destroy_note(note=note, by=cast.actor("vale"), now=now)
        day = note.delete_on
        assert [each.pk for each in queries.notes_to_destroy(day)] == [note.pk]
        actions.destroy_note(note=note, by=cast.actor("vale"), now=now + timedelta(days=181))
        assert queries.notes_to_destroy(day) == []
        assert Contribution.objects.unrestricted(reason="a test").filter(words=WORDS).exists()


def test_what_surgeries_hear_of_a_ward_is_hidden_while_it_is_little(cast, now):
    with cast.as_("vale"):
        two_wards()
        kept(cast, now, area_code="W1")
        assert all(isinstance(cell, Hidden) for cell in queries.surgeries_by_ward().values())


def test_the_page_asks_for_consent_first_and_hands_out_a_receipt(cast):
    vale = Browser(cast.vale, base="/morrowdale/casework/")
    typed = {"about": ABOUT, "reach_by": "none", "words": WORDS, "kind": "need", "second_thing": "heron"}
    refused = vale.send("new/", **typed, consent="no")
    assert refused.status_code == 422
    assert says(refused, "Without their consent nothing they said can be kept")
    assert vale.send("new/", **typed, consent="yes").status_code == 422
    assert vale.send("new/", **typed, consent="yes", read_back="on").status_code == 302
    assert says(vale.open(), ABOUT, WORDS, "It waits to be read.", "This note is destroyed on")
    assert (
        vale.send("new/", about="Somebody without a home", consent="no", reach_by="none").status_code == 302
    )
    assert says(vale.open(), "nothing left this note")


def test_r50_without_consent_the_one_line_names_nobody(cast):
    vale = Browser(cast.vale, base="/morrowdale/casework/")
    page = vale.send("new/", about="Mrs Jones of 4 Elm Road", consent="no", reach_by="none")
    assert page.status_code == 422
    assert says(page, "“Mrs Jones”, “4 Elm Road” may show who it was, and they gave no consent.")
    assert not SurgeryNote.objects.unrestricted(reason="whether one was kept").exists()


def test_a_reply_officer_has_no_casework(cast):
    assert Browser(cast.rosa, base="/morrowdale/casework/").open().status_code == 403
