"""The two directions found in few steps are those that all of a table's directions would begin with."""

from __future__ import annotations

from unittest import mock

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from morrow.methods.groups import directions


def of_all(table: directions.Floats) -> directions.Floats:
    """What NumPy finds, working out every direction."""
    return np.linalg.eigh(table)[1][:, ::-1][:, :2].T


def like_answers(people: int, statements: int, seed: int) -> directions.Floats:
    """The products of the columns of a table in which two camps answer differently."""
    chance = np.random.default_rng(seed)
    camps = chance.normal(size=(3, statements))
    said = np.sign(camps[chance.integers(3, size=people)] + chance.normal(size=(people, statements)))
    said -= said.mean(axis=0)
    return said.T @ said


def the_same(some: directions.Floats, others: directions.Floats) -> bool:
    """Whether they point the same way, or the opposite: the sign of a direction is nobody's."""
    return bool(np.allclose(np.abs((some * others).sum(axis=1)), 1.0, atol=1e-9))


@settings(deadline=None, max_examples=60)
@given(people=st.integers(3, 500), statements=st.integers(64, 260), seed=st.integers(0, 10_000))
def test_r13_in_any_table_of_answers_both_ways_find_the_same(people, statements, seed):
    table = like_answers(people, statements, seed)
    strengths = np.linalg.eigvalsh(table)[::-1]
    if strengths[1] - strengths[2] < 1e-4 * strengths[0] or strengths[0] - strengths[1] < 1e-4 * strengths[0]:
        return  # Directions as strong as one another are nobody's to choose between.
    assert the_same(directions.two_strongest(table), of_all(table))


def test_r13_a_large_table_is_not_taken_whole():
    table = like_answers(400, 200, 1)
    with mock.patch.object(directions, "_whole", side_effect=AssertionError("taken whole")):
        assert directions.two_strongest(table).shape == (2, 200)


@pytest.mark.parametrize(
    "table",
    [np.zeros((80, 80)), np.eye(80), np.ones((80, 80)), np.diag(1 + 1e-9 * np.arange(200.0))],
    ids=["nobody differs", "all differ alike", "one direction", "hardly any is strongest"],
)
def test_r13_where_few_steps_settle_nothing_the_table_is_taken_whole(table):
    found = directions.two_strongest(table)
    assert np.allclose(found @ found.T, np.eye(2))
    assert np.allclose(found @ table, np.diag(found @ table @ found.T)[:, None] * found, atol=1e-6)
