"""Powers to decide."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from morrow.accountability.models.named import OFFICES
from morrow.foundations.fields import MoneyField
from morrow.foundations.models import Coded
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed

REGIMES = [
    ("executive", _("Executive")),
    ("council", _("Full council")),
    ("committee", _("Committee")),
    ("officer", _("Officer")),
    ("nhs", _("NHS body")),
    ("trustee", _("Trustees")),
]


class Authority(Coded, Placed):
    """The power of a body (or of a post, by the kind of role) to decide, on a scope, up to a limit.

    `manner` says how it is held, and the three ways of sharing power are never confused: a
    *delegation* goes to a lawful recipient; under a *commitment* the holder decides in law and has
    promised to adopt somebody's choice on published terms; a *transfer* is a grant or contract to
    an independent body that then decides for itself.
    """

    MANNERS = [
        ("held", _("Its own power in law")),
        ("delegation", _("Delegated")),
        ("commitment", _("Committed to adopt another’s choice")),
        ("transfer", _("Transferred to an independent body")),
    ]

    regime = models.CharField(max_length=12, choices=REGIMES)
    body = models.ForeignKey("place.Body", on_delete=models.PROTECT, null=True, blank=True)
    post = models.CharField(
        max_length=30, blank=True, help_text="A kind of role, where a post decides alone."
    )
    scope = models.CharField(max_length=200, help_text="Subjects, with commas between; or “everything”.")
    limit = MoneyField(null=True, blank=True, help_text="In pence; empty where there is none.")
    source = models.CharField(max_length=200, help_text="The law or scheme of delegation.")
    manner = models.CharField(max_length=12, choices=MANNERS, default="held")
    delegated_from = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True)
    committed_to = models.ForeignKey(
        "place.Body", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    terms = models.TextField(blank=True, help_text="What was published beforehand, for a commitment.")
    quorum = models.PositiveSmallIntegerField(default=0, help_text="Members who must vote; 0 for one alone.")
    call_in_days = models.PositiveSmallIntegerField(default=5, help_text="Working days, by the constitution.")
    call_in_members = models.PositiveSmallIntegerField(default=3, help_text="Scrutiny members needed.")
    urgency_agreed_by = models.CharField(
        max_length=20,
        blank=True,
        choices=OFFICES,
        help_text="Who agrees that an urgent decision is exempt from call-in; empty where none may be.",
    )
    active_from = models.DateField()
    active_to = models.DateField(null=True, blank=True)
    example = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "authorities"
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="authority_code"),
            models.CheckConstraint(
                name="authority_period", condition=Q(active_to=None) | Q(active_to__gte=F("active_from"))
            ),
            models.CheckConstraint(
                name="authority_has_one_holder",
                condition=(Q(body=None) & ~Q(post="")) | (Q(body__isnull=False) & Q(post="")),
            ),
            models.CheckConstraint(
                name="authority_delegated_from_whom",
                condition=(Q(manner="delegation") & Q(delegated_from__isnull=False))
                | (~Q(manner="delegation") & Q(delegated_from=None)),
            ),
            models.CheckConstraint(
                name="authority_committed_on_terms",
                condition=~Q(manner="commitment") | (Q(committed_to__isnull=False) & ~Q(terms="")),
            ),
        ]

    class Privacy:
        kind = PUBLIC

    def active(self, on: date) -> bool:
        """Whether the power can be used on this day."""
        return self.active_from <= on and (self.active_to is None or on < self.active_to)
