"""The examples in the docstrings of the rules are true."""

from __future__ import annotations

import doctest

import pytest

from morrow.accountability import rules as accountability
from morrow.charter import checking, coverage, rule_texts, spoken
from morrow.charter import rules as charter


@pytest.mark.parametrize("module", [accountability, charter, checking, coverage, rule_texts, spoken])
def test_the_examples_of_the_rules_run(module):
    result = doctest.testmod(module)
    assert result.attempted
    assert result.failed == 0
