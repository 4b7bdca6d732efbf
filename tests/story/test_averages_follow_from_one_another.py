"""What the thread says of a change: rounded, not cut off, and a tenth that does not fit is explained."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from morrow.learning.rules import mean_with_range
from morrow.story.averages import in_tenths


def change(before: list[float], after: list[float]) -> SimpleNamespace:
    """What the same people said at the start and later."""
    moved = [late - early for early, late in zip(before, after, strict=True)]
    ranges = (mean_with_range(values) for values in (before, after, moved))
    return SimpleNamespace(**dict(zip(("before", "after", "difference"), ranges, strict=True)))


def test_an_average_is_rounded_and_not_cut_off():
    said = in_tenths(change([2.96, 2.96], [6.25, 6.25]))
    assert (said["before"], said["after"], said["changed_by"]) == ("3.0", "6.2", "3.3")


@pytest.mark.parametrize(
    ("before", "after", "explained"), [([3.0, 3.0], [6.2, 6.2], False), ([2.94, 2.94], [6.16, 6.16], True)]
)
def test_a_difference_that_rounding_moved_is_explained(before, after, explained):
    assert in_tenths(change(before, after))["rounded"] is explained


def test_nothing_changed_is_not_said_as_minus_nought():
    assert in_tenths(change([3.0, 3.0], [2.99, 2.98]))["changed_by"] == "0.0"


def test_too_few_people_have_no_averages():
    assert in_tenths(SimpleNamespace(difference=None)) == {}
