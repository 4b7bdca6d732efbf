"""Steps of journeys: done once however often they are asked for, and due when they wait."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models

from morrow.foundations.privacy import PLACE
from morrow.foundations.scope import Placed


class Step(Placed):
    """One step of a journey, by its idempotency key."""

    key = models.CharField(max_length=200)
    due = models.DateField(null=True)
    done = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "key"], name="step_once")]

    class Privacy:
        kind = PLACE

    def __str__(self) -> str:
        return self.key


def await_step(key: str, *, due: date) -> Step:
    """Remember that something must happen by a day."""
    step: Step = Step.objects.get_or_create(key=key, defaults={"due": due})[0]
    return step


def await_again(key: str, *, due: date) -> Step:
    """Remember it anew, also where it was done before."""
    step = await_step(key, due=due)
    step.due, step.done = due, None
    step.save(update_fields=["due", "done"])
    return step


def once(key: str, *, now: datetime) -> bool:
    """True the first time a step is done; False ever after."""
    step, _ = Step.objects.select_for_update().get_or_create(key=key)
    if step.done:
        return False
    step.done = now
    step.save(update_fields=["done"])
    return True


def overdue(today: date) -> list[Step]:
    """Steps that should have happened before today, oldest first."""
    return list(Step.objects.filter(done=None, due__lt=today).order_by("due", "key"))


def is_done(key: str) -> bool:
    """True where a step has been done."""
    return bool(Step.objects.filter(key=key).exclude(done=None).exists())
