"""A file of payments with an endless amount or a hidden character is answered by row and column."""

from __future__ import annotations

from datetime import date

import pytest

from morrow.budget import actuals_file
from morrow.budget.errors import ActualsRefused

HEAD = "paid_on,reference,cost_centre,subjective_code,amount,commitment\n"


def test_an_endless_amount_and_a_nul_byte_are_named_by_row_and_column():
    rows = "2026-01-02,R1,C,S,99999999999999999999,\n2026-01-02,R\x002,C,S,10,\n2026-01-02,R3,C,S,10,A\x00\n"
    with pytest.raises(ActualsRefused) as refused:
        actuals_file.read((HEAD + rows).encode(), file="x.csv", today=date(2026, 1, 12))
    named = [(fault.row, fault.column) for fault in refused.value.faults]
    assert named == [(2, "amount"), (3, "reference"), (4, "commitment")]
