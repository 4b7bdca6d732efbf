"""R1: counts of coverage come from a spreadsheet all or nothing, each fault by file, row and column."""

from __future__ import annotations

import io

import pytest
from openpyxl import Workbook

from morrow.charter.coverage_rows import read_file
from morrow.charter.errors import CountsRefused
from tests.rooms.charter.covering import WARDS

AREAS = list(WARDS.items())


def read(text: str, *, is_share: bool = True, areas=AREAS):
    rows = read_file(text.encode(), file="wards.csv", areas=areas, is_share=is_share)
    return [(each.area_code, each.have, each.of) for each in rows]


def faults(text: str, **changes) -> list[tuple[int, str, str]]:
    with pytest.raises(CountsRefused, match=r"Nothing of wards\.csv was kept") as refused:
        read(text, **changes)
    return [(fault.row, fault.column, fault.sentence) for fault in refused.value.faults]


def test_areas_come_by_name_or_code_in_any_order_and_columns_too():
    text = 'of,area,have,name\n100,mill ,90,\n"1,200",W3,"1,100",Lock\n,Weir,,\n'
    assert read(text) == [("W1", 90, 100), ("W3", 1100, 1200), ("W2", None, None)]


def test_a_number_in_each_area_needs_no_second_column():
    assert read("area,have\nMill,3\nWeir,0\nLock,\n", is_share=False) == [
        ("W1", 3, None),
        ("W2", 0, None),
        ("W3", None, None),
    ]


def test_a_workbook_is_read_as_what_it_shows():
    book = Workbook()
    for row in (["area", "have", "of"], ["Mill", 90, 100], ["Weir", 5.0, 9], ["Lock", None, None]):
        book.active.append(row)
    kept = io.BytesIO()
    book.save(kept)
    rows = read_file(kept.getvalue(), file="wards.xlsx", areas=AREAS, is_share=True)
    assert [(each.have, each.of) for each in rows] == [(90, 100), (5, 9), (None, None)]


GOOD = "area,have,of\nMill,90,100\nWeir,{have},{of}\nLock,,\n"


@pytest.mark.parametrize(
    ("have", "of", "column", "told"),
    [
        ("11", "10", "have", "11 cannot have it where there are 10 in all"),
        ("many", "10", "have", "“many” is not a whole number"),
        ("1.5", "10", "have", "is not a whole number"),
        ("-3", "10", "have", "is not a whole number"),
        ("3", "", "of", "Write both numbers"),
        ("", "10", "have", "Write both numbers"),
        ("0", "0", "of", "Of none at all"),
        ("3", "9" * 30, "of", "is not a whole number we can take"),
    ],
)
def test_a_number_that_cannot_be_is_named_by_row_and_column(have, of, column, told):
    (fault,) = faults(GOOD.format(have=have, of=of))
    assert fault[:2] == (3, column)
    assert told in fault[2]


def test_an_area_that_is_unknown_twice_or_missing_is_named():
    text = "area,have,of\nMill,1,2\nMill,1,2\nMilltown,1,2\n"
    found = faults(text)
    assert (3, "area", "Mill stands in row 2 already. Take one of the two out.") in found
    assert any(row == 4 and "We know no area “Milltown”" in told for row, _column, told in found)
    assert {told.split()[0] for row, _column, told in found if row == 1} == {"Weir", "Lock"}


def test_an_area_without_a_name_and_two_of_one_name_are_said():
    assert "Write the name or the code" in faults("area,have,of\n,1,2\nMill,,\nWeir,,\nLock,,\n")[0][2]
    two = [*AREAS, ("W4", "Mill")]
    assert "More than one area has the name" in faults("area,have,of\nMill,1,2\n", areas=two)[-1][2]


def test_a_missing_or_strange_column_is_named():
    assert faults("area,have\nMill,1\n")[0][:2] == (1, "of")
    assert any(column == "people" for _row, column, _told in faults("area,have,of,people\nMill,1,2,3\n"))


def test_a_row_of_another_length_is_named_and_what_is_no_table_is_refused():
    assert any(row == 2 for row, _column, _told in faults("area,have,of\nMill,1\nWeir,,\nLock,,\n"))
    with pytest.raises(CountsRefused):
        read_file(b"\xff\xfe\x00", file="wards.csv", areas=AREAS, is_share=True)
