"""What may be done to people's own entries in the register."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from morrow.foundations.scope import Actor, Viewer
from morrow.people.models import Advocate, Person

DECIDES = ("attorney", "deputy", "authorised", "parental")
"""The capacities that give permission for somebody; an advocate speaks, and does not decide."""

ADVOCACY = ("navigator", "safeguarding_lead", "data_protection_lead")
"""Those who write down who speaks for whom."""


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


def may_appoint(by: Actor) -> bool:
    """Administrators give and end roles."""
    return by.holds("administrator", "system")


def may_record_advocates(by: Actor) -> bool:
    """Those whose work it is to know who speaks for whom."""
    return by.holds(*ADVOCACY)


def may_share_without_consent(by: Actor) -> bool:
    """The safeguarding lead and the data protection lead, who answer for it."""
    return by.holds("safeguarding_lead", "data_protection_lead")


def may_answer_erasure(by: Actor) -> bool:
    """The data protection lead."""
    return by.holds("data_protection_lead", "system")


def may_hand_over(by: Actor) -> bool:
    """Those who print letters and make calls."""
    return by.holds("reply_officer")


def may_see_workers(viewer: Viewer) -> bool:
    """Anyone signed in here may see who works in which role."""
    return viewer.person_id is not None
