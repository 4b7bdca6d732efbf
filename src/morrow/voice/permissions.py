"""Who may do what here."""

from __future__ import annotations

from morrow.foundations.scope import Actor, Viewer

LISTENERS = ("navigator", "engagement_officer", "reply_officer", "councillor", "organiser")


def may_take_down(by: Actor) -> bool:
    """Anyone whose work is to listen, and anyone for themselves."""
    return by.holds(*LISTENERS, "resident")


def may_sort(by: Actor) -> bool:
    """Those who answer, and the safeguarding lead."""
    return by.holds("reply_officer", "navigator", "safeguarding_lead")


def may_answer(by: Actor) -> bool:
    """Those who answer."""
    return by.holds("reply_officer", "navigator")


def may_see_desk(viewer: Viewer) -> bool:
    """Those whose work the reply desk is."""
    return viewer.holds("reply_officer", "navigator", "engagement_officer")
