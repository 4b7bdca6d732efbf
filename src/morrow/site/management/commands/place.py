"""`morrow place load FOLDER` brings a place in; `morrow place check FOLDER` says what is wrong with it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from morrow.foundations.errors import KindError
from morrow.foundations.scope import MORROW, SYSTEM, entering
from morrow.place import actions
from morrow.site import responsibilities
from morrow.site.place_folders import keep_its_book, read_whole
from morrow.standards.place_folder import PlaceFolder, Refused

_WIDTH = 30


class Command(BaseCommand):
    """Load or check a place folder (docs/reference/place-folder.md)."""

    help = "Load a place from its folder, or check the folder without loading it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("what", choices=["load", "check"])
        parser.add_argument("folder", type=Path, help="The folder that holds place.toml.")
        kind = parser.add_mutually_exclusive_group()
        kind.add_argument(
            "--example",
            action="store_true",
            default=None,
            help="A demonstration: everything that happens there is invented, whatever place.toml says.",
        )
        kind.add_argument(
            "--real", action="store_false", dest="example", help="A real place, whatever place.toml says."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        folder = self._read(options["folder"])
        if options["what"] == "check":
            self._say_parts(folder)
            self.stdout.write(f"{folder.place.name} is in order and can be loaded.")
            return
        self._load(folder, options["example"])

    def _read(self, path: Path) -> PlaceFolder:
        if not path.is_dir():
            raise CommandError(
                f"There is no folder {path}. Give the folder that holds place.toml, such as data/trafford."
            )
        try:
            with _Bar(self.stderr, "Reading") as bar:
                return read_whole(path, on=timezone.localdate(), progress=bar)
        except Refused as refused:
            raise CommandError(str(refused)) from None

    def _load(self, folder: PlaceFolder, example: bool | None) -> None:
        slug = folder.place.slug
        try:
            with _Bar(self.stderr, "Loading") as bar, entering.entered(place=slug, viewer=SYSTEM):
                loaded = actions.load(
                    folder=folder, by=MORROW, now=timezone.now(), example=example, progress=bar
                )
                responsibilities.take_in_if_changed(now=timezone.now())
                kept = keep_its_book(folder, now=timezone.now())
        except KindError as fault:
            raise CommandError(str(fault)) from None
        if kept:
            whose = "the place brings" if folder.rules else "ships with Morrow"
            self.stdout.write(f"  what rules may ask and use: the book that {whose} holds from today")
        if not loaded.changed and not kept:
            self.stdout.write(f"{folder.place.name} was already as the folder has it: nothing was changed.")
            return
        for tally in loaded.tallies:
            if tally.differs:
                self.stdout.write(
                    f"  {tally.part.replace('_', ' ')}: {tally.added:,} added, {tally.changed:,} changed, "
                    f"{tally.unchanged:,} as before, {tally.ended:,} ended"
                )
        self._say_absent(folder)
        self.stdout.write(f"{folder.place.name} is loaded.")

    def _say_parts(self, folder: PlaceFolder) -> None:
        parts = {
            "areas": folder.areas,
            "postcodes": folder.postcodes,
            "services": folder.services,
            "grants": folder.grants,
            "outcome values": folder.outcomes,
            "councillors": folder.councillors,
            "rules of its own": folder.rules.rules if folder.rules else (),
        }
        for name, rows in parts.items():
            self.stdout.write(f"  {name}: {len(rows):,}")
        self._say_absent(folder)

    def _say_absent(self, folder: PlaceFolder) -> None:
        if folder.absent:
            parts = ", ".join(part.replace("_", " ") for part in folder.absent)
            self.stdout.write(f"  the folder tells nothing of: {parts}")


class _Bar:
    """A bar on a terminal; silent anywhere else."""

    def __init__(self, stream: Any, label: str) -> None:
        self.stream = stream
        self.label = label
        self.shown = bool(stream.isatty())

    def __enter__(self) -> _Bar:
        return self

    def __call__(self, what: str, done: int, total: int) -> None:
        """Show how far it is."""
        if self.shown:
            full = _WIDTH * done // total if total else _WIDTH
            bar = "█" * full + "░" * (_WIDTH - full)
            self._write(f"\r\x1b[K{self.label} {bar} {what}")

    def __exit__(self, *_: object) -> None:
        if self.shown:
            self._write("\r\x1b[K")

    def _write(self, text: str) -> None:
        """Straight to the terminal, and not in the red of errors."""
        self.stream.write(text, style_func=str, ending="")
        self.stream.flush()
