"""Trying rules on a million invented people: one rule beside another, with what is not known and without.

Beside it, the same engine adds up, by the same groups, the very columns the rules read: no rule can be worked
out without looking at them. Wall time, since that is what somebody at the page waits for.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from morrow.charter.rule_texts import registry_of, rule_of  # noqa: E402
from morrow.methods.entitlements import Kind, Ready, ready  # noqa: E402
from morrow.methods.entitlements.people_table import Held, People, read  # noqa: E402
from morrow.methods.entitlements.simulation import simulate  # noqa: E402
from morrow.methods.entitlements.together import count_together  # noqa: E402
from morrow.standards.rule_files import Book, read_rule  # noqa: E402

RULES = ROOT / "data" / "charter"
FAMILY = ("kingston", "newham", "oxford", "westminster", "merton")
DAY = date(2026, 6, 1)


def rule(name: str) -> Ready:
    """One published scheme of help with council tax, ready for a day."""
    found = read_rule(RULES / f"council-tax-help-{name}.toml")
    return ready(rule_of(found.rule), registry_of(Book(found.facts, found.amounts)), DAY)


def changed(name: str, times: int) -> Iterator[Ready]:
    """The same scheme with another sum each time, as somebody changes it on a page: none was tried before."""
    found = read_rule(RULES / f"council-tax-help-{name}.toml")
    plain = rule_of(found.rule)
    for n in range(times):
        text = plain.who.replace("£16,000", f"£15,{n:03}")
        assert text != plain.who
        made = replace(plain, who=text, citations=(), examples=())
        yield ready(made, registry_of(Book(found.facts, found.amounts)), DAY)


def invented(people: int, seed: int, into: Path) -> Path:
    """A file of so many people in the proportions of the demonstration place."""
    import django  # noqa: PLC0415

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "morrow.site.settings")
    django.setup()
    from morrow.site.simulating import invent  # noqa: PLC0415

    out = into / "people.parquet"
    invent(ROOT / "data" / "trafford", people, seed, out)
    return out


def all_known(people: Held, rules: list[Ready]) -> None:
    """Let nothing the rules ask be unknown: nought, no, or the first word where it was."""
    for fact in {fact.name: fact for each in rules for fact in each.facts.values()}.values():
        nothing = {Kind.TRUTH: "FALSE", Kind.NUMBER: str(fact.least or 0)}.get(fact.kind)
        put = nothing or f"'{fact.values[0]}'"
        people.rows(f"UPDATE people SET {fact.name} = {put} WHERE {fact.name} IS NULL")  # noqa: S608
    people.__dict__.pop("unknown", None)


def seconds(work: Callable[[], Any], times: int) -> float:
    """The middle of the seconds of several runs by the clock, after one that warms up."""
    work()
    took = []
    for _ in range(times):
        began = perf_counter()
        work()
        took.append(perf_counter() - began)
    return median(took)


def plain(people: People, rules: list[Ready], by: str) -> None:
    """Add up every column the rules read, by the same groups."""
    facts = sorted({(fact.name, fact.kind) for each in rules for fact in each.facts.values()})
    sums = ", ".join(
        f"SUM({name})" if kind is Kind.NUMBER else f"COUNT(CASE WHEN {name} THEN 1 END)"
        for name, kind in facts
        if kind is not Kind.TEXT
    )
    people.rows(f"SELECT {by}, COUNT(*), {sums} FROM people GROUP BY {by}")  # noqa: S608


def lines(people: Held, by: str, times: int, said: str) -> None:
    """Print one rule, one beside another, and all five, each with its ratio."""
    schemes = [rule(name) for name in FAMILY]
    one, both = (changed(FAMILY[0], 2 * times + 2) for _ in range(2))
    work: dict[str, Callable[[], Any]] = {
        "one rule": lambda: simulate(people, next(one), by=by),
        "one beside another": lambda: simulate(people, next(both), by=by, against=schemes[1]),
        "five rules at once": lambda: count_together(people, schemes, by=by),
    }
    least = seconds(lambda: plain(people, schemes[:2], by), times)
    print(f"{said}: adding up their columns {least * 1000:6.1f} ms")
    for name, each in work.items():
        took = seconds(each, times)
        print(f"  {name:20} {took * 1000:7.1f} ms = {took / least:4.1f} ×", flush=True)


def main() -> None:
    """Invent people, or read them from a file, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=1_000_000)
    parser.add_argument("--file", type=Path, help="Invented people; else they are invented.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--by", default="tenth")
    parser.add_argument("--times", type=int, default=15)
    options = parser.parse_args()
    schemes = [rule(name) for name in FAMILY]
    facts = {fact.name: fact for each in schemes for fact in each.facts.values()}
    with TemporaryDirectory() as folder:
        file = options.file or invented(options.people, options.seed, Path(folder))
        people = read(file, list(facts.values()), [options.by, "asks"])
    counted = people.rows("SELECT COUNT(*) FROM people")[0][0]
    print(f"{counted:,} people by {options.by}, {os.cpu_count()} cores")
    lines(people, options.by, options.times, "with what is not known")
    all_known(people, schemes)
    lines(people, options.by, options.times, "all known")


if __name__ == "__main__":
    main()
