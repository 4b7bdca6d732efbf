"""J2: a councillor reads two pages first: who spoke and who is missing, a few, the money, the lessons."""

from __future__ import annotations

import re
from html import unescape

import pytest

from morrow.accountability import actions
from morrow.accountability.actions import OptionDraft
from morrow.foundations.money import Money
from morrow.foundations.record import ref
from tests.chromium import printed
from tests.pdf import words_of
from tests.rooms.accountability.making import decided, parts, proposal
from tests.rooms.voice.hearing import asking_for_carers, go_out, take_part
from tests.rooms.voice.scenes import browser, page

PACK = "decisions/{}/pack/"
WARM = "Warm homes for people who live alone"
WHAT_WAS_LEARNED = "Warm visits: what we learned"


def shown(code: str, who=None) -> str:
    """The words of a pack's page."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page(browser(who), PACK.format(code)))).split())


@pytest.fixture
def asked(cast, now):
    """A round asked for carers, and hardly any came."""
    round_, quota = asking_for_carers(cast, now)
    take_part(cast, now, round_, carers=2, others=28)
    return round_, quota


def test_j2_it_says_who_is_missing_before_anything_is_decided(cast, now, asked):
    round_, quota = asked
    code = proposal(cast, now, rests_on=[ref(round_)]).code
    before = shown(code)
    assert "As it stands now. It is frozen, unchanged, when the decision is taken." in before
    assert f"“{round_.title}”: 30 people made or answered statements." in before
    assert f"Missing in “{round_.title}”: Do you look after somebody, unpaid? Yes." in before
    assert re.search(
        r"Do you look after somebody, unpaid\? Yes \S.*? too few to show at least 20 in 100", before
    )
    go_out(cast, now, quota)
    after = shown(code)
    assert "Missing in" not in after
    assert "Somebody went out to ask: Carers at the Thursday café, Old Mill. How many came: 10." in after


def test_j2_what_is_frozen_stays_whatever_is_heard_later(cast, now, asked):
    round_, quota = asked
    decision = decided(cast, now, proposal(cast, now, rests_on=[ref(round_)]))
    go_out(cast, now, quota)
    assert f"Missing in “{round_.title}”: Do you look after somebody, unpaid? Yes." in shown(decision.code)
    assert "This copy is unchanged since then." in shown(decision.code)


def test_j2_each_option_stands_beside_the_money_that_is_free(cast, now):
    options = [
        OptionDraft("Begin", Money(100_000)),
        OptionDraft("Think", None),
        OptionDraft("Wait", Money(0)),
    ]
    code = proposal(cast, now, options=options, rests_on=[]).code
    says = shown(code)
    assert "No pool is open, so no partner’s money stands beside these options." in says
    assert "No round stands behind it, so nobody was counted." in says
    assert "Nothing that it rests on has been reviewed yet." in says


def test_j2_a_pack_made_elsewhere_is_frozen_as_it_came(cast, now):
    chosen = proposal(cast, now)
    with cast.as_("okafor"):
        actions.decide(**parts(chosen), pack={"question": "As written"}, by=cast.actor("okafor"), now=now)
    assert "As written" in shown(chosen.code)


def pack_of(played, title: str) -> str:
    """The pack of the decision of this title, found in the register as anyone finds it."""
    reader = played.client("okafor")
    register = reader.get(f"/{played.slug}/decisions/").content.decode()
    link = re.search(rf'href="([^"]+/decisions/[^"]+/)"[^>]*>[^<]*{re.escape(title)}<', register)
    return reader.get(f"{link[1]}pack/").content.decode()


def test_j2_the_year_was_decided_with_two_pages(played):
    text = pack_of(played, WARM)
    says = " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())
    assert "£466,000 is free in “Local Public Support Budget”, £166,000 of it on no condition." in says, (
        "as it was before any was set aside"
    )
    assert "Bramble Foundation £300,000 It may only be used for people aged 0 to 24." in says
    first = "“Visits, one person to ring, and the cheapest fix first” costs £184,000"
    assert f"{first}: £18,000 of it only where partners’ conditions are met." in says
    assert "“The same with new boilers for all” costs £640,000: £174,000 more than is free." in says
    assert "People who live on boats: We move every fourteen days" in says
    again = pack_of(played, WHAT_WAS_LEARNED)
    assert "What we learned before" in again
    assert "Adapt" in again


@pytest.mark.browser
def test_j2_the_two_pages_are_two_sheets_of_paper(played, chromium):
    sheet = pack_of(played, WARM)
    first = " ".join(words_of(printed(chromium, sheet, pages="1-2")).split())
    third = " ".join(words_of(printed(chromium, sheet, pages="3")).split())
    assert "Money, law and risk" in first
    assert "Behind the two pages" not in first
    assert third.startswith("Behind the two pages") or "Behind the two pages" in third[:200]
    whole = " ".join(words_of(printed(chromium, sheet)).split())
    assert len(whole.split()) < 2_000, "ten minutes to read, at two hundred words a minute"


def test_j2_the_page_where_it_is_decided_leads_to_them_first(cast, now, asked):
    code = proposal(cast, now, rests_on=[ref(asked[0])]).code
    decide = page(browser(cast.okafor), f"decisions/{code}/decide/")
    assert decide.index(PACK.format(code)) < decide.index("1. ")
