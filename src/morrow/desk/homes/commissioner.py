"""Commissioner: which outcomes have no offer, which offers are not working?"""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.accountability import queries as accountability
from morrow.budget import queries as budget
from morrow.commissioning import queries as commissioning
from morrow.desk.home import Door, Home, Item, Looker, door, listing, task
from morrow.desk.homes import wording
from morrow.foundations.scope import path
from morrow.learning import queries as learning


def home(looker: Looker) -> Home:
    """Gaps first, then what does not work, then what is in hand."""
    today = looker.today
    without = commissioning.outcomes_without_offer(today)
    failing = learning.offers_not_working()
    stale = commissioning.offers_not_confirmed(today).count()
    in_hand = list(commissioning.in_hand())
    agreements = list(commissioning.agreements().exclude(state="ended"))
    ending = budget.near_their_end(today)
    return Home(
        question=_("Which outcomes have no offer, which offers are not working?"),
        tasks=(
            task(
                _("Outcomes without an offer"),
                "commissioning:room",
                len(without),
                status=_("Gap"),
                kind="late",
            ),
            task(_("Offers that do not work as they are"), "learning:workroom", len(failing)),
            task(_("Bids waiting for your scores"), "commissioning:room", len(_to_score(looker))),
            task(_("Options sent back to you"), "accountability:desk", accountability.to_answer().count()),
            task(_("Offers nobody has confirmed for three months"), "commissioning:room", stale),
            task(_("Learning reviews due"), "learning:workroom", learning.reviews_due(today).count()),
            wording.pledges(looker),
        ),
        listings=(
            listing(
                _("No offer yet"),
                [
                    Item(each.statement, f"{path('commissioning:start')}?outcome={each.code}")
                    for each in without
                ],
                empty=_("Every outcome has an offer."),
            ),
            listing(
                _("Not working as they are"),
                wording.not_working(failing),
                empty=_("No review has found an offer that does not work."),
            ),
            listing(_("In hand"), wording.commissions(in_hand), empty=_("Nothing is being commissioned.")),
            listing(
                _("Agreements"),
                wording.agreements(agreements),
                empty=_("There is no agreement yet."),
                more=_("The commissioning room"),
                page="commissioning:room",
            ),
            *_ending(ending, looker),
            *wording.counted_by_area(today),
        ),
        first=door(_("Start from an outcome"), "commissioning:start"),
        doors=_doors(),
    )


def _doors() -> tuple[Door, ...]:
    return (
        door(_("The commissioning room"), "commissioning:room"),
        door(_("Opportunities, as anyone sees them"), "commissioning:opportunities"),
        door(_("Propose a decision"), "accountability:propose"),
        door(_("Decisions that wait"), "accountability:desk"),
        door(_("What we agreed, and its outcomes"), "charter:what_we_agreed"),
        door(_("The money"), "budget:the_money"),
        door(_("The ledger"), "budget:ledger"),
        door(_("Learning together"), "learning:workroom"),
        door(_("Write down a measurement"), "learning:measure"),
        *wording.at_work(),
    )


def _to_score(looker: Looker) -> list[object]:
    return list(commissioning.to_score(looker.viewer))


def _ending(ending: list[object], looker: Looker) -> list[object]:
    if not ending:
        return []
    return [listing(_("Money that ends within three months"), wording.allocations(ending, looker.today))]
