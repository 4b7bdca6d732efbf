"""Who may do what here. Adopting writes down what a decision decided; it decides nothing itself."""

from __future__ import annotations

from morrow.charter.models import LOOKS, PledgeSide
from morrow.foundations.scope import Actor, Viewer

ADOPTERS = ("democratic_officer",)
DRAFTERS = (*ADOPTERS, "commissioner", "engagement_officer", "learning_lead")
"""Those who put something to be decided, and so write what it would promise."""

COUNTERS = ("learning_lead", "commissioner")
"""Those who keep what was counted in each area against a promise."""

BESIDE = ("navigator", *LOOKS)
"""Those who write down for somebody beside them that they ask."""


def may_adopt(by: Actor) -> bool:
    """The officer who keeps the register of decisions."""
    return by.holds(*ADOPTERS)


def may_draft(by: Actor) -> bool:
    """Officers who put something to be decided write what it would promise."""
    return by.holds(*DRAFTERS)


def may_define_outcome(by: Actor) -> bool:
    """The officer who keeps the register, and those who commission or learn by outcomes."""
    return by.holds(*ADOPTERS, "commissioner", "learning_lead")


def may_correct_floor(by: Actor) -> bool:
    """The monitoring officer alone (Local Government and Housing Act 1989 s5)."""
    return by.holds("monitoring_officer")


def sees_forms(viewer: Viewer) -> bool:
    """Whether the forms are of use to this viewer."""
    return viewer.holds(*ADOPTERS)


def may_ask_for(by: Actor, person_id: int) -> bool:
    """The person themselves, or a worker beside them."""
    return by.person_id == person_id or by.holds(*BESIDE)


def may_answer(by: Actor) -> bool:
    """A named entitlements officer; never the software."""
    return by.holds(*LOOKS) and bool(by.person_id) and bool(by.name)


def may_bring_book(by: Actor) -> bool:
    """The software that loads a place from its folder."""
    return by.holds("system")


def may_keep_book(by: Actor) -> bool:
    """The officer who keeps the register, and the software that loads a place."""
    return by.holds(*ADOPTERS, "system")


def may_count(by: Actor) -> bool:
    """A named learning lead or commissioner: what is counted is measured, not decided."""
    return by.holds(*COUNTERS) and bool(by.person_id) and bool(by.name)


TAKE_DOWN = (*ADOPTERS, "monitoring_officer")


def may_take_down(by: Actor) -> bool:
    """The officer who keeps the register, and the monitoring officer."""
    return by.holds(*TAKE_DOWN) and bool(by.name)


SPEAKS_FOR = {
    "council": (*ADOPTERS, "commissioner", "partner"),
    "organisation": ("partner", "provider", "organiser"),
    "residents": ("organiser",),
}
"""Whose work it is to speak for a side of a pledge, where they do it for that organisation."""


def may_speak_for(by: Actor, side: PledgeSide) -> bool:
    """A named person whose role joins them to the organisation of this side."""
    return by.holds(*SPEAKS_FOR[side.kind]) and by.organisation == side.organisation.code and bool(by.name)


def speaker_of(viewer: Viewer, side: PledgeSide) -> Actor | None:
    """As whom this viewer speaks for a side, if at all."""
    return next((actor for actor in viewer.actors if may_speak_for(actor, side)), None)
