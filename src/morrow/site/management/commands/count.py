"""`morrow count FILE.pb` counts a vote: who wins, why, and whether anyone is passed over."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from morrow.methods.counting import Completion, Start, Utility
from morrow.site.recount import STATED, Asked, Ballots, Counted, Rule, recount


class Command(BaseCommand):
    """Count one vote, or all votes in folders on every core of the machine."""

    help = "Count a vote in a Pabulib file (.pb), or every vote in a folder."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="A .pb file or a folder.")
        _choice(parser, "--rule", Rule, "How winners are found.")
        _choice(parser, "--utility", Utility, "What a project is worth to a supporter.")
        _choice(parser, "--completion", Completion, "What is done with what is left.")
        _choice(parser, "--start", Start, "What each voter is given first.")
        _choice(parser, "--ballots", Ballots, "What naming a project means.")
        parser.add_argument(
            "--seed", help="Words from which ties are drawn by lot; else as the file says, or by id."
        )
        parser.add_argument("--explain", action="store_true", help="Give the reason for every project.")
        parser.add_argument("--json", action="store_true", help="Print JSON, one line for each file.")

    def handle(self, *args: Any, **options: Any) -> None:
        said = {name: read(options[name]) for name, read in STATED.items() if options[name] is not None}
        asked = Asked(**said, explain=options["explain"])
        files = list(_files(options["files"]))
        failed = 0
        for number, counted in enumerate(_all(files, asked), 1):
            if counted.fault and len(files) == 1:
                raise CommandError(counted.fault)
            failed += bool(counted.fault)
            self._say(counted, options["json"], alone=len(files) == 1)
            if len(files) > 1:
                self._progress(number, len(files))
        if failed:
            raise CommandError(
                f"{failed:,} of {len(files):,} files could not be counted; each says why above."
            )

    def _say(self, counted: Counted, as_json: bool, *, alone: bool) -> None:
        if as_json:
            self.stdout.write(json.dumps(counted.told(), ensure_ascii=False))
        elif counted.fault:
            self.stderr.write(f"{counted.file}: {counted.fault}")
        elif alone:
            self.stdout.write("\n".join(counted.sentences))
        else:
            self.stdout.write(f"{counted.file}: {', '.join(counted.winners)}")

    def _progress(self, done: int, of: int) -> None:
        if sys.stderr.isatty():
            self.stderr.write(f"\r{done:,} of {of:,} counted", ending="" if done < of else "\n")


def _choice(parser: CommandParser, name: str, kinds: Any, what: str) -> None:
    parser.add_argument(name, choices=[str(each) for each in kinds], help=f"{what} Else as the file says.")


def _files(named: Sequence[Path]) -> Iterator[Path]:
    """Each file, and each file in each folder."""
    for path in named:
        if not path.is_dir():
            yield path
            continue
        found = sorted(path.rglob("*.pb"))
        if not found:
            raise CommandError(f"{path} holds no file that ends in .pb. Name the folder that does.")
        yield from found


def _all(files: list[Path], asked: Asked) -> Iterator[Counted]:
    """Count each, in their order; several at once where there are several."""
    if len(files) == 1:
        yield recount(files[0], asked)
        return
    with ProcessPoolExecutor() as pool:
        yield from pool.map(recount, files, [asked] * len(files), chunksize=max(1, min(16, len(files) // 64)))
