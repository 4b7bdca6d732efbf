"""Councillors in their seats, as Popolo names these things: published facts and nothing they did."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.text import slugify

from morrow.place.models import Area, Councillor
from morrow.place.queries.places import councillors, councils
from morrow.standards import popolo

WHOLE = "all"
"""Stands for the ward of whoever sits for the whole place."""


@dataclass(frozen=True)
class Seats:
    """Who sits in which seat of the council, for which ward and party."""

    councils: tuple[popolo.Organization, ...]
    parties: tuple[popolo.Organization, ...]
    areas: tuple[popolo.Area, ...]
    posts: tuple[popolo.Post, ...]
    persons: tuple[popolo.Person, ...]
    memberships: tuple[popolo.Membership, ...]


def seats() -> Seats:
    """Every councillor as last published."""
    here = councils()
    council = next((each.code for each in here if not each.example), "")
    by_area = councillors()
    sitting = [(area, member) for area, members in by_area for member in members]
    parties = {_party(member): member.party for _area, member in sitting if member.party}
    return Seats(
        councils=tuple(
            popolo.Organization(
                id=each.code, name=each.name, classification="local_authority", example=each.example
            )
            for each in here
        ),
        parties=tuple(
            popolo.Organization(id=key, name=name, classification="party")
            for key, name in sorted(parties.items())
        ),
        areas=tuple(popolo.Area(id=area.code, name=area.name) for area, _members in by_area if area),
        posts=tuple(_post(area, council) for area, _members in by_area),
        persons=tuple(_person(area, member) for area, member in sitting),
        memberships=tuple(_membership(area, member, council) for area, member in sitting),
    )


def _post(area: Area | None, council: str) -> popolo.Post:
    return popolo.Post(
        id=_seat(area),
        label=area.name if area else "",
        organization_id=council,
        area_id=area.code if area else "",
    )


def _person(area: Area | None, member: Councillor) -> popolo.Person:
    return popolo.Person(
        id=_councillor(area, member),
        name=member.name,
        page=member.page,
        published=member.published,
        example=member.example,
    )


def _membership(area: Area | None, member: Councillor, council: str) -> popolo.Membership:
    person = _councillor(area, member)
    return popolo.Membership(
        id=f"{person}/seat",
        person_id=person,
        organization_id=council,
        post_id=_seat(area),
        on_behalf_of_id=_party(member),
    )


def _seat(area: Area | None) -> str:
    return f"seat/{area.code if area else WHOLE}"


def _councillor(area: Area | None, member: Councillor) -> str:
    return f"councillor/{slugify(member.name)}-{area.code if area else WHOLE}"


def _party(member: Councillor) -> str:
    return f"party/{slugify(member.party)}" if member.party else ""
