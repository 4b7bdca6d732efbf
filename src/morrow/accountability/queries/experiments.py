"""What is tried first, what was counted on the way, and what was learned."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from morrow.accountability.experiment_errors import UnknownReading
from morrow.accountability.models import Decision, Experiment, Reading


def proposed_experiment(decision: Decision) -> Experiment | None:
    """What a decision would try, or tries, if it is an experiment."""
    return getattr(decision, "experiment", None)


def tried_under(decision: Decision) -> Experiment | None:
    """What is really tried by a decision: none where another option was chosen."""
    found = proposed_experiment(decision)
    return found if found is not None and decision.taken and found.option.chosen else None


def experiments() -> QuerySet[Experiment]:
    """Everything that was decided to be tried, the newest first."""
    found: QuerySet[Experiment] = (
        Experiment.objects.filter(decision__decided_at__isnull=False, option__chosen=True)
        .exclude(decision__state="withdrawn")
        .select_related("decision", "option")
        .prefetch_related("readings__corrected_by")
        .order_by("-decision__decided_at", "-pk")
    )
    return found


def ended_with(tried: Iterable[Experiment]) -> dict[int, Decision]:
    """The decisions that what was tried ended with, each by the decision whose place it took."""
    those = [each.decision_id for each in tried]
    taken = Decision.objects.filter(supersedes__in=those, in_force_from__isnull=False)
    return {each.supersedes_id: each for each in taken}


def stopped(today: date) -> set[int]:
    """Decisions in force under which something was tried that has stopped: each needs a new decision."""
    met = ~Q(met_by="") | Q(last_day__lte=today)
    found = Experiment.objects.filter(met, decision__state="in_force", option__chosen=True)
    return set(found.values_list("decision_id", flat=True))


def proposed_instead(decision: Decision) -> Decision | None:
    """The newest proposal that is still open and would take its place."""
    proposed = Decision.objects.filter(supersedes=decision, state__in=["proposed", "sent_back", "decided"])
    return proposed.order_by("-pk").first()


def readings(experiment: Experiment) -> list[Reading]:
    """Every reading in the order of its days, corrected ones with it."""
    return list(experiment.readings.select_related("experiment", "corrected_by").order_by("as_at", "pk"))


def last_reading(experiment: Experiment) -> Reading | None:
    """What was counted last, of what stands."""
    return experiment.readings.filter(corrected_by=None).last()


def reading(decision: Decision, code: str) -> Reading:
    """One reading of what a decision tries. Raises UnknownReading."""
    found: Reading | None = Reading.objects.filter(experiment__decision=decision, code=code).first()
    if found is None:
        raise UnknownReading
    return found
