"""What a viewer can do next with one decision."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from morrow.accountability import permissions, rules
from morrow.accountability.models import Decision
from morrow.accountability.queries.named import offices_of
from morrow.accountability.queries.reports import reaches_the_decision_maker
from morrow.accountability.reporting import open_parts
from morrow.foundations.scope import Actor, Viewer


@dataclass(frozen=True)
class Doing:
    """One thing to do: the page it is done on, and what its link says."""

    page: str
    label: str


def doings(viewer: Viewer, decision: Decision, today: date) -> list[Doing]:
    """The links for this viewer, in the order in which a decision travels."""
    open_ = decision.state in {"proposed", "sent_back"}
    analysed = bool(decision.equality and decision.sustainability)
    whole = open_ and reaches_the_decision_maker(decision, today)
    offices = offices_of(viewer, on=today) if open_ else frozenset()
    certifies = "proper_officer" in offices and decision.regime in rules.SCHEDULE_12A
    exempt = open_ and bool(decision.exemptions.all())
    signs = bool(open_ and open_parts(viewer, decision, offices))
    window = decision.call_in_ends is not None and today <= decision.call_in_ends
    called = hasattr(decision, "call_in")
    decided = decision.state == "decided"
    free = decided and (called or not window)

    def own(by: Actor) -> bool:
        return permissions.may_send_back(by, decision)

    possible: list[tuple[bool, Callable[[Actor], bool], str, str]] = [
        (open_, permissions.may_analyse, "analysis", _("Attach the equality and sustainability analysis")),
        (open_, permissions.may_analyse, "heard", _("Write what was heard")),
        (open_, permissions.may_analyse, "report", _("Write and sign the parts of the report")),
        (signs, _only_signs, "report", _("Sign your part of the report")),
        (open_ and decision.key, permissions.may_give_notice, "notice", _("Publish the notice")),
        (
            open_ and bool(decision.authority and decision.authority.urgency_agreed_by),
            permissions.may_give_notice,
            "no_call_in",
            _("Keep an urgent decision from call-in"),
        ),
        (open_ and certifies, _anybody, "exempt", _("Certify a part as exempt")),
        (
            open_ and decision.regime == "executive" and exempt,
            permissions.may_give_notice,
            "private_notice",
            _("Publish notice of a private meeting"),
        ),
        (decision.state == "sent_back", permissions.may_propose, "answer", _("Answer and return an option")),
        (decision.state == "proposed" and whole, own, "decide", _("Read the pack and decide")),
        (
            open_ and analysed,
            own,
            "send_back",
            _("Send an option back with a question"),
        ),
        (decided and window and not called, permissions.may_call_in, "call_in", _("Call this decision in")),
        (decision.state == "called_in", permissions.may_release, "release", _("Write what scrutiny found")),
        (free, permissions.may_take_effect, "take_effect", _("Put this decision in force")),
        (_review_due(decision, today), own, "review", _("Answer the review")),
        (
            open_ or decided or decision.state == "called_in",
            lambda by: permissions.may_withdraw(by, decision),
            "withdraw",
            _("Withdraw this"),
        ),
    ]
    return [
        Doing(f"accountability:{page}", label)
        for at_this_point, may, page, label in possible
        if at_this_point and any(may(actor) for actor in viewer.actors)
    ]


def _anybody(by: Actor) -> bool:
    """Whoever it is: the office was looked at already."""
    return bool(by.role)


def _only_signs(by: Actor) -> bool:
    """Somebody who signs by office and does not write reports besides."""
    return not permissions.may_analyse(by)


def _review_due(decision: Decision, today: date) -> bool:
    return decision.state == "in_force" and decision.review_on is not None and decision.review_on <= today
