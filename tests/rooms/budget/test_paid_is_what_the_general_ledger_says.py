"""Committed, released, paid: "paid" comes from imported actuals and from nowhere else."""

from __future__ import annotations

from datetime import date

import pytest

from morrow.budget import actions, ledger, queries
from morrow.budget.errors import ActualsRefused, AlreadyEnded, NotEnough, ReasonMissing, StillHeld
from morrow.budget.models import Actual, Commitment
from morrow.foundations.errors import NotAllowed
from morrow.foundations.money import Money
from morrow.foundations.record import Ref
from tests.rooms.budget.year import Year, pounds

AGREEMENT = Ref("commissioning.agreement", "AGREED01")
HEADER = "paid_on,reference,cost_centre,subjective_code,amount,commitment\n"


@pytest.fixture
def promised(year: Year) -> tuple[Year, Commitment]:
    year.brought("noor", 600, "s75")
    year.brought("priya", 400, "s75")
    allocation = year.allocate(900, planned={2027: pounds(900)})
    return year, commit(year, allocation, 300)


def commit(year: Year, allocation, amount: int) -> Commitment:
    return actions.commit(
        allocation=allocation,
        ref=AGREEMENT,
        amount=pounds(amount),
        by=year.cast.actor("dan"),
        now=year.now,
    )


def let_go(year: Year, commitment: Commitment, **changes) -> Money:
    said = {"reason": "It is not needed.", **changes}
    return actions.release(commitment=commitment, by=year.cast.actor("dan"), now=year.now, **said)


def take_in(year: Year, *rows: str, who: str = "priya", header: str = HEADER):
    content = (header + "\n".join(rows) + "\n").encode()
    return actions.import_actuals(
        pool=year.pool, file="april.csv", content=content, by=year.cast.actor(who), now=year.now
    )


def test_no_more_is_committed_than_is_set_aside(promised):
    year, commitment = promised
    with pytest.raises(NotEnough) as refused:
        commit(year, commitment.allocation, 601)
    assert refused.value.there == pounds(600)


def test_each_partner_gives_in_proportion_to_what_it_has_there(promised):
    year, commitment = promised
    books = ledger.books(year.pool, commitment=commitment)
    by_line = ledger.books(year.pool, allocation=commitment.allocation).by_line("allocated")
    assert books.of("committed") == pounds(300)
    assert len(books.by_line("committed")) == len(by_line) == 2


def test_what_is_released_can_be_committed_again(promised):
    year, commitment = promised
    assert let_go(year, commitment, amount=pounds(100), given_back_by=AGREEMENT) == pounds(100)
    with pytest.raises(NotEnough):
        let_go(year, commitment, amount=pounds(201), given_back_by=AGREEMENT)
    assert let_go(year, commitment, given_back_by=AGREEMENT) == pounds(200)
    commit(year, commitment.allocation, 900)


def test_what_an_agreement_rests_on_is_let_go_by_that_agreement_alone(promised):
    year, commitment = promised
    for holder in (None, Ref("commissioning.agreement", "ANOTHER1")):
        with pytest.raises(StillHeld, match="agreement that still stands"):
            let_go(year, commitment, amount=pounds(100), given_back_by=holder)
    assert queries.figures(commitment.allocation).committed == pounds(300)
    let_go(year, commitment, given_back_by=AGREEMENT)
    assert queries.figures(commitment.allocation).committed == pounds(0)


def test_a_refund_after_its_agreement_ended_is_let_go_by_hand(promised):
    year, commitment = promised
    take_in(year, f"2026-04-18,INV-1,C,S,300,{commitment.code}")
    assert let_go(year, commitment, given_back_by=AGREEMENT) == pounds(0)
    take_in(year, f"2026-04-19,CR-1,C,S,-20,{commitment.code}")
    assert let_go(year, commitment) == pounds(20)


def test_nothing_is_let_go_without_a_reason_and_the_reason_is_kept(promised):
    year, commitment = promised
    with pytest.raises(ReasonMissing):
        let_go(year, commitment, reason=" ", given_back_by=AGREEMENT)
    let_go(year, commitment, reason="Fewer people came.", given_back_by=AGREEMENT)
    (kept,) = queries.releases(commitment.allocation)
    assert (kept.amount, kept.reason) == (pounds(300), "Fewer people came.")


def test_why_money_for_a_person_was_let_go_is_nobodys_to_read(promised):
    year, commitment = promised
    for_somebody = Ref("support.personalbudget", "HERS0001")
    other = actions.commit(
        allocation=commitment.allocation,
        ref=for_somebody,
        amount=pounds(10),
        by=year.cast.actor("dan"),
        now=year.now,
    )
    let_go(year, other, given_back_by=for_somebody)
    assert queries.releases(commitment.allocation) == []


def test_a_payment_of_the_general_ledger_becomes_paid(promised):
    year, commitment = promised
    take_in(year, f"2026-04-18,INV-1,CC100,4010,120.50,{commitment.code}")
    figures = queries.figures(commitment.allocation)
    assert (figures.paid, figures.committed) == (Money(12050), Money(17950))
    actual = Actual.objects.get()
    assert (actual.cost_centre, actual.subjective_code) == ("CC100", "4010")
    assert actual.entry.act == str(commitment)


