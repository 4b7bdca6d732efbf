"""One CSV file, row by row, strictly: UTF-8, the columns promised, and as many cells as columns."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter
from pathlib import Path

from morrow.standards.problems import Problems


def read_rows(
    path: Path, columns: Sequence[str], problems: Problems, *, optional: Sequence[str] = ()
) -> Iterator[tuple[int, Sequence[str]]]:
    """Each row with its number (the header is row 1), its cells in the order of `columns` + `optional`.

    Columns may stand in any order in the file; a missing optional column reads as blank cells.
    Faults of the file go to `problems` and end or shorten the iteration; they are not raised.
    """
    row = 1
    try:
        with path.open(encoding="utf-8-sig", newline="") as handle:
            reader = csv.reader(handle, strict=True)
            header = next(reader, [])
            if not _is_header(path.name, header, columns, optional, problems):
                return
            arrange = _arrangement(header, [*columns, *optional])
            width = len(header)
            for row, cells in enumerate(reader, start=2):
                if len(cells) != width:
                    if cells:
                        what = f"this row has {len(cells)} cells and the header has {width}"
                        do = "add or remove cells; put a value that holds a comma in quotation marks"
                        problems.add(path.name, row, None, what, do)
                    continue
                yield row, cells if arrange is None else arrange([*cells, ""])
    except UnicodeDecodeError:
        _tell_encoding(path, problems)
    except csv.Error as error:
        do = "close every quotation mark, and double those inside a value"
        problems.add(path.name, row + 1, None, f"the row cannot be read as CSV ({error})", do)


def _is_header(
    file: str, header: list[str], columns: Sequence[str], optional: Sequence[str], problems: Problems
) -> bool:
    before = problems.total
    promised = ",".join(columns)
    for column in columns:
        if column not in header:
            do = f"add the column; the columns are {promised}"
            problems.add(file, 1, column, "this column is missing", do)
    for column in header:
        if column not in columns and column not in optional:
            do = f"rename it or take it out; the columns are {','.join([*columns, *optional])}"
            problems.add(file, 1, column or "(blank)", "there is no such column in this format", do)
        elif header.count(column) > 1:
            problems.add(file, 1, column, "this column stands there twice", "take one of them out")
    return problems.total == before


def _arrangement(header: list[str], wanted: list[str]) -> Callable[[list[str]], Sequence[str]] | None:
    """How to bring cells into the wanted order; None when they stand so. Index -1 is a blank cell."""
    if header == wanted:
        return None
    places = [header.index(column) if column in header else -1 for column in wanted]
    return itemgetter(*places)


def _tell_encoding(path: Path, problems: Problems) -> None:
    do = "save the file again as CSV UTF-8"
    header: list[str] = []
    for row, line in enumerate(path.read_bytes().split(b"\n"), start=1):
        try:
            decoded = line.decode("utf-8")
        except UnicodeDecodeError as error:
            cell = line[: error.start].count(b",")
            column = header[cell] if cell < len(header) else None
            what = f"the byte 0x{line[error.start]:02x} is not UTF-8 text"
            problems.add(path.name, row, column, what, do)
            return
        if row == 1:
            header = decoded.lstrip("\ufeff").rstrip("\r").split(",")
