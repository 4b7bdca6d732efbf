"""Files of e-mails that a worker is looking at: held for an hour at most, and gone once they are taken in."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, Personal
from morrow.voice.models.beside import Attachment


class HeldFile(Coded, Personal):
    """One file of one e-mail of one look; where `why` says that it is left aside, nothing of it is held."""

    held_by = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    look = models.UUIDField(db_index=True)
    mail = models.PositiveSmallIntegerField(help_text="Which e-mail of the look, from nought.")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=4, choices=Attachment.KINDS, blank=True)
    content = models.BinaryField(default=bytes)
    why = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="held_file_code")]

    class Privacy:
        kind = PERSONAL
        person = "held_by"
        read_by = ()
        purpose = _("taking in e-mails")
        called = _("Files of e-mails you are taking in")
        withheld = ("content",)

    @property
    def content_type(self) -> str:
        """As a browser is told."""
        return Attachment.TYPES[self.kind]
