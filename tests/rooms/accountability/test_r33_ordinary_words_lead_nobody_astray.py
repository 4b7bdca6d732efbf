"""R33: how somebody tells of it, and where it is, does not hide what it is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from morrow.accountability import actions, queries
from morrow.standards.responsibilities import read_responsibilities

FOLDER = Path(__file__).resolve().parents[3] / "data" / "responsibilities"


@pytest.fixture
def the_map(cast, now):
    with cast.as_("dilys"):
        actions.take_in_map(rows=read_responsibilities(FOLDER), by=cast.actor("dilys"), now=now)
        yield


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("my bins were not emptied", "bins"),
        ("my recycling wasn't taken", "bins"),
        ("pothole outside my house", "potholes"),
        ("fell over on the pavement", "potholes"),
        ("someone parks outside my house", "parking-permit"),
        ("bus 245 never turns up", "buses"),
        ("council won't fix my roof", "council-repairs"),
        ("my flat is damp and landlord wont fix it", "private-repairs"),
        ("broken lift in my tower block", "association-repairs"),
        ("mum in hospital and they won't send her home", "adult-care"),
        ("my electric is too dear", "energy-bills"),
        ("needles in the park", "litter"),
        ("kids on bikes causing trouble", "anti-social"),
        ("someone shouted racist abuse at me hate crime", "police"),
        ("asylum hotel", "immigration"),
        ("beggars", "anti-social"),
        ("spiking", "police"),
    ],
)
def test_the_subject_is_found_whatever_is_told_beside_it(the_map, asked, code):
    assert queries.find_responsibilities(asked).rows[0].code == code


@pytest.mark.parametrize(
    "asked",
    ["landlord wont fix it", "police never came", "the hedge is too tall", "ambulance took three hours"],
)
def test_an_ordinary_word_is_not_read_as_another(the_map, asked):
    assert queries.find_responsibilities(asked).read_as == {}


def test_a_slip_of_the_pen_is_still_put_right(the_map):
    assert queries.find_responsibilities("renew my pasport").read_as == {"pasport": "passport"}
