"""What a provider proposes in answer to a commission."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from morrow.commissioning.words import ASSURANCES
from morrow.foundations.fields import MoneyField
from morrow.foundations.models import Coded
from morrow.foundations.privacy import PLACE
from morrow.foundations.scope import Placed


class Bid(Coded, Placed):
    """One organisation's answer, alone or for several. Public once the commission is awarded."""

    STATES = [
        ("submitted", _("Sent")),
        ("withdrawn", _("Withdrawn")),
        ("chosen", _("Chosen")),
        ("not_chosen", _("Not chosen")),
    ]

    commission = models.ForeignKey("commissioning.Commission", on_delete=models.PROTECT, related_name="bids")
    organisation = models.ForeignKey("place.Organisation", on_delete=models.PROTECT, related_name="+")
    fiscal_host = models.ForeignKey(
        "place.Organisation", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    own_account = models.BooleanField(default=True, help_text="It has a bank account in its own name.")
    price = MoneyField(help_text="For the whole life, with VAT where it is charged, in pence.")
    full_cost = models.BooleanField(default=True, help_text="The price covers overheads too.")
    approach = models.TextField()
    assurances = ArrayField(models.CharField(max_length=20, choices=ASSURANCES), default=list, blank=True)
    state = models.CharField(max_length=10, choices=STATES, default="submitted")
    at = models.DateTimeField()
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="bid_code"),
            models.UniqueConstraint(
                fields=["commission", "organisation"],
                condition=~models.Q(state="withdrawn"),
                name="bid_one_each",
            ),
            models.CheckConstraint(condition=models.Q(price__gt=0), name="bid_of_something"),
            models.CheckConstraint(
                condition=models.Q(own_account=True) | models.Q(fiscal_host__isnull=False),
                name="bid_money_has_an_account",
            ),
        ]

    class Privacy:
        kind = PLACE


class BidMember(Placed):
    """Another organisation that stands behind the bid, and its part."""

    bid = models.ForeignKey("commissioning.Bid", on_delete=models.CASCADE, related_name="members")
    organisation = models.ForeignKey("place.Organisation", on_delete=models.PROTECT, related_name="+")
    part = models.CharField(max_length=200)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["bid", "organisation"], name="bid_member_once")]

    class Privacy:
        kind = PLACE

    def __str__(self) -> str:
        return self.part
