"""A disclosable pecuniary interest that nobody dispensed shuts deciding, call-in and what is exempt."""

from __future__ import annotations

import pytest

from morrow.accountability import actions
from morrow.accountability.errors import BarredByInterest, NotAtThisPoint, NothingDeclared
from morrow.accountability.models import Interest
from morrow.foundations.errors import NotAllowed
from tests.rooms.accountability.making import SECRET, decided, declare, parts, with_an_exempt_part
from tests.rooms.accountability.pages import Browser, says

SHUT = "These words are not open to you."
OKAFOR, VALE = "Cllr Ada Okafor", "Cllr Tom Vale"


@pytest.fixture
def decision(cast, now):
    return with_an_exempt_part(cast, now)


def test_whoever_declared_it_reads_no_exempt_word_and_is_told_why(cast, now, decision):
    okafor = Browser(cast.okafor)
    says(okafor.open(f"{decision.code}/"), SECRET)
    sent = okafor.send(f"{decision.code}/interest/", kind="pecuniary", words="My brother bids.")
    assert sent.status_code == 302
    for page in (f"{decision.code}/", f"{decision.code}/report/"):
        opened = okafor.open(page)
        assert SECRET not in opened.content.decode()
        says(opened, SHUT, "section 33")


def test_the_page_on_which_it_is_decided_says_kindly_why_it_is_shut(cast, now, decision):
    declare(cast, now, decision, OKAFOR, by="okafor")
    page = Browser(cast.okafor).open(f"{decision.code}/decide/")
    assert page.status_code == 403
    says(page, "you take no part in it and read nothing that is exempt", "dispensation (section 33)")
    assert SECRET not in page.content.decode()
    assert "Read the pack and decide" not in Browser(cast.okafor).open(f"{decision.code}/").content.decode()


def test_a_dispensation_opens_it_again(cast, now, decision):
    declare(cast, now, decision, OKAFOR, by="okafor")
    declare(cast, now, decision, OKAFOR, dispensation="Hugh Mercer, 12 January")
    says(Browser(cast.okafor).open(f"{decision.code}/"), SECRET, "Read the pack and decide")
    assert Interest.objects.filter(decision=decision).count() == 1


def test_another_interest_shuts_nothing_and_everyone_reads_it(cast, now, decision):
    declare(cast, now, decision, OKAFOR, by="okafor", pecuniary=False, words="Sings in the choir")
    says(Browser(cast.okafor).open(f"{decision.code}/"), SECRET)
    says(Browser().open(f"{decision.code}/"), "Interests declared so far", "Sings in the choir")


def test_what_a_member_declared_stands_until_the_officer_puts_it_right(cast, now, decision):
    declare(cast, now, decision, OKAFOR, by="okafor")
    with pytest.raises(NotAtThisPoint, match="What you declared stands"):
        declare(cast, now, decision, OKAFOR, by="okafor", pecuniary=False)
    declare(cast, now, decision, OKAFOR, pecuniary=False, words="Declared by mistake")
    says(Browser(cast.okafor).open(f"{decision.code}/"), SECRET)


def test_nobody_dispenses_themselves(cast, now, decision):
    with pytest.raises(NotAtThisPoint):
        declare(cast, now, decision, OKAFOR, by="okafor", dispensation="I did, today")
    assert not Interest.objects.exists()


@pytest.mark.parametrize("key", ["vale", "dan", "amina"])
def test_nobody_else_declares_it_for_a_member(cast, now, decision, key):
    with pytest.raises(NotAllowed):
        declare(cast, now, decision, OKAFOR, by=key)


def test_an_interest_has_its_words(cast, now, decision):
    with pytest.raises(NothingDeclared):
        declare(cast, now, decision, OKAFOR, by="okafor", words=" ")


def test_it_is_declared_here_before_it_is_decided(cast, now):
    with pytest.raises(NotAtThisPoint):
        declare(cast, now, decided(cast, now), OKAFOR, by="okafor")


def test_whoever_decides_cannot_leave_out_what_was_declared_before(cast, now, decision):
    declare(cast, now, decision, OKAFOR, by="okafor")
    with cast.as_("okafor"), pytest.raises(BarredByInterest):
        actions.decide(**parts(decision, interests=()), by=cast.actor("okafor"), now=now)


def test_what_others_declared_before_stands_in_the_decision(cast, now, decision):
    declare(cast, now, decision, VALE, words="Owns the hall")
    taken = decided(cast, now, decision, interests=())
    assert taken.interests == "Cllr Tom Vale: Owns the hall"
    assert Interest.objects.filter(decision=taken).count() == 1


def test_scrutiny_with_an_interest_reads_nothing_exempt_and_calls_nothing_in(cast, now, decision):
    declare(cast, now, decision, VALE, by="vale")
    decided(cast, now, decision)
    vale = Browser(cast.vale)
    page = vale.open(f"{decision.code}/")
    assert SECRET not in page.content.decode()
    assert "Call this decision in" not in page.content.decode()
    with cast.as_("vale"), pytest.raises(NotAllowed, match="take no part"):
        actions.call_in(decision=decision, reasons="Why?", by=cast.actor("vale"), now=now)


def test_the_officer_writes_it_down_from_a_list_of_members(cast, now, decision):
    mercer = Browser(cast.mercer)
    says(mercer.open(f"{decision.code}/interest/"), "Which member?", OKAFOR, VALE)
    sent = mercer.send(f"{decision.code}/interest/", member=VALE, kind="pecuniary", words="Owns the hall")
    assert sent.status_code == 302
    says(mercer.open(f"{decision.code}/"), "Cllr Tom Vale: Owns the hall", "They take no part in it.")


def test_the_form_on_which_it_is_decided_begins_with_what_was_declared(cast, now, decision):
    declare(cast, now, decision, VALE, words="Owns the hall", dispensation="Mercer, 3 May")
    says(
        Browser(cast.okafor).open(f"{decision.code}/decide/"),
        "Cllr Tom Vale: Owns the hall; dispensed: Mercer, 3 May",
    )
