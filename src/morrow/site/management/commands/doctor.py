"""`morrow doctor`."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from morrow.site.doctor import examine


class Command(BaseCommand):
    """Say in plain words what is wrong and what to do."""

    help = "Say in plain words what is wrong here and what to do about it."
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        ill = 0
        for finding in examine():
            mark = "well" if finding.well else "WRONG"
            self.stdout.write(f"{mark:>5}  {finding.about}: {finding.seen}")
            if not finding.well:
                ill += 1
                self.stdout.write(f"       {finding.do}")
        if ill:
            raise CommandError(f"{ill} things need you." if ill > 1 else "One thing needs you.")
        self.stdout.write("Everything is well.")
