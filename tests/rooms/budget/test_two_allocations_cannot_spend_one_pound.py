"""Two people set aside the last pound at the same moment, on two real connections."""

from __future__ import annotations

import threading

from django.db import connection

from morrow.budget import actions, ledger
from morrow.budget.errors import NotEnough
from morrow.budget.models import Allocation
from morrow.foundations import record
from tests.rooms.budget.year import Year, decision, pounds, priority


def test_r10_two_allocations_racing_for_the_last_pound_do_not_both_get_it(committed: Year):
    committed.brought("noor", 1, "s75")
    with committed.cast.as_("priya"):
        wanted = priority()
        named = [str(record.ref(wanted))]
        decisions = [decision(title="One", rests_on=named), decision(title="Other", rests_on=named)]
    start, got, refused = threading.Barrier(2, timeout=20), [], []

    def try_to(which: int) -> None:
        try:
            with committed.cast.as_("priya"):
                start.wait()
                made = actions.allocate(
                    pool=committed.pool,
                    priority=wanted,
                    amount=pounds(1),
                    decision=decisions[which],
                    by=committed.cast.actor("priya"),
                    now=committed.now,
                )
            got.append(made.code)
        except NotEnough as fault:
            refused.append(fault)
        finally:
            connection.close()

    racers = [threading.Thread(target=try_to, args=(which,)) for which in (0, 1)]
    for racer in racers:
        racer.start()
    for racer in racers:
        racer.join(timeout=30)
    assert (len(got), len(refused)) == (1, 1)
    with committed.cast.as_("priya"):
        assert Allocation.objects.count() == 1
        assert ledger.books(committed.pool).of("free") == pounds(0)
        assert refused[0].there == pounds(0)
