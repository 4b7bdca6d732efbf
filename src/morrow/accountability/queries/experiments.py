"""What is tried first, what was counted on the way, and what was learned."""

from __future__ import annotations

from django.db.models import QuerySet

from morrow.accountability.experiment_errors import UnknownReading
from morrow.accountability.models import Decision, Experiment, Reading
from morrow.foundations.money import Money


def proposed_experiment(decision: Decision) -> Experiment | None:
    """What a decision would try, or tries, if it is an experiment."""
    return getattr(decision, "experiment", None)


def tried_under(decision: Decision) -> Experiment | None:
    """What is really tried by a decision: none where the option that was chosen costs nothing."""
    found = proposed_experiment(decision)
    if found is None or not decision.taken:
        return None
    return found if decision.options.filter(chosen=True, cost__gt=Money(0)).exists() else None


def experiments() -> QuerySet[Experiment]:
    """Everything that was decided to be tried, the newest first."""
    found: QuerySet[Experiment] = (
        Experiment.objects.filter(decision__decided_at__isnull=False)
        .filter(decision__options__chosen=True, decision__options__cost__gt=Money(0))
        .exclude(decision__state="withdrawn")
        .select_related("decision")
        .prefetch_related("readings__corrected_by")
        .order_by("-decision__decided_at", "-pk")
    )
    return found


def readings(experiment: Experiment) -> list[Reading]:
    """Every reading in the order of its days, corrected ones with it."""
    return list(experiment.readings.select_related("experiment", "corrected_by").order_by("as_at", "pk"))


def reading(decision: Decision, code: str) -> Reading:
    """One reading of what a decision tries. Raises UnknownReading."""
    found: Reading | None = Reading.objects.filter(experiment__decision=decision, code=code).first()
    if found is None:
        raise UnknownReading
    return found
