"""Something said, in the person's own words."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, Personal


class Contribution(Coded, Personal):
    """One thing said by one person (or by nobody we know), on any channel.

    It owes a reply. Until someone has sorted it the same working day it goes nowhere.
    """

    KINDS = [
        ("need", _("Something someone needs")),
        ("idea", _("An idea")),
        ("story", _("Something that happened")),
        ("complaint", _("A complaint")),
        ("offer", _("An offer to help")),
    ]
    CHANNELS = [
        ("popup", _("Pop-up or outreach")),
        ("web", _("Website")),
        ("phone", _("Telephone")),
        ("paper", _("Paper")),
        ("meeting", _("Meeting")),
        ("surgery", _("Councillor’s surgery")),
        ("email", _("E-mail")),
    ]
    TRIAGE = [
        ("waiting", _("Waiting to be sorted")),
        ("open", _("Goes on to be answered")),
        ("safeguarding", _("Gone to the safeguarding route")),
        ("complaint_route", _("Gone to the complaints procedure")),
    ]

    words = models.TextField()
    kind = models.CharField(max_length=10, choices=KINDS)
    channel = models.CharField(max_length=10, choices=CHANNELS)
    where = models.CharField(max_length=120, blank=True, help_text="Such as Stretford library.")
    area_code = models.CharField(max_length=12, blank=True, help_text="The ward it is about.")
    language = models.CharField(max_length=40, blank=True)
    person = models.ForeignKey(
        "people.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    may_publish = models.BooleanField(default=False)
    read_back = models.BooleanField(default=False)
    said_at = models.DateTimeField()
    triage = models.CharField(max_length=16, choices=TRIAGE, default="waiting")
    triaged_at = models.DateTimeField(null=True, blank=True)
    reply_due = models.DateField()
    example = models.BooleanField(default=False)
    erased = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="contribution_code")]
        indexes = [models.Index(fields=["place", "triage", "reply_due"], name="contribution_owed")]

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = ("navigator", "reply_officer", "engagement_officer", "safeguarding_lead")
        purpose = _("answering what was said")
