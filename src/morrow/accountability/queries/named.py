"""Who holds which office that the law names."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from morrow.accountability.models import NamedOfficer
from morrow.foundations.scope import Actor, Viewer

URGENCY = ("scrutiny_chair", "council_chair", "council_vice_chair")
"""Who may agree that something is urgent, in the order of the law (SI 2012/2089, regulations 5 and 11)."""


def named_officers(on: date) -> QuerySet[NamedOfficer]:
    """Everyone who holds an office on this day."""
    found: QuerySet[NamedOfficer] = NamedOfficer.objects.filter(active_from__lte=on).filter(
        Q(active_to=None) | Q(active_to__gt=on)
    )
    return found


def office_of(by: Actor, office: str, *, on: date) -> str:
    """The office as this person holds it on this day, in words; nothing where they do not hold it.

    Whoever is the place's monitoring officer is so without being named a second time.
    """
    found = (
        named_officers(on)
        .filter(office=office, role__person_id=by.person_id, role__kind=by.role)
        .filter(_still_held(on))
        .order_by("deputy", "pk")
        .first()
    )
    if found is not None:
        return found.called
    if office == "monitoring" and by.holds("monitoring_officer"):
        return str(dict(NamedOfficer._meta.get_field("office").choices)["monitoring"])  # type: ignore[arg-type]
    return ""


def offices_of(viewer: Viewer, *, on: date) -> frozenset[str]:
    """Every office that this viewer holds on this day, by code."""
    if viewer.person_id is None:
        return frozenset()
    kinds = {actor.role for actor in viewer.actors}
    held = named_officers(on).filter(_still_held(on), role__person_id=viewer.person_id, role__kind__in=kinds)
    found = set(held.values_list("office", flat=True))
    return frozenset(found | ({"monitoring"} if viewer.holds("monitoring_officer") else set()))


def _still_held(on: date) -> Q:
    """An office goes with the very role to which it was given, not with another of the same kind."""
    return Q(role__active_to=None) | Q(role__active_to__gt=on)


def may_agree_urgency(on: date) -> list[NamedOfficer]:
    """Who may agree that something is urgent, in the order in which the law asks them."""
    found = named_officers(on).filter(office__in=URGENCY)
    return sorted(found, key=lambda each: (URGENCY.index(each.office), each.deputy, each.pk))


def agreed_by(name: str, on: date) -> NamedOfficer | None:
    """The chair of this name who may agree that something is urgent; nothing where nobody of it may."""
    wanted = name.strip().casefold()
    return next((each for each in may_agree_urgency(on) if each.name.casefold() == wanted), None)
