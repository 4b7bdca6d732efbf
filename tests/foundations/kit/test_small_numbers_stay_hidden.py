"""The one rule: fewer than 10 hidden, the next smallest hidden with it, what is shown rounded to 5."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morrow.foundations.small_numbers import (
    Cell,
    Hidden,
    NotACount,
    Shown,
    Why,
    count,
    hierarchy,
    one_way,
    two_way,
)

people = st.integers(0, 400) | st.integers(0, 30)


def says_no_more_than_it_may(cell: Cell, true: int) -> bool:
    if isinstance(cell, Shown):
        return true >= 10 and cell.about % 5 == 0 and abs(cell.about - true) <= 2
    return cell.why is (Why.FEW if true < 10 else Why.OTHERS)


@given(people)
def test_fewer_than_ten_people_are_never_shown_and_the_rest_to_the_nearest_five(true: int) -> None:
    assert says_no_more_than_it_may(count(true), true)
    assert isinstance(count(true), Shown) == (true >= 10)


def test_nobody_and_a_few_are_hidden_alike_and_neither_reads_as_nothing() -> None:
    assert count(0) == count(9) == Hidden(Why.FEW)
    assert str(count(0)) == "fewer than 10"
    assert count(0), "a hidden count is never taken for nothing by an `if`"


def test_one_hidden_area_takes_the_next_smallest_with_it_so_the_total_does_not_tell() -> None:
    table = one_way({"north": 3, "south": 41, "east": 60})
    assert [str(cell) for cell in table.cells.values()] == ["fewer than 10", "hidden to protect others", "60"]
    assert table.total == Shown(105)


def test_a_total_is_hidden_too_where_it_would_tell_that_two_small_counts_are_nine_each() -> None:
    table = one_way({"north": 9, "south": 9})
    assert table.total == Hidden(Why.OTHERS)


def test_a_table_without_small_counts_hides_nothing() -> None:
    table = two_way({(row, column): 20 for row in "ab" for column in "xyz"})
    cells = [*table.cells.values(), *table.row_totals.values(), *table.column_totals.values(), table.total]
    assert all(isinstance(cell, Shown) for cell in cells)


def test_a_large_table_with_one_small_count_loses_little() -> None:
    pairs = [(row, column) for row in range(5) for column in range(4)]
    table = two_way({pair: 3 if pair == (0, 0) else 200 for pair in pairs})
    assert sum(isinstance(cell, Hidden) for cell in table.cells.values()) <= 4
    assert all(isinstance(cell, Shown) for cell in table.row_totals.values())


def test_a_small_area_is_protected_from_the_sums_of_every_area_above_it() -> None:
    within = {"a": "ward one", "b": "ward one", "c": "ward two", "ward one": "place", "ward two": "place"}
    cells = hierarchy({"a": 3, "b": 40, "c": 80}, within)
    assert {area for area, cell in cells.items() if isinstance(cell, Hidden)} == {"a", "b"}
    cells = hierarchy({"a": 3, "b": 4, "c": 80}, within)
    assert cells["ward one"] == Hidden(Why.FEW)
    assert Hidden(Why.OTHERS) in (cells["c"], cells["place"]), "place less c would tell of ward one"


@given(st.dictionaries(st.tuples(st.integers(0, 3), st.integers(0, 3)), people, min_size=1))
def test_every_cell_and_total_of_a_table_says_no_more_than_the_rule(
    counts: dict[tuple[int, int], int],
) -> None:
    table = two_way(counts)
    assert says_no_more_than_it_may(table.total, sum(counts.values()))
    for (row, column), cell in table.cells.items():
        assert says_no_more_than_it_may(cell, counts.get((row, column), 0))
    for row, cell in table.row_totals.items():
        assert says_no_more_than_it_may(cell, sum(n for (r, _), n in counts.items() if r == row))


@pytest.mark.parametrize("wrong", [-1, 2.0, True, "3"])
def test_what_is_no_count_is_refused(wrong: int) -> None:
    attempts = (lambda: count(wrong), lambda: one_way({"a": wrong}), lambda: two_way({("a", "b"): wrong}))
    for attempt in attempts:
        with pytest.raises(NotACount, match="whole number"):
            attempt()


def test_areas_in_a_circle_or_counted_twice_are_refused() -> None:
    with pytest.raises(NotACount, match="within itself"):
        hierarchy({"a": 1}, {"a": "b", "b": "c", "c": "b"})
    with pytest.raises(NotACount, match="their sum"):
        hierarchy({"a": 1, "ward": 20}, {"a": "ward"})
    with pytest.raises(NotACount, match="nothing to show"):
        one_way({})
