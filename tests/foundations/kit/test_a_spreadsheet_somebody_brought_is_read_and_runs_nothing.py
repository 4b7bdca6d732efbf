"""A workbook is somebody else's file: its words come in, its programs and its tricks stay out."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from morrow.foundations.spreadsheets import TableRefused, table_of, text_of
from morrow.foundations.workbooks import MOST_BYTES, UnreadableWorkbook, rows_of_workbook


def workbook(*rows: list[object], hidden_first: bool = False) -> bytes:
    book = Workbook()
    sheet = book.active
    if hidden_first:
        sheet.sheet_state = "hidden"
        sheet.append(["not this"])
        sheet = book.create_sheet("Cards")
    for row in rows:
        sheet.append(row)
    return saved(book)


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_part(content: bytes, name: str, body: bytes) -> bytes:
    out = io.BytesIO(content)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, body)
    return out.getvalue()


def refusal(content: bytes) -> UnreadableWorkbook:
    with pytest.raises(UnreadableWorkbook) as refused:
        rows_of_workbook(content)
    return refused.value


def test_words_days_numbers_and_ticks_come_as_somebody_would_type_them():
    content = workbook(
        ["words", "said_on", "many", "may_publish"],
        ["ہمارا گھر ٹھنڈا ہے", date(2026, 1, 31), 12, True],
        ["Two\nlines, “quoted”", datetime(2026, 1, 31, 9, 30), 0.1 + 0.2, False],
    )
    assert rows_of_workbook(content)[1:] == [
        ["ہمارا گھر ٹھنڈا ہے", "2026-01-31", "12", "yes"],
        ["Two\nlines, “quoted”", "2026-01-31 09:30", "0.3", "no"],
    ]


def test_rows_keep_the_numbers_they_have_on_the_screen():
    content = workbook(["words", "kind"], [], ["Cold", "need"], ["", ""], [])
    table = table_of(text_of(content), needed=("words", "kind"), most=10)
    assert table.rows == ((3, {"words": "Cold", "kind": "need"}),)


def test_the_first_sheet_that_can_be_seen_is_the_list():
    content = workbook(["words"], ["Cold"], hidden_first=True)
    assert rows_of_workbook(content) == [["words"], ["Cold"]]


def test_a_formula_is_not_worked_out_and_one_that_never_was_is_named_by_its_cell():
    fault = refusal(workbook(["words", "kind"], ["Cold", '=WEBSERVICE("http://x.example")']))
    assert (fault.row, fault.column) == (2, "B")
    assert "formula" in str(fault)


def test_a_formula_stands_for_what_it_showed_when_it_was_saved():
    content = workbook(["words"], ["=1+1"])
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.namelist():
            body = old.read(part)
            if part.endswith("sheet1.xml"):
                body = body.replace(b"<f>1+1</f><v></v>", b"<f>1+1</f><v>7</v>")
                body = body.replace(b"<f>1+1</f><v />", b"<f>1+1</f><v>7</v>")
            new.writestr(part, body)
    assert rows_of_workbook(out.getvalue()) == [["words"], ["7"]]


def test_a_macro_is_refused_with_what_to_do():
    fault = refusal(with_part(workbook(["words"]), "xl/vbaProject.bin", b"Sub Auto_Open()"))
    assert "macro" in str(fault)
    assert "Save it as .xlsx" in str(fault)


def test_a_file_that_would_fill_the_memory_is_refused_before_it_is_unpacked():
    fault = refusal(with_part(workbook(["words"]), "xl/media/big", bytes(MOST_BYTES + 1)))
    assert "far more than a list" in str(fault)
    many = workbook(["words"])
    out = io.BytesIO(many)
    with zipfile.ZipFile(out, "a") as archive:
        for number in range(600):
            archive.writestr(f"xl/media/{number}", b"")
    assert "far more than a list" in str(refusal(out.getvalue()))


def test_one_cell_in_the_far_corner_costs_no_memory():
    book = Workbook()
    book.active["A1"] = "words"
    book.active["A1048576"] = "far down"
    assert "more than 20000 rows" in str(refusal(saved(book)))
    book = Workbook()
    book.active["A1"] = "words"
    book.active["BI1"] = "too far to the right"
    assert "60 columns" in str(refusal(saved(book)))


@pytest.mark.parametrize("content", [b"PK\x03\x04 no zip", b"PK\x03\x04\xff\xfe", b"\xd0\xcf\x11\xe0 locked"])
def test_what_only_looks_like_a_workbook_is_refused_kindly(content):
    assert "Save it" in str(refusal(content)) or "save it" in str(refusal(content))


def test_an_entity_that_grows_without_end_is_refused():
    bomb = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
        f"<!ENTITY {chr(98 + n)} '{('&' + chr(97 + n) + ';') * 10}'>" for n in range(9)
    )
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook(["words"], ["x"]))) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.namelist():
            body = old.read(part)
            if part.endswith("sheet1.xml"):
                body = (bomb + "]>").encode() + body.replace(b"<t>x</t>", b"<t>&j;</t>")
            new.writestr(part, body)
    assert "cannot be read" in str(refusal(out.getvalue()))


def test_a_file_that_is_neither_says_what_to_send():
    with pytest.raises(TableRefused, match=r"neither a spreadsheet \(.xlsx\) nor a CSV"):
        text_of(b"\xff\xfe\x00")
