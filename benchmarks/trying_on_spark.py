"""A rule tried on Spark and on DuckDB from the same Parquet file: seconds of both, and the same figures.

Needs the extra (`pip install -r requirements/spark.txt`) and Java. Ends with 1 where a figure differs:
counts, costs from floor to ceiling with the middle, gainers and losers, near misses and cliff edges.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(ROOT / "src"))

from benchmarks.trying_rules import FAMILY, invented, rule  # noqa: E402
from morrow.methods.entitlements.edges import cliff_edges, near_misses  # noqa: E402
from morrow.methods.entitlements.people_on_spark import people_on_spark  # noqa: E402
from morrow.methods.entitlements.people_table import People, read  # noqa: E402
from morrow.methods.entitlements.simulation import simulate  # noqa: E402


def questions(by: str) -> dict[str, Callable[[People], Any]]:
    """What is asked of both."""
    now, then = rule(FAMILY[0]), rule(FAMILY[1])
    return {
        "one beside another": lambda people: simulate(people, now, by=by, against=then),
        "near misses": lambda people: near_misses(people, now),
        "cliff edges": lambda people: cliff_edges(people, now, fact="income", step=1000),
    }


def asked(people: People, by: str, said: str) -> dict[str, Any]:
    """The answers, each asked twice, with the seconds of both times."""
    found = {}
    for name, question in questions(by).items():
        took = []
        for _ in range(2):
            began = perf_counter()
            found[name] = question(people)
            took.append(perf_counter() - began)
        print(f"  {said:8} {name:20} first {took[0]:6.2f} s, again {took[1]:6.2f} s", flush=True)
    return found


def main() -> int:
    """Invent people, or read them from a file, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=10_000_000)
    parser.add_argument("--file", type=Path, help="Invented people; else they are invented.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--by", default="tenth")
    options = parser.parse_args()
    facts = {fact.name: fact for name in FAMILY[:2] for fact in rule(name).facts.values()}
    wanted = (list(facts.values()), [options.by, "asks"])
    with TemporaryDirectory() as folder:
        file = options.file or invented(options.people, options.seed, Path(folder))
        began = perf_counter()
        duck = read(file, *wanted, memory="8GB", seconds=600)
        print(f"DuckDB has read the file after {perf_counter() - began:.1f} s", flush=True)
        ours = asked(duck, options.by, "DuckDB")
        print(f"  {ours['one beside another'].total.after.people:,} counted")
        del duck
        began = perf_counter()
        with people_on_spark(file, *wanted) as spark:
            print(f"Spark has begun and read the file after {perf_counter() - began:.1f} s", flush=True)
            theirs = asked(spark, options.by, "Spark")
    same = ours == theirs
    print("the same figures, to the penny" if same else "NOT the same figures")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
