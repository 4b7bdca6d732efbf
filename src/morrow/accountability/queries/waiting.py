"""What waits for somebody: to be decided, answered, published, put in force or reviewed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from morrow.accountability.models import Decision, Notice
from morrow.accountability.permissions import may_send_back
from morrow.accountability.queries.reports import OPEN, lacking_parts
from morrow.foundations.scope import Viewer

Decisions = QuerySet[Decision]


def _with_authority() -> Decisions:
    found: Decisions = Decision.objects.select_related("authority__body").order_by("proposed_at", "pk")
    return found


def to_decide(
    viewer: Viewer, today: date, waiting: Mapping[Decision, tuple[str, ...]] | None = None
) -> list[Decision]:
    """What this viewer must decide: proposed, with its whole report, under an authority that is theirs."""
    analysed = _with_authority().filter(state="proposed").exclude(Q(equality="") | Q(sustainability=""))
    lacking = lacking_parts(today) if waiting is None else waiting
    ready = [each for each in analysed.prefetch_related("declared") if each not in lacking]
    return [each for each in ready if any(may_send_back(actor, each) for actor in viewer.actors)]


def to_answer() -> Decisions:
    """Decisions with an option that was sent back to the officers."""
    return _with_authority().filter(state="sent_back")


def proposals() -> Decisions:
    """Everything that is put to be decided and open, the oldest first."""
    return _with_authority().filter(state__in=OPEN)


def lacking_analysis() -> Decisions:
    """Proposals that cannot reach the decision-maker yet."""
    return (
        _with_authority()
        .filter(state__in=("proposed", "sent_back"))
        .filter(Q(equality="") | Q(sustainability=""))
    )


def notices_to_publish() -> Decisions:
    """Key decisions that are proposed and of which no notice has been given."""
    return _with_authority().filter(key=True, state__in=("proposed", "sent_back"), notices=None)


def notices() -> QuerySet[Notice]:
    """Published notices of key decisions that have not been taken, the nearest first."""
    found: QuerySet[Notice] = (
        Notice.objects.filter(decision__state__in=("proposed", "sent_back"))
        .select_related("decision__authority__body")
        .order_by("decide_from", "pk")
    )
    return found


def in_call_in(today: date) -> Decisions:
    """Decisions that scrutiny may call in today, the first to close first."""
    return (
        _with_authority()
        .filter(state="decided", call_in=None, call_in_ends__gte=today)
        .order_by("call_in_ends", "pk")
    )


def to_release() -> Decisions:
    """Decisions that scrutiny has called in and of which it has not said what it found."""
    return _with_authority().filter(state="called_in", call_in__to_reconsider_on=None)


def to_reconsider(viewer: Viewer) -> list[Decision]:
    """What scrutiny asks this viewer to decide again."""
    asked = _with_authority().filter(state="called_in", call_in__to_reconsider_on__isnull=False)
    asked = asked.prefetch_related("declared")
    return [each for each in asked if any(may_send_back(actor, each) for actor in viewer.actors)]


def ready_to_take_effect(today: date) -> Decisions:
    """Decisions that no call-in holds any longer."""
    free = Q(call_in_ends=None) | Q(call_in_ends__lt=today) | Q(call_in__released_on__isnull=False)
    return _with_authority().filter(state="decided").filter(free)


def reviews_due(today: date) -> Decisions:
    """Decisions in force whose review date has come, the longest overdue first."""
    return _with_authority().filter(state="in_force", review_on__lte=today).order_by("review_on", "pk")


def reviews_to_come(today: date, *, until: date) -> Decisions:
    """Decisions in force whose review comes after today and by a day."""
    coming = _with_authority().filter(state="in_force", review_on__gt=today, review_on__lte=until)
    return coming.order_by("review_on", "pk")


@dataclass(frozen=True)
class Standing:
    """Decisions that were taken and for which something is still to be done, asked for at once."""

    in_call_in: list[Decision]
    to_release: list[Decision]
    ready_to_take_effect: list[Decision]
    reviews_due: list[Decision]
    reviews_to_come: list[Decision]


def standing(today: date, *, until: date) -> Standing:
    """The same as the queries of these names give one by one."""
    taken = Q(state__in=("decided", "called_in")) | Q(state="in_force", review_on__lte=until)
    found = list(_with_authority().filter(taken).select_related("authority__body", "call_in"))
    decided = [each for each in found if each.state == "decided"]
    reviewed = sorted(
        (each for each in found if each.state == "in_force" and each.review_on is not None),
        key=lambda each: (each.review_on, each.pk),
    )
    open_ = [each for each in decided if each.call_in_ends is not None and each.call_in_ends >= today]
    held = [each for each in open_ if getattr(each, "call_in", None) is None]
    released = [each for each in decided if getattr(getattr(each, "call_in", None), "released_on", None)]
    return Standing(
        in_call_in=sorted(held, key=lambda each: (each.call_in_ends, each.pk)),
        to_release=[
            each for each in found if each.state == "called_in" and not each.call_in.waits_for_the_decider
        ],
        ready_to_take_effect=[each for each in decided if each not in open_ or each in released],
        reviews_due=[each for each in reviewed if each.review_on <= today],
        reviews_to_come=[each for each in reviewed if each.review_on > today],
    )


@dataclass(frozen=True)
class AtRisk:
    """What scrutiny and the monitoring officer must know."""

    reviews_due: list[Decision]
    called_in: list[Decision]
    lacking_analysis: list[Decision]
    short_notice: list[Notice]
    authority_ended: list[Decision]

    @property
    def count(self) -> int:
        """How many things are due or at risk."""
        parts = (self.reviews_due, self.called_in, self.lacking_analysis, self.short_notice)
        return sum(len(part) for part in parts) + len(self.authority_ended)


def at_risk(today: date) -> AtRisk:
    """Reviews due, call-ins open, proposals without analysis, short notices, authorities that ended."""
    ending = _with_authority().filter(
        state__in=("proposed", "sent_back"),
        authority__active_to__lte=today,
    )
    return AtRisk(
        reviews_due=list(reviews_due(today)),
        called_in=list(to_release()),
        lacking_analysis=list(lacking_analysis()),
        short_notice=list(notices().exclude(kind="usual")),
        authority_ended=list(ending),
    )
