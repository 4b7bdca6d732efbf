"""Finding the opinion groups of real conversations, beside red-dwarf on the same votes in the same run.

Both start from the votes one after another and end with groups, what each says, and common ground.
Red-dwarf does not ask whether its groups would be found again; so ours is timed without that too, to compare
like with like. Ours is also measured on a million invented votes, seeded so that all group the same.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

for threads in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ.setdefault(threads, "1")  # for both, so that CPU seconds are those of the work

import numpy as np  # noqa: E402

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from morrow.methods.groups import (  # noqa: E402
    UNSEEN,
    Answers,
    Groups,
    agreement,
    common_ground,
    opinion_groups,
)
from morrow.standards.polis import Conversation, read_conversation  # noqa: E402

PEER = ROOT / "benchmarks" / "peers" / "red-dwarf" / "group.py"


def seconds(work: Callable[[], Any], times: int) -> tuple[float, Any]:
    """The middle of the CPU seconds of several runs, and what the last gave; one run warms up."""
    work()
    took, gave = [], None
    for _ in range(times):
        began = process_time()
        gave = work()
        took.append(process_time() - began)
    return median(took), gave


def ours(conversation: Conversation, groups: int | None, again: int | None) -> Groups:
    """Groups and common ground, from the votes one after another."""
    answers = Answers.of(conversation.answers)
    more = {} if again is None else {"again": again}
    found = opinion_groups(answers, groups=groups, **more)
    ground = common_ground(answers, found)
    ground.common()
    for group in range(len(ground.by_group)):
        ground.voice_of(group)
    return found


def theirs(python: str, folder: Path, groups: int | None, times: int) -> dict[str, Any]:
    """What red-dwarf found."""
    command = [python, str(PEER), str(folder), str(groups or 0), str(times)]
    said = subprocess.run(command, capture_output=True, check=True)
    found: dict[str, Any] = json.loads(said.stdout)
    return found


def as_published(found: dict[Any, int], conversation: Conversation) -> float:
    """The adjusted Rand index with the groups that were published, of those in both."""
    found = {str(person): group for person, group in found.items()}
    published = {str(person): int(group) for person, group in conversation.groups.items()}
    both = [person for person in found if person in published]
    one, other = (np.array([groups[person] for person in both]) for groups in (found, published))
    return agreement(one, other)


def line(folder: Path, groups: int | None, options: argparse.Namespace) -> str:
    """One row of the table."""
    conversation = read_conversation(folder)
    alike, _ = seconds(lambda: ours(conversation, groups, 0), options.times)
    whole, found = seconds(lambda: ours(conversation, groups, None), options.times)
    row = f"{folder.name:28} {groups or 'any'!s:>4} groups: {found.number}"
    row += f"  index {as_published(dict(found.of), conversation):.3f}  {alike:7.4f} s"
    row += f"  with stability ({found.stability:.2f}) {whole:7.4f} s"
    if options.peer:
        other = theirs(options.peer, folder, groups, options.times)
        took = other["seconds"]
        row += f"  red-dwarf: {other['number']}, index {as_published(other['groups'], conversation):.3f}"
        row += f", {took:.3f} s = {took / alike:.0f} × ({took / whole:.1f} ×)"
    return row


def invented(votes: int, seed: int) -> Answers:
    """Votes of three camps on two hundred statements, fifty of each person."""
    people, statements, camps = votes // 50, 200, 3
    chance = np.random.default_rng(seed)
    leans = chance.uniform(-1, 1, (camps, statements))
    camp = chance.integers(camps, size=people)
    odds = np.clip(0.5 + 0.4 * leans[camp] + chance.normal(0, 0.1, (people, statements)), 0.03, 0.97)
    said = np.where(chance.random((people, statements)) < odds, 1, -1)
    said[chance.random((people, statements)) < 0.1] = 0
    unseen = np.argsort(chance.random((people, statements)), axis=1)[:, 50:]
    np.put_along_axis(said, unseen, UNSEEN, axis=1)
    return Answers(tuple(range(people)), tuple(range(statements)), said.astype(np.int8))


def regrouping(votes: int, seed: int) -> str:
    """How long grouping so many votes anew takes, beside reading the table once for each of its columns."""
    answers = invented(votes, seed)
    began, ticked = process_time(), perf_counter()
    found = opinion_groups(answers)
    took, waited = process_time() - began, perf_counter() - ticked
    began = process_time()
    np.corrcoef(np.where(answers.seen, answers.table, 0.0), rowvar=False)
    plain = process_time() - began
    return (
        f"{int(answers.given.sum()):,} votes of {len(answers.people):,} people: {found.number} groups, "
        f"stability {found.stability:.2f}, {took:.2f} CPU s, {waited:.2f} s by the clock "
        f"= {took / plain:.0f} × one table of correlations"
    )


def main() -> None:
    """Print a row for each conversation, and one for a million votes."""
    parser = argparse.ArgumentParser(description=__doc__)
    shared = Path(os.environ.get("MORROW_SHARED", ROOT.parent / "shared"))
    parser.add_argument("folder", nargs="?", type=Path, default=shared / "data" / "conversations")
    parser.add_argument("--peer", help="The Python of the environment that has red-dwarf.")
    parser.add_argument("--times", type=int, default=15)
    parser.add_argument("--votes", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for folder in sorted(each for each in options.folder.iterdir() if each.is_dir()):
        for groups in (2, None):
            print(line(folder, groups, options), flush=True)
    print(regrouping(options.votes, options.seed))


if __name__ == "__main__":
    main()
