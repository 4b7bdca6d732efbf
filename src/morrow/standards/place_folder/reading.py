"""What every part needs while a folder is read: where, what is known so far, what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from morrow.standards.json_objects import load_json
from morrow.standards.place_folder.cells import Fault
from morrow.standards.place_folder.csv_table import read_rows
from morrow.standards.problems import Problems

T = TypeVar("T")
Progress = Callable[[str, int, int], None]
"""Called after each file: its name, bytes read so far, bytes in all."""

Convert = Callable[[str], Any]
Check = Callable[[Any], None]


class Column(NamedTuple):
    """A column: its name, how to read a cell (None: as it is), and whether the file may lack it."""

    name: str
    convert: Convert | None = None
    optional: bool = False


class ColumnFault(Fault):
    """A fault of a whole row that shows in one column."""

    def __init__(self, column: str, what: str, do: str) -> None:
        super().__init__(what, do)
        self.column = column


class _Remembered(dict[str, Any]):
    """What each cell of a column was read as: the same few words fill most of a long table."""

    def __init__(self, convert: Convert) -> None:
        super().__init__()
        self._convert = convert

    def __missing__(self, cell: str) -> Any:
        value = self[cell] = self._convert(cell)
        return value


class _Plan(NamedTuple):
    file: str
    columns: Sequence[Column]
    make: Callable[..., Any]
    check: Check | None


class Reading:
    """Reads tables and documents of one folder, collecting problems and telling progress."""

    def __init__(self, folder: Path, problems: Problems, progress: Progress | None = None) -> None:
        self.folder = folder
        self.problems = problems
        self._progress = progress
        self._total = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        self._done = 0

    def has(self, file: str) -> bool:
        return (self.folder / file).is_file()

    def json(self, file: str) -> Any:
        """The parsed file; None if it is absent or broken (then the reason is in the problems)."""
        if not self.has(file):
            return None
        document = load_json(self.folder / file, self.problems)
        self._tell(file)
        return document

    def header(self, file: str) -> tuple[str, ...]:
        """The column names of a file; none if it is absent or not text."""
        try:
            with (self.folder / file).open(encoding="utf-8-sig") as handle:
                return tuple(handle.readline().rstrip("\r\n").split(","))
        except (FileNotFoundError, UnicodeDecodeError):
            return ()

    def table(
        self,
        file: str,
        make: Callable[..., T],
        columns: Sequence[Column],
        *,
        key: Sequence[str] = (),
        check: Check | None = None,
        rows: list[int] | None = None,
    ) -> tuple[T, ...]:
        """The rows of a CSV file as records, in order; no rows if the file is absent.

        `make` takes the columns in order. `key` names the columns that together may stand only
        once. `check` looks at a finished record and raises a `ColumnFault` if its cells disagree.
        `rows`, where given, is filled with the row number of each record.
        """
        if not self.has(file):
            return ()
        required = [column.name for column in columns if not column.optional]
        optional = [column.name for column in columns if column.optional]
        converts = [
            (index, _Remembered(column.convert).__getitem__)
            for index, column in enumerate(columns)
            if column.convert is not None
        ]
        names = [column.name for column in columns]
        key_of = itemgetter(*[names.index(name) for name in key]) if key else None
        seen: dict[Any, int] = {}
        records: list[T] = []
        for row, cells in read_rows(self.folder / file, required, self.problems, optional=optional):
            values: list[Any] = list(cells)
            try:
                for index, convert in converts:
                    values[index] = convert(cells[index])
                record = make(*values)
                if check is not None:
                    check(record)
            except Fault:
                self._explain(_Plan(file, columns, make, check), row, cells)
                continue
            if key_of is not None and seen.setdefault(key_of(values), row) != row:
                self._tell_twice(file, row, key, key_of(values), seen)
            records.append(record)
            if rows is not None:
                rows.append(row)
        self._tell(file)
        return tuple(records)

    def _tell_twice(
        self, file: str, row: int, columns: Sequence[str], key: Any, seen: Mapping[Any, int]
    ) -> None:
        said = key if isinstance(key, str) else ", ".join(map(str, key))
        what = f"“{said}” already stands in row {seen[key]}"
        self.problems.add(file, row, ", ".join(columns), what, "keep one of the two rows")

    def _explain(self, plan: _Plan, row: int, cells: Sequence[str]) -> None:
        """Every fault of a row that failed, each under its column."""
        values: list[Any] = list(cells)
        sound = True
        for index, column in enumerate(plan.columns):
            try:
                if column.convert is not None:
                    values[index] = column.convert(cells[index])
            except Fault as fault:
                sound = False
                self.problems.add(plan.file, row, column.name, fault.what, fault.do)
        if sound and plan.check is not None:
            try:
                plan.check(plan.make(*values))
            except ColumnFault as fault:
                self.problems.add(plan.file, row, fault.column, fault.what, fault.do)

    def _tell(self, file: str) -> None:
        self._done += (self.folder / file).stat().st_size
        if self._progress is not None:
            self._progress(file, self._done, self._total)
