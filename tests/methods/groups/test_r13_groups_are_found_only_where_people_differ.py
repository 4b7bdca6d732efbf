"""R13: opinion groups: found where people answer in different ways, and not made up where they do not."""

import doctest
from importlib import import_module

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from morrow.methods.groups import (
    AGREE,
    DISAGREE,
    PASS,
    UNSEEN,
    Answers,
    BadAnswers,
    common_ground,
    next_statement,
    opinion_groups,
)

STATEMENTS = tuple("abcdefgh")


def camps(*sides: tuple[int, dict[str, int]]) -> Answers:
    """So many people of each camp, all answering as their camp does."""
    said = [
        (f"{camp}-{number}", statement, answer)
        for camp, (size, answers) in enumerate(sides)
        for number in range(size)
        for statement, answer in answers.items()
    ]
    return Answers.of(said)


NORTH = dict.fromkeys(STATEMENTS, AGREE)
SOUTH = {**dict.fromkeys(STATEMENTS, DISAGREE), "a": AGREE}


def test_two_camps_are_two_groups_the_larger_first_and_named() -> None:
    found = opinion_groups(camps((9, SOUTH), (20, NORTH)))
    assert (found.number, found.named) == (2, True)
    assert [found.of["1-0"], found.of["0-0"]] == [0, 1]


@pytest.mark.parametrize("people", [1, 3, 30])
def test_where_one_takes_part_or_all_agree_there_are_no_groups(people: int) -> None:
    found = opinion_groups(camps((people, NORTH)))
    assert (found.number, found.named) == (1, False)


def test_whoever_answered_too_little_is_in_no_group() -> None:
    answers = camps((9, SOUTH), (9, NORTH), (1, {"a": AGREE, "b": PASS}))
    assert "2-0" not in opinion_groups(answers).of


def test_chance_answers_are_not_named_as_groups() -> None:
    table = np.random.default_rng(5).integers(-1, 2, (60, 30)).astype(np.int8)
    found = opinion_groups(Answers(tuple(range(60)), tuple(range(30)), table))
    assert not found.named


def test_of_many_people_some_are_drawn_again_and_the_same_groups_come_out_each_time() -> None:
    answers = camps((1_500, NORTH), (900, SOUTH))
    found = opinion_groups(answers)
    assert (found.number, found.named, found.stability) == (2, True, 1.0)
    assert np.bincount(found.label).tolist() == [1_500, 900]
    assert opinion_groups(answers).of == found.of


def test_where_nobody_is_drawn_again_no_group_is_named() -> None:
    found = opinion_groups(camps((20, NORTH), (9, SOUTH)), again=0)
    assert (found.number, found.named) == (2, False)


def test_an_answer_changed_later_replaces_the_earlier_one() -> None:
    answers = Answers.of([("ann", "a", 1), ("bob", "a", 1), ("ann", "a", -1), ("ann", "a", 0)])
    assert answers.table.tolist() == [[0], [1]]
    assert Answers.of([]).table.shape == (0, 0)


def test_what_every_group_agrees_with_is_common_ground_and_what_one_says_is_its_own() -> None:
    answers = camps((9, SOUTH), (20, NORTH))
    ground = common_ground(answers, opinion_groups(answers))
    assert ground.common() == ("a",)
    assert ("b", False) in ground.voice_of(1)
    assert ("a", True) not in ground.voice_of(1)


def test_a_large_group_cannot_outvote_a_small_one_in_common_ground() -> None:
    answers = camps((90, NORTH), (9, SOUTH))
    ground = common_ground(answers, opinion_groups(answers))
    assert ground.common() == ("a",)


@given(st.permutations(range(29)))
def test_the_order_of_people_does_not_change_who_is_with_whom(order: list[int]) -> None:
    answers = camps((9, SOUTH), (20, NORTH))
    shuffled = opinion_groups(answers.only(order)).of
    assert shuffled == opinion_groups(answers).of


def test_everyone_sees_every_statement_once_and_never_again() -> None:
    answers = camps((3, NORTH))
    said = [(person, s, 1) for person in answers.people for s in answers.statements]
    seen: list[object] = []
    for _ in STATEMENTS:
        mine = [("new", s, 1) for s in seen]
        seen.append(next_statement(Answers.of([*said, *mine]), "new", "seed"))
    assert sorted(map(str, seen)) == list(STATEMENTS)
    assert next_statement(Answers.of([*said, *(("new", s, 1) for s in seen)]), "new", "seed") is None


def test_what_few_have_seen_is_shown_more_often() -> None:
    said = [(n, "old", PASS) for n in range(40)] + [(0, "new", AGREE)]
    answers = Answers.of(said)
    shown = [next_statement(answers, f"person {n}", "seed") for n in range(200)]
    assert shown.count("new") > 190


def test_a_table_that_holds_no_answer_is_refused() -> None:
    with pytest.raises(BadAnswers, match="1 \\(agree\\)"):
        Answers(("ann",), ("s",), np.array([[5]], np.int8))
    assert Answers(("ann",), ("s",), np.array([[UNSEEN]], np.int8)).given.tolist() == [0]


@pytest.mark.parametrize("part", ["answers", "landscape", "clusters", "opinion", "common_ground", "asking"])
def test_the_examples_run(part: str) -> None:
    ran = doctest.testmod(import_module(f"morrow.methods.groups.{part}"))
    assert (ran.attempted > 0, ran.failed) == (True, 0)
