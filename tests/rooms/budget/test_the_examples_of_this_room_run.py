"""Every example in a docstring of the pure rules is true."""

from __future__ import annotations

import doctest

import pytest

from morrow.budget import instruments, rules


@pytest.mark.parametrize("module", [rules, instruments])
def test_the_examples_run(module):
    result = doctest.testmod(module)
    assert result.attempted > 0
    assert result.failed == 0
