"""What this room does when it hears news: who may no longer see a plan does not lead it."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.events import handles
from morrow.foundations.scope import MORROW
from morrow.people import actions as people
from morrow.people.events import PermissionTakenBack
from morrow.support import actions
from morrow.support.models.reading import PLAN
from morrow.support.permissions import still_permits


@handles(PermissionTakenBack)
def no_longer_leads(event: PermissionTakenBack, event_id: UUID) -> None:
    """End the leading of whoever lost sight of the plan, and tell the person that nobody leads it now."""
    if PLAN not in event.kinds or still_permits(event.person, event.given_to):
        return
    now = timezone.now()
    if actions.end_lead_without_permission(
        person_id=event.person, worker_id=event.given_to, by=MORROW, now=now
    ):
        people.send_message(
            person_id=event.person,
            event=event_id,
            subject=_("Who leads your plan"),
            text=_(
                "You took back the permission of whoever led your plan, so they lead it no longer. "
                "You can name somebody else on the page of your plan."
            ),
            by=MORROW,
            now=now,
        )
