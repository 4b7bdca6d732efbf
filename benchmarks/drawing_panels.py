"""The fairest lottery over panels, beside sortition-algorithms on the same volunteers in the same run.

What is compared: the smallest chance anybody has, CPU seconds, and how far our chances stay from the bound
that no lottery can better. Their leximin needs a solver that is not free; without it ask for maximin.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import subprocess
import sys
from pathlib import Path
from time import process_time
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from morrow.methods.lottery import Lottery, Method, Pool, Quota, Volunteer, fair_lottery  # noqa: E402

PEER = ROOT / "benchmarks" / "peers" / "sortition-algorithms" / "draw.py"
PANELS = ((500, 60), (1500, 100))


def pool_of(folder: Path, number: int, size: int) -> Pool:
    """The volunteers and quotas of the files."""
    with (folder / f"pool_{number}.csv").open(encoding="utf-8", newline="") as rows:
        people = tuple(Volunteer(row.pop("id"), row) for row in csv.DictReader(rows))
    with (folder / f"quotas_{number}_{size}.csv").open(encoding="utf-8", newline="") as rows:
        quotas = tuple(
            Quota(row["feature"], row["value"], int(row["min"]), int(row["max"]))
            for row in csv.DictReader(rows)
        )
    return Pool(people, quotas)


def ours(pool: Pool, size: int, method: Method) -> tuple[float, Lottery]:
    """CPU seconds, and the lottery."""
    began = process_time()
    lottery = fair_lottery(pool, size, method=method)
    return process_time() - began, lottery


def theirs(
    python: str, folder: Path, number: int, size: int, how: str, limit: float
) -> dict[str, Any] | None:
    """What sortition-algorithms found, or none where it did not end in time."""
    files = [str(folder / f"pool_{number}.csv"), str(folder / f"quotas_{number}_{size}.csv")]
    command = [python, str(PEER), *files, str(size), how]
    try:
        said = subprocess.run(command, capture_output=True, timeout=limit, check=True)
    except subprocess.TimeoutExpired:
        return None
    found: dict[str, Any] = json.loads(said.stdout.splitlines()[-1])
    return found


def main() -> None:
    """Print a row for each panel."""
    parser = argparse.ArgumentParser(description=__doc__)
    shared = Path(os.environ.get("MORROW_SHARED", ROOT.parent / "shared"))
    parser.add_argument("folder", nargs="?", type=Path, default=shared / "data" / "panels")
    parser.add_argument("--peer", help="The Python of the environment that has sortition-algorithms.")
    parser.add_argument("--method", choices=[str(each) for each in Method], default="leximin")
    parser.add_argument("--limit", type=float, default=600, help="Seconds the peer may take for one panel.")
    parser.add_argument("--only", type=int, default=0, help="The panel drawn from so many volunteers alone.")
    options = parser.parse_args()
    for number, size in PANELS:
        if options.only in {0, number}:
            print(line(number, size, options), flush=True)


def line(number: int, size: int, options: argparse.Namespace) -> str:
    """One row of the table."""
    pool = pool_of(options.folder, number, size)
    took, lottery = ours(pool, size, Method(options.method))
    least = float(lottery.smallest_chance)
    row = f"{number:>5} → {size:<4} {options.method:8} {took:7.1f} CPU s  smallest chance {least:.5f}"
    row += f"  bound {lottery.bound:.5f}  off {lottery.off:.5f}  {len(lottery.tickets)} panels"
    if not options.peer:
        return row
    other = theirs(options.peer, options.folder, number, size, options.method, options.limit)
    if other is None:
        return f"{row}  sortition-algorithms: not done in {options.limit:.0f} s by the clock"
    same = "same to four decimals" if round(least, 4) == round(other["least"], 4) else "OTHER"
    return (
        f"{row}  sortition-algorithms {other['seconds']:.1f} CPU s = {other['seconds'] / took:.1f} ×"
        f"  smallest chance {other['least']:.5f} ({same})  {other['panels']} panels"
    )


if __name__ == "__main__":
    main()