def test_a_refund_comes_back_to_what_is_committed(promised):
    year, commitment = promised
    take_in(year, f"18/04/2026,INV-1,C,S,120,{commitment.code}", f"19/04/2026,CR-1,C,S,-20,{commitment.code}")
    assert queries.figures(commitment.allocation).paid == pounds(100)


def test_a_payment_without_a_commitment_is_shown_as_the_difference(promised):
    year, commitment = promised
    take_in(year, f"2026-04-18,INV-1,C,S,120,{commitment.code}", "2026-04-19,INV-2,C,S,30,")
    (month,) = queries.reconciliation(year.pool)
    assert (month.first, month.general_ledger, month.matched, month.difference) == (
        date(2026, 4, 1),
        pounds(150),
        pounds(120),
        pounds(30),
    )


@pytest.mark.parametrize(
    ("row", "column", "says"),
    [
        ("yesterday,I,C,S,1,", "paid_on", "2026-05-31"),
        ("2026-04-21,I,C,S,1,", "paid_on", "not come yet"),
        ("2026-04-18,,C,S,1,", "reference", "1 to 80"),
        ("2026-04-18,I,,S,1,", "cost_centre", "1 to 40"),
        ("2026-04-18,I,C,,1,", "subjective_code", "1 to 40"),
        ("2026-04-18,I,C,S,lots,", "amount", "not an amount"),
        ("2026-04-18,I,C,S,0,", "amount", "nothing"),
        ("2026-04-18,I,C,S,1,NOSUCH", "commitment", "NOSUCH"),
        ("2026-04-18,I,C,S,301,{code}", "amount", "£301"),
        ("2026-04-18,I,C,S,-11,{code}", "amount", "refund: £10"),
        ("2026-04-18,GOOD,C,S,1,", "reference", "Row 2"),
        ("2026-04-18,I,C,S", "", "4 cells and the first row has 6"),
    ],
)
def test_a_bad_row_is_named_by_file_row_and_column_and_nothing_is_taken_in(promised, row, column, says):
    year, commitment = promised
    good = f"2026-04-18,GOOD,C,S,10,{commitment.code}"
    with pytest.raises(ActualsRefused) as refused:
        take_in(year, good, row.format(code=commitment.code))
    (fault,) = refused.value.faults
    assert (refused.value.file, fault.row, fault.column) == ("april.csv", 3, column)
    assert says in fault.sentence
    assert Actual.objects.count() == 0
    assert queries.figures(commitment.allocation).paid == Money(0)


def test_every_fault_of_a_file_is_told_at_once(promised):
    with pytest.raises(ActualsRefused) as refused:
        take_in(promised[0], "x,I,C,S,y,", "z,J,C,S,1,")
    assert [(fault.row, fault.column) for fault in refused.value.faults] == [
        (2, "paid_on"),
        (2, "amount"),
        (3, "paid_on"),
    ]


def test_rows_of_one_file_cannot_together_pay_more_than_is_promised(promised):
    year, commitment = promised
    rows = [f"2026-04-18,I-{n},C,S,200,{commitment.code}" for n in (1, 2)]
    with pytest.raises(ActualsRefused) as refused:
        take_in(year, *rows)
    assert [fault.row for fault in refused.value.faults] == [3]


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"a,b\n1,2\n", HEADER.encode(), (HEADER + '"open,1').encode()]
)
def test_a_file_that_is_not_ours_is_refused_kindly(promised, content):
    year, _ = promised
    with pytest.raises(ActualsRefused, match=r"Nothing of odd\.csv"):
        actions.import_actuals(
            pool=year.pool, file="odd.csv", content=content, by=year.cast.actor("priya"), now=year.now
        )


def test_the_same_payment_is_taken_in_once(promised):
    year, commitment = promised
    row = f"2026-04-18,INV-1,C,S,120,{commitment.code}"
    take_in(year, row)
    with pytest.raises(ActualsRefused, match="taken in before"):
        take_in(year, row)


def test_a_file_sent_by_mistake_is_undone_and_can_be_sent_again(promised):
    year, commitment = promised
    row = f"2026-04-18,INV-1,C,S,120,{commitment.code}"
    taken_in = take_in(year, row)
    priya = year.cast.actor("priya")
    undone = actions.undo_import(taken_in=taken_in, by=priya, now=year.now)
    assert queries.figures(commitment.allocation).paid == Money(0)
    with pytest.raises(AlreadyEnded):
        actions.undo_import(taken_in=undone, by=priya, now=year.now)
    take_in(year, row)
    assert queries.figures(commitment.allocation).paid == pounds(120)


@pytest.mark.parametrize("who", ["dan", "noor", "okafor"])
def test_only_the_fund_manager_takes_in_actuals(promised, who):
    with pytest.raises(NotAllowed):
        take_in(promised[0], "2026-04-18,I,C,S,1,", who=who)


def test_r44_a_three_year_allocation_shows_each_year_with_its_actuals(promised):
    year, commitment = promised
    take_in(year, f"2026-04-18,INV-1,C,S,120,{commitment.code}")
    first, second = queries.years(commitment.allocation)
    assert (first.label, first.set_aside, first.planned, first.paid) == (
        "2026-27",
        pounds(900),
        None,
        pounds(120),
    )
    assert (second.label, second.set_aside, second.planned, second.paid) == (
        "2027-28",
        None,
        pounds(900),
        Money(0),
    )
