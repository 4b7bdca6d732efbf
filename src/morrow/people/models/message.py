"""What is sent to people."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, Personal
from morrow.people.models.leaving import Leaving


class Message(Coded, Personal, Leaving):
    """Something sent to a person by the channel they chose; printed letters wait to be printed."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    event = models.UUIDField(null=True, unique=True, help_text="What caused it, so that it goes once.")
    channel = models.CharField(max_length=10)
    address = models.TextField(blank=True)
    subject = models.CharField(max_length=200)
    text = models.TextField()
    written = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="message_code")]
        indexes = [
            models.Index(fields=["place", "channel"], condition=models.Q(sent=None), name="message_waiting")
        ]

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = ("reply_officer",)
        purpose = _("sending replies")
        called = _("Messages we sent you")
