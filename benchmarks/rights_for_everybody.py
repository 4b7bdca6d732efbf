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
from datetime import date
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


def known(people: Path, five: list[Ready]) -> tuple[Held, list[str]]:
    """Everybody with nothing unknown, every row counted, and the names of the facts the rules ask."""
    facts = {fact.name: fact for rule in five for fact in rule.facts.values()}
    held = read(people, list(facts.values()), ["tenth"])
    all_known(held, five)
    return held, list(facts)


def columns_of(held: Held, facts: list[str]) -> dict[str, Any]:
    """The same as arrays."""
    names = [*facts, "tenth"]
    rows = held.rows(f"SELECT {', '.join(names)} FROM people ORDER BY person")  # noqa: S608
    return {name: np.array(column) for name, column in zip(names, zip(*rows, strict=True), strict=True)}


def ours_by_tenth(held: Held, five: list[Ready]) -> Rows:
    """A row for each tenth: how many and how much, rule by rule."""
    counted = count_together(held, five, by="tenth")
    return [
        [int(str(group.name)), *(each for given in group.given for each in (given.yes, given.amount))]
        for group in counted
    ]


def everybody(
    held: Held, five: list[Ready], folder: Path, facts: list[str], options: argparse.Namespace
) -> bool:
    """Print what everybody takes; true where all found the same."""
    times = options.times
    same = True
    by_tenth = seconds(lambda: ours_by_tenth(held, five), times)
    sql = answers(held, five)
    whole = seconds(lambda: held.rows(f"CREATE OR REPLACE TABLE everybody AS {sql}"), times)
    copied = f"CREATE OR REPLACE TABLE copied AS SELECT {', '.join(facts)} FROM people"  # noqa: S608
    copy = seconds(lambda: held.rows(copied), times)
    print(
        f"five rules by tenth {by_tenth * 1000:7.1f} ms; everybody’s answers {whole * 1000:7.1f} ms; a copy of"
    )
    print(f"the columns they read {copy * 1000:7.1f} ms", flush=True)
    columns, found = columns_of(held, facts), ours_by_tenth(held, five)
    if options.polars:
        write(columns, folder / "known.parquet")
        other = ask(options.polars, "polars/everybody.py", folder / "known.parquet", times)
        same &= other["found"] == found
        took = other["seconds"]
        for name, own in (("by tenth", by_tenth), ("everybody", whole)):
            best = min(took[name], took[f"{name}, streaming"])
            print(f"  Polars by hand, {name}: {best * 1000:7.1f} ms; ours is {own / best:.2f} ×", flush=True)
    if options.openfisca:
        np.savez(folder / "known.npz", **columns)
        other = ask(options.openfisca, "openfisca/everybody.py", folder / "known.npz", max(times // 3, 1))
        took = other["seconds"]["by tenth"]
        off = [
            abs(a - b)
            for one, two in zip(other["found"], found, strict=True)
            for a, b in zip(one, two, strict=True)
        ]
        print(
            f"  OpenFisca-Core, from columns to tenths: {took * 1000:7.1f} ms = {took / by_tenth:.1f} × ours;",
            end="",
        )
        print(f" at most £{max(off) / 100:,.2f} off in a tenth of a rule", flush=True)
    return same


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
        held, facts = known(options.file or invented(options.people, options.seed, folder), five)
        print(f"{held.rows('SELECT COUNT(*) FROM people')[0][0]:,} people, {os.cpu_count()} cores")
        same = everybody(held, five, folder, facts, options)
        rows = held.rows(f"SELECT {', '.join(facts)} FROM people ORDER BY person LIMIT {options.persons}")  # noqa: S608
        people = [dict(zip(facts, row, strict=True)) for row in rows]
        same &= one_person(five, people, folder, options)
    print("all found the same" if same else "NOT all found the same")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
