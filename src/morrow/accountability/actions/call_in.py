"""Call-in by scrutiny, and letting the decision go on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability import rules, words
from morrow.accountability.errors import CannotBeCalledIn, NotAtThisPoint
from morrow.accountability.events import DecisionCalledIn, DecisionReleased
from morrow.accountability.holding import hold
from morrow.accountability.interests import declared_in, keeps_out, kept_out
from morrow.accountability.models import CallIn, Decision
from morrow.accountability.permissions import may_call_in, may_release, may_sign
from morrow.foundations import record
from morrow.foundations.names import same
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
    members = _signed(decision, [by.name, *with_members], timezone.localdate(now))
    _check(decision, members, now)
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


def _signed(decision: Decision, names: Sequence[str], today: date) -> list[str]:
    """Each member once, however the name is typed. Raises CannotBeCalledIn for who may not sign."""
    members = {same(name): " ".join(name.split()) for name in reversed(names) if name.strip()}
    signed = [members[key] for key in dict.fromkeys(same(name) for name in names if name.strip())]
    barred = kept_out(decision, declared_in(decision), signed, today)
    if barred:
        raise CannotBeCalledIn(
            _("%(who)s declared an interest that keeps them out of this, so they cannot sign.")
            % {"who": ", ".join(barred)}
        )
    for name in signed[1:]:
        roles = people.at_work_as(name, today)
        if roles and not any(may_sign(role) for role in roles):
            raise CannotBeCalledIn(
                _("%(who)s does not sit on the scrutiny committee, so they cannot sign.") % {"who": name}
            )
    return signed


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
