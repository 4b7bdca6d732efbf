"""Who may do what here."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.utils.translation import gettext as _

from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, Viewer

SCORERS = ("panel_member", "commissioner", "partner")
BIDDERS = ("provider", "organiser")


def may_commission(by: Actor) -> bool:
    """The commissioner."""
    return by.holds("commissioner")


def may_propose_line(by: Actor) -> bool:
    """Anyone who is somebody: the specification is written together."""
    return bool(by.role) and not by.holds("system")


def may_bid(by: Actor, organisation: Any) -> bool:
    """Someone who acts for the organisation that bids."""
    return by.holds(*BIDDERS) and by.organisation == organisation.code


def may_score(by: Actor) -> bool:
    """Residents of the panel, and officers."""
    return by.holds(*SCORERS)


def may_sign(by: Actor, organisation: Any) -> bool:
    """Someone who acts for the party; the commissioner where they signed on paper."""
    return may_bid(by, organisation) or by.holds("commissioner")


def may_offer(by: Actor, organisation: Any) -> bool:
    """Someone who acts for whoever gives it, and the commissioner."""
    return may_bid(by, organisation) or by.holds("commissioner")


def may_read_bids(viewer: Viewer) -> bool:
    """Those who score; monitoring reads too."""
    return viewer.holds(*SCORERS, "monitoring_officer")


def acting_for(viewer: Viewer, organisations: Collection[str]) -> Actor:
    """As whoever acts for one of these organisations (by their codes), or else as the commissioner.

    Raises NotYourRole, and NotAllowed for who acts for another organisation.
    """
    for actor in viewer.actors:
        if actor.role in BIDDERS and actor.organisation in organisations:
            return actor
    by = viewer.acting_as("commissioner", *BIDDERS)
    require(
        by.holds("commissioner"),
        _("Only those who give this, and the commissioner, can do that."),
    )
    return by


def organisations_of(viewer: Viewer) -> frozenset[str]:
    """The codes of the organisations this viewer bids and offers for."""
    return frozenset(a.organisation for a in viewer.actors if a.role in BIDDERS and a.organisation)
