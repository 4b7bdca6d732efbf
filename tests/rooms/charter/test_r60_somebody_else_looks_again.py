"""R60: whoever asks us to look again is looked at by somebody else, in time or after it, and is told."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from morrow.charter import actions, queries
from morrow.charter.errors import LookedByTheSame, NothingToLookAtAgain, UnknownClaimCode
from morrow.charter.models import Claim, LookAgain, WordsLeaveOut
from morrow.foundations.errors import NotAllowed
from morrow.foundations.models import Entry
from morrow.people.models import Message
from tests.rooms.accountability.making import in_force
from tests.rooms.accountability.pages import Browser
from tests.rooms.charter.asking import KAYLA, LATER, PAPER, TRAVEL, asked, not_accepted, rule, travel

WHY = "a test looks"


@pytest.fixture
def then(now):
    return now + LATER


@pytest.fixture
def refused(cast, now, then):
    return not_accepted(cast, then, asked(cast, then, travel(cast, now)))


def ask_again(cast, now, claim, by=None):
    with cast.as_("kayla"):
        return actions.ask_to_look_again(
            claim=claim, why="There is no footpath.", by=by or cast.actor("kayla"), now=now
        )


def look(cast, now, asked_again, key="ned", **changes):
    said = {"changed": True, "reason": "The way itself keeps her.", "gives": "A pass from Monday", **changes}
    with cast.as_(key):
        actions.look_again(look=asked_again, **said, by=cast.actor(key), now=now)
    return LookAgain.objects.unrestricted(reason=WHY).get(pk=asked_again.pk)


def told(cast):
    return [each.text for each in Message.objects.unrestricted(reason=WHY).filter(person=cast.kayla)]


def test_r60_kayla_asks_again_and_somebody_else_upholds_her(cast, refused, then):
    again = ask_again(cast, then + timedelta(days=3), refused)
    assert again.in_time
    found = look(cast, then + timedelta(days=9), again)
    assert (found.changed, found.answered_by, found.gives) == (True, "Ned Ashcombe", "A pass from Monday")
    assert any("You hear from us by 20 February 2026" in each for each in told(cast))
    assert any("the answer changes" in each and "A pass from Monday" in each for each in told(cast))


def test_r60_the_desk_reads_what_became_of_it_in_the_end(cast, refused, then):
    look(cast, then, ask_again(cast, then, refused))
    with cast.as_("petra"):
        (kayla,) = queries.waiting(cast.viewer("petra")).answered
    assert (kayla.state, kayla.changed) == ("not_accepted", True)


def test_r60_whoever_refused_may_not_look_again(cast, refused, then):
    again = ask_again(cast, then, refused)
    with pytest.raises(LookedByTheSame):
        look(cast, then, again, key="petra")
    assert LookAgain.objects.unrestricted(reason=WHY).get().answered_at is None


def test_r60_after_its_time_it_is_taken_all_the_same_with_the_legal_way(cast, refused, then):
    again = ask_again(cast, then + timedelta(days=29), refused)
    assert not again.in_time
    assert any("waits for nothing here: Local Government and Social Care Ombudsman" in t for t in told(cast))


def test_it_is_asked_once_and_only_by_whom_it_concerns(cast, refused, then):
    with pytest.raises(NotAllowed):
        ask_again(cast, then, refused, by=cast.actor("joe"))
    ask_again(cast, then, refused)
    with pytest.raises(NothingToLookAtAgain):
        ask_again(cast, then, refused)


def test_what_was_answered_with_yes_is_not_looked_at_again(cast, now, then):
    claim = asked(cast, then, travel(cast, now), answers={**KAYLA, "miles_to_learn": 3})
    with cast.as_("petra"):
        actions.answer_yes(claim=claim, gives="A pass from Monday", by=cast.actor("petra"), now=then)
        claim.refresh_from_db()
    with pytest.raises(NothingToLookAtAgain):
        ask_again(cast, then, claim)


def test_words_that_leave_people_out_reach_the_register_and_name_nobody(cast, refused, then):
    again = ask_again(cast, then, refused)
    look(cast, then + timedelta(days=6), again, leaves_out="Those whose way has no footpath.")
    note = WordsLeaveOut.objects.get()
    assert queries.leaving_out() == [note]
    assert note.noted_on.day == 1
    assert not {field.name for field in WordsLeaveOut._meta.fields} & {"person", "claim", "look"}
    entries = Entry.objects.unrestricted(reason=WHY)
    assert not [each for each in entries if str(note) in (each.on, *each.because)]
    with cast.as_("dilys"):
        actions.answer_leaving_out(
            note=note, propose=True, reason="For next year.", by=cast.actor("dilys"), now=then
        )
    assert queries.leaving_out() == []
    assert queries.leaving_out(answered=True) == [note]


def test_r60_a_second_look_leads_to_a_proposal_that_rests_on_the_promise(cast, refused, then):
    look(
        cast, then + timedelta(days=6), ask_again(cast, then, refused), leaves_out="Those without a footpath."
    )
    dilys = Browser(cast.dilys, base="/morrowdale/")
    listed = dilys.open("what-we-agreed/leaves-out/").content.decode()
    link = re.search(r'href="/morrowdale/(decisions/propose/\?rests_on=(charter\.entitlement/\w+))"', listed)
    assert link
    page = dilys.open(link[1]).content.decode()
    assert re.search(rf'value="{re.escape(link[2])}"[^>]*checked', page)


def test_r1_r60_years_later_it_explains_itself_under_its_own_version(cast, now, then):
    decision = in_force(cast, now)
    claim = asked(cast, then, travel(cast, now, decision))
    with cast.as_("dilys"):
        actions.supersede_entitlement(
            entitlement=claim.entitlement,
            promise=replace(TRAVEL, who="Also those who cannot walk"),
            rule=rule("travel-to-learn-2"),
            unchecked_known=True,
            decision=decision,
            why_changed="Two miles are too far on crutches",
            by=cast.actor("dilys"),
            now=then + timedelta(days=400),
        )
    claim = Claim.objects.unrestricted(reason=WHY).get(pk=claim.pk)
    why = queries.explained(claim)
    words = [part.words for part in why.answer.reason.parts]
    assert words == ["age BETWEEN 16 AND 18", "in_education", "miles_to_learn >= travel_miles"]
    assert [part.holds for part in why.answer.reason.parts] == [True, True, False]
    assert claim.entitlement.version == 1


def test_r60_somebody_without_an_e_mail_does_all_of_it_on_paper(cast, now, then):
    promise = travel(cast, now)
    with cast.as_("nadia"):
        made = actions.ask_to_look(
            entitlement=promise,
            person=actions.Newcomer("Ivy", **PAPER),
            called="Ivy",
            answers=KAYLA,
            second_thing="Kestrel 9",
            by=cast.actor("nadia"),
            now=then,
        )
    claim = not_accepted(cast, then, made.claim)
    opened = queries.claim_behind(made.code.lower(), "  kestrel 9")
    assert opened == claim
    actions.ask_to_look_again(claim=opened, why="", by=queries.holder_of(opened), now=then)
    letters = Message.objects.unrestricted(reason=WHY).filter(person_id=claim.person_id)
    assert [each.channel for each in letters] == ["letter", "letter"]
    assert letters[0].address == "1 Nowhere Street"


def test_a_wrong_word_opens_nothing(cast, now, then):
    with cast.as_("nadia"):
        made = actions.ask_to_look(
            entitlement=travel(cast, now),
            person=actions.Newcomer("Ivy"),
            called="Ivy",
            answers={},
            second_thing="Kestrel 9",
            by=cast.actor("nadia"),
            now=then,
        )
    for code, word in ((made.code, "Kestrel"), ("0000-0000-0000", "Kestrel 9"), ("", "")):
        with pytest.raises(UnknownClaimCode):
            queries.claim_behind(code, word)
