"""`[clocks]` sets what the law leaves to the place; what is wrong with one is said by its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from morrow.standards.place_folder import BY_LAW, PlaceFolder, Refused, read_place


def with_clock(county: Path, line: str) -> PlaceFolder:
    file = county / "place.toml"
    file.write_text(file.read_text("utf-8") + f"\n[clocks]\n{line}\n", "utf-8")
    return read_place(county)


def test_a_clock_is_read(county: Path) -> None:
    assert with_clock(county, "look_again = 15").place.clocks == (("look_again", 15),)


def test_a_place_may_set_none(county: Path) -> None:
    assert read_place(county).place.clocks == ()


@pytest.mark.parametrize("days", ["0", "366", "-1", "2.5", '"10"', "true"])
def test_days_are_whole_and_within_a_year(county: Path, days: str) -> None:
    with pytest.raises(Refused, match=r"clocks.look_again: this is not a whole number of days from 1 to 365"):
        with_clock(county, f"look_again = {days}")


@pytest.mark.parametrize("days", [1, 365])
def test_the_bounds_themselves_are_taken(county: Path, days: int) -> None:
    assert with_clock(county, f"look_again = {days}").place.clocks == (("look_again", days),)


def test_a_name_nobody_knows_is_refused_by_its_name(county: Path) -> None:
    with pytest.raises(Refused, match=r"clocks.look_agian: this is not known here.*look_again,"):
        with_clock(county, "look_agian = 15")


@pytest.mark.parametrize("name", BY_LAW)
def test_what_the_law_sets_no_place_sets_and_the_law_is_named(county: Path, name: str) -> None:
    with pytest.raises(Refused) as refused:
        with_clock(county, f"{name} = 1")
    assert f"the law sets this clock, to {BY_LAW[name].days} days ({BY_LAW[name].law})" in str(refused.value)


def test_call_in_is_sent_to_where_it_is_set(county: Path) -> None:
    with pytest.raises(Refused, match="belongs to each authority"):
        with_clock(county, "call_in = 5")


def test_a_reply_to_a_complaint_is_never_later_than_the_law_acknowledges(county: Path) -> None:
    with pytest.raises(Refused, match=r"ends this clock after 3 days \(SI 2009/309, regulation 13\(3\)\)"):
        with_clock(county, "reply_complaint = 4")
