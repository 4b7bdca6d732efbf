"""J4: outcome first, the specification written together, the route chosen after and with reasons."""

from __future__ import annotations

import pytest

from morrow.commissioning import actions, queries
from morrow.commissioning.errors import (
    NotAtThisStage,
    NoticeMissing,
    NotOfThisPriority,
    OverAllocation,
    PartsMissing,
    TooFewOptions,
    UnlawfulRoute,
)
from morrow.commissioning.models import Commission
from morrow.foundations.errors import NotAllowed
from morrow.foundations.money import Money
from tests.rooms.commissioning.bench import CRITERIA


def test_r4_a_commission_starts_from_an_outcome_and_carries_it_into_its_agreement(bench):
    agreement = bench.awarded()
    assert Commission._meta.get_fields()[0].name != "service"
    assert queries.outcomes_of(agreement.commission) == [bench.outcome, bench.kindness]
    assert agreement.commission.priority == bench.priority


def test_an_outcome_of_another_priority_is_refused(bench):
    other = type(bench.priority).objects.create(
        title="Other", aim="Other", order=2, active_from=bench.now.date(), decision=bench.decision
    )
    with pytest.raises(NotOfThisPriority):
        bench.started(priority=other)
    assert Commission.objects.count() == 0


def test_more_than_the_allocation_is_refused_and_the_allocation_named(bench):
    with pytest.raises(OverAllocation, match=bench.allocation.code):
        bench.started(ceiling=Money(6_000_001))


def test_only_the_commissioner_starts_one(bench):
    with pytest.raises(NotAllowed):
        actions.open_commission(
            outcome=bench.outcome,
            priority=bench.priority,
            allocation=bench.allocation,
            title="x",
            need="y",
            ceiling=Money(1),
            by=bench.by("tomasz"),
            now=bench.now,
        )


def test_r5_two_residents_edit_the_specification_and_one_is_answered_with_a_reason(bench):
    commission = bench.started()
    first = actions.propose_line(
        commission=commission, text="Somebody who comes back.", by=bench.by("ruth"), now=bench.now
    )
    second = actions.propose_line(
        commission=commission, text="A new boiler each.", by=bench.by("joe"), now=bench.now
    )
    actions.accept_line(line=first, by=bench.by("dan"), now=bench.now)
    actions.reject_line(line=second, reason="The money is for company.", by=bench.by("dan"), now=bench.now)
    lines = [(each.proposer_role, each.state, each.reason) for each in commission.lines.all()]
    assert lines == [
        ("panel_member", "accepted", ""),
        ("resident", "rejected", "The money is for company."),
    ]


def test_r5_nothing_is_rejected_without_a_reason(bench):
    line = actions.propose_line(commission=bench.started(), text="Soup.", by=bench.by("ruth"), now=bench.now)
    with pytest.raises(PartsMissing, match="reason"):
        actions.reject_line(line=line, reason=" ", by=bench.by("dan"), now=bench.now)


def test_bids_are_not_asked_for_while_a_line_waits_for_its_answer(bench):
    commission = bench.routed()
    actions.propose_line(commission=commission, text="Soup.", by=bench.by("ruth"), now=bench.now)
    with pytest.raises(NotAtThisStage):
        actions.open_for_bids(
            commission=commission,
            bids_by=bench.now.date(),
            criteria=CRITERIA,
            by=bench.by("dan"),
            now=bench.now,
            notice="x",
        )


def test_r9_the_same_outcome_is_compared_across_four_ways_and_the_choice_reasoned(bench):
    commission = bench.started()
    for supply, route in [("in_house", "in_house"), ("vcse", "grant"), ("business", "competed")]:
        bench.option(commission, supply, route)
    chosen = bench.option(commission)
    actions.choose_route(option=chosen, reason="People trust it.", by=bench.by("dan"), now=bench.now)
    assert commission.options.count() == 4
    assert [(o.supply, o.why) for o in commission.options.filter(chosen=True)] == [
        ("cooperative", "People trust it.")
    ]


def test_r9_one_option_is_no_choice(bench):
    option = bench.option(bench.started())
    with pytest.raises(TooFewOptions):
        actions.choose_route(option=option, reason="Quick.", by=bench.by("dan"), now=bench.now)


@pytest.mark.parametrize(
    ("route", "subject", "code"),
    [
        ("psr", "social", "psr_only_for_health"),
        ("light_touch", "health", "health_needs_psr"),
        ("light_touch", "other", "not_light_touch"),
        ("grant", "social", "no_subsidy_check"),
    ],
)
def test_each_route_names_its_law_and_is_refused_where_that_does_not_hold(bench, route, subject, code):
    commission = bench.started(subject_matter=subject)
    bench.option(commission, "in_house", "in_house")
    option = bench.option(commission, "vcse", route)
    with pytest.raises(UnlawfulRoute) as refused:
        actions.choose_route(option=option, reason="Why not.", by=bench.by("dan"), now=bench.now)
    assert refused.value.code == code


def test_a_route_that_needs_a_notice_does_not_open_without_one(bench):
    commission = bench.routed()
    with pytest.raises(NoticeMissing, match="Tender notice"):
        actions.open_for_bids(
            commission=commission,
            bids_by=bench.now.date(),
            criteria=CRITERIA,
            by=bench.by("dan"),
            now=bench.now,
        )
    assert commission.notices.count() == 0
