"""Who may decide what."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from morrow.accountability import rules
from morrow.accountability.errors import UnknownAuthority
from morrow.accountability.models import Authority
from morrow.accountability.permissions import may_decide
from morrow.foundations.scope import Actor
from morrow.people.queries import kinds_of_role
from morrow.place import queries as place


def authorities(on: date) -> QuerySet[Authority]:
    """Every authority that can be used on this day, with whose it is."""
    found: QuerySet[Authority] = (
        Authority.objects.filter(active_from__lte=on)
        .filter(Q(active_to=None) | Q(active_to__gt=on))
        .select_related("body", "committed_to", "delegated_from__body")
        .order_by("regime", "pk")
    )
    return found


def authority(code: str) -> Authority:
    """One authority. Raises UnknownAuthority."""
    found: Authority | None = Authority.objects.select_related("body").filter(code=code).first()
    if found is None:
        raise UnknownAuthority
    return found


def authorities_of(by: Actor, *, on: date, subject: str = "") -> list[Authority]:
    """The authorities this person holds in this role on this day (for a subject, where one is given)."""
    held = [each for each in authorities(on) if may_decide(by, each)]
    return [each for each in held if not subject or rules.covers(each.scope, subject)]


def subjects(on: date) -> list[str]:
    """Every subject that some authority names, by name; “everything” names none."""
    named = {subject for each in authorities(on) for subject in rules.subjects(each.scope)}
    return sorted((s for s in named if s.casefold() != "everything"), key=str.casefold)


def bodies() -> list[tuple[str, str]]:
    """The bodies that may hold a power: code and name."""
    return place.bodies()


def posts() -> list[tuple[str, str]]:
    """The posts that may hold a power: the kind of role and its name."""
    return [(kind, name) for kind, name in kinds_of_role() if kind != "resident"]
