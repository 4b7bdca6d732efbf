"""Questions about priorities and outcomes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from morrow.accountability.queries import DecisionRef, register
from morrow.charter import rules
from morrow.charter.errors import UnknownPromise
from morrow.charter.models import DroppedTheme, Outcome, Priority, PriorityOrder
from morrow.foundations import references
from morrow.foundations.record import Ref


def live_priorities(on: date) -> QuerySet[Priority]:
    """The priorities that hold on a day, in their order."""
    found: QuerySet[Priority] = (
        Priority.objects.filter(active_from__lte=on)
        .filter(Q(active_to=None) | Q(active_to__gt=on))
        .select_related("decision")
        .order_by("order", "pk")
    )
    return found


def all_priorities() -> QuerySet[Priority]:
    """Every priority there ever was, the newest first, with what adopted and what ended it."""
    found: QuerySet[Priority] = Priority.objects.select_related("decision", "ended_by").order_by(
        "-active_from", "order", "-pk"
    )
    return found


def priorities(codes: Collection[str]) -> list[Priority]:
    """The priorities with these codes, in the order of the codes; those that are none are left out."""
    found = {
        each.code: each
        for each in Priority.objects.filter(code__in=codes).select_related(
            "decision__authority__body", "ended_by"
        )
    }
    return [found[code] for code in codes if code in found]


def priority(code: str) -> Priority:
    """One priority. Raises UnknownPromise."""
    found: Priority | None = (
        Priority.objects.filter(code=code).select_related("decision__authority__body", "ended_by").first()
    )
    if found is None:
        raise UnknownPromise
    return found


def outcome(code: str) -> Outcome:
    """One outcome. Raises UnknownPromise."""
    found: Outcome | None = Outcome.objects.filter(code=code).select_related("priority").first()
    if found is None:
        raise UnknownPromise
    return found


def outcomes(on: date) -> QuerySet[Outcome]:
    """The outcomes of every priority that holds on a day, in order."""
    found: QuerySet[Outcome] = (
        Outcome.objects.filter(priority__in=live_priorities(on))
        .select_related("priority")
        .order_by("priority__order", "pk")
    )
    return found


def wanting_relational(on: date) -> QuerySet[Priority]:
    """Live priorities that have no outcome about dignity, kindness or belonging yet."""
    have = Outcome.objects.filter(relational=True).values("priority_id")
    return live_priorities(on).exclude(pk__in=have)


@dataclass(frozen=True)
class Ordered:
    """One time when the priorities were put in another order, with their titles as they stood."""

    change: PriorityOrder
    before: list[str]
    after: list[str]


def orders() -> list[Ordered]:
    """Every change of the order, the newest first."""
    changes = list(PriorityOrder.objects.select_related("decision", "adopted"))
    codes = {code for each in changes for code in (*each.before, *each.after)}
    titles = dict(Priority.objects.filter(code__in=codes).values_list("code", "title"))
    return [
        Ordered(
            each,
            [titles.get(code, code) for code in each.before],
            [titles.get(code, code) for code in each.after],
        )
        for each in changes
    ]


def dropped() -> QuerySet[DroppedTheme]:
    """Every theme that did not become a priority, with why, the newest first."""
    found: QuerySet[DroppedTheme] = DroppedTheme.objects.select_related("decision").order_by("-pk")
    return found


@dataclass(frozen=True)
class Became:
    """What became of the themes that were before one decision-maker."""

    priorities: list[Priority]
    dropped: list[DroppedTheme]
    unexplained: list[str]


def what_became(decision: DecisionRef) -> Became:
    """The priorities a decision led to, what it dropped and why, and the themes nobody has explained."""
    return what_became_of_each([decision])[0]


def what_became_of_each(decisions: Sequence[DecisionRef]) -> list[Became]:
    """The same for many decisions at once, in their order."""
    adopted = list(Priority.objects.filter(decision__in=decisions).order_by("order", "pk"))
    gone = list(DroppedTheme.objects.filter(decision__in=decisions))
    return [
        _became(
            decision,
            [each for each in adopted if each.decision_id == decision.pk],
            [each for each in gone if each.decision_id == decision.pk],
        )
        for decision in decisions
    ]


def _became(decision: DecisionRef, adopted: list[Priority], gone: list[DroppedTheme]) -> Became:
    led = [theme for each in adopted for theme in each.rests_on]
    missing = rules.unexplained(_themes(decision), led, [each.theme for each in gone])
    return Became(adopted, gone, missing)


def _themes(decision: DecisionRef) -> list[str]:
    """What was heard on one topic: a round serves many, and a review was learned, so neither is dropped."""
    kinds = references.kinds()
    before = [(text, kinds.get(Ref.read(text).kind)) for text in decision.rests_on]
    return [text for text, kind in before if kind and kind.station == "heard" and not kind.junction]


def may_lead_to_a_priority(decision: DecisionRef) -> list[str]:
    """What a decision rests on, but for the priorities it names: they stand already, and may end by it."""
    return [text for text in decision.rests_on if Ref.read(text).kind != "charter.priority"]


def adoptable(on: date) -> list[DecisionRef]:
    """Decisions in force on a day, from which priorities and promises can be adopted."""
    return [each for each in register() if each.may_be_relied_on(on)]
