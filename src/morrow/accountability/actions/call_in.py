"""Call-in by scrutiny, and letting the decision go on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability import rules, words
from morrow.accountability.errors import CannotBeCalledIn, NotAtThisPoint
from morrow.accountability.events import DecisionCalledIn, DecisionReleased
from morrow.accountability.holding import hold
from morrow.accountability.interests import declared_in, keeps_out
from morrow.accountability.models import CallIn, Decision
from morrow.accountability.permissions import may_call_in, may_release
from morrow.accountability.same_member import each_once, same_member
from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor


def call_in(
    *, decision: Decision, reasons: str, by: Actor, now: datetime, with_members: Sequence[str] = ()
) -> CallIn:
    """Call an executive decision in, with as many scrutiny members as the constitution asks for.

    `with_members` are the names of the others who signed. Raises CannotBeCalledIn, which says why.
    """
    require(may_call_in(by), _("Decisions are called in by members of the scrutiny committee."))
    require(not keeps_out(decision, by.name), words.keeps_out())
    members = each_once([by.name, *with_members])
    _check(decision, members, now)
    _may_sign(decision, members)
    if not reasons.strip():
        raise CannotBeCalledIn(
            _("Say what you want the decision-maker to answer; the reasons are published.")
        )
    with record.act(by=by, verb="called in", on=decision, now=now) as act:
        hold(decision)
        called = CallIn.objects.create(
            decision=decision, members=members, reasons=reasons.strip(), called_in_on=timezone.localdate(now)
        )
        decision.state = "called_in"
        decision.save(update_fields=["state"])
        act.announce(DecisionCalledIn(subject=str(record.ref(decision))))
    return called


def release_from_call_in(*, decision: Decision, finding: str, by: Actor, now: datetime) -> None:
    """Let a decision that was called in go on, with what scrutiny found."""
    require(may_release(by))
    if decision.state != "called_in":
        raise NotAtThisPoint(_("This decision is not called in, so there is nothing to release."))
    if not finding.strip():
        raise NotAtThisPoint(_("Write what scrutiny found, so that everyone can read why it goes on."))
    with record.act(by=by, verb="released", on=decision, now=now) as act:
        hold(decision)
        called: CallIn = decision.call_in
        called.finding = finding.strip()
        called.released_on = timezone.localdate(now)
        called.save(update_fields=["finding", "released_on"])
        decision.state = "decided"
        decision.save(update_fields=["state"])
        act.announce(DecisionReleased(subject=str(record.ref(decision))))


def _check(decision: Decision, members: Sequence[str], now: datetime) -> None:
    if CallIn.objects.filter(decision=decision).exists():
        raise CannotBeCalledIn(
            _("This decision was called in once already, and that is as often as it can be.")
        )
    if decision.taken and not rules.may_be_called_in(decision.regime, key=decision.key):
        raise CannotBeCalledIn(
            _("Call-in is for executive decisions. This one was taken by another body, so it does not apply.")
        )
    if decision.state != "decided":
        raise CannotBeCalledIn(_("Only a decision that is made and not yet carried out can be called in."))
    if decision.call_in_ends is None or timezone.localdate(now) > decision.call_in_ends:
        raise CannotBeCalledIn(_("The time for calling this decision in is over."))
    needed = decision.authority.call_in_members if decision.authority else 1
    if len(members) < needed:
        raise CannotBeCalledIn(
            _(
                "The constitution asks for %(needed)s scrutiny members, and %(named)s signed. "
                "Add the names of the others."
            )
            % {"needed": needed, "named": len(members)}
        )


def _may_sign(decision: Decision, members: Sequence[str]) -> None:
    """Nobody signs who decided it (no executive member sits on scrutiny, s9FA), or whom an interest bars."""
    deciders = [decision.taken_by, *decision.votes.values_list("member", flat=True)]
    decided = [name for name in members if any(same_member(name, decider) for decider in deciders)]
    if decided:
        raise CannotBeCalledIn(
            _(
                "%(who)s took part in this decision, so they cannot call it in: nobody of the executive sits "
                "on scrutiny (Local Government Act 2000, section 9FA). Name other members of scrutiny."
            )
            % {"who": ", ".join(decided)}
        )
    kept_out = rules.barred(declared_in(decision), members)
    if kept_out:
        raise CannotBeCalledIn(
            _(
                "%(who)s declared a disclosable pecuniary interest, so they cannot sign (Localism Act 2011, "
                "section 31). Name other members of scrutiny."
            )
            % {"who": ", ".join(kept_out)}
        )
