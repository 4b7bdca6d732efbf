"""The examples in the docstrings of both rooms' pure rules run."""

from __future__ import annotations

import doctest

import pytest

from morrow.commissioning import routes
from morrow.commissioning import rules as arranging
from morrow.learning import rules as learning


@pytest.mark.parametrize("module", [routes, arranging, learning], ids=lambda module: module.__name__)
def test_every_example_runs(module):
    result = doctest.testmod(module)
    assert (result.failed, result.attempted > 1) == (0, True)
