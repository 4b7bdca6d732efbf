"""The examples in the docstrings of counting are true."""

import doctest
from importlib import import_module

import pytest


@pytest.mark.parametrize(
    "name", ["election", "ties", "equal_shares", "greedy", "outcome", "bounds", "instant_runoff"]
)
def test_the_examples_run(name: str) -> None:
    result = doctest.testmod(import_module(f"morrow.methods.counting.{name}"))
    assert result.attempted > 0
    assert result.failed == 0
