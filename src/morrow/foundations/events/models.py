"""The outbox and what became of each event."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models.functions import Now

from morrow.foundations.privacy import PLACE
from morrow.foundations.scope import Placed


class OutboxEvent(Placed):
    """One event, written in the transaction of the act that announced it."""

    event = models.UUIDField(default=uuid.uuid4, unique=True)
    kind = models.CharField(max_length=100)
    subject = models.CharField(max_length=120)
    payload = models.JSONField()
    announced = models.DateTimeField(db_default=Now())
    done = models.BooleanField(default=False)

    class Meta:
        indexes = [
            models.Index(fields=["place", "subject"], condition=models.Q(done=False), name="outbox_waiting")
        ]

    class Privacy:
        kind = PLACE

    def __str__(self) -> str:
        return f"{self.kind} on {self.subject}"


class Delivery(Placed):
    """What one handler did with one event."""

    event = models.UUIDField()
    handler = models.CharField(max_length=200)
    done = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    fault = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "handler"], name="delivery_once")]

    class Privacy:
        kind = PLACE

    def __str__(self) -> str:
        return f"{self.handler} of {self.event}"
