"""Who may do what here."""

from __future__ import annotations

from typing import Any

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


def organisations_of(viewer: Viewer) -> frozenset[str]:
    """The codes of the organisations this viewer bids and offers for."""
    return frozenset(a.organisation for a in viewer.actors if a.role in BIDDERS and a.organisation)
