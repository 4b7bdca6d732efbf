"""`morrow demo prepare` and `morrow demo play`."""

from __future__ import annotations

import secrets
import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from morrow.foundations.record import ref
from morrow.foundations.scope import SYSTEM, entering
from morrow.foundations.threads import public_thread
from morrow.place import queries as place
from morrow.site.demonstration import prepare

FIRST = 0
FOLDER = settings.ROOT / "data" / "trafford"


class Command(BaseCommand):
    """Load the demonstration place and play its year."""

    help = "Load the demonstration place and play its year (once, or `--again` on a new seed)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("what", choices=["prepare", "play"])
        parser.add_argument("--people", type=int, default=5000, help="How many invented residents (5000).")
        parser.add_argument("--seed", type=int, help="Chooses the topic and all that is left to chance.")
        parser.add_argument("--again", action="store_true", help="Play another year, on a new seed.")
        parser.add_argument("--folder", type=Path, default=FOLDER, help="A place folder.")
        parser.add_argument("--place", default="", help="The slug of a place that is loaded.")

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.LIVE:
            raise CommandError(
                "This is a live place. Invented people and years belong in a demonstration only."
            )
        if options["what"] == "prepare":
            self._prepare(options)
        else:
            self._play(options)

    def _prepare(self, options: dict[str, Any]) -> None:
        slug = options["place"] or options["folder"].name
        if prepare.is_ready(slug, seed=FIRST):
            return
        slug = prepare.load_place(options["folder"], people=options["people"], seed=FIRST, progress=self._bar)
        self._year(slug, FIRST)
        prepare.bring_its_book(options["folder"])

    def _play(self, options: dict[str, Any]) -> None:
        slug = options["place"] or next(iter(place.places()), "")
        if not slug:
            raise CommandError("No place is loaded yet. Run `morrow demo prepare` first.")
        if slug not in place.places():
            raise CommandError(f"There is no place “{slug}”. Run `morrow demo prepare` first, or name one.")
        seed = options["seed"] if options["seed"] is not None else FIRST
        if options["again"] and options["seed"] is None:
            seed = 1 + secrets.randbelow(1_000_000)
        self._year(slug, seed)

    def _year(self, slug: str, seed: int) -> None:
        played = prepare.play_once(place=slug, seed=seed, until=timezone.localdate(), progress=self._bar)
        if played is None:
            self.stdout.write(f"The year of seed {seed} has been played in {slug} already. Use --again.")
            return
        self.stdout.write(f"The year of seed {seed} is played in {slug}.")
        self.stdout.write(f"Amina’s receipt: {played.first.code}   (her word: Rover)")
        with entering.entered(place=slug, viewer=SYSTEM):
            thread = public_thread(ref(played.first.contribution))
        self.stdout.write(f"Stations reached: {', '.join(view.key for view in thread if view.reached)}")

    def _bar(self, name: str, done: int, of: int) -> None:
        if sys.stderr.isatty():
            filled = round(28 * done / of)
            end = "\n" if done == of else ""
            self.stderr.write(f"\r  [{'█' * filled}{'·' * (28 - filled)}] {name:<40}", ending=end)
            self.stderr.flush()
        elif done == of:
            self.stderr.write(f"  {name}.")
