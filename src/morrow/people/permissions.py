"""What may be done to people's own entries in the register."""

from __future__ import annotations

from datetime import date

from morrow.foundations.scope import Actor, Viewer
from morrow.people.holding import held
from morrow.people.models import Advocate, Person, Role

DECIDES = ("attorney", "deputy", "authorised", "parental")
"""The capacities that give permission for somebody; an advocate speaks, and does not decide."""

GUARDED = {
    "administrator": ("data_protection_lead", "monitoring_officer"),
    "safeguarding_lead": ("safeguarding_lead", "data_protection_lead"),
    "data_protection_lead": ("data_protection_lead", "monitoring_officer"),
}
"""Roles that let somebody read or give much, and who says the second yes to them."""

ADVOCACY = ("navigator", "safeguarding_lead", "data_protection_lead")
"""Those who write down who speaks for whom."""


def may_speak_for(by: Actor, person: Person, today: date) -> bool:
    """The person themselves, or someone who lawfully decides for them today."""
    if by.person_id == person.pk:
        return True
    speakers = Advocate.objects.unrestricted(reason="whether this actor lawfully decides for the person")
    return bool(
        speakers.filter(person=person, speaker_id=by.person_id, capacity__in=DECIDES)
        .filter(held(today))
        .exists()
    )


def may_appoint(by: Actor) -> bool:
    """Administrators give and end roles."""
    return by.holds("administrator", "system")


def may_agree(by: Actor, kind: str) -> bool:
    """Those whose yes an appointment of this kind waits for."""
    return by.holds(*GUARDED.get(kind, ()))


def somebody_can_agree(kind: str, today: date, *, without: set[int | None]) -> bool:
    """Whether anybody but these holds a role today whose yes is good for this kind."""
    holders = Role.objects.filter(held(today), kind__in=GUARDED[kind]).values_list("person_id", flat=True)
    return bool(set(holders) - without)


def needs_agreement(*, kind: str, person: Person, by: Actor, on: date) -> bool:
    """Whether this appointment waits for a second yes.

    The first of their kind in a new place are appointed by its administrator alone, because nobody is
    there yet who could agree.
    """
    without = {by.person_id, person.pk}
    return kind in GUARDED and not by.holds("system") and somebody_can_agree(kind, on, without=without)


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
