"""Notices of key decisions."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from morrow.accountability.rules import NOTICE_DAYS
from morrow.foundations.models import Coded
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed


class Notice(Coded, Placed):
    """That a key decision will be taken, published beforehand (2012 Regulations, regulations 9 to 11)."""

    KINDS = [
        ("usual", format_lazy(_("Usual notice: {usual} clear days"), **NOTICE_DAYS)),
        (
            "general_exception",
            format_lazy(
                _("General exception: {general_exception} clear days, with the reason"), **NOTICE_DAYS
            ),
        ),
        ("special_urgency", _("Special urgency: agreed by the chair of scrutiny, with the reason")),
    ]

    decision = models.ForeignKey("accountability.Decision", on_delete=models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=20, choices=KINDS, default="usual")
    published_on = models.DateField()
    decide_from = models.DateField(help_text="The first day on which it may be decided.")
    reason = models.TextField(blank=True, help_text="Why the usual notice was impracticable.")
    told = models.CharField(
        max_length=200, blank=True, help_text="The chair of scrutiny who was told in writing (regulation 10)."
    )
    agreed_by = models.CharField(max_length=200, blank=True, help_text="The chair who agreed it is urgent.")
    agreed_as = models.CharField(max_length=100, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="notice_code"),
            models.CheckConstraint(
                name="notice_short_with_reason", condition=Q(kind="usual") | ~Q(reason="")
            ),
            models.CheckConstraint(
                name="notice_urgent_agreed", condition=~Q(kind="special_urgency") | ~Q(agreed_by="")
            ),
        ]

    class Privacy:
        kind = PUBLIC
