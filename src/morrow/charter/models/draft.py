"""A promise before it is decided: the words that people argue about, kept as they were each time."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed


class DraftPromise(Coded, Placed):
    """What a proposal would promise, in the words that would be adopted, with its rule if it has one.

    `told` holds the parts of a promise and of its floor by name. A changed draft takes the place of the one
    before (`replaces`), which stays to be read. It ends as an adopted version, or is taken back with a
    reason.
    """

    decision = models.ForeignKey("accountability.Decision", on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)
    told = models.JSONField()
    rule = models.TextField(blank=True, help_text="The frozen text of its rule.")
    of = models.ForeignKey(
        "charter.Entitlement",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The version whose place the next one would take.",
    )
    replaces = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="replaced_by"
    )
    written_by = models.CharField(max_length=200)
    written_on = models.DateField()
    taken_back = models.TextField(blank=True, help_text="Why nobody is asked to decide it any more.")
    adopted = models.OneToOneField(
        "charter.Entitlement", on_delete=models.PROTECT, null=True, blank=True, related_name="draft"
    )
    example = models.BooleanField(default=False)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="draft_promise_code"),
            models.CheckConstraint(
                name="draft_promise_adopted_or_taken_back", condition=Q(taken_back="") | Q(adopted=None)
            ),
        ]

    class Privacy:
        kind = PUBLIC

    @property
    def stands(self) -> bool:
        """Whether it is what would be promised, and no other draft, version or reason has taken its place."""
        return not self.taken_back and self.adopted_id is None and getattr(self, "replaced_by", None) is None
