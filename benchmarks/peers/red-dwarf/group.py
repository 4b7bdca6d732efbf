"""Find the groups of one conversation with red-dwarf, and print what it found as JSON.

Run with the Python of an environment of its own, made from requirements.txt beside this file.
"""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

from reddwarf.implementations.base import run_pipeline


def votes_of(folder: str) -> list[dict[str, Any]]:
    """The last vote of each participant on each statement: red-dwarf takes no second one."""
    with (Path(folder) / "votes.csv").open(encoding="utf-8", newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: int(row["timestamp"]))
    last = {(row["voter-id"], row["comment-id"]): row for row in rows}
    return [
        {
            "participant_id": int(row["voter-id"]),
            "statement_id": int(row["comment-id"]),
            "vote": int(row["vote"]),
            "modified": int(row["timestamp"]),
        }
        for row in last.values()
    ]


def main(folder: str, groups: str, times: str) -> dict[str, Any]:
    """Groups by participant, and the middle of the CPU seconds of several runs, after one that warms up."""
    votes, more = votes_of(folder), {"force_group_count": int(groups)} if int(groups) else {}
    took = []
    for run in range(int(times) + 1):
        began = process_time()
        found = run_pipeline(votes=votes, random_state=0, **more)
        if run:
            took.append(process_time() - began)
    label = found.participants_df["cluster_id"].dropna()
    return {
        "groups": {str(person): int(group) for person, group in label.items()},
        "number": int(label.nunique()),
        "seconds": median(took),
    }


if __name__ == "__main__":
    print(json.dumps(main(*sys.argv[1:])))
