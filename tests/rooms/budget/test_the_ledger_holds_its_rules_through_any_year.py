"""Any sequence of acts, refused or done, leaves every rule of the ledger whole."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from morrow.budget import actions, ledger
from morrow.budget.models import Allocation, Commitment
from morrow.foundations.errors import KindError
from morrow.foundations.money import Money, total
from morrow.foundations.record import Ref
from tests.rooms.budget.year import Year, ends, pounds, priority

step = st.tuples(
    st.sampled_from(["allocate", "commit", "release", "pay", "end", "undo"]),
    st.integers(1, 900),
    st.integers(0, 5),
    st.booleans(),
)


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=st.lists(step, min_size=3, max_size=10))
def test_r10_allocated_never_passes_contributed_nor_committed_and_paid_what_is_allocated(year, steps):
    pool = _fresh(year)
    aim = priority()
    for number, (verb, amount, which, young) in enumerate(steps):
        with suppress(KindError):
            _do(year, pool, aim, verb, Money(amount * 33), which, young, number)
        _rules_hold(pool)


def _fresh(year: Year):
    by = year.cast.actor("priya")
    pool = actions.open_pool(
        name="A year", host=year.pool.host, starts=year.pool.starts, ends=year.pool.ends, by=by, now=year.now
    )
    fresh = replace(year, pool=pool)
    fresh.brought("noor", 200, "s75")
    fresh.brought("frances", 100, "restricted_grant", age_to=25)
    return pool


def _do(year, pool, aim, verb, amount, which, young, number) -> None:
    by, now = year.cast.actor("priya"), year.now
    allocations = list(Allocation.objects.filter(pool=pool).order_by("pk"))
    commitments = list(Commitment.objects.filter(allocation__pool=pool).order_by("pk"))
    if verb == "allocate":
        ages = {"age_to": 20} if young else {}
        actions.allocate(
            pool=pool, priority=aim, amount=amount, decision=aim.decision, by=by, now=now, **ages
        )
    elif verb in {"commit", "end", "undo"} and allocations:
        chosen = allocations[which % len(allocations)]
        if verb == "commit":
            actions.commit(allocation=chosen, ref=Ref("test.thing", "X"), amount=amount, by=by, now=now)
        elif verb == "end":
            told = [Ref("test.notice", "X")]
            actions.end_allocation(
                allocation=chosen, decision=ends(chosen), told=told, all_told=True, by=by, now=now
            )
        else:
            actions.undo_allocation(allocation=chosen, by=by, now=now)
    elif commitments:
        chosen = commitments[which % len(commitments)]
        if verb == "release":
            holder = Ref.read(chosen.for_ref)
            actions.release(
                commitment=chosen,
                amount=amount,
                reason="Less is needed.",
                given_back_by=holder,
                by=by,
                now=now,
            )
        elif verb == "pay":
            sign = "-" if young else ""
            rows = (
                f"paid_on,reference,cost_centre,subjective_code,amount,commitment\n2026-04-19,R{number},C,S,"
            )
            rows += f"{sign}{amount.pence // 100}.{amount.pence % 100:02},{chosen.code}\n"
            actions.import_actuals(pool=pool, file="a.csv", content=rows.encode(), by=by, now=now)


def _rules_hold(pool) -> None:
    connection.check_constraints()
    books = ledger.books(pool)
    assert total(amount for _, amount in books) == Money(0)
    assert books.of("contributed") == pounds(300)
    assert all(amount >= Money(0) for head, amount in books if head.head != "contributed")
    for line in pool.lines.all():
        used = [books.of(head, line=line.pk) for head in ("free", "allocated", "committed", "paid")]
        assert total(used) == line.amount
    for each in Allocation.objects.filter(pool=pool):
        held = [books.of(head, allocation=each.pk) for head in ("allocated", "committed", "paid")]
        assert total(held) <= each.amount
