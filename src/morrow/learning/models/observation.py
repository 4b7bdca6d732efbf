"""What was observed with one person: a value of an outcome, how something felt, or a story."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, Personal
from morrow.learning.words import MOMENTS, WELLBEING


class Observation(Coded, Personal):
    """One observation of one outcome, about one person (or somebody we do not know) and one offer.

    No score is ever forced: `value` may be empty where words are given, or the person would rather not.
    The person may withdraw it, and then its words are gone everywhere.
    """

    KINDS = [
        ("measure", _("A measure")),
        ("experience", _("How it was for them")),
        ("story", _("A story")),
    ]
    VOICES = [("resident", _("A resident")), ("staff", _("Someone who works there"))]
    SHARES = [
        ("private", _("Only those who help me, and counts")),
        ("provider", _("Those who run it may read it, without my name")),
        ("public", _("Anyone may read it, without my name")),
    ]

    kind = models.CharField(max_length=10, choices=KINDS)
    voice = models.CharField(max_length=8, choices=VOICES, default="resident")
    person = models.ForeignKey(
        "people.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    outcome = models.ForeignKey("charter.Outcome", on_delete=models.PROTECT, null=True, related_name="+")
    offer = models.ForeignKey(
        "commissioning.Offer", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    by_worker = models.BooleanField(
        default=False, help_text="Written down by somebody who helps the person, not by themselves."
    )
    wellbeing = models.CharField(max_length=12, choices=WELLBEING, blank=True)
    moment = models.CharField(max_length=8, choices=MOMENTS, default="along")
    value = models.DecimalField(max_digits=9, decimal_places=2, null=True, blank=True)
    rather_not = models.BooleanField(default=False, help_text="They would rather not give a score.")
    words = models.TextField(blank=True)
    share = models.CharField(max_length=8, choices=SHARES, default="private")
    released_at = models.DateTimeField(null=True, blank=True, help_text="Read and let into public.")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    on = models.DateField()
    at = models.DateTimeField()
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="observation_code"),
            models.CheckConstraint(
                condition=Q(wellbeing="") | Q(value=None) | Q(value__gte=0, value__lte=10),
                name="observation_wellbeing_from_0_to_10",
            ),
            models.CheckConstraint(
                condition=Q(released_at=None) | Q(share="public"), name="observation_public_by_consent"
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None) | Q(words="", value=None), name="observation_withdrawn_is_gone"
            ),
        ]
        indexes = [models.Index(fields=["place", "outcome", "on"], name="observation_series")]

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = ("learning_lead", "navigator")
        purpose = _("learning whether life got better")
