"""Attacks on published tables by someone with all of them and time: no small count can be worked out.

The attackers here share no code with the rule. They see only what is published.
"""

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from morrow.foundations.small_numbers import Cell, Hidden, Shown, Why, hierarchy, one_way, two_way

FEW = range(10)
ENDLESS = 10_000
people = st.integers(0, 14) | st.integers(0, 120)
Limits = tuple[int, int]


def limits(cell: Cell) -> Limits:
    """What one published cell says by itself."""
    if isinstance(cell, Shown):
        return max(10, cell.about - 2), cell.about + 2
    return (0, 9) if cell.why is Why.FEW else (10, ENDLESS)


def differenced(cell: Cell, others: list[Cell], total: Cell) -> set[int]:
    """The values a part can have, from the total less the other parts."""
    known, (least, most) = [limits(other) for other in others], limits(total)
    low = least - sum(high for _, high in known)
    high = most - sum(low for low, _ in known)
    own_low, own_high = limits(cell)
    return set(range(max(low, own_low), min(high, own_high) + 1))


@given(st.lists(people, min_size=1, max_size=8))
def test_a_total_less_the_other_parts_leaves_a_small_count_open(counts: list[int]) -> None:
    table = one_way(dict(enumerate(counts)))
    cells = list(table.cells.values())
    for place, cell in enumerate(cells):
        if cell == Hidden(Why.FEW):
            left = differenced(cell, cells[:place] + cells[place + 1 :], table.total)
            assert len(left) >= 9, (counts, place, left)


@given(st.lists(people, min_size=1, max_size=8))
def test_no_sum_has_a_single_hidden_cell_of_fewer_than_ten(counts: list[int]) -> None:
    table = one_way(dict(enumerate(counts)))
    hidden = [cell for cell in [*table.cells.values(), table.total] if isinstance(cell, Hidden)]
    assert len(hidden) != 1


@settings(max_examples=60, deadline=None)
@given(st.lists(people, min_size=4, max_size=4))
def test_a_two_way_table_solved_as_an_integer_programme_leaves_small_counts_open(counts: list[int]) -> None:
    table = two_way(dict(zip(itertools.product("ab", "xy"), counts, strict=True)))
    inner = [limits(cell) for cell in table.cells.values()]
    margins = [*table.row_totals.values(), *table.column_totals.values()]
    for place, cell in enumerate(table.cells.values()):
        if cell == Hidden(Why.FEW):
            left = [value for value in FEW if solvable(inner, place, value, margins, table.total)]
            # Worst found by walking 1,500 tables: [1, 1, 9, 9], where 1 to 8 stay possible.
            assert len(left) >= 8, (counts, place, left)


def solvable(inner: list[Limits], place: int, value: int, margins: list[Cell], total: Cell) -> bool:
    """Whether whole numbers fit a two-by-two table with one cell set to a value."""
    boxes = [*inner[:place], (value, value), *inner[place + 1 :]]
    spans = [range(low, min(high, 160) + 1) for low, high in boxes]
    row_a, row_b, column_x, column_y = (limits(cell) for cell in margins)
    whole = limits(total)
    for first, second in itertools.product(spans[0], spans[1]):
        if not row_a[0] <= first + second <= row_a[1]:
            continue
        thirds = [third for third in spans[2] if column_x[0] <= first + third <= column_x[1]]
        for third in thirds:
            low = max(boxes[3][0], row_b[0] - third, column_y[0] - second, whole[0] - first - second - third)
            high = min(boxes[3][1], row_b[1] - third, column_y[1] - second, whole[1] - first - second - third)
            if low <= high:
                return True
    return False


def tables_of(parts: int, people: int) -> Iterator[tuple[int, ...]]:
    """Every table of so many counts with at most so many people."""
    if parts == 0:
        yield ()
        return
    for first in range(people + 1):
        for rest in tables_of(parts - 1, people - first):
            yield (first, *rest)


def flat(counts: tuple[int, ...]) -> list[Cell]:
    table = one_way(dict(enumerate(counts)))
    return [*table.cells.values(), table.total]


def nested(counts: tuple[int, ...]) -> list[Cell]:
    cells = hierarchy(dict(enumerate(counts)), {0: "x", 1: "x", 2: "y", 3: "y", "x": "all", "y": "all"})  # type: ignore[arg-type]
    return list(cells.values())


@pytest.mark.parametrize(("publish", "parts", "most"), [(flat, 2, 80), (flat, 3, 45), (nested, 4, 22)])
def test_even_someone_who_runs_the_rule_on_every_possible_table_is_left_with_four_values(
    publish: Callable[[tuple[int, ...]], list[Cell]], parts: int, most: int
) -> None:
    behind: dict[str, list[tuple[int, ...]]] = defaultdict(list)
    for counts in tables_of(parts, most):
        behind["|".join(str(cell) for cell in publish(counts))].append(counts)
    whole = {seen: tables for seen, tables in behind.items() if max(map(sum, tables)) <= most - 5}
    tried = 0
    for seen, tables in whole.items():
        for place, text in enumerate(seen.split("|")[:parts]):
            if text == "fewer than 10":
                tried += 1
                assert len({counts[place] for counts in tables}) >= 4, (seen, place)
    assert tried > 5


def test_the_stated_limit_one_person_more_between_two_publications_can_tell_a_shown_count() -> None:
    """Why a table is published once a period: the step from 10 to 15 tells that there are 13 now."""
    before, after = one_way({"a": 12, "b": 30}), one_way({"a": 13, "b": 30})
    assert (before.cells["a"], after.cells["a"]) == (Shown(10), Shown(15))


def test_one_person_more_in_a_small_count_by_itself_changes_nothing_that_is_seen() -> None:
    seen = [str(one_way({"a": few, "b": 40, "c": 60}).cells["a"]) for few in FEW]
    assert set(seen) == {"fewer than 10"}
