"""The thread, drawn."""

from dataclasses import dataclass
from datetime import date

import pytest
from django.template import engines

from morrow.foundations.design.ribbon import KEYS, Station, whole_line


def drawn(stations: list[object]) -> str:
    page = engines["django"].from_string("{% load design %}{% ribbon stations %}")
    return page.render({"stations": stations})


@dataclass(frozen=True)
class Seen:
    """A station as another part of the house works it out."""

    key: str
    reached: bool
    figure: str = ""
    when: date | None = None


def test_it_is_an_ordered_list_of_all_seven_stations() -> None:
    html = drawn([Station("said", reached=True)])
    assert html.count("<li") == 7
    assert html.count("<ol") == 1


def test_every_state_is_said_in_words_that_can_be_seen() -> None:
    html = drawn([Station("said", reached=True, when=date(2026, 1, 12)), Station("heard", now=True)])
    assert 'Reached <time datetime="2026-01-12">12 Jan 2026</time>' in html
    assert html.count(">Now<") == 1
    assert html.count("Not yet") == 5


def test_a_station_not_reached_is_no_link_even_where_it_has_an_address() -> None:
    html = drawn([Station("said", reached=True, href="#said"), Station("learned", href="#learned")])
    assert 'href="#said"' in html
    assert 'href="#learned"' not in html


def test_the_first_station_not_reached_is_the_one_to_come() -> None:
    line = whole_line([Seen("said", True), Seen("heard", True), Seen("agreed", False)])
    assert [station.key for station in line if station.state == "now"] == ["agreed"]
    assert [station.key for station in line] == list(KEYS)


def test_a_station_worked_out_elsewhere_leads_to_its_chapter() -> None:
    assert whole_line([Seen("said", True)])[0].href == "#said"


def test_when_all_is_reached_nothing_is_to_come() -> None:
    assert {s.state for s in whole_line([Seen(key, True) for key in KEYS])} == {"reached"}


def test_what_was_passed_by_is_not_called_not_yet() -> None:
    html = drawn([Station("agreed", reached=True)])
    assert html.count("Nothing here") == 2
    assert html.count("Not yet") == 3


def test_an_unknown_station_is_refused() -> None:
    with pytest.raises(ValueError, match="no station 'spent'"):
        Station("spent")


def test_figures_are_escaped() -> None:
    assert "<b>" not in drawn([Station("said", reached=True, figure="<b>41</b>")])
