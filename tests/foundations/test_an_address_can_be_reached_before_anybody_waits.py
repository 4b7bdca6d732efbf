"""Whoever leaves an address or a number goes home and waits to hear: it is looked at before they go."""

from __future__ import annotations

import pytest

from morrow.foundations.reaching import what_is_wrong


@pytest.mark.parametrize(
    ("reach_by", "typed"),
    [
        ("text", "hello"),
        ("text", "07700 900123, ask for Meg"),
        ("text", "0770"),
        ("phone", "call me"),
        ("email", "ann at home"),
    ],
)
def test_what_nothing_could_leave_for_is_said_at_once(reach_by, typed):
    assert "such as" in what_is_wrong(reach_by, typed)


@pytest.mark.parametrize(
    ("reach_by", "typed"),
    [
        ("text", "+44 (0)7700 900-123"),
        ("phone", "0161 496 0123, ask for Meg"),
        ("phone", "٠١٦١ ٤٩٦"),
        ("email", "amina@example.org"),
        ("letter", "4 Nowhere Row"),
        ("none", ""),
    ],
)
def test_what_may_be_one_is_taken(reach_by, typed):
    assert what_is_wrong(reach_by, typed) == ""
