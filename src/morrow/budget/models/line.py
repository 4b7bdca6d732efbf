"""What one partner brings: a contribution line in the model, a "partner contribution" on the page."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from morrow.budget.instruments import S75, instrument
from morrow.budget.rules import Conditions
from morrow.foundations.fields import MoneyField
from morrow.foundations.models import Coded
from morrow.foundations.periods import Period
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed


class ContributionLine(Coded, Placed):
    """Money, goods, hours or the use of something, under one legal instrument, with conditions.

    Once accepted it never changes (the database refuses).
    """

    FORMS = [
        ("cash", _("Money")),
        ("kind", _("Goods or services in kind")),
        ("hours", _("People’s hours")),
        ("asset", _("Use of a building or thing")),
    ]
    INSTRUMENTS = [
        ("s75", _("Section 75 pooled fund")),
        ("s256", _("Section 256 payment")),
        ("s76", _("Section 76 payment")),
        ("restricted_grant", _("Restricted grant")),
        ("aligned", _("Aligned budget")),
        ("kind", _("Given in kind")),
        ("levy", _("Levy")),
    ]
    VAT = [
        ("host", _("The host accounts for VAT under its own rules")),
        ("owner", _("The partner accounts for VAT under its own rules")),
        ("outside", _("Outside the scope of VAT: nothing is supplied in return")),
        ("irrecoverable", _("VAT cannot be recovered: the amount includes it")),
    ]
    STATES = [
        ("pledged", _("Pledged")),
        ("sent_back", _("Sent back with a question")),
        ("accepted", _("Accepted")),
        ("withdrawn", _("Withdrawn")),
    ]

    pool = models.ForeignKey("budget.Pool", on_delete=models.PROTECT, related_name="lines")
    owner = models.ForeignKey("place.Organisation", on_delete=models.PROTECT, related_name="+")
    host = models.ForeignKey(
        "place.Organisation", on_delete=models.PROTECT, related_name="+", help_text="Who holds it."
    )
    form = models.CharField(max_length=8, choices=FORMS, default="cash")
    amount = MoneyField(help_text="In pence: for anything but money, its value.")
    how_valued = models.CharField(max_length=300, blank=True)
    instrument = models.CharField(max_length=20, choices=INSTRUMENTS)
    vat = models.CharField(max_length=16, choices=VAT)
    who_may_vire = models.CharField(max_length=200, help_text="Who may move it to another purpose.")
    exit_terms = models.TextField(help_text="How the partner may leave and what happens to what is left.")
    starts = models.DateField()
    ends = models.DateField(help_text="The first day after it.")
    for_priorities = ArrayField(models.CharField(max_length=120), default=list, blank=True)
    for_purposes = ArrayField(models.CharField(max_length=80), default=list, blank=True)
    age_from = models.PositiveSmallIntegerField(null=True, blank=True)
    age_to = models.PositiveSmallIntegerField(null=True, blank=True, help_text="The first age outside it.")
    wards = ArrayField(models.CharField(max_length=12), default=list, blank=True)
    expires = models.DateField(null=True, blank=True, help_text="The first day it may not be spent.")
    state = models.CharField(max_length=10, choices=STATES, default="pledged")
    question = models.TextField(blank=True)
    answer = models.TextField(blank=True)
    pledged_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="line_code"),
            models.CheckConstraint(condition=models.Q(amount__gt=0), name="line_brings_something"),
            models.CheckConstraint(condition=models.Q(ends__gt=models.F("starts")), name="line_period"),
            models.CheckConstraint(
                condition=models.Q(form="cash") | ~models.Q(how_valued=""), name="line_says_how_valued"
            ),
            models.CheckConstraint(
                condition=~models.Q(instrument="aligned") | models.Q(host=models.F("owner")),
                name="line_aligned_stays_with_its_owner",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="accepted") | models.Q(accepted_at__isnull=False),
                name="line_accepted_when",
            ),
        ]
        indexes = [models.Index(fields=["place", "pool", "state"], name="line_of_pool")]

    class Privacy:
        kind = PUBLIC

    @property
    def pooled(self) -> bool:
        """True for section 75 lines alone."""
        return bool(self.instrument == S75)

    @property
    def law(self) -> str:
        """The law its instrument stands on."""
        return instrument(self.instrument).law

    @property
    def period(self) -> Period:
        """The days it is for."""
        return Period(self.starts, self.ends)

    @property
    def conditions(self) -> Conditions:
        """Its conditions as plain values."""
        return Conditions(
            form=self.form,
            starts=self.starts,
            ends=self.ends,
            priorities=tuple(self.for_priorities),
            purposes=tuple(self.for_purposes),
            age_from=self.age_from,
            age_to=self.age_to,
            wards=tuple(self.wards),
            expires=self.expires,
        )


class PlannedContribution(Placed):
    """What a partner plans for a later year: "planned, subject to budget", and never in the ledger."""

    line = models.ForeignKey("budget.ContributionLine", on_delete=models.CASCADE, related_name="planned")
    year = models.PositiveSmallIntegerField(help_text="The year whose 1 April begins it.")
    amount = MoneyField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["line", "year"], name="planned_line_year"),
            models.CheckConstraint(condition=models.Q(amount__gt=0), name="planned_line_something"),
        ]

    class Privacy:
        kind = PUBLIC
