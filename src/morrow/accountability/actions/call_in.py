"""Call-in by scrutiny, and letting the decision go on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability import rules, words
from morrow.accountability.errors import CannotBeCalledIn, NotAtThisPoint
from morrow.accountability.events import DecisionCalledIn, DecisionReleased, DecisionToReconsider
from morrow.accountability.holding import hold
from morrow.accountability.interests import declared_in, keeps_out, kept_out
from morrow.accountability.models import CallIn, Decision
from morrow.accountability.permissions import may_call_in, may_release, may_send_back, may_sign
from morrow.foundations import record
from morrow.foundations.names import each_once, same_member
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.people import queries as people


def call_in(
    *, decision: Decision, reasons: str, by: Actor, now: datetime, with_members: Sequence[str] = ()
) -> CallIn:
    """Call an executive decision in, with as many scrutiny members as the constitution asks for.

    `with_members` are the names of the others who signed. Raises CannotBeCalledIn, which says why.
    """
    require(may_call_in(by), _("Decisions are called in by members of the scrutiny committee."))
    require(not keeps_out(decision, by), words.keeps_out())
    members = each_once([by.name, *with_members])
    _check(decision, members, now)
    _may_sign(decision, members, timezone.localdate(now))
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
    called = _looked_at(decision, finding, by)
    with record.act(by=by, verb="released", on=decision, now=now) as act:
        hold(decision)
        called.finding = finding.strip()
        _goes_on(decision, called, now)
        act.announce(DecisionReleased(subject=str(record.ref(decision))))


def ask_to_reconsider(*, decision: Decision, finding: str, by: Actor, now: datetime) -> None:
    """Recommend that whoever decided it decides again (Local Government Act 2000 s9F); it waits for them."""
    called = _looked_at(decision, finding, by)
    with record.act(by=by, verb="asked to decide again", on=decision, now=now) as act:
        hold(decision)
        called.finding = finding.strip()
        called.to_reconsider_on = timezone.localdate(now)
        called.save(update_fields=["finding", "to_reconsider_on"])
        act.announce(DecisionToReconsider(subject=str(record.ref(decision))))


def answer_scrutiny(*, decision: Decision, answer: str, by: Actor, now: datetime) -> None:
    """Let a decision stand that scrutiny asked to have decided again, and say why; it then goes on.

    Whoever changes their mind withdraws it, or has a decision proposed that takes its place.
    """
    require(may_send_back(by, decision), _("Whoever decided this answers scrutiny, and nobody else."))
    called = _called_in(decision)
    if not called.waits_for_the_decider:
        raise NotAtThisPoint(_("Scrutiny has not asked that this be decided again."))
    if not answer.strip():
        raise NotAtThisPoint(_("Say what you made of what scrutiny found; it is published."))
    with record.act(by=by, verb="answered scrutiny", on=decision, now=now) as act:
        hold(decision)
        called.answer, called.answered_by = answer.strip(), by.name
        _goes_on(decision, called, now)
        act.announce(DecisionReleased(subject=str(record.ref(decision))))


def _looked_at(decision: Decision, finding: str, by: Actor) -> CallIn:
    """The call-in of which scrutiny says what it found. Raises NotAllowed or NotAtThisPoint."""
    require(may_release(by))
    called = _called_in(decision)
    if called.waits_for_the_decider:
        raise NotAtThisPoint(_("Scrutiny asked that this be decided again. It waits for whoever decided it."))
    if not finding.strip():
        raise NotAtThisPoint(_("Write what scrutiny found, so that everyone can read it."))
    return called


def _called_in(decision: Decision) -> CallIn:
    if decision.state != "called_in":
        raise NotAtThisPoint(_("This decision is not called in, so there is nothing to release."))
    called: CallIn = decision.call_in
    return called


def _goes_on(decision: Decision, called: CallIn, now: datetime) -> None:
    called.released_on = timezone.localdate(now)
    called.save(update_fields=["finding", "answer", "answered_by", "released_on"])
    decision.state = "decided"
    decision.save(update_fields=["state"])


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
            % {"needed": needed, "named": len(members)},
            about="others",
        )


def _may_sign(decision: Decision, members: Sequence[str], today: date) -> None:
    """Nobody signs who decided it (no executive member sits on scrutiny, s9FA), or whom an interest bars.

    Whoever is known here sits on scrutiny; a name that nobody here has is taken as it is typed.
    """
    deciders = [decision.taken_by, *decision.votes.values_list("member", flat=True)]
    decided = [name for name in members if any(same_member(name, decider) for decider in deciders)]
    if decided:
        raise CannotBeCalledIn(
            _(
                "%(who)s took part in this decision, so they cannot call it in: nobody of the executive sits "
                "on scrutiny (Local Government Act 2000, section 9FA). Name other members of scrutiny."
            )
            % {"who": ", ".join(decided)},
            about="others",
        )
    barred = kept_out(decision, declared_in(decision), members, today)
    if barred:
        raise CannotBeCalledIn(
            _(
                "%(who)s declared a disclosable pecuniary interest, so they cannot sign (Localism Act 2011, "
                "section 31). Name other members of scrutiny."
            )
            % {"who": ", ".join(barred)},
            about="others",
        )
    for name in members[1:]:
        roles = people.at_work_as(name, today)
        if roles and not any(may_sign(role) for role in roles):
            raise CannotBeCalledIn(
                _("%(who)s does not sit on the scrutiny committee, so they cannot sign.") % {"who": name},
                about="others",
            )
