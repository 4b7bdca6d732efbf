"""What a viewer can do next with one decision."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from morrow.accountability import permissions, rules
from morrow.accountability.interests import keeps_out
from morrow.accountability.models import Decision
from morrow.accountability.queries.experiments import proposed_experiment, tried_under
from morrow.accountability.queries.named import offices_of
from morrow.accountability.queries.reports import reaches_the_decision_maker, report
from morrow.accountability.reporting import open_parts
from morrow.foundations.scope import Actor, Viewer

Possible = tuple[bool, Callable[[Actor], bool], str, str]
"""Whether it is at that point, who may do it, on which page, and what its link says."""


@dataclass(frozen=True)
class Doing:
    """One thing to do: the page it is done on, and what its link says. `due`: it waits for this viewer."""

    page: str
    label: str
    due: bool = False


def doings(viewer: Viewer, decision: Decision, today: date) -> list[Doing]:
    """The links for this viewer, in the order in which a decision travels."""
    open_ = decision.state in {"proposed", "sent_back"}
    offices = offices_of(viewer, on=today) if open_ else frozenset()
    possible = [*_before(viewer, decision, today, offices)] if open_ else _taken(decision, today)
    possible.append((open_ or decision.state in {"decided", "called_in"}, *_withdrawing(decision)))
    due = _due(viewer, decision, offices)
    return [
        Doing(f"accountability:{page}", label, page in due)
        for at_this_point, may, page, label in possible
        if at_this_point and any(may(actor) for actor in viewer.actors)
    ]


def _due(viewer: Viewer, decision: Decision, offices: frozenset[str]) -> frozenset[str]:
    """The pages on which a decision waits to go on; the others can be opened, and need not be."""
    signed = report(decision).there
    mine = open_parts(viewer, decision, offices)
    waits = {
        "analysis": not (decision.equality and decision.sustainability),
        "heard": not (decision.heard or decision.nothing_heard_because),
        "report": any(kind not in signed for kind, _name in mine),
        "notice": decision.key and not decision.notices.all(),
    }
    always = {"answer", "answer_scrutiny", "decide", "release", "take_effect", "review"}
    return frozenset(always | {page for page, waiting in waits.items() if waiting})


def _before(viewer: Viewer, decision: Decision, today: date, offices: frozenset[str]) -> list[Possible]:
    """While it is open: the report and its notices, then the decision."""
    certifies = "proper_officer" in offices and decision.regime in rules.SCHEDULE_12A
    private = decision.regime == "executive" and bool(decision.exemptions.all())
    urgent = bool(decision.authority and decision.authority.urgency_agreed_by)
    signs = bool(open_parts(viewer, decision, offices))
    writes = any(permissions.may_analyse(actor) for actor in viewer.actors)
    whole = reaches_the_decision_maker(decision, today)
    analysed = bool(decision.equality and decision.sustainability)
    sent_back = decision.state == "sent_back"
    gives_notice, analyses = permissions.may_give_notice, permissions.may_analyse
    own = _own(decision)
    tries = proposed_experiment(decision) is not None
    return [
        (True, analyses, "analysis", _("Attach the equality and sustainability analysis")),
        (True, analyses, "heard", _("Write what was heard")),
        (True, permissions.may_propose, "set_up_experiment", _try_label(decision)),
        (tries, permissions.may_propose, "do_not_try", _("Do not try it first after all")),
        (writes, _anybody, "report", _("Write and sign the parts of the report")),
        (signs and not writes, _anybody, "report", _("Sign your part of the report")),
        (decision.key, gives_notice, "notice", _("Publish the notice")),
        (urgent, gives_notice, "no_call_in", _("Keep an urgent decision from call-in")),
        (certifies, _anybody, "exempt", _("Certify a part as exempt")),
        (private, gives_notice, "private_notice", _("Publish notice of a private meeting")),
        (sent_back, permissions.may_propose, "answer", _("Answer and return an option")),
        (not sent_back and whole, own, "decide", _("Read the pack and decide")),
        (analysed, own, "send_back", _("Send an option back with a question")),
        (True, _declares(decision), "declare", _declare_label(viewer)),
    ]


def _taken(decision: Decision, today: date) -> list[Possible]:
    return [*_after(decision, today), *_trying(decision)]


def _after(decision: Decision, today: date) -> list[Possible]:
    """Once it is taken: call-in, taking effect, and answering for itself."""
    window = decision.call_in_ends is not None and today <= decision.call_in_ends
    called = hasattr(decision, "call_in")
    decided = decision.state == "decided"
    free = decided and (called or not window)
    waits = decision.state == "called_in" and decision.call_in.waits_for_the_decider
    looking = decision.state == "called_in" and not waits

    def calls(by: Actor) -> bool:
        return permissions.may_call_in(by) and not keeps_out(decision, by)

    return [
        (decided and window and not called, calls, "call_in", _("Call this decision in")),
        (looking, permissions.may_release, "release", _("Write what scrutiny found")),
        (waits, _own(decision), "answer_scrutiny", _("Answer scrutiny, which asks you to decide again")),
        (free, permissions.may_take_effect, "take_effect", _("Put this decision in force")),
        (_answers_for_itself(decision, today), _own(decision), "review", _("Answer the review")),
    ]


def _trying(decision: Decision) -> list[Possible]:
    """While something is tried: counting, and what was learned; an officer may write both."""
    tried = tried_under(decision)
    goes_on = tried is not None and decision.state == "in_force"
    counting = goes_on and tried is not None and not tried.met_by
    return [
        (counting, permissions.may_analyse, "keep_reading", _("Write down what was counted")),
        (goes_on, permissions.may_analyse, "learned", _("Write what was learned")),
    ]


def _try_label(decision: Decision) -> str:
    return _("Change what is tried first") if proposed_experiment(decision) else _("Try it first")


def _withdrawing(decision: Decision) -> tuple[Callable[[Actor], bool], str, str]:
    return lambda by: permissions.may_withdraw(by, decision), "withdraw", _("Withdraw this")


def _own(decision: Decision) -> Callable[[Actor], bool]:
    """Whoever decides it."""
    return lambda by: permissions.may_send_back(by, decision)


def _declares(decision: Decision) -> Callable[[Actor], bool]:
    """Members who have not said so yet, and the officers who write it down."""

    def may(by: Actor) -> bool:
        own = by.holds("councillor") and not keeps_out(decision, by)
        return own or permissions.may_write_declared(by)

    return may


def _declare_label(viewer: Viewer) -> str:
    if viewer.holds(*permissions.WRITE_DECLARED):
        return _("Write down an interest that a member declared")
    return _("Declare an interest in this")


def _anybody(by: Actor) -> bool:
    """Whoever it is: the office was looked at already."""
    return bool(by.role)


def _answers_for_itself(decision: Decision, today: date) -> bool:
    """Whether its review can be answered: what was only tried and has stopped needs a new decision."""
    tried = tried_under(decision) if _review_due(decision, today) else None
    return _review_due(decision, today) and not (tried and tried.ended_by(today))


def _review_due(decision: Decision, today: date) -> bool:
    return decision.state == "in_force" and decision.review_on is not None and decision.review_on <= today
