"""`morrow administrator`: invite the first administrator of a place, from the machine it runs on."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from morrow.foundations.scope import MORROW, SYSTEM, entering
from morrow.people.actions import invite
from morrow.people.leaving import token_of
from morrow.place import queries as place_queries


class Command(BaseCommand):
    """Whoever takes up the invitation appoints everybody else on the pages."""

    help = "Invite an administrator of a place by e-mail; prints the link as well."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--place", required=True, help="The place's slug.")
        parser.add_argument("--email", required=True, help="Whom to invite.")
        parser.add_argument("--organisation", default="", help="The code of the organisation they work for.")
        parser.add_argument(
            "--site", required=True, help="The address of the site, such as https://morrow.example"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        place = options["place"]
        if place not in place_queries.places():
            raise CommandError(
                f"There is no place called {place}. Load it with `morrow place load`, or check the name."
            )
        now = timezone.now()
        with entering.entered(place=place, viewer=SYSTEM):
            _check_organisation(options["organisation"])
            invitation = invite(
                email=options["email"],
                kind="administrator",
                title="Administrator",
                organisation=options["organisation"],
                active_from=timezone.localdate(now),
                site=options["site"],
                by=MORROW,
                now=now,
            )
            link = options["site"].rstrip("/") + entering.path(
                "people:invitation", token=token_of(invitation.code)
            )
        self.stdout.write(
            f"{invitation.email} is invited, and can take it up until {invitation.open_until} at:\n{link}\n"
            "They sign in or create an account with that very address."
        )


def _check_organisation(code: str) -> None:
    """Refuse a code that no organisation of the place has."""
    known = place_queries.organisation_codes()
    if code and code not in known:
        raise CommandError(
            f"No organisation has the code {code}. There is: {', '.join(known) or 'none yet'}."
        )
