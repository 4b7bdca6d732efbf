"""Who may do what here."""

from __future__ import annotations

from morrow.foundations.scope import Actor, Viewer
from morrow.place.queries import Organisation

READS_LEDGER = ("fund_manager", "partner", "councillor", "commissioner", "monitoring_officer")


def may_run_pool(by: Actor) -> bool:
    """The fund manager opens, answers, sets aside, takes in actuals and closes."""
    return by.holds("fund_manager")


def may_pledge(by: Actor, owner: Organisation) -> bool:
    """A partner for its own organisation, and the fund manager for the one it works for."""
    return by.holds("partner", "fund_manager") and by.organisation == owner.code


def may_commit(by: Actor) -> bool:
    """Those whose work turns money set aside into promises."""
    return by.holds("fund_manager", "commissioner", "broker")


def may_read_ledger(viewer: Viewer) -> bool:
    """Those who bring, run, decide on, spend or check the money."""
    return viewer.holds(*READS_LEDGER)
