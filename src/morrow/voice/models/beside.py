"""What is kept beside somebody's words: the same in another language, and what they sent with it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, Personal
from morrow.foundations.scope import Viewer
from morrow.voice.models.contribution import READ_BY, Contribution

WALL = "contribution_id IN (SELECT id FROM voice_contribution)"
"""Whoever may read the words may read what stands beside them: the wall of the words decides."""


def of_readable(viewer: Viewer) -> Q:
    """The same, asked before the database is."""
    words = Contribution.objects.visible_to(viewer, purpose=_("reading what stands beside it"))
    return Q(contribution__in=words.values("pk"))


class Rendering(Coded, Personal):
    """Somebody's words in another language. The words themselves always stand first."""

    contribution = models.OneToOneField(
        "voice.Contribution", on_delete=models.CASCADE, related_name="rendering"
    )
    person = models.ForeignKey(
        "people.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    words = models.TextField()
    into = models.CharField(max_length=40)
    by_machine = models.BooleanField(default=False)
    made_by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="rendering_code")]

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = READ_BY
        purpose = _("answering what was said")
        called = _("Your words in another language")
        wall = WALL
        reads = staticmethod(of_readable)


class Attachment(Coded, Personal):
    """A photograph or a PDF that somebody gave with their words, without what a camera writes into it."""

    KINDS = [("jpeg", _("Photograph")), ("png", _("Picture")), ("pdf", _("PDF"))]
    TYPES = {"jpeg": "image/jpeg", "png": "image/png", "pdf": "application/pdf"}

    contribution = models.ForeignKey(
        "voice.Contribution", on_delete=models.CASCADE, related_name="attachments"
    )
    person = models.ForeignKey(
        "people.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    kind = models.CharField(max_length=4, choices=KINDS)
    content = models.BinaryField()
    size = models.PositiveIntegerField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="attachment_code")]

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = READ_BY
        purpose = _("answering what was said")
        called = _("Pictures and papers you gave us")
        withheld = ("content",)
        wall = WALL
        reads = staticmethod(of_readable)

    @property
    def content_type(self) -> str:
        """As a browser is told."""
        return self.TYPES[self.kind]
