"""An offer of a role to somebody who is known only by an e-mail address."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, Personal
from morrow.people.models.leaving import Leaving
from morrow.people.models.role import Role


class Invitation(Coded, Personal, Leaving):
    """An offer of a role, sent to an e-mail address; taken up, it becomes the role.

    Whoever takes it up must have shown that the address is theirs. The link in the e-mail is this
    row's code, signed; nothing secret is kept here.
    """

    email = models.EmailField()
    kind = models.CharField(max_length=30, choices=Role.KINDS)
    organisation = models.ForeignKey("place.Organisation", on_delete=models.PROTECT, null=True, blank=True)
    body = models.ForeignKey("place.Body", on_delete=models.PROTECT, null=True, blank=True)
    title = models.CharField(max_length=100, blank=True)
    active_from = models.DateField()
    active_to = models.DateField(null=True, blank=True)
    written = models.DateTimeField()
    open_until = models.DateField()
    withdrawn = models.DateTimeField(null=True, blank=True)
    accepted = models.DateTimeField(null=True, blank=True)
    role = models.ForeignKey("people.Role", on_delete=models.CASCADE, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "code"], name="invitation_code")]

    class Privacy:
        kind = PERSONAL
        read_by = ("administrator",)
        purpose = _("inviting somebody to a role")
        wall = "(SELECT morrow_holds(ARRAY['administrator']))"

    def is_open(self, today: date) -> bool:
        """True while it can still be taken up."""
        return self.accepted is None and self.withdrawn is None and today <= self.open_until
