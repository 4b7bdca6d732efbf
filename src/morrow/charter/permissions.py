"""Who may do what here. Adopting writes down what a decision decided; it decides nothing itself."""

from __future__ import annotations

from morrow.foundations.scope import Actor, Viewer

ADOPTERS = ("democratic_officer",)


def may_adopt(by: Actor) -> bool:
    """The officer who keeps the register of decisions."""
    return by.holds(*ADOPTERS)


def may_define_outcome(by: Actor) -> bool:
    """The officer who keeps the register, and those who commission or learn by outcomes."""
    return by.holds(*ADOPTERS, "commissioner", "learning_lead")


def may_correct_floor(by: Actor) -> bool:
    """The monitoring officer alone (Local Government and Housing Act 1989 s5)."""
    return by.holds("monitoring_officer")


def sees_forms(viewer: Viewer) -> bool:
    """Whether the forms are of use to this viewer."""
    return viewer.holds(*ADOPTERS)
