"""Two places may be shown on one machine: the cast have one account each, and are somebody in both."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client

from morrow.foundations.scope import SYSTEM, entering
from morrow.people.models import Account
from morrow.people.queries import example_accounts, places_of
from morrow.site.demonstration.cast import CAST
from morrow.site.demonstration.prepare import load_place

FOLDER = Path(__file__).parents[1] / "standards" / "folders" / "brackenshire"
HERE = {"HTTP_HOST": "127.0.0.1:8000", "REMOTE_ADDR": "127.0.0.1"}
WITH_ACCOUNTS = [member for member in CAST if member.email]
BOTH = ("brackenshire", "morrowdale")


@pytest.fixture
def brackenshire(morrowdale) -> str:
    """Loaded with its cast, after Morrowdale has had the same."""
    return load_place(FOLDER, people=30, seed=0, progress=lambda *_said: None)


def keys_of_the_cast(place: str) -> dict[str, str]:
    with entering.entered(place=place, viewer=SYSTEM):
        return {name: f"{place}/{code}" for code, name, _title, _account in example_accounts()}


@pytest.mark.django_db
def test_nobody_gets_a_second_account_and_each_leads_to_somebody_in_both(brackenshire):
    assert Account.objects.count() == len(WITH_ACCOUNTS)
    for member in WITH_ACCOUNTS:
        account = Account.objects.get(email=member.email)
        assert sorted(places_of(account.pk)) == list(BOTH)


@pytest.mark.django_db
def test_everyone_signs_in_in_both_and_is_somebody_else_in_each(brackenshire):
    for place in BOTH:
        keys = keys_of_the_cast(place)
        for member in WITH_ACCOUNTS:
            visitor = Client(**HERE)
            answer = visitor.post("/who/", {"who": keys[member.name]})
            assert answer.url == f"/{place}/home/"
            assert member.name in visitor.get(answer.url).content.decode()


@pytest.mark.django_db
def test_whoever_signed_in_in_one_place_walks_over_to_the_other(brackenshire):
    visitor = Client(**HERE)
    visitor.post("/who/", {"who": keys_of_the_cast("morrowdale")["Rosa Whitlock"]})
    assert "Rosa Whitlock" in visitor.get("/brackenshire/home/").content.decode()
