"""What anything that leaves keeps about its leaving."""

from __future__ import annotations

from django.db import models


class Leaving(models.Model):
    """Something that has to leave: when it did, or how often it was tried and what was wrong."""

    sent = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    tried = models.DateTimeField(null=True, blank=True)
    fault = models.CharField(max_length=300, blank=True)

    class Meta:
        abstract = True
