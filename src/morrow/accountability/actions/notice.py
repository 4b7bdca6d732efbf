"""Notice that a key decision will be taken."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability import rules
from morrow.accountability.errors import Backdated, NotAtThisPoint
from morrow.accountability.events import NoticePublished
from morrow.accountability.holding import hold
from morrow.accountability.models import OFFICES, Decision, NamedOfficer, Notice
from morrow.accountability.permissions import may_give_notice
from morrow.accountability.queries.named import agreed_by as chair_named
from morrow.accountability.queries.named import named_officers
from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor


def publish_notice(
    *,
    decision: Decision,
    by: Actor,
    now: datetime,
    kind: str = "usual",
    reason: str = "",
    agreed_by: str = "",
    told: str = "",
) -> Notice:
    """Publish notice of a key decision: it may be taken after 28 clear days.

    `kind` is usual, general_exception (5 clear days, with the reason and the chair of scrutiny who was
    `told` in writing) or special_urgency (with the reason and the chair who agreed). A chair is named
    by the place beforehand. Raises Backdated, and NotAtThisPoint, which says what is lacking.
    """
    require(may_give_notice(by))
    if decision.state not in {"proposed", "sent_back"}:
        raise NotAtThisPoint(_("Notice comes before the decision, and this one is no longer open."))
    if kind != "usual" and not reason.strip():
        raise NotAtThisPoint(
            _("Say why %(days)s clear days’ notice is impracticable; the reason is published.")
            % {"days": rules.NOTICE_DAYS["usual"]},
            about="reason",
        )
    published = timezone.localdate(now)
    if decision.proposed_at is not None and published < timezone.localdate(decision.proposed_at):
        raise Backdated(timezone.localdate(decision.proposed_at), published)
    chair = _chair(kind, agreed_by if kind == "special_urgency" else told, published)
    with record.act(by=by, verb="gave notice", on=decision, now=now) as act:
        hold(decision)
        notice = Notice.objects.create(
            decision=decision,
            kind=kind,
            published_on=published,
            decide_from=rules.first_day(kind, published),
            reason=reason.strip(),
            told=chair.name if chair and kind == "general_exception" else "",
            agreed_by=chair.name if chair and kind == "special_urgency" else "",
            agreed_as=chair.called if chair and kind == "special_urgency" else "",
        )
        act.announce(NoticePublished(subject=str(record.ref(decision))))
    return notice


def exempt_from_call_in(*, decision: Decision, reason: str, agreed_by: str, by: Actor, now: datetime) -> None:
    """Keep an urgent executive decision from call-in, where the constitution allows it; before it is taken.

    The person whom the constitution names agrees that it is reasonable; their name and the reason are
    published. Raises NotAtThisPoint, which says what is lacking.
    """
    require(may_give_notice(by))
    if decision.state not in {"proposed", "sent_back"}:
        raise NotAtThisPoint(_("That is agreed before the decision, and this one is no longer open."))
    office = decision.authority.urgency_agreed_by if decision.authority else ""
    if not rules.may_be_called_in(decision.regime, key=decision.key) or not office:
        raise NotAtThisPoint(
            _(
                "The constitution lets no decision of this authority be kept from call-in, so scrutiny may "
                "call it in."
            )
        )
    if not reason.strip():
        raise NotAtThisPoint(
            _("Say why waiting for call-in would do harm; the reason is published."), about="reason"
        )
    agreed = next((each for each in _named(office, timezone.localdate(now)) if _is(each, agreed_by)), None)
    if agreed is None:
        raise NotAtThisPoint(
            _("The constitution asks %(who)s to agree, by name. Name the one who did.")
            % {"who": dict(OFFICES)[office]},
            about="agreed_by",
        )
    with record.act(by=by, verb="kept from call-in", on=decision, now=now):
        hold(decision)
        decision.no_call_in_because = reason.strip()
        decision.no_call_in_agreed_by = agreed.name
        decision.no_call_in_agreed_as = agreed.called
        decision.save(update_fields=["no_call_in_because", "no_call_in_agreed_by", "no_call_in_agreed_as"])


def _chair(kind: str, name: str, on: date) -> NamedOfficer | None:
    """The chair who was told of a general exception or agreed to special urgency; none for a usual notice."""
    if kind == "usual":
        return None
    chair = chair_named(name, on)
    if chair is not None:
        return chair
    if kind == "special_urgency":
        raise NotAtThisPoint(
            _(
                "Special urgency needs the agreement of the chair of scrutiny, or of the chair or vice-chair "
                "of the council where there is none: name the one who agreed. The monitoring officer keeps "
                "the list of who is named."
            ),
            about="agreed_by",
        )
    raise NotAtThisPoint(
        _("Before a general exception the chair of scrutiny is told in writing: name the one who was told."),
        about="told",
    )


def _named(office: str, on: date) -> QuerySet[NamedOfficer]:
    return named_officers(on).filter(office=office)


def _is(named: NamedOfficer, name: str) -> bool:
    return named.name.casefold() == name.strip().casefold()
