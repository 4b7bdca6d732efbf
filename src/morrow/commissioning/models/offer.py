"""What can be had."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed


class Offer(Coded, Placed):
    """Something people can get, from whom, where and when, and when it was last confirmed."""

    STATES = [("live", _("Can be had")), ("ended", _("Ended"))]

    agreement = models.ForeignKey(
        "commissioning.Agreement", on_delete=models.PROTECT, null=True, blank=True, related_name="offers"
    )
    organisation = models.ForeignKey("place.Organisation", on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)
    description = models.TextField()
    where = models.CharField(max_length=200, blank=True)
    area_code = models.CharField(max_length=12, blank=True)
    when = models.CharField(max_length=200, blank=True, help_text="Such as Saturdays, 10 to 2.")
    how_to_get_it = models.CharField(max_length=300)
    languages = models.CharField(max_length=200, blank=True)
    capacity = models.PositiveIntegerField(null=True, blank=True, help_text="People at one time.")
    service = models.CharField(max_length=120, blank=True, help_text="Its entry in the directory: a ref.")
    starts = models.DateField()
    last_confirmed = models.DateField()
    state = models.CharField(max_length=5, choices=STATES, default="live")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_because = models.TextField(blank=True)
    ended_by = models.ForeignKey(
        "accountability.Decision", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    told = ArrayField(models.CharField(max_length=120), default=list, blank=True)
    replaced_by = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="replaces"
    )
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="offer_code"),
            models.CheckConstraint(
                condition=Q(state="live")
                | (Q(ended_at__isnull=False) & Q(told__len__gt=0) & ~Q(ended_because="")),
                name="offer_ended_people_told_first",
            ),
            models.CheckConstraint(
                condition=Q(service="") | Q(service__startswith="place."), name="offer_service_in_directory"
            ),
        ]
        indexes = [models.Index(fields=["place", "state", "last_confirmed"], name="offer_to_confirm")]

    class Privacy:
        kind = PUBLIC
