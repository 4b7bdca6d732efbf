"""The tables of the record. PostgreSQL refuses to change or empty them (see the first migration)."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Func, Q
from django.db.models.functions import Now

from morrow.foundations.privacy import PERSONAL, PLACE, Personal
from morrow.foundations.record.naming import new_short_code
from morrow.foundations.scope import Placed, Viewer, entering


class CurrentTransaction(Func):
    """The id of the writing transaction, by which the sealer knows what is settled."""

    template = "(pg_current_xact_id()::text::bigint)"
    output_field = models.BigIntegerField()


class Coded(models.Model):
    """A thing with a short readable code, unique in its place, by which the record refers to it."""

    code = models.CharField(max_length=40, editable=False, default=new_short_code)

    class Meta:
        abstract = True

    @property
    def ref_kind(self) -> str:
        """The kind in references: the model's label in small letters."""
        return str(self._meta.label_lower)

    def __str__(self) -> str:
        return f"{self.ref_kind}/{self.code}"


def place_without_an_index_of_its_own() -> models.SlugField[str, str]:
    """The place, of tables in which a thread is looked up: one index alone begins with it.

    Of two, PostgreSQL takes the wrong one in a place too new for its statistics, and then reads all of
    the place again at each step.
    """
    return models.SlugField(max_length=40, editable=False, default=entering.place, db_index=False)


class Entry(Personal):
    """One act: who (as a random id), in which role, did what, to what, resting on what, when."""

    place = place_without_an_index_of_its_own()
    xid = models.BigIntegerField(db_default=CurrentTransaction(), editable=False)
    by = models.UUIDField(null=True, help_text="The random id of whoever acted; empty for the system.")
    role = models.CharField(max_length=40)
    body = models.CharField(max_length=80, blank=True, help_text="For which organisation or body.")
    verb = models.CharField(max_length=60)
    on = models.CharField(max_length=120)
    because = ArrayField(models.CharField(max_length=120))
    at = models.DateTimeField(help_text="When it was done.")
    written = models.DateTimeField(db_default=Now(), help_text="When it was written down.")

    class Meta:
        indexes = [
            models.Index(fields=["place", "on"], name="entry_on"),
            models.Index(fields=["by"], name="entry_by"),
        ]

    class Privacy:
        kind = PERSONAL
        read_by = ("monitoring_officer", "data_protection_lead")
        purpose = "checking the record"
        wall = (
            "by::text = current_setting('morrow.alias', true)"
            " OR (SELECT morrow_holds(ARRAY['monitoring_officer', 'data_protection_lead']))"
        )

        @staticmethod
        def reads(viewer: Viewer) -> Q:
            """One's own acts, and those who check the record."""
            if viewer.holds("monitoring_officer", "data_protection_lead"):
                return Q()
            return Q(by=viewer.alias, by__isnull=False)

    def sealed_fields(self) -> list[Any]:
        """What the seal covers, in a fixed order."""
        return [
            self.pk,
            self.place,
            self.xid,
            str(self.by) if self.by else None,
            self.role,
            self.body,
            self.verb,
            self.on,
            list(self.because),
            self.at.isoformat(),
            self.written.isoformat(),
        ]


class Link(Personal):
    """One thing an entry rests on: what stands in its `because`, one row for each, found by an index.

    PostgreSQL writes these itself with the entry (see the migrations). Under row security it may not
    look into an array before it knows that the row may be seen; a plain column it may.
    """

    place = place_without_an_index_of_its_own()
    entry = models.BigIntegerField(help_text="The entry's number; no foreign key, so writers never wait.")
    on = models.CharField(max_length=120)
    cause = models.CharField(max_length=120)

    class Meta:
        indexes = [models.Index(fields=["place", "cause"], name="link_cause")]

    class Privacy:
        kind = PERSONAL
        purpose = "following the thread"
        wall = "false"


class Seal(Placed):
    """One link of the chain: an entry's place in it and the hash of all up to there."""

    position = models.BigIntegerField()
    entry = models.BigIntegerField(help_text="The entry's number; no foreign key, so a lost entry shows.")
    hash = models.CharField(max_length=64)
    sealed_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "position"], name="seal_position"),
            models.UniqueConstraint(fields=["entry"], name="seal_entry"),
        ]

    class Privacy:
        kind = PLACE
