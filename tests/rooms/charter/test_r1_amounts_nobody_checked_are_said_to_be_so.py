"""R1: who checked each amount is said wherever it is shown; whoever adopts unchecked ones is told before."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from morrow.charter import actions
from morrow.charter.errors import AmountsUnchecked
from morrow.charter.models import AdoptedRule, Claim, Entitlement
from morrow.foundations.models import Entry
from morrow.foundations.scope import MORROW, SYSTEM, entering
from morrow.standards.rule_files import read_book_words
from tests.rooms.accountability.pages import Browser, says
from tests.rooms.charter.asking import FOLDER, TRAVEL, keep_the_book, travel

UNCHECKED = "Not checked by anybody yet"
ANSWERS = {"kept_age": "17", "kept_in_education": "yes", "kept_miles_to_learn": "4"}
CHECKED = 'checked_by = "Dilys Prosser"\nchecked_on = 2026-05-04\n'
PROMISE = {
    "title": "Travel to learn", "who": "All of 16", "what": "A pass", "standard": "Soon", "redress": "Ask",
    "better": "more", "limit": "demand", "when_money_runs_out": "Nobody waits", "shelf": "here",
    "paid_from": "Travel", "appeal_body": "Ombudsman", "appeal_days": "365", "appeal_law": "LGA 1974 part 3",
}  # fmt: skip


def words(name: str) -> str:
    return Path(FOLDER / f"{name}.toml").read_text(encoding="utf-8")


def keep_a_checked_book(now: datetime) -> None:
    """The same book, in which somebody signs for every amount."""
    unsigned = re.sub(r"(?m)^checked_(by|on) = .*\n", "", words("amounts"))
    signed = unsigned.replace("since = ", f"{CHECKED}since = ")
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        actions.keep_book(book=read_book_words(words("facts"), signed), by=MORROW, now=now)


def browser(cast, key: str | None = None) -> Browser:
    return Browser(getattr(cast, key) if key else None, base="/morrowdale/what-we-agreed/")


def next_version(cast, promise, **changes):
    """Dilys goes on with the rule there is, in other words."""
    said = {"promise": TRAVEL, "why_changed": "Other words", **changes}
    with cast.as_("dilys"):
        return actions.supersede_entitlement(
            entitlement=promise,
            decision=promise.decision,
            **said,
            by=cast.actor("dilys"),
            now=datetime.now(UTC),
        )


def adopted(cast, decision, **more: str):
    """Dilys sends the form with the rule for travel to learn."""
    address = f"adopt/{decision.code}/promise/"
    return browser(cast, "dilys").send(address, rule=words("travel-to-learn"), **PROMISE, **more)


NAMED = r"Miles from which travel to learn is paid \(invented example\); What a pass for learners is worth"


def test_r1_without_the_word_of_whoever_adopts_it_nothing_is_adopted_and_the_amounts_are_named(
    cast, past, decision
):
    with pytest.raises(AmountsUnchecked, match=f"not checked by anybody yet: {NAMED} .*. Have them compared"):
        travel(cast, past, decision, unchecked_known=False)
    assert not Entitlement.objects.exists()
    assert not AdoptedRule.objects.exists()
    assert not Entry.objects.unrestricted(reason="a test").filter(verb="adopted").exists()


def test_r1_a_next_version_does_not_go_on_with_unchecked_amounts_unasked(cast, past, promise):
    with pytest.raises(AmountsUnchecked, match=NAMED):
        next_version(cast, promise)
    assert Entitlement.objects.get().active_to is None
    assert next_version(cast, promise, unchecked_known=True).version == 2


def test_r1_it_is_asked_of_the_book_as_it_stands_and_not_of_the_version_before(cast, past, promise):
    keep_a_checked_book(past)
    assert next_version(cast, promise).version == 2


def test_r1_words_without_a_rule_have_no_amounts_to_know_of(cast, past, decision):
    assert travel(cast, past, decision, rule=None, unchecked_known=False).version == 1


def test_r1_whoever_adopts_amounts_nobody_checked_is_told_before_and_nothing_is_adopted(cast, past, decision):
    keep_the_book(past)
    page = adopted(cast, decision)
    assert page.status_code == 422
    says(page, "Nothing has been adopted yet.", "Miles from which travel to learn is paid", 'name="knowing"')
    assert not Entitlement.objects.exists()


def test_r1_who_knows_it_adopts_and_the_page_of_the_promise_goes_on_saying_it(cast, past, decision):
    keep_the_book(past)
    assert adopted(cast, decision, knowing="on").status_code == 302
    promise = Entitlement.objects.get()
    says(
        browser(cast).open(f"promises/{promise.code}/"),
        f"{UNCHECKED}:",
        "Miles from which travel to learn is paid",
        f"<em>{UNCHECKED}</em>",
    )


def test_r1_a_checked_book_warns_of_nothing_and_says_who_checked_it_and_when(cast, past, decision):
    keep_a_checked_book(past)
    assert adopted(cast, decision).status_code == 302
    promise = Entitlement.objects.get()
    for page in (f"promises/{promise.code}/", "book/"):
        answer = browser(cast).open(page)
        says(answer, "Checked on", "Dilys Prosser", "4 May 2026")
        assert UNCHECKED not in answer.content.decode()


def test_r1_a_next_version_that_goes_on_with_unchecked_amounts_is_told_too(cast, past, decision):
    promise = travel(cast, past, decision)
    sent = {**PROMISE, "decision": decision.code, "why_changed": "Other words", "rule": ""}
    dilys = browser(cast, "dilys")
    page = dilys.send(f"promises/{promise.code}/next/", **sent)
    assert page.status_code == 422
    says(page, "These amounts are not checked by anybody yet")
    assert Entitlement.objects.count() == 1
    unsaid = dilys.send(f"promises/{promise.code}/next/", knowing="on", **{**sent, "why_changed": ""})
    says(unsaid, 'id="id_knowing" checked')
    assert dilys.send(f"promises/{promise.code}/next/", knowing="on", **sent).status_code == 302


def test_r1_the_check_says_it_beside_the_sum_and_the_worker_reads_it_before_answering(cast, past, decision):
    promise = travel(cast, past, decision)
    found = browser(cast).send("check/", go_on="1", **ANSWERS)
    says(found, "£460 a year", "Reckoned with amounts that are not checked by anybody yet.")
    browser(cast, "kayla").send(f"promises/{promise.code}/ask/", sure="1", **ANSWERS)
    code = Claim.objects.unrestricted(reason="a test looks").get().code
    says(browser(cast, "petra").open(f"to-answer/{code}/"), f"{UNCHECKED}:", "Compare them with their source")


def test_r1_once_they_are_checked_the_check_says_nothing_of_it(cast, past, decision):
    keep_a_checked_book(past)
    assert adopted(cast, decision).status_code == 302
    found = browser(cast).send("check/", go_on="1", **ANSWERS)
    says(found, "£460 a year")
    assert "not checked by anybody" not in found.content.decode()
