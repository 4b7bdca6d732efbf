"""J1 whole, by its pages, without JavaScript and with: from a library pop-up to the reply she hears."""

from __future__ import annotations

import pytest
from django.utils import timezone

from tests.browser.walking import Walk, amina
from tests.browser.walking.ground import a_fresh_place
from tests.browser.walking.subject import COMPANY

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def quick_hashing(settings):
    """The words people choose need not be slow to guess here."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def test_j1_amina_speaks_once_and_is_told_by_letter_and_by_her_code_at_every_station(page, live_server):
    place, _wards = a_fresh_place()
    today = timezone.localdate()
    walk = Walk(page.context, live_server.url, place, COMPANY)
    amina.she_speaks_and_is_read_back_to(walk)
    amina.it_is_sorted_the_same_day(walk)
    amina.it_is_heard(walk)
    amina.a_round_asks_for_carers(walk, today)
    amina.she_votes_on_paper(walk)
    amina.the_gate_holds_until_somebody_goes_out(walk, today)
    amina.it_is_decided(walk, today)
    amina.it_is_a_priority_with_money(walk, today)
    amina.she_is_answered(walk)
    assert walk.surprises == []
    assert walk.not_linked == set(), "every door stands on the home of whoever works there"
