"""Support broker: which groups look for something, and what is on its way to them?"""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.commissioning import queries as commissioning
from morrow.desk.home import Home, Looker, door, listing, task
from morrow.desk.homes import wording
from morrow.support import queries as support


def home(looker: Looker) -> Home:
    """Groups that ask, groups taken on: only counted here; their aims stand on the board."""
    numbers = support.broker_numbers(looker.viewer)
    return Home(
        question=_("Which groups look for something, and what is on its way?"),
        tasks=(
            task(
                _("Groups that ask for a broker"),
                "support:broker_board",
                numbers.asks,
                status=_("Open"),
                kind="now",
            ),
            task(_("Groups I work for"), "support:broker_board", numbers.groups),
        ),
        calm=_("No group is asking today."),
        listings=(
            listing(
                _("What can be had now"),
                wording.offers(commissioning.live_offers()[:5]),
                empty=_("Nothing is on offer yet."),
                more=_("Everything that can be had"),
                page="commissioning:offers",
            ),
        ),
        first=door(_("The broker board"), "support:broker_board"),
        doors=(
            door(_("Opportunities"), "commissioning:opportunities"),
            door(_("Find help in the place"), "place:find_help"),
            door(_("Write down what changed"), "learning:observe"),
            door(_("What we promise"), "charter:what_we_agreed"),
            *wording.at_work(),
        ),
    )
