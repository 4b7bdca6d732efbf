"""A review falls on a day that somebody who decided can still answer for: within ten years."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from morrow.accountability import actions
from morrow.accountability.errors import NoReviewDay
from morrow.accountability.models import Decision
from morrow.accountability.rules import last_review_day
from tests.rooms.accountability.making import REVIEW, decided, in_force, proposal
from tests.rooms.accountability.pages import Browser, says

A_DAY = timedelta(days=1)
TOLD = "A review falls after today and within ten years, so by"


def boxes(name, day):
    return {f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year}


def test_nothing_is_decided_that_is_reviewed_later(cast, now):
    decision = proposal(cast, now)
    last = last_review_day(now.date())
    with pytest.raises(NoReviewDay, match=TOLD):
        decided(cast, now, decision, review_on=last + A_DAY)
    assert Decision.objects.get().state == "proposed"
    assert decided(cast, now, decision, review_on=last).review_on == last


@pytest.mark.parametrize("days", [0, 1])
def test_no_review_is_answered_until_later_or_until_a_day_that_is_over(cast, now, days):
    decision = in_force(cast, now)
    again = REVIEW if days == 0 else last_review_day(REVIEW) + A_DAY
    due = now.replace(year=REVIEW.year, month=REVIEW.month, day=REVIEW.day)
    with cast.as_("okafor"), pytest.raises(NoReviewDay, match=TOLD):
        actions.answer_review(
            decision=decision, answer="It works", review_again_on=again, by=cast.actor("okafor"), now=due
        )
    assert Decision.objects.get().review_on == REVIEW


def test_the_page_of_a_review_says_it_beside_the_day_and_keeps_what_was_written(cast):
    past = datetime.now(UTC) - timedelta(days=60)
    decision = in_force(cast, past, review_on=(past + timedelta(days=30)).date())
    far = last_review_day(datetime.now(UTC).date()) + timedelta(days=40)
    sent = Browser(cast.okafor).send(
        f"{decision.code}/review/", answer="It works", **boxes("review_again_on", far)
    )
    assert sent.status_code == 422
    says(sent, 'id="id_review_again_on_error"', TOLD, "It works", f'value="{far.year}"')


def test_the_page_on_which_it_is_decided_says_it_beside_the_day_too(cast):
    today = datetime.now(UTC)
    decision = proposal(cast, today)
    sent = Browser(cast.okafor).send(
        f"{decision.code}/decide/",
        option=decision.options.first().code,
        authority=decision.authority.code,
        reasons="It reaches those who are cold.",
        made_of_it="We weighed it.",
        interests="none",
        **boxes("review_on", last_review_day(today.date()) + timedelta(days=40)),
    )
    assert sent.status_code == 422
    says(sent, 'id="id_review_on_error"', TOLD, "It reaches those who are cold.")
    assert Decision.objects.get().state == "proposed"
