"""Five real rules: over a million people beside Polars and OpenFisca-Core, and for one beside CEL and zen.

Over everybody nothing is unknown, since the others have no word for that; ours with what is not known is
measured in `trying_rules.py`. Wall seconds, the middle of several runs, for everybody; for one person the
middle over many people. All must find the same, or the run ends with 1; OpenFisca-Core reckons in single
precision and is told how many pounds it is off.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(ROOT / "src"))

from benchmarks.trying_rules import all_known, invented, seconds  # noqa: E402
from morrow.charter.rule_texts import registry_of, rule_of  # noqa: E402
from morrow.methods.entitlements import Ready, ready  # noqa: E402
from morrow.methods.entitlements.people_table import Held, read, write  # noqa: E402
from morrow.methods.entitlements.together import answers, count_together  # noqa: E402
from morrow.standards.rule_files import Book, read_rule  # noqa: E402

PEERS = ROOT / "benchmarks" / "peers"
FIVE = (
    "healthy-start",
    "savings-and-care",
    "warm-home",
    "council-tax-help-westminster",
    "council-tax-help-newham",
)
DAY = date(2026, 6, 1)
KNOWN = "known.parquet"
Rows = list[list[int]]


def rules() -> list[Ready]:
    """The five, ready for a day."""
    found = [read_rule(ROOT / "data" / "charter" / f"{name}.toml") for name in FIVE]
    return [ready(rule_of(each.rule), registry_of(Book(each.facts, each.amounts)), DAY) for each in found]


def ask(python: str, script: str, file: Path, times: int) -> dict[str, Any]:
    """What a peer found, and its seconds."""
    said = subprocess.run(
        [python, str(PEERS / script), str(file), str(times)], capture_output=True, check=True, text=True
    )
    found: dict[str, Any] = json.loads(said.stdout)
    return found


def known(people: Path, five: list[Ready], folder: Path) -> tuple[Held, dict[str, Any]]:
    """A file of everybody with nothing unknown and no households, read; and its columns as arrays."""
    facts = {fact.name: fact for rule in five for fact in rule.facts.values()}
    some = read(people, list(facts.values()), ["tenth"])
    all_known(some, five)
    names = [*facts, "tenth"]
    rows = some.rows(f"SELECT {', '.join(names)} FROM people ORDER BY person")  # noqa: S608
    columns = {name: np.array(column) for name, column in zip(names, zip(*rows, strict=True), strict=True)}
    write(columns, folder / KNOWN)
    return read(folder / KNOWN, list(facts.values()), ["tenth"]), columns


def ours_by_tenth(held: Held, five: list[Ready]) -> Rows:
    """A row for each tenth: how many and how much, rule by rule."""
    counted = count_together(held, five, by="tenth")
    return [
        [int(str(group.name)), *(each for given in group.given for each in (given.yes, given.amount))]
        for group in counted
    ]


@dataclass(frozen=True)
class Run:
    """One run: everybody, as we hold them and as others are given them."""

    held: Held
    five: list[Ready]
    columns: dict[str, Any]
    folder: Path
    times: int

    @cached_property
    def found(self) -> Rows:
        """What we find by tenth."""
        return ours_by_tenth(self.held, self.five)

    def by_tenth(self) -> float:
        """Our seconds for counts and costs by tenth."""
        return seconds(lambda: ours_by_tenth(self.held, self.five), self.times)

    def kept(self, name: str, sql: str) -> float:
        """Our seconds for keeping a table."""
        return seconds(lambda: self.held.rows(f"CREATE OR REPLACE TABLE {name} AS {sql}"), self.times)


def everybody(run: Run, options: argparse.Namespace) -> bool:
    """Print what everybody takes; true where all found the same."""
    by_tenth = run.by_tenth()
    whole = run.kept("everybody", answers(run.held, run.five))
    copy = run.kept("copied", "SELECT * FROM people")
    print(f"five rules by tenth: {by_tenth * 1000:.1f} ms; everybody’s answers: {whole * 1000:.1f} ms")
    print(f"  a copy of the columns they read: {copy * 1000:.1f} ms", flush=True)
    same = True
    if options.polars:
        same = beside_polars(run, options.polars, by_tenth, whole)
    if options.openfisca:
        beside_openfisca(run, options.openfisca, by_tenth)
    return same


def beside_polars(run: Run, python: str, by_tenth: float, whole: float) -> bool:
    """Print what Polars takes for both; true where it finds the same."""
    other = ask(python, "polars/everybody.py", run.folder / KNOWN, run.times)
    took = other["seconds"]
    for name, own in (("by tenth", by_tenth), ("everybody", whole)):
        best = min(took[name], took[f"{name}, streaming"])
        print(f"  Polars by hand, {name}: {best * 1000:.1f} ms; ours is {own / best:.2f} ×", flush=True)
    return bool(other["found"] == run.found)


def beside_openfisca(run: Run, python: str, by_tenth: float) -> None:
    """Print what OpenFisca-Core takes from columns to tenths, and how far it is off."""
    np.savez(run.folder / "known.npz", **run.columns)
    other = ask(python, "openfisca/everybody.py", run.folder / "known.npz", max(run.times // 3, 1))
    took, pairs = other["seconds"]["by tenth"], zip(other["found"], run.found, strict=True)
    off = max(abs(a - b) for theirs, ours in pairs for a, b in zip(theirs, ours, strict=True))
    print(f"  OpenFisca-Core: {took * 1000:.1f} ms = {took / by_tenth:.1f} × ours; up to {off} pence off")


def one_person(
    five: list[Ready], people: list[dict[str, Any]], folder: Path, options: argparse.Namespace
) -> bool:
    """Print what one person takes; true where all found the same."""
    found = [
        [amount if holds else None for holds, amount in (r.amounts(one) for r in five)] for one in people
    ]
    answer, reasons = [], []
    for one in people:
        began = perf_counter()
        for rule in five:
            rule.amounts(one)
        answer.append(perf_counter() - began)
        began = perf_counter()
        for rule in five:
            rule.answer(one)
        reasons.append(perf_counter() - began)
    own = median(answer)
    print(
        f"one person, five rules: {own * 1e6:6.1f} µs; with reasons {median(reasons) * 1e6:6.1f} µs",
        flush=True,
    )
    file, same = folder / "people.json", True
    file.write_text(json.dumps(people), encoding="utf-8")
    for name, python in (("cel", options.cel), ("zen-engine", options.zen)):
        if python:
            other = ask(python, f"{name}/one_person.py", file, 3)
            same &= other["found"] == found
            took = other["seconds"]
            print(f"  {name}, the answer alone: {took * 1e6:6.1f} µs = {took / own:.1f} × ours", flush=True)
    return same


def main() -> int:
    """Invent people, or read them from a file, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=1_000_000)
    parser.add_argument("--file", type=Path, help="Invented people; else they are invented.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--times", type=int, default=15)
    parser.add_argument(
        "--persons", type=int, default=2_000, help="Of how many the answers are timed one by one."
    )
    for peer in ("polars", "openfisca", "cel", "zen"):
        parser.add_argument(f"--{peer}", help="The Python of its environment.")
    options = parser.parse_args()
    five = rules()
    with TemporaryDirectory() as name:
        folder = Path(name)
        held, columns = known(options.file or invented(options.people, options.seed, folder), five, folder)
        print(f"{len(columns['tenth']):,} people, {os.cpu_count()} cores")
        same = everybody(Run(held, five, columns, folder, options.times), options)
        people = [
            {name: column[n].item() for name, column in columns.items() if name != "tenth"}
            for n in range(options.persons)
        ]
        same &= one_person(five, people, folder, options)
    print("all found the same" if same else "NOT all found the same")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
