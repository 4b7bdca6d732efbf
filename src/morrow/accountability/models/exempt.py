"""What of a report may not be published, and notice that a meeting will be held in private."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from morrow.accountability.rules import PRIVATE_DAYS
from morrow.foundations.models import Coded
from morrow.foundations.privacy import PLACE, PUBLIC
from morrow.foundations.scope import Placed


class Exemption(Coded, Placed):
    """That a part of a report is exempt, under which paragraph, and why: what everyone may know of it.

    The words themselves stand in a table of their own, so that nothing that reads this can show them.
    """

    PARAGRAPHS = [
        (1, _("about an individual")),
        (2, _("likely to reveal who an individual is")),
        (3, _("about somebody’s financial or business affairs, the council’s own included")),
        (4, _("about consultations or negotiations with the council’s workers")),
        (5, _("for which legal professional privilege could be claimed")),
        (6, _("which shows that the council is about to give a notice or make an order")),
        (7, _("about preventing, investigating or prosecuting crime")),
    ]

    decision = models.ForeignKey(
        "accountability.Decision", on_delete=models.CASCADE, related_name="exemptions"
    )
    about = models.CharField(max_length=200, help_text="Public: what kind of part it is, not what it says.")
    paragraph = models.PositiveSmallIntegerField(choices=PARAGRAPHS)
    contract_terms = models.BooleanField(
        default=False,
        help_text="Of terms proposed for a contract: then paragraph 3 is open to no other member.",
    )
    why = models.TextField(help_text="Public: why the public interest in keeping it outweighs telling it.")
    certified_by = models.CharField(max_length=200)
    certified_on = models.DateField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="exemption_code"),
            models.UniqueConstraint(fields=["decision", "about"], name="exemption_once"),
            models.CheckConstraint(
                name="exemption_paragraph", condition=Q(paragraph__gte=1, paragraph__lte=7)
            ),
        ]

    class Privacy:
        kind = PUBLIC


class ExemptWords(Placed):
    """The exempt words. Read only through `queries.exempt_parts`, by whoever the law entitles."""

    exemption = models.OneToOneField(
        "accountability.Exemption", on_delete=models.CASCADE, related_name="kept_words"
    )
    words = models.TextField()

    class Privacy:
        kind = PLACE


class PrivateNotice(Coded, Placed):
    """Notice that the executive will meet in private (SI 2012/2089, regulation 5)."""

    KINDS = [
        ("first", format_lazy(_("First notice: {first} clear days, with the reasons"), **PRIVATE_DAYS)),
        (
            "second",
            format_lazy(
                _("Second notice: {second} clear days, with what people said and the answer"), **PRIVATE_DAYS
            ),
        ),
        ("urgent", _("Urgent: agreed by the chair of scrutiny, with the reason")),
    ]

    decision = models.ForeignKey(
        "accountability.Decision", on_delete=models.CASCADE, related_name="private_notices"
    )
    kind = models.CharField(max_length=10, choices=KINDS)
    published_on = models.DateField()
    meet_from = models.DateField(help_text="The first day on which it may meet in private.")
    reason = models.TextField()
    representations = models.TextField(blank=True, help_text="What was said for meeting in public.")
    response = models.TextField(blank=True)
    agreed_by = models.CharField(max_length=200, blank=True)
    agreed_as = models.CharField(max_length=100, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="private_notice_code"),
            models.UniqueConstraint(fields=["decision", "kind"], name="private_notice_once"),
            models.CheckConstraint(
                name="private_notice_answers",
                condition=~Q(kind="second") | (~Q(representations="") & ~Q(response="")),
            ),
            models.CheckConstraint(
                name="private_notice_urgent_agreed", condition=~Q(kind="urgent") | ~Q(agreed_by="")
            ),
        ]

    class Privacy:
        kind = PUBLIC
