"""`morrow record verify`: is every link of the record's chain whole?"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.module_loading import import_string

from morrow.foundations.record import sealing
from morrow.foundations.scope import SYSTEM, entering


class Command(BaseCommand):
    """Seal or verify the record of every place, or of one."""

    help = "Verify (or first seal) the record's hash chain."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("what", choices=["verify", "seal"])
        parser.add_argument("--place", help="Only this place, by its slug.")

    def handle(self, *args: Any, **options: Any) -> None:
        known = list(import_string(settings.MORROW_PLACES)())
        if options["place"] and options["place"] not in known:
            raise CommandError(
                f"There is no place “{options['place']}”. There is: {', '.join(known) or 'none'}."
            )
        places = [options["place"]] if options["place"] else known
        broken = [place for place in places if not self._one(place, options["what"])]
        if broken:
            raise CommandError(f"The record of {', '.join(broken)} is broken: see above.")

    def _one(self, place: str, what: str) -> bool:
        with entering.entered(place=place, viewer=SYSTEM):
            if what == "seal":
                self.stdout.write(f"{place}: sealed {sealing.seal()} entries.")
            found = sealing.verify()
        if found.whole:
            self.stdout.write(
                f"{place}: {found.sealed} entries sealed and whole, {found.unsealed} not sealed yet. "
                f"Head {found.head}"
            )
        else:
            self.stdout.write(f"{place}: whole up to link {found.sealed}, then {found.broken}.")
        return found.whole
