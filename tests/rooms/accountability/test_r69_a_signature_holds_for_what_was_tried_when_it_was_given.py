"""R69: what is tried cannot be changed under a signature; it lapses, is asked for again, and is said to."""

from __future__ import annotations

import pytest

from morrow.accountability import actions, queries
from morrow.accountability.errors import PartsMissing, PutOtherwise
from morrow.accountability.packs import as_it_is_put
from morrow.foundations.money import Money
from tests.rooms.accountability.making import decided, reported
from tests.rooms.accountability.pages import Browser, says
from tests.rooms.accountability.trying import LAST, WHOLE, tried

MORE = {**WHOLE, "stop_at": 400}


def set_up(cast, now, decision, **said) -> None:
    with cast.as_("dan"):
        actions.set_up_experiment(option=decision.options.first(), **said, by=cast.actor("dan"), now=now)


def test_r69_what_was_signed_lapses_and_nothing_is_decided_until_it_is_signed_again(cast, now):
    decision = tried(cast, now)
    set_up(cast, now, decision, **MORE)
    parts = queries.decision(decision.code).parts.all()
    assert {part.kind for part in parts if part.lapsed_on} == {"finance", "legal", "risk"}
    assert queries.lacking_parts(now.date())[decision] == ("finance", "legal", "risk")
    with pytest.raises(PartsMissing) as fault:
        decided(cast, now, queries.decision(decision.code), review_on=LAST)
    assert {"finance", "legal", "risk"} <= set(fault.value.parts)
    reported(cast, now, decision)
    assert decided(cast, now, queries.decision(decision.code), review_on=LAST).state == "decided"


def test_the_same_set_up_once_more_asks_nobody_again(cast, now):
    decision = tried(cast, now)
    set_up(cast, now, decision, **WHOLE)
    assert not decision.parts.exclude(lapsed_on=None).exists()


def test_taking_it_back_asks_for_the_signatures_again(cast, now):
    decision = tried(cast, now)
    with cast.as_("dan"):
        actions.do_not_try(decision=decision, by=cast.actor("dan"), now=now)
    assert queries.lacking_parts(now.date())[decision] == ("finance", "legal", "risk")


def test_r69_whoever_signs_reads_what_is_tried_and_is_told_where_it_was_changed_meanwhile(cast, now):
    decision = tried(cast, now)
    page = Browser(cast.priya).open(f"{decision.code}/report/sign/finance/")
    says(page, "A shared table on two evenings", "£5,000", "once 40 or more are counted", "30 June 2026")
    read = as_it_is_put(decision)
    set_up(cast, now, decision, **MORE)
    with cast.as_("priya"), pytest.raises(PutOtherwise):
        actions.sign_part(
            decision=decision, part="finance", short="Yes.", words="It can be met.", read=read,
            by=cast.actor("priya"), now=now,
        )  # fmt: skip
    again = {"short": "Yes.", "words": "It can be met.", "read": read}
    says(Browser(cast.priya).send(f"{decision.code}/report/sign/finance/", **again), "nothing is signed yet")


def test_the_report_says_which_signatures_have_to_be_given_again(cast, now):
    decision = tried(cast, now)
    set_up(cast, now, decision, **{**WHOLE, "budget": Money(4_000_00)})
    says(Browser().open(f"{decision.code}/report/"), "It has to be signed again", "£4,000")
    says(Browser().open(f"{decision.code}/"), "Has to be signed again")
    says(Browser(cast.priya).open(f"{decision.code}/report/"), "Write and sign: Finance")
