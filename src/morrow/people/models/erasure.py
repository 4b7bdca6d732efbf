"""A person's wish to be erased, and what was answered."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, Personal


class ErasureRequest(Coded, Personal):
    """Somebody asks to be erased. Granted, it goes with the person; refused, it says who and why."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    asked = models.DateTimeField()
    due = models.DateField(help_text="One month after it was asked (UK GDPR article 12(3)).")
    refused = models.DateTimeField(null=True, blank=True)
    refused_by = models.CharField(max_length=200, blank=True, help_text="The name they work under.")
    reason = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="erasure_code"),
            models.UniqueConstraint(
                fields=["place", "person"], condition=Q(refused=None), name="erasure_asked_once_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(refused=None) | (~Q(reason="") & ~Q(refused_by="")),
                name="erasure_refused_with_a_name_and_a_reason",
            ),
        ]

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = ("data_protection_lead",)
        purpose = _("answering a request to be erased")
        called = _("Your requests to be erased")
