"""A closing hour: thousands vote from several processes while the round closes; none lost, none doubled.

Beside it, the same processes write the two bare rows (roll and urn) that a vote cannot do without. It makes
a database of its own in a temporary folder and throws it away.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import timedelta
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter, sleep
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PLACE = "benchmark-closing"
TWICE = 20
"""One voter in so many tries a second time, from another process at the same moment."""

_BARE = """
WITH marked AS (INSERT INTO bare_roll (person) VALUES (%s) ON CONFLICT DO NOTHING RETURNING 1)
INSERT INTO bare_urn (ballot) SELECT %s FROM marked
"""


def set_up() -> None:
    """Make Django ready in this process."""
    import django  # noqa: PLC0415

    sys.path.insert(0, str(ROOT / "src"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "morrow.site.settings")
    django.setup()


def prepare(voters: int) -> tuple[int, list[str], list[int], int]:
    """A round whose vote is open, its projects, its voters, and who runs it."""
    from django.utils import timezone  # noqa: PLC0415

    from morrow.foundations.money import Money  # noqa: PLC0415
    from morrow.foundations.scope import SYSTEM, entering  # noqa: PLC0415
    from morrow.people.models import Person  # noqa: PLC0415
    from morrow.voice import actions  # noqa: PLC0415

    now, today = timezone.now(), timezone.localdate()
    with entering.entered(place=PLACE, viewer=SYSTEM):
        chair = Person.objects.create(name="Who runs it")
        people = [Person.objects.create(name=f"Voter {n}").pk for n in range(voters)]
        by = _runs_it(chair.pk)
        terms = actions.Terms(
            title="A rush",
            question="What first?",
            who="Everyone",
            opens=today,
            closes=today,
            methods=["vote"],
            least_participants=1,
            selection_rule="Equal shares.",
            budget=Money(100_000_00),
        )
        round_ = actions.draft_round(terms=terms, by=by, now=now)
        actions.open_round(round=round_, by=by, now=now)
        projects = [
            actions.add_project(
                round=round_, title=f"Project {n}", cost=Money(1_000_00 * n), by=by, now=now
            ).code
            for n in range(1, 21)
        ]
        actions.open_ballot(round=round_, by=by, now=now)
        return round_.pk, projects, people, chair.pk


def cast(round_id: int, projects: list[str], people: list[int]) -> list[tuple[str, float]]:
    """One process: each of these people votes, as a request would; what each was told, and the seconds."""
    set_up()
    from django.utils import timezone  # noqa: PLC0415

    from morrow.foundations.scope import SYSTEM, Actor, entering  # noqa: PLC0415
    from morrow.voice import actions  # noqa: PLC0415
    from morrow.voice.errors import AlreadyVoted, NotItsTurn  # noqa: PLC0415
    from morrow.voice.models import Round  # noqa: PLC0415

    told = []
    for person in people:
        began = perf_counter()
        by = Actor(person_id=person, alias=None, role="resident")
        chosen = [projects[(person + step) % len(projects)] for step in range(5)]
        try:
            with entering.entered(place=PLACE, viewer=SYSTEM):
                round_ = Round.objects.get(pk=round_id)
                actions.cast_ballot(round=round_, approves=chosen, person=None, by=by, now=timezone.now())
            said = "in the box"
        except (AlreadyVoted, NotItsTurn) as refused:
            said = type(refused).__name__
        told.append((said, perf_counter() - began))
    return told


def bare(people: list[int]) -> float:
    """One process: the two rows alone, a transaction for each person."""
    set_up()
    from django.db import connection, transaction  # noqa: PLC0415

    began = perf_counter()
    for person in people:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(_BARE, [person, "five projects of twenty"])
    return perf_counter() - began


def close(round_id: int, chair: int, after: float) -> float:
    """Close the round after so many seconds; the seconds that took."""
    set_up()
    from django.utils import timezone  # noqa: PLC0415

    from morrow.foundations.scope import SYSTEM, entering  # noqa: PLC0415
    from morrow.voice import actions  # noqa: PLC0415
    from morrow.voice.models import Round  # noqa: PLC0415

    sleep(after)
    midnight_is_past = timezone.now() + timedelta(days=1)
    began = perf_counter()
    with entering.entered(place=PLACE, viewer=SYSTEM):
        round_ = Round.objects.get(pk=round_id)
        actions.close_round(round=round_, by=_runs_it(chair), now=midnight_is_past)
    return perf_counter() - began


def kept(round_id: int) -> tuple[int, int]:
    """How many ballots were counted, and how many names are marked."""
    from morrow.foundations.scope import SYSTEM, entering  # noqa: PLC0415
    from morrow.voice.models import CountedBallot, RollMark  # noqa: PLC0415

    with entering.entered(place=PLACE, viewer=SYSTEM):
        return tuple(  # type: ignore[return-value]
            model.objects.unrestricted(reason="a benchmark counts").filter(round_id=round_id).count()
            for model in (CountedBallot, RollMark)
        )


def measure(voters: int, processes: int, closing_at: float, say: Callable[[str], None]) -> bool:
    """Run it and print; True where none was lost or doubled."""
    set_up()
    round_id, projects, people, chair = prepare(voters)
    shares = [
        people[n::processes] + people[(n + 1) % processes :: TWICE * processes] for n in range(processes)
    ]
    with ProcessPoolExecutor(processes + 1, mp_context=get_context("spawn")) as pool:
        list(pool.map(abs, range(processes + 1)))
        floor = list(pool.map(bare, [people[n::processes] for n in range(processes)]))
        began = perf_counter()
        closing = pool.submit(close, round_id, chair, closing_at)
        told = [
            each
            for share in pool.map(cast, *zip(*[(round_id, projects, s) for s in shares], strict=True))
            for each in share
        ]
        whole = perf_counter() - began
        closed_in = closing.result()
    said = Counter(what for what, _ in told)
    ballots, marks = kept(round_id)
    rate, least = said["in the box"] / min(whole, closing_at), voters / max(floor)
    slowest = sorted(seconds for _, seconds in told)[int(len(told) * 0.99)]
    say(
        f"{len(told):,} votes tried by {processes} processes: "
        + ", ".join(f"{n:,} {w}" for w, n in said.items())
    )
    say(f"counted {ballots:,}, marked {marks:,}, told “in the box” {said['in the box']:,}")
    say(f"{rate:,.0f} a second, 99 in 100 within {slowest * 1000:,.0f} ms; closed in {closed_in:.2f} s")
    say(f"bare rows alone: {least:,.0f} a second, so a vote costs {least / rate:.1f} times two bare rows")
    say(f"20,000 at this rate: {20_000 / rate:,.0f} s without the pages, which were not measured here")
    return ballots == marks == said["in the box"]


def _runs_it(person: int) -> Any:
    from morrow.foundations.scope import Actor  # noqa: PLC0415

    return Actor(person_id=person, alias=None, role="engagement_officer")


def main() -> int:
    """Make a database, measure, and throw it away."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--voters", type=int, default=4000)
    parser.add_argument("--processes", type=int, default=4)
    parser.add_argument("--closing-at", type=float, default=20.0, help="seconds after the first vote")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ["MORROW_HOME"] = home
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
        sys.path.insert(0, str(ROOT / "src"))
        from morrow.foundations.database import using_database  # noqa: PLC0415

        with using_database(Path(home)):
            migrate = [sys.executable, "-m", "morrow.site.cli", "migrate", "--verbosity", "0"]
            subprocess.run(migrate, env=environment, check=True)
            make = "CREATE TABLE bare_roll (person bigint PRIMARY KEY); CREATE TABLE bare_urn (ballot text)"
            as_owner(Path(home), make)
            whole = measure(asked.voters, asked.processes, asked.closing_at, print)
    print("None lost, none doubled." if whole else "BALLOTS WERE LOST OR DOUBLED.")
    return 0 if whole else 1


def as_owner(home: Path, statement: str) -> None:
    import psycopg  # noqa: PLC0415

    from morrow.site.database import connection_settings, owner_url  # noqa: PLC0415

    owner = connection_settings(owner_url(home))
    with psycopg.connect(
        host=owner["HOST"], user=owner["USER"], password=owner["PASSWORD"], dbname=owner["NAME"],
        port=owner["PORT"] or None,
    ) as connection:  # fmt: skip
        connection.execute(statement)


if __name__ == "__main__":
    raise SystemExit(main())
