"""The whole year by hand through the pages, from pop-up to thread, with scripts; another walks without."""

from __future__ import annotations

import pytest
from django.utils import timezone

from tests.browser.walking import Walk, listening
from tests.browser.walking.ground import a_fresh_place
from tests.browser.walking.subject import COMPANY
from tests.browser.walking.year import walk_the_year

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("page", [True], ids=["with JavaScript"], indirect=True)
def test_the_year_is_walked_by_people_who_only_click_and_type(page, live_server):
    place, _wards = a_fresh_place()
    walk = Walk(page.context, live_server.url, place, COMPANY)
    walk_the_year(walk, timezone.localdate())
    listening.open_receipt(walk)
    walk.reached_every_station()
    assert walk.surprises == []
    print("Not linked from a home:", sorted(walk.not_linked))
