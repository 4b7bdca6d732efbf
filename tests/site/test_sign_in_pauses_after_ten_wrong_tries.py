"""Ten wrong tries for one account from one address pause it for an hour, with a page that helps."""

from __future__ import annotations

from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.db.models import F
from django.test import Client

from tests.site.conftest import account, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def paused(client: Client, morrowdale):
    account("ann@example.net")
    for _ in range(9):
        assert sign_in(client, "ann@example.net", "wrong").status_code == 200
    return sign_in(client, "ann@example.net", "wrong")


def test_the_tenth_wrong_try_meets_a_kind_page_that_says_what_to_do(paused):
    assert paused.status_code == 429
    assert paused["Retry-After"] == "3600"
    page = paused.content.decode()
    assert "Let us pause for an hour" in page
    assert "/accounts/login/code/" in page


def test_then_even_the_right_password_opens_nothing_from_there(client: Client, paused):
    assert sign_in(client, "ann@example.net").status_code == 429
    assert "_auth_user_id" not in client.session


def test_an_unknown_address_is_paused_alike(client: Client, morrowdale):
    answers = [sign_in(client, "nobody@example.net", "wrong").status_code for _ in range(10)]
    assert answers == [200] * 9 + [429]


def test_somebody_else_signing_in_from_the_same_library_is_not_paused(client: Client, paused):
    account("ben@example.net")
    sign_in(client, "ben@example.net")
    assert "_auth_user_id" in client.session


def test_the_same_account_from_another_address_is_not_locked_out_by_a_stranger(
    client: Client, paused, settings
):
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": None}
    elsewhere = Client(REMOTE_ADDR="203.0.113.9")
    sign_in(elsewhere, "ann@example.net")
    assert "_auth_user_id" in elsewhere.session


def test_many_wrong_tries_from_many_places_at_one_account_are_slowed_too(client: Client, morrowdale):
    account("ann@example.net")
    for number in range(10):
        sign_in(Client(REMOTE_ADDR=f"203.0.113.{number}"), "ann@example.net", "wrong")
    answer = sign_in(Client(REMOTE_ADDR="203.0.113.99"), "ann@example.net")
    assert "too many tries with this address" in answer.content.decode()


def test_after_an_hour_it_opens_again(client: Client, paused, settings):
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": None}
    AccessAttempt.objects.update(attempt_time=F("attempt_time") - timedelta(minutes=61))
    sign_in(client, "ann@example.net")
    assert "_auth_user_id" in client.session


def test_a_right_password_forgets_the_wrong_ones_before_it(client: Client, morrowdale):
    account("ann@example.net")
    for _ in range(9):
        sign_in(client, "ann@example.net", "wrong")
    sign_in(client, "ann@example.net")
    client.logout()
    assert sign_in(client, "ann@example.net", "wrong").status_code == 200
