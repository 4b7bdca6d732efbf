"""Who looked at what about whom, and why."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now, TruncDate

from morrow.foundations.privacy import PERSONAL, Personal
from morrow.foundations.privacy.queries import LISTED
from morrow.foundations.scope import Viewer
from morrow.foundations.scope.entering import Scope, lifted, on_leaving


class Disclosure(Personal):
    """One reading: a viewer, a purpose, a kind of row, and the people it was about.

    Holds ids only. A person sees the readings that concern them; the data protection lead sees all.
    """

    viewer = models.BigIntegerField(help_text="The person who looked.")
    roles = models.CharField(max_length=1000, blank=True, help_text="The roles they held, and where.")
    purpose = models.CharField(max_length=200)
    kind = models.CharField(max_length=100)
    subjects = ArrayField(models.BigIntegerField(), help_text="The people it was about.")
    at = models.DateTimeField(db_default=Now())

    class Meta:
        indexes = [GinIndex(fields=["subjects"], name="disclosure_subjects")]

    class Privacy:
        kind = PERSONAL
        read_by = ("data_protection_lead",)
        wall = (
            "(viewer <> 0 AND viewer::text = morrow_viewer())"
            " OR subjects @> ARRAY[CASE WHEN morrow_viewer() ~ '^[1-9][0-9]*$'"
            " THEN morrow_viewer()::bigint END]"
            " OR (SELECT morrow_holds(ARRAY['data_protection_lead']))"
        )

        @staticmethod
        def reads(viewer: Viewer) -> Q:
            """Whoever looked, those it was about, and the data protection lead."""
            if viewer.holds("data_protection_lead"):
                return Q()
            return Q(viewer=viewer.person_id) | Q(subjects__contains=[viewer.person_id])


@on_leaving
def write_disclosures(scope: Scope) -> None:
    """Write down what this scope read of other people."""
    if not scope.read or scope.viewer.system:
        return
    with lifted(reason="what was listed today already"):
        _leave_out_what_was_listed_today(scope)
    rows = [
        Disclosure(
            viewer=scope.viewer.person_id or 0,
            roles=roles,
            purpose=purpose,
            kind=kind,
            subjects=sorted(subjects),
        )
        for (purpose, kind, roles), subjects in sorted(scope.read.items())
        if subjects or not kind.endswith(LISTED)
    ]
    with lifted(reason="writing down who looked"):
        Disclosure.objects.bulk_create(rows)
    scope.read.clear()


def _leave_out_what_was_listed_today(scope: Scope) -> None:
    """A list looked at ten times a day tells the person once; what is opened is always told."""
    for (purpose, kind, roles), subjects in scope.read.items():
        if not kind.endswith(LISTED):
            continue
        today = Disclosure.objects.unrestricted(reason="what this viewer listed today").filter(
            viewer=scope.viewer.person_id or 0, roles=roles, purpose=purpose, kind=kind
        )
        today = today.filter(at__date=TruncDate(Now()))
        for told in today.values_list("subjects", flat=True):
            subjects.difference_update(told)
