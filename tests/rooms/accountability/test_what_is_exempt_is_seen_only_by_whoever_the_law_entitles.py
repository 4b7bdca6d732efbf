"""A part that is exempt under Schedule 12A: everyone knows that it is and why; the entitled read it."""

from __future__ import annotations

import pytest
from django.apps import apps

from morrow.accountability import actions, queries
from morrow.accountability.errors import NotAProposal, NotAtThisPoint
from morrow.accountability.models import Exemption, ExemptWords
from morrow.foundations.errors import NotAllowed
from morrow.foundations.models import Entry
from morrow.foundations.scope import SYSTEM, entering
from tests.rooms.accountability.making import authority, decided, in_force, officers_named, proposal
from tests.rooms.accountability.pages import Browser, says

SECRET = "Quillfeather bids 91,337 pounds"
ABOUT, WHY = "The prices that were offered", "A bidder who knew them could bid higher next time."


def certified(cast, now, decision, key="mercer", **changes):
    officers_named(cast, now)
    typed = {"about": ABOUT, "paragraph": 3, "why": WHY, "words": SECRET, **changes}
    with cast.as_(key):
        return actions.certify_exempt(decision=decision, **typed, by=cast.actor(key), now=now)


def pages_of(code):
    return [
        "",
        "notices/",
        "popolo.json",
        f"{code}/",
        f"{code}/report/",
        f"{code}/heard-whole/",
        f"{code}/pack/",
    ]


@pytest.mark.parametrize("key", ["dan", "okafor", "priya", "dilys"])
def test_only_the_proper_officer_certifies(cast, now, key):
    decision = proposal(cast, now)
    with pytest.raises(NotAllowed, match="proper officer"):
        certified(cast, now, decision, key)
    assert not Exemption.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [{"paragraph": 8}, {"why": " "}, {"words": ""}, {"about": ""}, {"why": f"Because {SECRET.upper()}."}],
)
def test_it_needs_its_paragraph_its_reason_and_its_words_and_shows_none_of_them(cast, now, wrong):
    decision = proposal(cast, now)
    with pytest.raises(NotAProposal):
        certified(cast, now, decision, **wrong)
    assert not ExemptWords.objects.exists()


def test_schedule_12a_is_not_for_an_nhs_body_and_not_for_what_is_decided(cast, now):
    nhs = authority(cast, now, regime="nhs", body="BOARD", scope="everything")
    with pytest.raises(NotAProposal, match="another body"):
        certified(cast, now, proposal(cast, now, authority=nhs))
    with pytest.raises(NotAtThisPoint):
        certified(cast, now, decided(cast, now))


def test_everyone_reads_that_it_is_exempt_under_which_paragraph_and_why(cast, now):
    decision = proposal(cast, now)
    certified(cast, now, decision)
    says(Browser().open(f"{decision.code}/"), ABOUT, "paragraph 3 of Schedule 12A", WHY, "Hugh Mercer")


@pytest.mark.parametrize("key", [None, "joe", "rosa", "sol", "vale"])
def test_nobody_else_finds_the_words_on_any_page_before_and_after_the_decision(cast, now, key):
    decision = proposal(cast, now)
    certified(cast, now, decision, paragraph=1)
    code, browser = decision.code, Browser(getattr(cast, key) if key else None)
    for page in pages_of(code):
        assert SECRET.encode() not in browser.open(page).content, page
    in_force(cast, now, decision)
    if key == "vale":
        says(browser.open(f"{code}/"), SECRET, "Exempt: not for publication")
        return
    for page in pages_of(code):
        assert SECRET.encode() not in browser.open(page).content, page
    for page in (f"thread/accountability.decision/{code}/", ""):
        assert SECRET.encode() not in browser.client.get(f"/morrowdale/{page}").content


def test_the_words_stand_in_one_table_and_nowhere_else(cast, now):
    """Not in the frozen pack, the record, the news, a letter, or any other row of any table."""
    decision = proposal(cast, now)
    certified(cast, now, decision)
    in_force(cast, now, decision)
    assert Entry.objects.unrestricted(reason="a test").filter(verb="certified a part as exempt").exists()
    assert decision.pack.contents["exempt"][0]["why"] == WHY
    found = set()
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        for model in apps.get_models():
            rows = getattr(model.objects, "unrestricted", None)
            every = rows(reason="a test looks for a word everywhere") if rows else model.objects.all()
            if any("Quillfeather" in repr(row) for row in every.values()):
                found.add(model.__name__)
    assert found == {"ExemptWords"}


def test_whoever_decides_and_the_officers_of_the_report_read_it_marked(cast, now):
    decision = proposal(cast, now)
    certified(cast, now, decision)
    for key in ("okafor", "dan", "mercer", "dilys"):
        says(Browser(getattr(cast, key)).open(f"{decision.code}/report/"), SECRET, "not for publication")
    says(Browser(cast.okafor).open(f"{decision.code}/decide/"), SECRET)


def test_no_other_member_reads_what_is_offered_for_a_contract(cast, now):
    decision = proposal(cast, now)
    certified(cast, now, decision, contract_terms=True)
    with cast.as_("vale"):
        (part,) = queries.exempt_parts(decision, cast.viewer("vale"))
    assert part.words == ""
    says(Browser(cast.okafor).open(f"{decision.code}/decide/"), SECRET)


def test_another_member_reads_paragraph_three_and_scrutiny_reads_all_once_it_is_decided(cast, now):
    decision = proposal(cast, now)
    certified(cast, now, decision)
    certified(cast, now, decision, about="Who it is about", paragraph=1, words="A person by name")
    vale = cast.viewer("vale")
    with cast.as_("vale"):
        assert [each.words for each in queries.exempt_parts(decision, vale)] == [SECRET, ""]
    taken = decided(cast, now, decision)
    with cast.as_("vale"):
        assert [each.words for each in queries.exempt_parts(taken, vale)] == [SECRET, "A person by name"]


def test_it_is_certified_on_its_page(cast, now):
    decision = proposal(cast, now)
    officers_named(cast, now)
    mercer, page = Browser(cast.mercer), f"{decision.code}/exempt/"
    says(mercer.open(f"{decision.code}/"), "Certify a part as exempt")
    typed = {"about": ABOUT, "paragraph": "3", "why": WHY, "words": SECRET}
    says(mercer.send(page, **{**typed, "why": ""}), "Say why; it is published")
    assert mercer.send(page, **typed).status_code == 302
    assert Browser(cast.dan).open(page).status_code == 403
    assert ExemptWords.objects.get().words == SECRET
