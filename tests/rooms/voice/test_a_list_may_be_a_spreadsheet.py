"""Nadia's cards are in a spreadsheet: she sends it as it is, and its faults are named where she sees them."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from morrow.budget import actuals_file
from morrow.budget.errors import ActualsRefused
from tests.foundations.kit.test_a_spreadsheet_somebody_brought_is_read_and_runs_nothing import (
    with_part,
    workbook,
)
from tests.rooms.voice.scenes import browser
from tests.rooms.voice.test_a_list_is_taken_in_whole_or_not_at_all import LIST, looked_at, said, today

__all__ = ["today"]


def look(client, content):
    return client.post(LIST, {"file": SimpleUploadedFile("cards.xlsx", content)})


def test_a_spreadsheet_is_looked_at_and_taken_in_like_any_list(cast, now, today):
    nadia = browser(cast.nadia)
    day = now.date().replace(day=10)
    rows = (["words", "kind", "channel", "said_on"], ["I sit in my coat.", "need", "paper", day])
    shown = look(nadia, workbook(*rows, ["ہمارا گھر", "story", None, None]))
    nadia.post(f"{LIST}take-in/", {"looked_at": looked_at(shown), "looked": "on"})
    assert [(one.words, one.channel, one.said_at.date()) for one in said()] == [
        ("I sit in my coat.", "paper", day),
        ("ہمارا گھر", "batch", now.date()),
    ]


def test_a_fault_is_named_by_the_row_on_the_screen_and_given_back_to_mend(cast, today):
    nadia = browser(cast.nadia)
    refused = look(nadia, workbook(["words", "kind"], [None, None], ["Cold", "wish"]))
    html = refused.content.decode()
    assert refused.status_code == 422
    assert '<th scope="row" class="govuk-table__header">3</th>' in html
    back = nadia.post(f"{LIST}take-back/", {"looked_at": looked_at(refused)}).content.decode("utf-8-sig")
    assert back.splitlines()[2].startswith("Cold,wish,")


def test_a_formula_and_a_macro_are_refused_on_the_page(cast, today):
    nadia = browser(cast.nadia)
    formula = look(nadia, workbook(["words", "kind"], ["=1+1", "need"])).content.decode()
    assert "Row 2, column A: This cell holds a formula" in formula
    program = with_part(workbook(["words", "kind"], ["x", "need"]), "xl/vbaProject.bin", b"x")
    assert "holds a program (a macro)" in look(nadia, program).content.decode()
    assert not said().exists()


def test_payments_of_the_ledger_come_in_a_spreadsheet_too(now):
    head = ["paid_on", "reference", "cost_centre", "subjective_code", "amount", "commitment"]
    good = workbook(head, [now.date(), "R1", "C", 401, 1234.5, None])
    [row] = actuals_file.read(good, file="x.xlsx", today=now.date())
    assert (row.paid_on, row.subjective_code, str(row.amount)) == (now.date(), "401", "£1,234.50")
    with pytest.raises(ActualsRefused) as refused:
        actuals_file.read(
            workbook(head, [], ["soon", "R1", "C", "S", 1, None]), file="x.xlsx", today=now.date()
        )
    assert [(fault.row, fault.column) for fault in refused.value.faults] == [(3, "paid_on")]
