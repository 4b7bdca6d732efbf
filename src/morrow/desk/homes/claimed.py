"""What somebody asked for under a promise, on their own home: where it stands, and by when they hear."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from morrow.charter import queries as charter
from morrow.desk.home import Item, Listing, Looker, listing
from morrow.desk.homes import wording
from morrow.foundations.scope import path


def listings(looker: Looker) -> list[Listing]:
    """One listing where they asked for anything; none where they did not."""
    claims = charter.my_claims(looker.viewer)
    if not claims:
        return []
    return [
        listing(
            _("What I asked for"),
            [_item(each, looker.today) for each in claims],
            more=_("Everything I asked for"),
            page="charter:my_claims",
        )
    ]


def _item(claim: charter.ClaimRef, today: date) -> Item:
    due = charter.heard_by(claim)
    late = due is not None and due < today
    page = path("charter:my_claim", code=claim.code)
    return Item(claim.entitlement.title, page, _stands(claim, due, late=late), claim.example, late)


def _stands(claim: charter.ClaimRef, due: date | None, *, late: bool) -> str:
    look = getattr(claim, "look_again", None)
    if due and late:
        return _("Our answer was due on %s. We are late.") % wording.day(due)
    if due:
        return (
            _("Somebody else looks again. You hear by %s") if look else _("You hear by %s")
        ) % wording.day(due)
    if claim.state == "yes":
        return _("Yes")
    if look:
        return _("Changed: yes") if look.changed else _("Looked at again: it stays")
    return _("Not accepted. Read why, and what you can do")
