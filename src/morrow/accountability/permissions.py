"""Who may do what here."""

from __future__ import annotations

from morrow.accountability.models import Authority, Decision
from morrow.foundations.scope import Actor

PROPOSERS = ("commissioner", "engagement_officer", "democratic_officer", "learning_lead")
OFFICERS = (*PROPOSERS, "fund_manager", "monitoring_officer")
COUNCILLOR_REGIMES = frozenset({"executive", "council", "committee"})
SCRUTINY = "SCRUTINY"
"""The code of the body whose councillors scrutinise."""


def may_grant(by: Actor) -> bool:
    """Those who keep the constitution and the scheme of delegation."""
    return by.holds("monitoring_officer", "democratic_officer", "administrator", "system")


def may_propose(by: Actor) -> bool:
    """Officers who write reports."""
    return by.holds(*PROPOSERS)


def may_analyse(by: Actor) -> bool:
    """Officers who write reports."""
    return by.holds(*OFFICERS)


def may_give_notice(by: Actor) -> bool:
    """The proper officer."""
    return by.holds("democratic_officer", "monitoring_officer")


def may_decide(by: Actor, authority: Authority) -> bool:
    """A councillor of the body, a member of a body that is not the council's, or the holder of the post."""
    if authority.body is None:
        return by.holds(authority.post)
    if by.body != authority.body.code:
        return False
    return authority.regime not in COUNCILLOR_REGIMES or by.holds("councillor")


def may_send_back(by: Actor, decision: Decision) -> bool:
    """Whoever decides it; any councillor where no authority is named yet."""
    if decision.authority is None:
        return by.holds("councillor")
    return may_decide(by, decision.authority)


def may_call_in(by: Actor) -> bool:
    """Councillors of the scrutiny body."""
    return by.holds("councillor") and by.body == SCRUTINY


def may_release(by: Actor) -> bool:
    """Scrutiny's councillors, and the officer who writes down what they found."""
    return may_call_in(by) or by.holds("democratic_officer")


def may_withdraw(by: Actor, decision: Decision) -> bool:
    """Officers while it is proposed; once decided, only whoever decides."""
    if not decision.taken:
        return may_propose(by) or may_send_back(by, decision)
    return may_send_back(by, decision)


def may_take_effect(by: Actor) -> bool:
    """The officer who keeps the register."""
    return by.holds("democratic_officer")


def may_answer_review(by: Actor, decision: Decision) -> bool:
    """Whoever decides it."""
    return may_send_back(by, decision)


def may_keep_map(by: Actor) -> bool:
    """Those who keep the constitution keep the map of who decides what."""
    return may_grant(by)


def may_ask_scrutiny(by: Actor) -> bool:
    """Anyone who lives here, and any councillor."""
    return by.holds("resident", "councillor")


def may_chair(by: Actor) -> bool:
    """A councillor who sits on scrutiny, in the chair."""
    return may_call_in(by)


def may_answer_scrutiny(by: Actor) -> bool:
    """Whoever decides or serves those who do; never scrutiny itself."""
    return (by.holds("councillor") and by.body != SCRUTINY) or by.holds(*OFFICERS)
