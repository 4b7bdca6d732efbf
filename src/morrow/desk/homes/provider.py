"""Provider: what is asked of us, what have we learned?"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from morrow.commissioning import queries as commissioning
from morrow.desk.home import Home, Item, Looker, door, listing, task
from morrow.desk.homes import wording
from morrow.foundations.scope import path
from morrow.learning import queries as learning


def home(looker: Looker) -> Home:
    """Signatures, confirmations and opportunities; then our offers and what is said of them."""
    asked = commissioning.asked_of(looker.viewer, looker.today)
    reviews = list(learning.reviews_open())
    return Home(
        question=_("What is asked of us, what have we learned?"),
        tasks=(
            task(
                _("Agreements to sign"),
                "commissioning:asked",
                len(asked.to_sign),
                status=_("Yours"),
                kind="now",
            ),
            task(_("Offers to confirm: is this still true?"), "commissioning:asked", len(asked.to_confirm)),
            task(
                _("Opportunities you have not answered"),
                "commissioning:opportunities",
                len(asked.opportunities),
            ),
            task(_("Learning reviews under way"), "learning:workroom", len(reviews)),
            wording.pledges(looker),
        ),
        calm=_("Nothing is asked of you today."),
        listings=(
            listing(
                _("What people said of what we offer"),
                said_of(asked.offers),
                empty=_("You offer nothing yet."),
            ),
            listing(
                _("Our agreements"),
                wording.agreements(asked.agreements),
                empty=_("There is no agreement yet."),
                more=_("What is asked of us"),
                page="commissioning:asked",
            ),
            listing(_("Reviews"), wording.reviews(reviews, looker.today), empty=_("No review is under way.")),
        ),
        first=door(_("Say what people can have"), "commissioning:new_offer"),
        doors=(
            door(_("What is asked of us"), "commissioning:asked"),
            door(_("Opportunities"), "commissioning:opportunities"),
            door(_("Mutual pledges"), "charter:pledges"),
            door(_("Write down what changed"), "learning:observe"),
            door(_("Write down a measurement"), "learning:measure"),
            door(_("Learning together"), "learning:workroom"),
            door(_("What we learned"), "learning:what_we_learned"),
            door(_("Asked of me"), "support:inbox"),
            door(_("What we agreed"), "charter:what_we_agreed"),
            *wording.at_work(),
        ),
    )


def said_of(offers: list[Any]) -> list[Item]:
    """For each of our offers, the page where people and staff said what it was like."""
    return [
        Item(
            each.title, path("learning:heard", code=each.code), _("What people and staff said"), each.example
        )
        for each in offers
    ]
