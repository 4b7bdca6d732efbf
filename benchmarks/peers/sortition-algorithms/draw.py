"""Find one lottery over panels with sortition-algorithms, and print everybody's smallest chance as JSON.

Run with the Python of an environment of its own, made from requirements.txt beside this file. The last line
printed is the JSON: its solver may say something before.
"""

from __future__ import annotations

import csv
import json
import sys
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

from sortition_algorithms import CSVFileDataSource, SelectionData, Settings


def loaded(people: Path, quotas: Path) -> tuple[Any, Any]:
    """Features and people, as the library reads them."""
    with people.open(encoding="utf-8", newline="") as file:
        columns = next(csv.reader(file))
    settings = Settings(id_column="id", columns_to_keep=[name for name in columns if name != "id"])
    with TemporaryDirectory() as away:
        source = CSVFileDataSource(
            features_file=quotas,
            people_file=people,
            already_selected_file=None,
            selected_file=Path(away) / "selected.csv",
            remaining_file=Path(away) / "remaining.csv",
        )
        data = SelectionData(source)
        features, _report = data.load_features()
        found, _report = data.load_people(settings, features)
    return features, found


def main(people: str, quotas: str, size: str, how: str) -> dict[str, Any]:
    """The smallest chance, CPU seconds, and how many panels the lottery holds."""
    features, found = loaded(Path(people), Path(quotas))
    package = "sortition_algorithms.committee_generation"
    find = getattr(import_module(f"{package}.{how}"), f"find_distribution_{how}")
    began = process_time()
    panels, odds, _report = find(features, found, int(size), [])
    took = process_time() - began
    chances = dict.fromkeys(found, 0.0)
    for panel, chance in zip(panels, odds, strict=True):
        for person in panel:
            chances[person] += float(chance)
    return {
        "least": min(chances.values()),
        "seconds": took,
        "panels": sum(1 for chance in odds if chance > 1e-9),
    }


if __name__ == "__main__":
    print(json.dumps(main(*sys.argv[1:])))
