"""R12: a member refers a priority; scrutiny finds; the executive answers within two months, in public."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone

from morrow.accountability import actions, queries
from morrow.accountability.errors import NotAReferral
from morrow.accountability.models import Referral
from morrow.foundations.errors import NotAllowed
from morrow.foundations.record import Ref
from morrow.place import queries as place
from tests.rooms.accountability.making import authority, in_force
from tests.rooms.accountability.pages import Browser, says
from tests.rooms.accountability.test_r12_a_ward_member_refers_a_matter_to_scrutiny import answer, refer

MEETS = datetime(2026, 2, 2, 18, tzinfo=timezone.get_default_timezone())
FOUND = "Two bodies each say that it is the other’s. Name one of them by May."


@pytest.fixture
def taken_up(cast, now):
    authority(cast, now)
    referral = refer(cast, now)
    answer(cast, now, referral, meets_on=MEETS.date())
    return referral


def find(cast, referral, now=MEETS, key="vale", found=FOUND):
    with cast.as_(key):
        actions.write_what_scrutiny_found(referral=referral, found=found, by=cast.actor(key), now=now)


def reply(cast, referral, key="okafor", words="Highways mends it from May."):
    with cast.as_(key):
        actions.reply_to_scrutiny(referral=referral, reply=words, by=cast.actor(key), now=MEETS)


def test_r12_the_executive_has_two_months_and_is_late_after_them(cast, taken_up):
    assert list(queries.referrals_to_find_on(MEETS.date())) == [taken_up]
    find(cast, taken_up)
    assert taken_up.reply_due == date(2026, 4, 1)
    assert not queries.referrals_to_find_on(MEETS.date()).exists()
    assert list(queries.referrals_to_reply_to()) == [taken_up]
    assert not taken_up.reply_late(date(2026, 4, 1))
    assert taken_up.reply_late(date(2026, 4, 2))
    reply(cast, taken_up)
    assert not queries.referrals_to_reply_to().exists()
    assert not taken_up.reply_late(date(2026, 4, 2))


def test_scrutiny_finds_once_in_words_and_not_before_it_looked(cast, now, taken_up):
    with pytest.raises(NotAReferral, match="not looked"):
        find(cast, taken_up, MEETS - timedelta(days=1))
    with pytest.raises(NotAReferral, match="recommends"):
        find(cast, taken_up, found=" ")
    with pytest.raises(NotAReferral, match="taken up"):
        find(cast, refer(cast, now, title="Another"))
    find(cast, taken_up)
    with pytest.raises(NotAReferral, match="once"):
        find(cast, taken_up)


def test_r12_only_the_executive_answers_once_and_only_what_was_found(cast, taken_up):
    with pytest.raises(NotAReferral, match="no answer"):
        reply(cast, taken_up)
    find(cast, taken_up)
    for key in ("vale", "dilys", "joe"):
        with pytest.raises(NotAllowed):
            reply(cast, taken_up, key)
    with pytest.raises(NotAReferral, match="each recommendation"):
        reply(cast, taken_up, words=" ")
    reply(cast, taken_up)
    with pytest.raises(NotAReferral, match="no answer"):
        reply(cast, taken_up)


def test_r12_it_goes_through_the_pages_and_everyone_reads_both(cast, taken_up):
    vale, okafor = Browser(cast.vale), Browser(cast.okafor)
    says(vale.open("referrals/"), "Write what scrutiny found")
    assert vale.send(f"referrals/{taken_up.code}/found/", found=FOUND).status_code == 302
    says(okafor.open("referrals/"), FOUND, "The executive answers by", "Answer for the executive")
    says(okafor.open(f"referrals/{taken_up.code}/reply/"), FOUND)
    assert okafor.send(f"referrals/{taken_up.code}/reply/", reply="Highways mends it.").status_code == 302
    says(Browser().open("referrals/"), FOUND, "What the executive answered", "Highways mends it.")
    assert vale.open(f"referrals/{taken_up.code}/reply/").status_code == 403


def test_r12_it_waits_on_the_home_of_the_executive(cast, taken_up):
    find(cast, taken_up)
    home = Browser(cast.okafor, "/morrowdale/home/").open()
    says(home, "Scrutiny found something: the executive answers", "by 1 April 2026")
    assert "the executive answers" not in Browser(cast.vale, "/morrowdale/home/").open().content.decode()


def test_r12_a_member_refers_a_decision_from_its_page_and_it_leads_back(cast, now, monkeypatch):
    monkeypatch.setattr(place, "wards", lambda: [("W1", "Mill ward")])
    decision = in_force(cast, now)
    vale, about = Browser(cast.vale), f"accountability.decision/{decision.code}"
    page = vale.open(f"{decision.code}/")
    says(page, "Refer this to scrutiny", "referrals/new/?about=")
    said = {"title": "Who is left out", "ward": "Mill ward", "words": "Renters.", "tried": "A letter."}
    sent = vale.client.post(f"{vale.base}referrals/new/?about={about}", said)
    assert sent.status_code == 302
    assert Referral.objects.get().about == about
    says(Browser().open("referrals/"), "It is about:", decision.title)
    assert "Refer this to scrutiny" not in Browser(cast.joe).open(f"{decision.code}/").content.decode()


def test_nothing_is_referred_that_nobody_can_read(cast, now):
    with pytest.raises(NotAReferral, match="no decision and no priority"):
        refer(cast, now, about=Ref("charter.priority", "NOPE"))
