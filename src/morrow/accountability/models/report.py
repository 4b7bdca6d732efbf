"""The parts of a report: what finance and law say, the risk, who was consulted, and the papers behind it."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from morrow.accountability.models.authority import REGIMES
from morrow.foundations.models import Coded
from morrow.foundations.privacy import PUBLIC
from morrow.foundations.scope import Placed


class ReportPart(Placed):
    """One part of a report, with who wrote or signed it and when.

    Finance, law and risk stand once: `short` on the first two pages, `words` in the whole. Who was
    consulted (a body or group, never a resident by name) and background papers stand each under their
    `title`; a paper says where anyone can inspect it, by a link or at an office. A signature lapses when
    what it was put under is changed (`lapsed_on`): the part can be read, and has to be signed again.
    """

    SIGNED = [("finance", _("Finance")), ("legal", _("Law")), ("risk", _("Risk"))]
    LISTED = [("consultees", _("Who was consulted")), ("papers", _("Background papers"))]
    KINDS = [*SIGNED, *LISTED]

    decision = models.ForeignKey("accountability.Decision", on_delete=models.CASCADE, related_name="parts")
    kind = models.CharField(max_length=10, choices=KINDS)
    title = models.CharField(max_length=200, blank=True)
    short = models.CharField(max_length=300, blank=True)
    words = models.TextField(blank=True)
    link = models.URLField(blank=True)
    office = models.CharField(max_length=200, blank=True)
    author = models.CharField(max_length=200)
    signed_as = models.CharField(max_length=100)
    signed_on = models.DateField()
    lapsed_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["decision", "kind", "title"], name="report_part_once"),
            models.CheckConstraint(
                name="report_part_written_whole",
                condition=Q(kind="papers") | ~Q(words=""),
            ),
            models.CheckConstraint(
                name="report_paper_somewhere",
                condition=~Q(kind="papers") | (~Q(title="") & (~Q(link="") | ~Q(office=""))),
            ),
        ]

    class Privacy:
        kind = PUBLIC


class ReportNeed(Coded, Placed):
    """Which parts a report needs before a decision of one regime, from a day on, by which rule."""

    regime = models.CharField(max_length=12, choices=REGIMES)
    key = models.BooleanField(default=False, help_text="For key decisions; else for all others.")
    parts = ArrayField(models.CharField(max_length=10, choices=ReportPart.KINDS), default=list)
    source = models.CharField(max_length=200)
    set_by = models.CharField(max_length=200)
    active_from = models.DateField()

    class Meta:
        ordering = ["-active_from", "-pk"]
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="report_need_code")]

    class Privacy:
        kind = PUBLIC
