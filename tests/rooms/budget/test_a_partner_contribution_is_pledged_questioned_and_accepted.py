"""Pledged by the partner, sent back or accepted by the fund manager, withdrawn before it is accepted."""

from __future__ import annotations

import pytest

from morrow.budget import actions, ledger
from morrow.budget.errors import (
    LineIncomplete,
    NotAboveNought,
    NotAtThisStage,
    PlannedTooEarly,
    PoolClosed,
    PoolNotReady,
    UnlawfulInstrument,
)
from morrow.budget.models import ContributionLine
from morrow.foundations.errors import NotAllowed
from morrow.foundations.models import OutboxEvent
from tests.rooms.budget.year import pounds, terms


def test_a_charity_cannot_be_in_a_section_75_fund_and_is_told_what_it_can_do(year):
    with pytest.raises(UnlawfulInstrument, match="restricted grant") as refused:
        year.pledged("frances", terms(1000, "s75"))
    assert refused.value.code == "owner"
    assert ContributionLine.objects.count() == 0


@pytest.mark.parametrize(
    ("who", "instrument", "changes", "code"),
    [
        ("karl", "s75", {}, "owner"),
        ("gwen", "s256", {}, "owner"),
        ("priya", "s256", {}, "owner"),
        ("noor", "s76", {}, "owner"),
        ("priya", "s76", {}, "host"),
        ("noor", "restricted_grant", {}, "owner"),
        ("karl", "levy", {}, "owner"),
        ("karl", "kind", {}, "form"),
        ("frances", "restricted_grant", {"form": "hours", "how_valued": "x"}, "form"),
    ],
)
def test_each_instrument_is_refused_where_the_law_does_not_allow_it(year, who, instrument, changes, code):
    with pytest.raises(UnlawfulInstrument) as refused:
        year.pledged(who, terms(1000, instrument, **changes))
    assert refused.value.code == code
    assert str(refused.value)


@pytest.mark.parametrize(
    ("who", "instrument", "changes"),
    [
        ("noor", "s75", {}),
        ("priya", "s75", {}),
        ("noor", "s256", {}),
        ("frances", "restricted_grant", {}),
        ("gwen", "aligned", {}),
        ("karl", "kind", {"form": "asset", "how_valued": "Hall, 6 evenings at £40"}),
        ("priya", "levy", {}),
    ],
)
def test_each_instrument_is_taken_where_it_is_lawful(year, who, instrument, changes):
    line = year.pledged(who, terms(1000, instrument, **changes))
    assert line.law
    assert line.pooled == (instrument == "s75")


def test_an_aligned_budget_stays_with_its_owner(year):
    assert year.pledged("gwen", terms(1000, "aligned")).host.code == "HOMES"


def test_every_line_says_who_may_vire_and_how_it_ends(year):
    with pytest.raises(LineIncomplete):
        year.pledged("noor", terms(1000, exit_terms=" "))
    with pytest.raises(LineIncomplete):
        year.pledged("noor", terms(1000, who_may_vire=""))


def test_what_is_not_money_says_how_it_was_valued(year):
    with pytest.raises(LineIncomplete, match="valued"):
        year.pledged("karl", terms(1000, "kind", form="hours"))


def test_nothing_cannot_be_pledged(year):
    with pytest.raises(NotAboveNought):
        year.pledged("noor", terms(0))


def test_nobody_pledges_what_is_anothers(year):
    by = year.cast.actor("noor")
    owner = year.cast.actor("frances").organisation
    from morrow.place.queries import organisation  # noqa: PLC0415

    with pytest.raises(NotAllowed, match="Bramble Foundation"):
        actions.pledge(pool=year.pool, owner=organisation(owner), terms=terms(1), by=by, now=year.now)


def test_a_pledge_is_no_money_until_it_is_accepted(year):
    line = year.pledged("noor", terms(1000))
    assert ledger.books(year.pool).of("free") == pounds(0)
    actions.accept(line=line, by=year.cast.actor("priya"), now=year.now)
    assert ledger.books(year.pool).of("free") == pounds(1000)


def test_a_pledge_sent_back_with_a_question_is_answered_and_accepted(year):
    priya, noor = year.cast.actor("priya"), year.cast.actor("noor")
    line = year.pledged("noor", terms(1000))
    asked = actions.send_back(line=line, question="For which wards?", by=priya, now=year.now)
    with pytest.raises(NotAtThisStage):
        actions.accept(line=asked, by=priya, now=year.now)
    better = actions.revise(line=asked, terms=terms(900), answer="For all.", by=noor, now=year.now)
    taken = actions.accept(line=better, by=priya, now=year.now)
    assert (taken.state, taken.amount, taken.answer) == ("accepted", pounds(900), "For all.")


def test_a_question_needs_words(year):
    line = year.pledged("noor", terms(1000))
    with pytest.raises(LineIncomplete):
        actions.send_back(line=line, question="  ", by=year.cast.actor("priya"), now=year.now)


def test_a_pledge_is_withdrawn_before_it_is_accepted_and_not_after(year):
    noor = year.cast.actor("noor")
    line = year.pledged("noor", terms(1000))
    assert actions.withdraw(line=line, by=noor, now=year.now).state == "withdrawn"
    with pytest.raises(NotAtThisStage):
        actions.withdraw(line=year.brought("noor", 10, "s75"), by=noor, now=year.now)


def test_an_answer_is_given_once(year):
    line = year.brought("noor", 1000, "s75")
    with pytest.raises(NotAtThisStage):
        actions.accept(line=line, by=year.cast.actor("priya"), now=year.now)
    assert ledger.books(year.pool).of("contributed") == pounds(1000)


@pytest.mark.parametrize("who", ["noor", "dan", "nadia", "okafor"])
def test_only_the_fund_manager_answers(year, who):
    line = year.pledged("noor", terms(1000))
    with pytest.raises(NotAllowed):
        actions.accept(line=line, by=year.cast.actor(who), now=year.now)


def test_r44_later_years_are_planned_and_never_money(year):
    line = year.brought("noor", 1000, "s75", planned={2027: pounds(1000), 2028: pounds(500)})
    assert [(p.year, p.amount) for p in line.planned.order_by("year")] == [
        (2027, pounds(1000)),
        (2028, pounds(500)),
    ]
    assert ledger.books(year.pool).of("contributed") == pounds(1000)


def test_r44_this_year_is_not_a_later_year(year):
    with pytest.raises(PlannedTooEarly, match="1 April 2027"):
        year.pledged("noor", terms(1000, planned={2026: pounds(1)}))


def test_a_pool_is_closed_when_every_pledge_is_answered(year):
    priya = year.cast.actor("priya")
    line = year.pledged("noor", terms(1000))
    with pytest.raises(PoolNotReady, match="1 pledge"):
        actions.close_pool(pool=year.pool, by=priya, now=year.now)
    actions.withdraw(line=line, by=year.cast.actor("noor"), now=year.now)
    year.pool = actions.close_pool(pool=year.pool, by=priya, now=year.now)
    with pytest.raises(PoolClosed):
        year.pledged("noor", terms(1000))


def test_news_of_a_pledge_and_its_answer_leaves_the_room(year):
    line = year.brought("noor", 1000, "s75")
    kinds = OutboxEvent.objects.filter(subject=str(line)).order_by("pk").values_list("kind", flat=True)
    assert list(kinds) == ["budget.PartnerContributionPledged", "budget.PartnerContributionAnswered"]
