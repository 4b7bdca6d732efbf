"""Who may do what here."""

from __future__ import annotations

from typing import Any

from morrow.foundations.scope import Actor, Viewer

RECORDERS = ("navigator", "learning_lead", "provider", "organiser", "broker", "panel_member")
REVIEWERS = ("learning_lead", "commissioner")
PROPOSERS = ("commissioner", "engagement_officer", "democratic_officer", "learning_lead")
SENSE_MAKERS = (*REVIEWERS, "provider", "navigator", "panel_member", "organiser", "resident")


def may_observe(by: Actor, person: Any) -> bool:
    """Anyone about themselves; those who help, about someone with them."""
    own = person is not None and person.pk == by.person_id
    return own or by.holds(*RECORDERS)


def may_measure(by: Actor) -> bool:
    """Those who count for many at once."""
    return by.holds("learning_lead", "provider", "commissioner")


def may_withdraw(by: Actor, observation: Any) -> bool:
    """The person whose it is; the learning lead where they asked her to."""
    own = observation.person_id is not None and observation.person_id == by.person_id
    return own or by.holds("learning_lead")


def may_release(by: Actor) -> bool:
    """Those who read words before the public does."""
    return by.holds("learning_lead", "storyteller")


def may_review(by: Actor) -> bool:
    """The learning lead and the commissioner."""
    return by.holds(*REVIEWERS)


def may_make_sense(by: Actor) -> bool:
    """Everyone in the session, residents and staff beside officers."""
    return by.holds(*SENSE_MAKERS)


WORKROOM = (*REVIEWERS, "provider", "navigator", "panel_member")


def may_see_workroom(viewer: Viewer) -> bool:
    """Those who take part in open reviews as their work."""
    return viewer.holds(*WORKROOM)
