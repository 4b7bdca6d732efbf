"""Reading the originals and writing the place folder, the same bytes every time."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any


class Originals:
    """The folder of originals."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def table(self, name: str) -> list[dict[str, str]]:
        with (self.folder / name).open(encoding="utf-8", newline="") as handle:
            return list(csv.DictReader(handle))

    def json(self, name: str) -> Any:
        return json.loads((self.folder / name).read_text(encoding="utf-8"))


class Output:
    """The place folder being written, and the counts that go into its report."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.shipped: Counter[str] = Counter()
        self.left_out: Counter[str] = Counter()

    def table(self, name: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        written = [list(row) for row in rows]
        self.shipped[name] = len(written)
        with self._path(name).open("w", encoding="utf-8", newline="") as handle:
            writer = csv.writer(handle, lineterminator="\n")
            writer.writerow(columns)
            writer.writerows(written)

    def records(self, name: str, records: Sequence[Any], key: str | None = None) -> None:
        """One record a line, so that a change shows as a line in a review."""
        self.shipped[name] = len(records)
        lines = ",\n".join(json.dumps(item, ensure_ascii=False, separators=(",", ":")) for item in records)
        body = f"[\n{lines}\n]"
        self.text(name, f'{{"{key}":{body}}}\n' if key else f"{body}\n")

    def features(self, name: str, features: Sequence[Any]) -> None:
        self.shipped[name] = len(features)
        lines = ",\n".join(json.dumps(item, ensure_ascii=False, separators=(",", ":")) for item in features)
        self.text(name, f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n')

    def text(self, name: str, text: str) -> None:
        self._path(name).write_text(text, encoding="utf-8", newline="\n")

    def _path(self, name: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path


def trim(number: str) -> str:
    """A published whole number without its “.0”."""
    return number.removesuffix(".0")
