"""Anyone may answer; residents and officers score; nobody with a conflict does."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils.formats import date_format

from morrow.commissioning import actions, queries
from morrow.commissioning.actions import BoundDraft, PaymentDraft
from morrow.commissioning.errors import (
    AssuranceMissing,
    BeyondLimit,
    BidsClosed,
    Conflicted,
    DecisionNotInForce,
    NoAccount,
    NoGround,
    NotDeclared,
    NotScored,
    OverAllocation,
    PaymentsDoNotAddUp,
    TermsTooHard,
    UnknownHere,
)
from morrow.commissioning.models import Agreement, Score
from morrow.foundations.errors import NotAllowed
from morrow.foundations.money import Money
from morrow.foundations.scope import NOBODY
from tests.rooms.commissioning.bench import CRITERIA, a_decision


def test_r31_a_group_with_no_charity_number_answers_through_a_fiscal_host(bench):
    commission = bench.opened()
    kitchen = bench.orgs["KITCHEN"]
    someone = bench.someone_of("KITCHEN", "organiser")
    with pytest.raises(NoAccount, match="fiscal host"):
        bench.bid(commission, organisation=kitchen, own_account=False, by=someone)
    sent = bench.bid(
        commission, organisation=kitchen, own_account=False, fiscal_host=bench.orgs["COMPASS"], by=someone
    )
    assert (sent.organisation.kind, sent.fiscal_host.code) == ("informal", "COMPASS")


def test_checks_are_asked_for_only_where_an_activity_requires_them(bench):
    assert bench.bid(bench.opened()).assurances == []
    with pytest.raises(AssuranceMissing, match="food business"):
        bench.bid(bench.opened(activities=["food"], ceiling=Money(4_600_000)))


def test_nobody_bids_for_another_organisation(bench):
    with pytest.raises(NotAllowed):
        bench.bid(bench.opened(), organisation=bench.orgs["WORKS"])


def test_a_bid_is_taken_back_while_bids_are_open_and_not_after(bench):
    commission = bench.opened()
    actions.withdraw_bid(bid=bench.bid(commission), by=bench.by("tomasz"), now=bench.now)
    again = bench.bid(commission)
    actions.close_bids(commission=commission, by=bench.by("dan"), now=bench.now)
    with pytest.raises(BidsClosed):
        actions.withdraw_bid(bid=again, by=bench.by("tomasz"), now=bench.now)
    with pytest.raises(BidsClosed):
        bench.bid(commission)


def test_a_bid_is_secret_until_the_award_and_public_after(bench):
    commission = bench.opened()
    bid = bench.bid(commission)
    assert queries.bids_for(NOBODY, commission) == []
    assert queries.bids_for(bench.cast.viewer("dan"), commission) == []
    assert queries.bids_for(bench.cast.viewer("tomasz"), commission) == [bid]
    with pytest.raises(UnknownHere):
        queries.bid(bench.cast.viewer("jean"), bid.code)
    bench.scored(commission, bid)
    actions.award(
        bid=bid, terms=bench.terms(), reasons="Good.", by=bench.by("dan"), now=bench.now, notice="n"
    )
    assert queries.bids_for(NOBODY, queries.commission(commission.code)) == [bid]


def test_nobody_scores_before_declaring_residents_included(bench):
    commission = bench.opened()
    bid = bench.bid(commission)
    actions.close_bids(commission=commission, by=bench.by("dan"), now=bench.now)
    with pytest.raises(NotDeclared):
        actions.score(
            bid=bid, points=dict.fromkeys(CRITERIA, 5), reason="x", by=bench.by("ruth"), now=bench.now
        )


def test_a_declared_conflict_bars_and_what_was_scored_before_counts_no_longer(bench):
    commission = bench.opened()
    bid = bench.bid(commission)
    bench.scored(commission, bid)
    actions.declare_conflict(
        commission=commission,
        organisation=bid.organisation,
        words="My sister works there.",
        by=bench.by("ruth"),
        now=bench.now,
    )
    with pytest.raises(Conflicted, match="Warm Hearth"):
        actions.score(
            bid=bid, points=dict.fromkeys(CRITERIA, 5), reason="x", by=bench.by("ruth"), now=bench.now
        )
    with pytest.raises(NotScored, match="Warm Hearth"):
        actions.award(
            bid=bid, terms=bench.terms(), reasons="Good.", by=bench.by("dan"), now=bench.now, notice="n"
        )
    assert Score.objects.unrestricted(reason="a test").filter(counts=True).count() == 2


def test_an_award_is_refused_without_scores(bench):
    commission = bench.opened()
    bid = bench.bid(commission)
    actions.close_bids(commission=commission, by=bench.by("dan"), now=bench.now)
    actions.declare_conflict(commission=commission, by=bench.by("dan"), now=bench.now)
    with pytest.raises(NotScored):
        actions.award(bid=bid, terms=bench.terms(), reasons="Good.", by=bench.by("dan"), now=bench.now)
    assert Agreement.objects.count() == 0


def test_an_award_is_refused_while_whoever_awards_has_not_declared(bench):
    commission = bench.opened()
    bid = bench.bid(commission)
    actions.close_bids(commission=commission, by=bench.by("dan"), now=bench.now)
    with pytest.raises(NotDeclared):
        actions.award(bid=bid, terms=bench.terms(), reasons="Good.", by=bench.by("dan"), now=bench.now)


def test_an_award_over_the_allocation_is_refused_and_names_it(bench):
    bench.awarded()
    commission = bench.opened(ceiling=Money(1_500_000))
    bid = bench.bid(commission, price=Money(1_600_000))
    bench.scored(commission, bid)
    with pytest.raises(OverAllocation, match=bench.allocation.code):
        actions.award(
            bid=bid,
            terms=bench.terms(Money(1_600_000)),
            reasons="Good.",
            by=bench.by("dan"),
            now=bench.now,
            notice="n",
        )


def test_above_the_posts_limit_a_decision_in_force_is_needed(bench):
    commission = bench.opened(ceiling=Money(5_500_000))
    bid = bench.bid(commission, price=Money(5_100_000))
    bench.scored(commission, bid)
    said = {
        "bid": bid,
        "terms": bench.terms(Money(5_100_000)),
        "reasons": "Good.",
        "by": bench.by("dan"),
        "now": bench.now,
        "notice": "n",
    }
    with pytest.raises(BeyondLimit, match="£50,000"):
        actions.award(**said)
    with pytest.raises(DecisionNotInForce):
        actions.award(**said, decision=a_decision("2026-009", "proposed"))
    assert actions.award(**said, decision=bench.decision).decision == bench.decision


def test_the_assessment_summary_says_how_residents_and_officers_scored(bench):
    agreement = bench.awarded()
    summary = agreement.assessment[agreement.bid.code]
    assert summary["total"] == "80.0"
    assert summary["scorers"] == {"residents": 1, "officers": 1}


def test_two_bidders_may_bear_one_name(bench, client):
    namesake = bench.orgs["NHS"]
    type(namesake).objects.filter(pk=namesake.pk).update(name=bench.orgs["HEARTH"].name)
    commission = bench.opened()
    bid = bench.bid(commission)
    other = bench.bid(commission, organisation=namesake, by=bench.someone_of("NHS"))
    bench.scored(commission, bid, other)
    lower = dict.fromkeys(CRITERIA, 2)
    actions.score(bid=other, points=lower, reason="Thinner.", by=bench.by("ruth"), now=bench.now)
    agreement = actions.award(
        bid=bid, terms=bench.terms(), reasons="Good.", by=bench.by("dan"), now=bench.now, notice="n"
    )
    page = client.get(f"/morrowdale/agreements/{agreement.code}/")
    assert page.status_code == 200
    assert page.content.decode().count(f'<th scope="row" data-content>{bid.organisation.name}</th>') == 2


def test_an_agreement_says_the_last_day_it_holds(bench, client):
    commission = bench.opened()
    bid = bench.bid(commission)
    bench.scored(commission, bid)
    agreement = actions.award(
        bid=bid, terms=bench.terms(), reasons="Good.", by=bench.by("dan"), now=bench.now, notice="n"
    )
    page = client.get(f"/morrowdale/agreements/{agreement.code}/").content.decode()
    last = date_format(agreement.ends - timedelta(days=1), "j F Y")
    assert f'Last day</dt><dd class="govuk-summary-list__value">{last}</dd>' in page


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"payments": []}, PaymentsDoNotAddUp),
        ({"bounds": [BoundDraft("when", "Any day", ground="provided")]}, NoGround),
        ({"notice_days": 30}, TermsTooHard),
    ],
)
def test_terms_that_do_not_hold_are_refused(bench, changes, fault):
    with pytest.raises(fault):
        bench.awarded(terms=bench.terms(**changes))
    assert Agreement.objects.count() == 0


def test_voluntary_groups_are_paid_in_advance_unless_somebody_says_why_not(bench):
    late = [PaymentDraft(bench.now.date() + timedelta(days=400), Money(4_500_000), in_advance=False)]
    agreement = bench.awarded(terms=bench.terms(payments=late, departure="They asked for it so."))
    assert agreement.terms_departure == "They asked for it so."


def test_r74_an_alliance_of_four_shares_one_set_of_outcomes_and_the_risk(bench):
    commission = bench.opened()
    members = [(bench.orgs[code], "Part") for code in ("COMPASS", "HOMES", "NETWORK")]
    bid = bench.bid(commission, members=members)
    bench.scored(commission, bid)
    agreement = actions.award(
        bid=bid,
        terms=bench.terms(form="alliance", shared_risk="Gains and losses in equal parts."),
        reasons="Together.",
        by=bench.by("dan"),
        now=bench.now,
        notice="n",
    )
    assert [p.organisation.code for p in agreement.parties.all()] == ["HEARTH", "COMPASS", "HOMES", "NETWORK"]
    assert len(queries.outcomes_of(agreement.commission)) == 2
    for code in ("HEARTH", "COMPASS", "HOMES", "NETWORK"):
        actions.sign(agreement=agreement, organisation=bench.orgs[code], by=bench.by("dan"), now=bench.now)
    assert agreement.state == "in_force"
