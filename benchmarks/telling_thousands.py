"""Telling everyone behind a theme: thousands by letter, a hundred in one transaction, through the outbox.

Beside it, the bare rows of the same letters in transactions of a hundred. It makes a database of its own in a
temporary folder and throws it away.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PLACE = "benchmark-telling"
AT_ONCE = 100


def set_up() -> None:
    """Make Django ready in this process."""
    import django  # noqa: PLC0415

    sys.path.insert(0, str(ROOT / "src"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "morrow.site.settings")
    django.setup()


def a_theme_of(voices: int) -> None:
    """A published theme that so many people who chose letters spoke for; nobody is told yet."""
    from django.utils import timezone  # noqa: PLC0415

    from morrow.foundations.scope import SYSTEM, Actor, entering  # noqa: PLC0415
    from morrow.people.models import Person  # noqa: PLC0415
    from morrow.voice import actions  # noqa: PLC0415
    from morrow.voice.models import Contribution  # noqa: PLC0415

    now = timezone.now()
    with entering.entered(place=PLACE, viewer=SYSTEM):
        esme = Actor(Person.objects.create(name="Esme").pk, None, "engagement_officer", name="Esme")
        people = [
            Person.objects.create(name=f"N{n}", reach_by="letter", address=f"{n} Mill Lane")
            for n in range(voices)
        ]
        said = [
            Contribution.objects.create(
                words=f"Cold {person.pk}",
                kind="need",
                channel="paper",
                person=person,
                said_at=now,
                triage="open",
                triaged_at=now,
                sort_due=now.date(),
                reply_due=now.date(),
            )
            for person in people
        ]
        theme = actions.draft_theme(title="Warm homes", summary="Homes are cold.", by=esme, now=now)
        actions.gather(theme=theme, contributions=said, by=esme, now=now)
        actions.publish_theme(theme=theme, by=esme, now=now)


def told() -> int:
    """How many letters are written."""
    from morrow.foundations.scope import SYSTEM, entering  # noqa: PLC0415
    from morrow.people.models import Message  # noqa: PLC0415

    with entering.entered(place=PLACE, viewer=SYSTEM):
        return int(Message.objects.unrestricted(reason="a benchmark counts").count())


def bare(voices: int) -> float:
    """The seconds that the letters alone take, as rows of plain text."""
    from django.db import connection, transaction  # noqa: PLC0415

    began = perf_counter()
    for start in range(0, voices, AT_ONCE):
        with transaction.atomic(), connection.cursor() as cursor:
            for n in range(start, min(start + AT_ONCE, voices)):
                cursor.execute("INSERT INTO bare_letter (text) VALUES (%s)", [f"Hello N{n}. " * 40])
    return perf_counter() - began


def measure(voices: int) -> bool:
    """Run it and print; True where each was told once."""
    set_up()
    from morrow.foundations.events import drain  # noqa: PLC0415

    a_theme_of(voices)
    floor = bare(voices)
    began = perf_counter()
    drain(place=PLACE)
    whole = perf_counter() - began
    print(f"{told():,} of {voices:,} told by letter in {whole:.1f} s: {voices / whole:,.0f} a second")
    print(f"bare rows alone: {voices / floor:,.0f} a second; a telling costs {whole / floor:,.0f} of them")
    return told() == voices


def main() -> int:
    """Make a database, measure, and throw it away."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--voices", type=int, default=2000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ["MORROW_HOME"] = home
        environment: dict[str, Any] = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
        sys.path.insert(0, str(ROOT / "src"))
        from closing_hour import as_owner  # noqa: PLC0415

        from morrow.foundations.database import using_database  # noqa: PLC0415

        with using_database(Path(home)):
            migrate = [sys.executable, "-m", "morrow.site.cli", "migrate", "--verbosity", "0"]
            subprocess.run(migrate, env=environment, check=True)
            as_owner(Path(home), "CREATE TABLE bare_letter (text text)")
            whole = measure(asked.voices)
    print("Each was told once." if whole else "SOMEBODY WAS NOT TOLD, OR TWICE.")
    return 0 if whole else 1


if __name__ == "__main__":
    raise SystemExit(main())
