"""A decision’s page says can while it can be called in, could after, and how late a review is."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from morrow.accountability.models import Decision
from tests.rooms.accountability.making import decided, in_force
from tests.rooms.accountability.pages import Browser, says


def test_it_can_be_called_in_until_its_day_and_could_afterwards(cast, now):
    code = decided(cast, now).code
    Decision.objects.update(call_in_ends=timezone.localdate())
    says(Browser().open(f"{code}/"), "Scrutiny members can call it in until")
    Decision.objects.update(call_in_ends=timezone.localdate() - timedelta(days=1))
    says(Browser().open(f"{code}/"), "Scrutiny members could call it in until")


def test_a_review_that_was_due_says_by_how_long_it_is_late(cast, now):
    code = in_force(cast, now).code
    Decision.objects.update(review_on=timezone.localdate() - timedelta(days=14))
    says(Browser().open(f"{code}/"), "late by 2\xa0weeks")
    says(Browser(cast.dilys).open("desk/"), "late by 2\xa0weeks")


def test_a_review_that_is_due_today_is_not_late(cast, now):
    code = in_force(cast, now).code
    Decision.objects.update(review_on=timezone.localdate())
    says(Browser().open(f"{code}/"), "It answers for itself on")
