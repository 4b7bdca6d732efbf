"""Search forgives spelling, knows everyday words, keeps to a ward, and puts the nearest first."""

from __future__ import annotations

from itertools import pairwise

import pytest

from morrow.place import queries


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("library", "Library"),
        ("libary", "Library"),
        ("LIBRARIES", "Library"),
        ("dentits", "Dentist"),
        ("farmacy", "Pharmacy"),
        ("chemist", "Pharmacy"),
        ("foodbank", "Food bank"),
        ("food banks", "Food bank"),
        ("doctor", "General practice"),
        ("the dentist for me", "Dentist"),
    ],
)
def test_the_first_services_found_are_of_the_kind_meant(inside, typed, kind):
    found = queries.find_services(words=typed)
    assert found.total > 0
    assert all(kind in near.service.kinds for near in found.services[:3])


def test_a_word_read_as_another_is_said(inside):
    assert queries.find_services(words="libary").read_as == {"libary": "library"}


def test_a_word_nobody_knows_is_said_and_finds_nothing(inside):
    found = queries.find_services(words="xyzzyplugh")
    assert (found.total, found.unknown) == (0, ["xyzzyplugh"])


def test_words_that_stand_in_no_one_service_find_those_that_have_any(inside):
    found = queries.find_services(words="dentist library")
    kinds = {kind for near in found.services for kind in near.service.kinds}
    assert found.total > 60
    assert kinds & {"Dentist", "Library"}


@pytest.mark.parametrize("typed", ["'; drop table", "& | !", "a:*", "((", "\\", "%", "<script>", "the"])
def test_signs_are_only_text(inside, typed):
    assert queries.find_services(words=typed).total >= 0


def test_only_the_ward_asked_for(inside):
    code = next(code for code, name in queries.wards() if name == "Altrincham")
    found = queries.find_services(ward=code)
    assert found.total > 0
    assert {near.service.ward for near in found.services} == {code}


def test_nearest_first_with_miles(inside):
    found = queries.find_services(kind="Library", postcode="m33 7zf")
    miles = [near.miles for near in found.services]
    assert found.postcode.postcode == "M33 7ZF"
    assert all(before <= after + 0.01 for before, after in pairwise(miles))
    assert miles[0] < 1.5


def test_an_unknown_postcode_is_said_and_the_services_still_shown(inside):
    found = queries.find_services(kind="Library", postcode="ZZ99 9ZZ")
    assert found.postcode_unknown
    assert found.total == 13


def test_pages_hold_twenty_and_lose_nobody(inside):
    first = queries.find_services(kind="Pharmacy")
    codes = [
        near.service.code
        for page in range(1, first.pages + 1)
        for near in queries.find_services(kind="Pharmacy", page=page).services
    ]
    assert (first.total, first.pages) == (57, 3)
    assert len(set(codes)) == 57
