"""R3, R72: which priority comes first is decided, and what stood where before stays to be read."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from morrow.accountability.errors import NotInForce
from morrow.charter import actions, queries
from morrow.charter.errors import InThisOrderAlready, NotEveryPriority, PartsMissing
from morrow.charter.models import Priority, PriorityOrder
from morrow.foundations.errors import NotAllowed
from tests.rooms.accountability.making import decided, in_force, proposal
from tests.rooms.accountability.pages import Browser, says
from tests.rooms.charter.promising import LATER, adopt

THREE = ("Warm homes", "Safe streets", "Quiet nights")


def three(cast, now, **changes):
    decision = in_force(cast, now, **changes)
    return decision, [adopt(cast, now, decision, title=title).priority for title in THREE]


def put(cast, now, decision, priorities, *, key="dilys", reason="The streets cannot wait."):
    with cast.as_(key):
        return actions.put_in_order(
            priorities=priorities, decision=decision, reason=reason, by=cast.actor(key), now=now + LATER
        )


def titles(now) -> list[str]:
    return [each.title for each in queries.live_priorities((now + LATER).date())]


def test_r72_a_decision_puts_them_in_another_order_and_the_old_one_is_kept(cast, now):
    decision, (warm, streets, nights) = three(cast, now)
    put(cast, now, decision, [streets, nights, warm])
    assert titles(now) == ["Safe streets", "Quiet nights", "Warm homes"]
    (kept,) = queries.orders()
    assert (kept.before, kept.after) == (list(THREE), ["Safe streets", "Quiet nights", "Warm homes"])
    assert (kept.change.reason, kept.change.decision) == ("The streets cannot wait.", decision)


def test_r3_a_new_one_that_takes_a_place_before_others_keeps_what_stood_there(cast, now):
    decision, _three = three(cast, now)
    adopt(cast, now, decision, title="Urgent", order=2, trade_off="Before the streets.")
    assert titles(now) == ["Warm homes", "Urgent", "Safe streets", "Quiet nights"]
    (kept,) = queries.orders()
    assert (kept.before, kept.after) == (list(THREE), titles(now))
    assert (kept.change.adopted.title, kept.change.reason) == ("Urgent", "Before the streets.")


def test_one_that_comes_last_moves_nobody(cast, now):
    three(cast, now)
    assert not PriorityOrder.objects.exists()
    assert list(Priority.objects.order_by("order").values_list("order", flat=True)) == [1, 2, 3]


def test_an_order_without_a_decision_a_reason_or_every_priority_is_refused_whole(cast, now):
    decision, (warm, streets, nights) = three(cast, now)
    not_yet = decided(cast, now, proposal(cast, now, authority=decision.authority))
    with pytest.raises(NotInForce):
        put(cast, now, not_yet, [streets, warm, nights])
    with pytest.raises(PartsMissing):
        put(cast, now, decision, [streets, warm, nights], reason=" ")
    for wrong in ([streets, warm], [streets, warm, nights, warm]):
        with pytest.raises(NotEveryPriority):
            put(cast, now, decision, wrong)
    with pytest.raises(InThisOrderAlready):
        put(cast, now, decision, [warm, streets, nights])
    with pytest.raises(NotAllowed):
        put(cast, now, decision, [streets, warm, nights], key="okafor")
    assert titles(now) == list(THREE)
    assert not PriorityOrder.objects.exists()


def test_r72_the_officer_puts_them_in_order_on_a_page_and_anyone_reads_what_stood_before(cast):
    then = datetime.now(UTC) - timedelta(days=30)
    decision, (warm, streets, nights) = three(cast, then, review_on=(then + timedelta(days=400)).date())
    page = f"adopt/{decision.code}/order/"
    dilys = Browser(cast.dilys, base="/morrowdale/what-we-agreed/")
    says(dilys.open("adopt/"), "Put the priorities in another order")
    typed = {
        f"place_{warm.code}": "2",
        f"place_{streets.code}": "2",
        f"place_{nights.code}": "3",
        "reason": "The streets cannot wait.",
    }
    says(dilys.send(page, **typed), "Two have this place", "The streets cannot wait.")
    assert dilys.send(page, **{**typed, f"place_{streets.code}": "1"}).status_code == 302
    says(
        Browser(base="/morrowdale/what-we-agreed/").open("history/"),
        "How their order changed",
        "Warm homes; Safe streets; Quiet nights",
        "The streets cannot wait.",
    )
