"""R14, R43, R73: from any pound to whose it is, under what condition, and who decided."""

from __future__ import annotations

from datetime import date

import pytest

from morrow.budget import actions, queries
from morrow.foundations import record, references
from morrow.foundations.record import Ref
from morrow.foundations.record.reading import edges_around
from morrow.foundations.record.thread import follow
from morrow.foundations.scope import NOBODY
from morrow.foundations.threads import public_thread
from tests.rooms.budget.year import Year, decision, pounds, priority


@pytest.fixture
def funded(year: Year) -> Year:
    year.brought("noor", 600, "s75")
    year.brought("frances", 400, "restricted_grant", age_to=25)
    return year


def thread(start) -> set[str]:
    start = record.ref(start)
    return {str(ref) for ref in follow(edges_around(start), start, references.junctions())}


def test_two_topics_that_share_pool_lines_and_decision_do_not_share_a_thread(funded):
    shared = decision()
    warm, food = priority("Warm homes", decision=shared), priority("Good food", decision=shared)
    one = funded.allocate(100, priority=warm, decision=shared, age_to=20)
    other = funded.allocate(100, priority=food, decision=shared, age_to=20)
    assert str(one) in thread(warm)
    assert str(other) not in thread(warm) | thread(one)
    assert str(warm) not in thread(other)


def test_ending_one_topic_to_pay_for_another_does_not_join_them(funded):
    old = funded.allocate(600)
    shared = decision(title="End one, begin another", rests_on=[str(record.ref(old.priority))])
    ending = actions.end_allocation(
        allocation=old,
        decision=shared,
        told=[],
        told_how="A letter to each on 3 March",
        by=funded.cast.actor("priya"),
        now=funded.now,
    )
    new = funded.allocate(600, priority=priority("New", decision=shared), decision=shared)
    assert str(ending) in thread(old)
    assert str(new) not in thread(old)
    assert str(ending) not in thread(new)


def test_what_is_promised_and_paid_stays_on_its_own_thread(funded):
    allocation = funded.allocate(100)
    other = funded.allocate(100)
    commitment = _commit(funded, allocation, Ref("commissioning.agreement", "AGREED01"))
    rows = "paid_on,reference,cost_centre,subjective_code,amount,commitment\n"
    rows += f"2026-04-19,R,C,S,5,{commitment.code}\n"
    actions.import_actuals(
        pool=funded.pool, file="a.csv", content=rows.encode(), by=funded.cast.actor("priya"), now=funded.now
    )
    assert str(commitment) in thread(allocation)
    assert str(commitment) not in thread(other)
    assert str(other) not in thread(allocation)


def test_r43_every_reference_of_the_room_resolves_for_anyone_but_what_is_personal(funded):
    allocation = funded.allocate(100)
    line = funded.pool.lines.first()
    refs = [record.ref(thing) for thing in (funded.pool, line, allocation)]
    lines = references.resolve(NOBODY, refs)
    assert set(lines) == set(refs)
    assert lines[record.ref(allocation)].figure == "£100"
    assert all(found.href for found in lines.values())
    assert all(found.example for found in lines.values())


def test_a_promise_for_a_person_is_on_no_public_thread(funded, monkeypatch):
    for name, personal in (("test.secret", True), ("test.open", False)):
        kind = references.Kind(name, "arranged", lambda viewer, codes: {}, personal=personal)
        monkeypatch.setitem(references._kinds, name, kind)
    allocation = funded.allocate(100)
    secret = _commit(funded, allocation, Ref("test.secret", "X"))
    open_ = _commit(funded, allocation, Ref("test.open", "Y"))
    shown = references.resolve(NOBODY, [record.ref(secret), record.ref(open_)])
    assert set(shown) == {record.ref(open_)}


def test_the_station_funded_is_reached_with_its_pounds(funded):
    allocation = funded.allocate(100)
    stations = {station.key: station for station in public_thread(record.ref(allocation.priority))}
    assert stations["funded"].reached
    assert stations["funded"].figure == "£100"


def test_partners_shares_of_an_allocation_add_up(funded):
    allocation = funded.allocate(500, age_to=20)
    shares = queries.shares(allocation)
    assert [(s.owner, s.amount, s.percent, s.pooled) for s in shares] == [
        ("Bramble Foundation", pounds(400), 80, False),
        ("Morrowdale Health Partnership", pounds(100), 20, True),
    ]


def test_shares_stay_what_they_were_after_money_moves_on(funded):
    allocation = funded.allocate(500, age_to=20)
    before = queries.shares(allocation)
    _commit(funded, allocation, Ref("test.open", "Z"))
    assert queries.shares(allocation) == before


def test_r43_every_partner_contribution_of_the_pool_has_its_reason(funded):
    allocation = funded.allocate(100)
    told = {line.owner.code: why for line, why in queries.reasons_for(allocation)}
    assert "£100 comes from here" in told["NHS"]
    assert "under 25" in told["FOUNDATION"]


def test_r73_every_body_s_money_stands_on_one_statement_pooled_or_not(funded):
    funded.brought("gwen", 50, "aligned")
    funded.brought("karl", 20, "kind", form="hours", how_valued="2 hours at £10")
    funded.allocate(1000, age_to=20)
    owners = {each.code: each for each in queries.statement(funded.pool)}
    assert set(owners) == {"NHS", "FOUNDATION", "HOMES", "WORKS"}
    assert sum(each.amount.pence for each in owners.values()) == pounds(1070).pence
    assert queries.pool_figures(funded.pool).pooled == pounds(600)


def test_a_section_75_fund_needs_a_council_and_an_nhs_body(year):
    assert queries.section_75_stands(year.pool)
    year.brought("priya", 10, "s75")
    assert not queries.section_75_stands(year.pool)
    year.brought("noor", 10, "s75")
    assert queries.section_75_stands(year.pool)


def test_r8_the_preventative_share_is_a_number(funded):
    assert queries.pool_figures(funded.pool).preventative_percent is None
    funded.allocate(150, preventative=True)
    funded.allocate(50)
    assert queries.pool_figures(funded.pool).preventative_percent == 75


def test_free_money_is_told_with_its_condition_what_ends_soonest_first(funded):
    funded.brought("noor", 30, "s75", expires=date(2026, 10, 1))
    free = queries.free_money(funded.pool, funded.now.date())
    assert [(item.owner, item.free) for item in free] == [
        ("Morrowdale Health Partnership", pounds(30)),
        ("Morrowdale Health Partnership", pounds(600)),
        ("Bramble Foundation", pounds(400)),
    ]
    assert free[0].conditions == ("It must be spent by 30 September 2026.",)


def test_what_nears_its_end_is_told_in_time(funded):
    allocation = funded.allocate(100, ends=date(2026, 6, 1))
    funded.allocate(100)
    assert queries.near_their_end(funded.now.date()) == [allocation]


def _commit(year: Year, allocation, ref: Ref):
    by = year.cast.actor("dan")
    return actions.commit(allocation=allocation, ref=ref, amount=pounds(10), by=by, now=year.now)
