"""An option dearer than its authority may decide is refused when it is proposed, and names who could."""

from __future__ import annotations

import pytest

from morrow.accountability.errors import ProposedBeyondLimit
from morrow.accountability.models import Decision
from morrow.foundations import references
from morrow.foundations.design.ribbon import whole_line
from morrow.foundations.money import Money
from morrow.foundations.record import ref
from morrow.foundations.scope import NOBODY, entering
from morrow.foundations.threads import ribbon_of
from tests.rooms.accountability.making import NOTHING, WARM, authority, decided, proposal
from tests.rooms.accountability.pages import Browser, says


def test_it_names_the_option_the_limit_and_who_could_decide(cast, now):
    small = authority(cast, now, limit=Money(18_399_999))
    authority(cast, now, regime="nhs", body="BOARD", limit=None)
    authority(cast, now, limit=Money(100))
    with pytest.raises(ProposedBeyondLimit) as refused:
        proposal(cast, now, authority=small)
    told = str(refused.value)
    for words in ("“Warm homes for carers” costs £184,000", "up to £183,999.99", "Nothing was proposed"):
        assert words in told
    assert len(refused.value.could) == 1
    assert not Decision.objects.exists()


def test_where_nobody_may_decide_on_that_much_it_says_whom_to_ask(cast, now):
    small = authority(cast, now, limit=Money(1))
    with pytest.raises(ProposedBeyondLimit, match="ask the monitoring officer who may"):
        proposal(cast, now, authority=small)


def test_an_option_of_exactly_the_limit_is_proposed(cast, now):
    assert proposal(cast, now, authority=authority(cast, now, limit=WARM.cost)).pk


def test_the_page_says_it_at_the_authority(cast, now):
    small = authority(cast, now, limit=Money(1_00))
    answer = Browser(cast.dan).send(
        "propose/",
        title="Warm homes",
        question="Shall we?",
        authority=str(small.code),
        subject="warm homes",
        option_1="Begin",
        cost_1="500",
        option_2="Wait",
        cost_2="0",
    )
    assert answer.status_code == 422
    says(answer, "Begin", "decides up to £1")


def test_a_dearer_option_beside_one_within_the_limit_is_proposed_with_a_warning(cast, now):
    power = authority(cast, now, limit=Money(1_000_00))
    dan = Browser(cast.dan)
    answer = dan.send(
        "propose/",
        title="Warm homes",
        question="Shall we?",
        authority=str(power.code),
        subject="warm homes",
        option_1="Begin",
        cost_1="500",
        option_2="All of it",
        cost_2="5000",
    )
    assert answer.status_code == 302
    page = dan.client.get(answer["Location"])
    says(page, "mind this", "“All of it” costs £5,000", "decides up to £1,000")
    assert "“Begin” costs" not in page.content.decode()


def test_after_do_nothing_no_money_comes_next_and_the_sentence_says_what_was_chosen(cast, now):
    decision = proposal(cast, now)
    decided(cast, now, decision, option=decision.options.get(title=NOTHING.title))
    with entering.entered(place="morrowdale", viewer=NOBODY):
        line = {each.key: each for each in whole_line(ribbon_of(ref(decision)))}
        told = references.resolve(NOBODY, [ref(decision)])[ref(decision)].sentence
    assert (line["funded"].figure, line["funded"].state) == ("Costs nothing", "later")
    assert not any(station.now for station in line.values())
    assert told.endswith("decided on “Warm homes for carers”: Do nothing. That costs nothing.")


def test_after_a_choice_that_costs_something_the_money_comes_next(cast, now):
    decision = decided(cast, now)
    with entering.entered(place="morrowdale", viewer=NOBODY):
        line = {each.key: each for each in whole_line(ribbon_of(ref(decision)))}
    assert line["funded"].now
