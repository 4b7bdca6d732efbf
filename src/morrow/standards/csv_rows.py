"""The rows of a CSV file by column, with every fault of its shape named."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from morrow.standards.problems import Problems


def csv_rows(path: Path, wanted: Sequence[str], problems: Problems) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row of a file by column; see `csv_rows_of`."""
    return csv_rows_of(path.read_bytes(), path.name, wanted, problems)


def csv_rows_of(
    content: bytes, file: str, wanted: Sequence[str], problems: Problems
) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row by column, without spaces around its cells, and its number; the header is row 1.

    A text that is not UTF-8, a column of `wanted` that is missing and a row of another length are added to
    the problems, under the name of the file, and what cannot be read is left out.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        problems.add(file, None, None, "this is not UTF-8 text", "save it again as CSV UTF-8")
        return
    rows = csv.reader(io.StringIO(text, newline=""))
    header = [column.strip() for column in next(rows, [])]
    missing = [column for column in wanted if column not in header]
    for column in missing:
        do = f"add it; needed are {','.join(wanted)}"
        problems.add(file, 1, column, "this column is missing", do)
    if missing:
        return
    for number, cells in enumerate(rows, start=2):
        if len(cells) == len(header):
            yield number, dict(zip(header, (cell.strip() for cell in cells), strict=True))
        elif cells:
            what = f"this row has {len(cells)} cells and the header has {len(header)}"
            problems.add(file, number, None, what, "add or remove cells")
