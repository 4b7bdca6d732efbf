"""Neighbourhood organiser: who can help, what can we get, what have we done?"""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.charter import queries as charter
from morrow.commissioning import queries as commissioning
from morrow.desk.home import Door, Home, Item, Looker, door, listing, task
from morrow.desk.homes import wording
from morrow.desk.homes.provider import said_of
from morrow.foundations.scope import path
from morrow.voice import queries as voice


def home(looker: Looker) -> Home:
    """What a network can take up, who offers help nearby, and what it does itself."""
    asked = commissioning.asked_of(looker.viewer, looker.today)
    rounds = voice.open_rounds(looker.today)
    others = commissioning.live_offers().exclude(organisation__code=looker.actor.organisation)
    promises = charter.entitlements(looker.today)
    return Home(
        question=_("Who can help, what can we get, what have we done?"),
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
                _("Money and work we could take on"), "commissioning:opportunities", len(asked.opportunities)
            ),
            task(_("Rounds our people can take part in"), "voice:rounds", len(rounds)),
            wording.pledges(looker),
        ),
        calm=_("Nothing waits for you today."),
        listings=(
            listing(
                _("Who can help"),
                wording.offers(others[:5]),
                empty=_("Nobody else offers anything yet."),
                more=_("Everything that can be had"),
                page="commissioning:offers",
            ),
            listing(
                _("What we can get"),
                [
                    Item(each.title, path("charter:entitlement", code=each.code), "", each.example)
                    for each in promises[:5]
                ],
                empty=_("Nothing has been promised yet."),
                more=_("Search all help in the place"),
                page="place:find_help",
            ),
            listing(_("What we do"), said_of(asked.offers), empty=_("We offer nothing here yet.")),
            listing(
                _("What we agreed to do"),
                wording.agreements(asked.agreements),
                empty=_("There is no agreement yet."),
                more=_("What is asked of us"),
                page="commissioning:asked",
            ),
        ),
        first=door(_("Say what people can have"), "commissioning:new_offer"),
        doors=_doors(),
    )


def _doors() -> tuple[Door, ...]:
    return (
        door(_("Write down what someone says"), "voice:take_down"),
        door(_("What is asked of us"), "commissioning:asked"),
        door(_("Opportunities"), "commissioning:opportunities"),
        door(_("Mutual pledges"), "charter:pledges"),
        door(_("Find help in the place"), "place:find_help"),
        door(_("Write down what changed"), "learning:observe"),
        door(_("Grants given here before"), "place:money_published"),
        door(_("The place, ward by ward"), "place:about"),
        door(_("What we learned"), "learning:what_we_learned"),
        *wording.at_work(),
    )
