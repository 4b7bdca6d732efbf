"""What is sent to people."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, Personal
from morrow.people.models.leaving import Leaving


class Message(Coded, Personal, Leaving):
    """Something sent to a person by the channel they chose; printed letters wait to be printed.

    What is handed over to a body instead names it in `to_body`, and in `about` whose words it carries: it
    goes when they are erased.
    """

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, null=True, related_name="+")
    about = models.ForeignKey("people.Person", on_delete=models.CASCADE, null=True, related_name="+")
    to_body = models.CharField(max_length=300, blank=True)
    event = models.UUIDField(null=True, unique=True, help_text="What caused it, so that it goes once.")
    channel = models.CharField(max_length=10)
    address = models.TextField(blank=True)
    subject = models.CharField(max_length=200)
    text = models.TextField()
    written = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="message_code"),
            models.CheckConstraint(
                condition=models.Q(person=None) ^ models.Q(to_body=""), name="message_to_one_or_to_a_body"
            ),
        ]
        indexes = [
            models.Index(fields=["place", "channel"], condition=models.Q(sent=None), name="message_waiting")
        ]

    class Privacy:
        kind = PERSONAL
        person = "person"
        read_by = ("reply_officer",)
        purpose = _("sending replies")
        called = _("Messages we sent you")
