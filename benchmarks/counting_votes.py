"""Counting real votes by equal shares, beside pabutools on the same files in the same run."""

from __future__ import annotations

import argparse
import csv
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from io import StringIO
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from morrow.methods.counting import Completion, Election, Utility, by_id, equal_shares  # noqa: E402
from morrow.standards.pabulib import Instance, read_bytes  # noqa: E402

PEER = ROOT / "benchmarks" / "peers" / "pabutools" / "count.py"


@dataclass
class Ours:
    """CPU seconds of each part, the middle of several runs, and who won."""

    tokens: float
    reading: float
    counting: float
    winners: tuple[str, ...]
    counts: int


def seconds(work: Callable[[], Any], times: int) -> tuple[float, Any]:
    """The middle of the CPU seconds of several runs, and what the last gave."""
    took, gave = [], None
    for _ in range(times):
        began = process_time()
        gave = work()
        took.append(process_time() - began)
    return median(took), gave


def ours(file: Path, completion: Completion, times: int) -> Ours:
    """Read and count one file; the number of counts stands in the outcome."""
    data = file.read_bytes()
    text = data.decode("utf-8-sig")
    tokens, _ = seconds(lambda: tokens_of(text), times)
    reading, instance = seconds(lambda: election_of(read_bytes(data)), times)
    election, whole = instance
    counting, outcome = seconds(
        lambda: equal_shares(
            election,
            whole.budget,
            utility=Utility.COST,
            completion=completion,
            tie_break=by_id,
            step=whole.scale,
        ),
        times,
    )
    return Ours(tokens, reading, counting, outcome.winners, outcome.counts)


def tokens_of(text: str) -> list[list[str | list[str]]]:
    """The cells of every row, and the items of whatever cell is a list: what any reader has to part first."""
    rows = csv.reader(StringIO(text), delimiter=";")
    return [[cell.split(",") if "," in cell else cell for cell in row] for row in rows]


def election_of(instance: Instance) -> tuple[Election, Instance]:
    """The election with its backers found, ready to count."""
    flat = instance.flat
    election = Election.by_columns(instance.costs, flat.voters, flat.sizes, flat.places, None)
    assert election.backers
    return election, instance


def theirs(python: str, file: Path, completion: Completion, limit: float) -> dict[str, Any] | None:
    """What pabutools found, or none where it did not end in time."""
    try:
        said = subprocess.run(
            [python, str(PEER), str(file), str(completion)], capture_output=True, timeout=limit, check=True
        )
    except subprocess.TimeoutExpired:
        return None
    found: dict[str, Any] = json.loads(said.stdout)
    return found


def fingerprint(winners: tuple[str, ...] | list[str]) -> str:
    """The first sixteen digits by which a set of winners is told."""
    return sha256("\n".join(sorted(winners)).encode()).hexdigest()[:16]


def line(file: Path, completion: Completion, options: argparse.Namespace) -> str:
    """One row of the table."""
    mine = ours(file, completion, options.times)
    row = f"{file.stem:40} {completion:15} {mine.counting:9.4f} s  {mine.counts:>6} counts"
    row += f"  {fingerprint(mine.winners)}"
    if completion is Completion.NONE:
        row += f"  reading and counting {(mine.reading + mine.counting) / mine.tokens:5.1f} × splitting"
    if not options.peer:
        return row
    other = theirs(options.peer, file, completion, options.limit)
    if other is None:
        return f"{row}  pabutools: not done in {options.limit:.0f} s"
    same = "same winners" if set(other["winners"]) == set(mine.winners) else "OTHER WINNERS"
    return (
        f"{row}  pabutools {other['counting']:8.2f} s = {other['counting'] / mine.counting:6.0f} × ({same})"
    )


def main() -> None:
    """Print a row for each file and completion."""
    parser = argparse.ArgumentParser(description=__doc__)
    shared = Path(os.environ.get("MORROW_SHARED", ROOT.parent / "shared"))
    parser.add_argument("folder", nargs="?", type=Path, default=shared / "data" / "pb")
    parser.add_argument("--only", default="", help="Files whose name holds this.")
    parser.add_argument("--peer", help="The Python of the environment that has pabutools.")
    parser.add_argument("--limit", type=float, default=300, help="Seconds the peer may take for one file.")
    parser.add_argument("--times", type=int, default=3)
    options = parser.parse_args()
    for file in sorted(options.folder.glob("*.pb")):
        for completion in (Completion.NONE, Completion.ADD_ONE_EXHAUSTIVE):
            if options.only in file.stem:
                print(line(file, completion, options), flush=True)


if __name__ == "__main__":
    main()
