"""Brackenshire loads beside Trafford; neither sees a row of the other."""

from __future__ import annotations

import pytest

from morrow.foundations.errors import NotFound
from morrow.foundations.scope import NOBODY, NoPlace, entering
from morrow.place import queries
from morrow.place.models import Area
from tests.rooms.place.places import load, rows


@pytest.fixture
def both(trafford, db, county):
    load(county, "brackenshire")


def test_each_place_has_its_own_rows(both):
    trafford, brackenshire = rows("trafford"), rows("brackenshire")
    assert (trafford["Area"], brackenshire["Area"]) == (164, 5)
    assert (trafford["Service"], brackenshire["Service"]) == (531, 2)
    assert (trafford["Entry"], brackenshire["Entry"]) == (1, 1)


def test_a_postcode_an_area_and_a_word_are_known_only_at_home(both):
    with entering.entered(place="brackenshire", viewer=NOBODY):
        assert queries.area_of_postcode("XB1 1AA").ward.name == "Fernhill"
        assert queries.area_of_postcode("M33 7ZF") is None
        assert queries.find_services(words="library").total == 0
        with pytest.raises(NotFound):
            queries.area("E05015239")
    with entering.entered(place="trafford", viewer=NOBODY):
        assert queries.area_of_postcode("XB1 1AA") is None


def test_divisions_are_the_wards_of_a_county(both):
    with entering.entered(place="brackenshire", viewer=NOBODY):
        assert [name for _code, name in queries.wards()] == ["Fernhill", "Gorsedale", "Heatherley"]


def test_nothing_is_read_before_a_place_is_entered(both):
    with pytest.raises(NoPlace):
        Area.objects.count()


def test_the_pages_of_one_place_show_nothing_of_the_other(both, client):
    assert client.get("/brackenshire/about/areas/E05015239/").status_code == 404
    assert b"Altrincham" not in client.get("/brackenshire/find-help/").content
