"""An appointment that waits for a second person's yes."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PLACE
from morrow.foundations.scope import Placed
from morrow.people.models.role import Role


class Nomination(Coded, Placed):
    """A role that lets somebody read or give much: named by one person, agreed to by another.

    Until there is an answer nobody holds anything by it. Every answer stays; the name stands here only
    while it waits, because an administrator may not read the person's own row.
    """

    ANSWERS = [("waiting", _("Waiting for a second yes")), ("agreed", _("Agreed")), ("refused", _("Refused"))]

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    known_as = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=30, choices=Role.KINDS)
    organisation = models.ForeignKey("place.Organisation", on_delete=models.PROTECT, null=True, blank=True)
    body = models.ForeignKey("place.Body", on_delete=models.PROTECT, null=True, blank=True)
    title = models.CharField(max_length=100, blank=True)
    active_from = models.DateField()
    active_to = models.DateField(null=True, blank=True)
    named_at = models.DateTimeField()
    nominator = models.ForeignKey("people.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    answer = models.CharField(max_length=10, choices=ANSWERS, default="waiting")
    answerer = models.ForeignKey("people.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "code"], name="nomination_code"),
            models.CheckConstraint(
                condition=models.Q(answer="waiting") | models.Q(known_as=""),
                name="nomination_keeps_no_name",
            ),
        ]

    class Privacy:
        kind = PLACE
