"""The pages of what we agreed: adopted by the officer, read by anyone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.utils.formats import date_format

from morrow.charter.models import DroppedTheme, Entitlement, Outcome, Priority
from morrow.foundations.record import Ref
from tests.rooms.accountability.making import in_force, proposal
from tests.rooms.accountability.pages import Browser, says
from tests.rooms.charter.promising import FLOOR, adopt, promise

THEMES = [Ref("voice.theme", "COLD"), Ref("voice.theme", "BUSES")]
TYPED = {
    "title": "A warm home",
    "who": "Carers",
    "what": "A visit and a grant",
    "standard": "Within 10 working days",
    "amount": "10",
    "unit": "working days",
    "better": "less",
    "redress": "Ask us to look again",
    "limit": "cash",
    "paid_from": "Housing, warm homes",
    "appeal_body": "Local Government and Social Care Ombudsman",
    "appeal_days": "365",
    "appeal_law": "Local Government Act 1974, part 3",
    "when_money_runs_out": "First on the list",
    "shelf": "here",
}


@pytest.fixture
def past() -> datetime:
    """Long enough ago that a decision taken then is in force today."""
    return datetime.now(UTC) - timedelta(days=30)


@pytest.fixture
def decision(cast, past):
    made = proposal(cast, past, rests_on=THEMES)
    return in_force(cast, past, made, review_on=(past + timedelta(days=400)).date())


def browser(cast, key=None) -> Browser:
    return Browser(getattr(cast, key) if key else None, base="/morrowdale/what-we-agreed/")


def test_r3_r72_the_officer_writes_down_what_was_decided_and_anyone_reads_it(cast, decision):
    dilys, anyone = browser(cast, "dilys"), browser(cast)
    says(dilys.open("adopt/"), decision.code, "2 themes")
    sent = dilys.send(
        f"adopt/{decision.code}/priority/", title="Warm homes", aim="No coats", themes=[str(THEMES[0])]
    )
    assert sent.status_code == 302
    dropped = dilys.send(f"adopt/{decision.code}/theme/", theme=str(THEMES[1]), reason="The region's")
    assert dropped.status_code == 302
    assert DroppedTheme.objects.count() == 1
    priority = Priority.objects.get()
    outcome = {"statement": "I am warm", "measure": "Homes above 18 degrees", "unit": "homes"}
    assert dilys.send(f"priorities/{priority.code}/outcome/", **outcome, least=9, most=9).status_code == 422
    outcome |= {"least": "0", "most": "5000"}
    assert dilys.send(f"priorities/{priority.code}/outcome/", **outcome).status_code == 302
    assert Outcome.objects.get().example
    says(anyone.open(), "Warm homes", "No coats")
    says(anyone.open("history/"), "The region&#x27;s", decision.code)
    says(anyone.open(f"priorities/{priority.code}/"), "I am warm", decision.code)
    says(Browser().open(f"{decision.code}/"), "What came of it", "This is a priority: Warm homes.")
    assert b"Adopt a priority" not in anyone.open().content


def test_r1_r34_a_promise_is_adopted_changed_and_held_above_its_floor(cast, decision):
    dilys, anyone = browser(cast, "dilys"), browser(cast)
    floor = {"floor_words": "within 28 days", "floor_duty": "Care Act 2014 s10", "floor_amount": "28"}
    assert dilys.send(f"adopt/{decision.code}/promise/", **TYPED, **floor).status_code == 302
    first = Entitlement.objects.get()
    worse = {**TYPED, "amount": "40", "decision": decision.code, "why_changed": "Money"}
    says(dilys.send(f"promises/{first.code}/next/", **worse), "Care Act 2014 s10", "No local decision")
    better = {**worse, "amount": "5"}
    assert dilys.send(f"promises/{first.code}/next/", **better).status_code == 302
    second = Entitlement.objects.get(version=2)
    says(anyone.open(f"promises/{first.code}/"), "Carers", "Version 2", "the next version takes its place")
    says(
        anyone.open(f"promises/{second.code}/"),
        "What the law asks at least",
        "Version 1",
        "This version starts",
    )


def test_anyone_reads_from_which_line_of_the_budget_it_is_paid_and_that_it_changed(cast, decision):
    dilys, anyone = browser(cast, "dilys"), browser(cast)
    assert dilys.send(f"adopt/{decision.code}/promise/", **{**TYPED, "paid_from": ""}).status_code == 422
    assert dilys.send(f"adopt/{decision.code}/promise/", **TYPED).status_code == 302
    first = Entitlement.objects.get()
    says(anyone.open(f"promises/{first.code}/"), "Paid from:", "Housing, warm homes")
    moved = {**TYPED, "paid_from": "Prevention", "decision": decision.code, "why_changed": "A new budget"}
    assert dilys.send(f"promises/{first.code}/next/", **moved).status_code == 302
    second = Entitlement.objects.get(version=2)
    says(anyone.open(f"promises/{second.code}/"), "Housing, warm homes</span>", "Prevention</strong>")


def test_r1_a_promise_says_when_it_was_proposed_decided_in_force_and_replaced(cast, decision):
    dilys, anyone = browser(cast, "dilys"), browser(cast)
    assert dilys.send(f"adopt/{decision.code}/promise/", **TYPED).status_code == 302
    first = Entitlement.objects.get()
    days = [date_format(each, "j F Y") for each in (decision.proposed_at, decision.decided_at)]
    start = date_format(first.active_from, "j F Y")
    said = f"Proposed on {days[0]}, decided on {days[1]}, in force from {start}."
    says(anyone.open(f"promises/{first.code}/"), said)
    assert b"Replaced on" not in anyone.open(f"promises/{first.code}/").content
    again = {**TYPED, "decision": decision.code, "why_changed": "Sooner", "amount": "5"}
    assert dilys.send(f"promises/{first.code}/next/", **again).status_code == 302
    end = date_format(Entitlement.objects.get(version=2).active_from, "j F Y")
    says(anyone.open(f"promises/{first.code}/"), f"{said} Replaced on {end}.")


def test_the_monitoring_officer_corrects_a_floor_on_its_page(cast, past, decision):
    first = promise(cast, past, decision, floor=FLOOR)
    mercer = browser(cast, "mercer")
    says(mercer.open(f"promises/{first.code}/"), "Correct what the law asks")
    typed = {"floor_words": "within 30 days", "floor_duty": "The regulations", "floor_amount": "30"}
    assert mercer.send(f"promises/{first.code}/floor/", **typed).status_code == 422
    assert mercer.send(f"promises/{first.code}/floor/", **typed, reason="Misread").status_code == 302
    says(browser(cast).open(f"promises/{first.code}/"), "Misread")


def test_ending_a_priority_asks_how_its_people_were_told(cast, past, decision):
    priority = adopt(cast, past, decision, themes=THEMES[:1]).priority
    dilys, page = browser(cast, "dilys"), f"priorities/{priority.code}/end/"
    says(dilys.send(page, decision=decision.code, reason="Done"), "are told first")
    sent = dilys.send(page, decision=decision.code, reason="Done", told_first="Letters in March")
    assert sent.status_code == 302
    says(browser(cast).open(f"priorities/{priority.code}/"), "Letters in March", "Done")


def test_what_is_missing_is_said_and_nothing_is_adopted(cast, decision):
    page = browser(cast, "dilys").send(f"adopt/{decision.code}/priority/", title="Warm homes")
    assert page.status_code == 422
    says(page, "Write the aim")
    assert Priority.objects.count() == 0


@pytest.mark.parametrize("key", ["okafor", "joe", "dan"])
def test_the_wrong_role_cannot_write_down_what_was_decided(cast, decision, key):
    other = browser(cast, key)
    for page in ("adopt/", f"adopt/{decision.code}/priority/", f"adopt/{decision.code}/promise/"):
        assert other.open(page).status_code == 403


def test_what_does_not_exist_is_not_found(cast, decision):
    assert browser(cast).open("priorities/NONE/").status_code == 404
    assert browser(cast).open("promises/NONE/").status_code == 404
    assert browser(cast, "dilys").open("adopt/2099-999/priority/").status_code == 404


def test_pages_cost_few_queries(cast, past, decision, django_assert_max_num_queries):
    for n in range(5):
        adopt(cast, past, decision, title=f"Priority {n}", themes=[THEMES[0]])
    made = promise(cast, past, decision, Priority.objects.first(), floor=FLOOR)
    dilys = browser(cast, "dilys")
    for page in ("", "history/", "adopt/", f"promises/{made.code}/", f"priorities/{made.priority.code}/"):
        with django_assert_max_num_queries(25):
            assert dilys.open(page).status_code == 200
