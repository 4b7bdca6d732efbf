"""The ledger: a memorandum account in double entry. PostgreSQL keeps it whole (second migration)."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from morrow.foundations.fields import MoneyField
from morrow.foundations.models import Coded
from morrow.foundations.privacy import PLACE
from morrow.foundations.record.models import CurrentTransaction
from morrow.foundations.scope import Placed


class Account(Placed):
    """One head of one partner contribution and, further on, of one allocation and one commitment."""

    HEADS = [
        ("contributed", _("Brought by the partner")),
        ("free", _("Not yet set aside")),
        ("allocated", _("Set aside")),
        ("committed", _("Committed")),
        ("paid", _("Paid")),
    ]

    pool = models.ForeignKey("budget.Pool", on_delete=models.PROTECT, related_name="+")
    head = models.CharField(max_length=12, choices=HEADS)
    line = models.ForeignKey("budget.ContributionLine", on_delete=models.PROTECT, related_name="accounts")
    allocation = models.ForeignKey("budget.Allocation", on_delete=models.PROTECT, null=True, related_name="+")
    commitment = models.ForeignKey("budget.Commitment", on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["pool", "head", "line", "allocation", "commitment"],
                nulls_distinct=False,
                name="account_once",
            ),
            models.CheckConstraint(
                condition=(
                    models.Q(head__in=["contributed", "free"], allocation=None, commitment=None)
                    | models.Q(head="allocated", allocation__isnull=False, commitment=None)
                    | models.Q(
                        head__in=["committed", "paid"], allocation__isnull=False, commitment__isnull=False
                    )
                ),
                name="account_of_its_head",
            ),
        ]

    class Privacy:
        kind = PLACE


class Entry(Coded, Placed):
    """One act's posting: balanced, or it does not exist. Reversed by a mirror, never rewritten."""

    pool = models.ForeignKey("budget.Pool", on_delete=models.PROTECT, related_name="+")
    verb = models.CharField(max_length=60)
    act = models.CharField(max_length=120, help_text="What the act was on, as in the record.")
    reverses = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="reversed_by"
    )
    at = models.DateTimeField()
    xid = models.BigIntegerField(
        db_default=CurrentTransaction(), editable=False, help_text="Whose transaction wrote it."
    )

    class Meta:
        verbose_name_plural = "entries"
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="ledger_entry_code")]
        indexes = [models.Index(fields=["pool", "id"], name="ledger_entry_of_pool")]

    class Privacy:
        kind = PLACE


class Posting(Placed):
    """One side of an entry: debits above nought, credits below."""

    entry = models.ForeignKey("budget.Entry", on_delete=models.PROTECT, related_name="postings")
    account = models.ForeignKey("budget.Account", on_delete=models.PROTECT, related_name="postings")
    amount = MoneyField()

    class Meta:
        constraints = [models.CheckConstraint(condition=~models.Q(amount=0), name="posting_of_something")]

    class Privacy:
        kind = PLACE
