"""Entitlements officer: who waits for an answer, and who asked us to look again?"""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from morrow.charter import queries as charter
from morrow.desk.home import Home, Item, Looker, door, listing, task
from morrow.desk.homes import wording
from morrow.foundations.scope import path


def home(looker: Looker) -> Home:
    """What waits, only counted: nobody's answers are opened by coming home."""
    numbers = charter.waiting_numbers(looker.today)
    promises = charter.entitlements(looker.today).filter(shelf="here")
    return Home(
        question=_("Who waits for an answer, and who asked us to look again?"),
        calm=_("Everybody who asked has been answered."),
        tasks=(
            task(
                _("To be looked at again, by somebody else"),
                "charter:queue",
                numbers["looks"],
                hint=_("Not by whoever answered first."),
                status=_late(numbers["looks_late"]),
                kind="late",
            ),
            task(
                _("To be looked at for the first time"),
                "charter:queue",
                numbers["claims"],
                hint=_("Nobody leaves with nothing: a reason, something else, a day."),
                status=_late(numbers["claims_late"]),
                kind="late",
            ),
        ),
        listings=(
            listing(
                _("Promises decided here"),
                [
                    Item(each.title, path("charter:entitlement", code=each.code), each.who, each.example)
                    for each in promises
                ],
                empty=_("Nothing has been promised yet."),
                more=_("Everything we agreed"),
                page="charter:what_we_agreed",
            ),
        ),
        first=door(_("Check with somebody beside you"), "charter:check"),
        doors=(
            door(_("Who waits for an answer"), "charter:queue"),
            door(_("Open somebody’s paper with them"), "charter:open_paper"),
            door(_("What rules may ask and use"), "charter:book"),
            door(_("Everything that can be had"), "commissioning:offers"),
            *wording.at_work(),
        ),
    )


def _late(number: int) -> str:
    return ngettext("%d late", "%d late", number) % number if number else ""
