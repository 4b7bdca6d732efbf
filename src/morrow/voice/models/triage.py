"""Signs of harm: these leave the room the same day and never come back into it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, Personal


class SafeguardingReferral(Coded, Personal):
    """A contribution that showed a sign of harm, sent to the council's safeguarding route."""

    ROUTES = [
        ("adult", _("Adult safeguarding (Care Act 2014, section 42)")),
        ("child", _("Children’s safeguarding (Children Act 1989, section 47)")),
    ]

    contribution = models.OneToOneField(
        "voice.Contribution", on_delete=models.CASCADE, related_name="referral"
    )
    person = models.ForeignKey(
        "people.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    route = models.CharField(max_length=10, choices=ROUTES)
    sent_at = models.DateTimeField()
    acknowledged_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="referral_code")]

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = ("safeguarding_lead",)
        purpose = _("keeping someone safe")
