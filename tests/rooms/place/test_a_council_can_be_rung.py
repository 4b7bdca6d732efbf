"""The number, address and hours of the place's folder stand at the foot of its pages."""

from __future__ import annotations

import re

import pytest

from morrow.standards.place_folder import PlaceFolder, Refused, read_place
from tests.rooms.place.places import load

DRAMA = re.compile(r"0161 496 0\d{3}")
"""Ofcom keeps these numbers for drama: nobody's telephone rings."""


def foot(client, page: str) -> str:
    return client.get(f"/brackenshire/{page}").content.decode().split("<footer")[1]


def test_a_page_tells_the_number_the_hours_and_where_to_come(db, county, client):
    load(county, "brackenshire")
    said = foot(client, "about/")
    for words in ('href="tel:01632960123"', "Ring 01632 960123", "Monday to Friday", "County Hall"):
        assert words in said


def test_in_a_demonstration_it_is_marked_as_an_example(db, county, client):
    load(county, "brackenshire")
    assert "nobody answers it" in foot(client, "about/")


def test_a_place_without_a_contact_invents_none(db, county, client):
    text = (county / "place.toml").read_text("utf-8")
    before, rest = text.split("[contact]")
    (county / "place.toml").write_text(before + rest[rest.index("[[area_kinds]]") :], "utf-8")
    load(county, "brackenshire")
    assert "tel:" not in foot(client, "about/")


def test_the_number_of_the_invented_council_is_one_kept_for_drama(trafford_folder: PlaceFolder):
    assert DRAMA.fullmatch(trafford_folder.place.contact.telephone)


@pytest.mark.parametrize("line", ['telephone = "ring us"', 'fax = "01632 960123"'])
def test_a_number_that_is_none_and_a_line_not_known_are_refused(county, line):
    text = (county / "place.toml").read_text("utf-8")
    (county / "place.toml").write_text(text.replace('telephone = "01632 960123"', line), "utf-8")
    with pytest.raises(Refused, match="contact"):
        read_place(county)
