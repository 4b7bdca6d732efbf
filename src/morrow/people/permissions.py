"""What may be done to people's own entries in the register."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from morrow.foundations.scope import Actor
from morrow.people.models import Advocate, Person

DECIDES = ("attorney", "deputy", "authorised", "parental")
"""The capacities that give permission for somebody; an advocate speaks, and does not decide."""


def may_speak_for(by: Actor, person: Person, today: date) -> bool:
    """The person themselves, or someone who lawfully decides for them today."""
    if by.person_id == person.pk:
        return True
    speakers = Advocate.objects.unrestricted(reason="whether this actor lawfully decides for the person")
    return bool(
        speakers.filter(person=person, speaker_id=by.person_id, capacity__in=DECIDES)
        .filter(Q(active_from__lte=today) & (Q(active_to=None) | Q(active_to__gt=today)))
        .exists()
    )
