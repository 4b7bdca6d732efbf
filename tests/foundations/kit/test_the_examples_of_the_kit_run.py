"""The examples in the docstrings of the kit are true."""

import doctest
from importlib import import_module

import pytest


@pytest.mark.parametrize(
    "name",
    [
        *("money", "periods", "codes", "forms", "web.hidden_marks"),
        *("small_numbers.cells", "small_numbers.tables"),
    ],
)
def test_the_examples_run(name: str) -> None:
    result = doctest.testmod(import_module(f"morrow.foundations.{name}"))
    assert result.attempted > 0
    assert result.failed == 0
