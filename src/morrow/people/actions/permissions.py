"""A person's own yes, and taking it back; and the few times something is shared without it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.utils import timezone

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, entering
from morrow.people.errors import EndsBeforeItBegins, NothingShared
from morrow.people.events import PermissionTakenBack
from morrow.people.holding import held
from morrow.people.models import Permission, Person, Role
from morrow.people.permissions import may_share_without_consent, may_speak_for


def give_permission(
    *,
    person: Person,
    given_to: Person,
    kinds: Sequence[str],
    purpose: str,
    active_from: date,
    active_to: date | None,
    by: Actor,
    now: datetime,
    role: Role | None = None,
) -> Permission:
    """Let somebody see some kinds of thing about a person, for a purpose, until a day.

    Only the person, or someone who may lawfully decide for them, can give it. Given to somebody in a
    `role`, or to somebody who works here today, it ends with that role.
    """
    today = timezone.localdate(now)
    require(may_speak_for(by, person, today))
    _check(kinds, active_from, active_to)
    role = role or _work_of(given_to, today)
    with (
        record.act(by=by, verb="permitted", now=now) as act,
        entering.lifted(reason="whoever lawfully decides for the person may not read the row"),
    ):
        permission = Permission.objects.create(
            person=person,
            given_to=given_to,
            role=role,
            kinds=list(kinds),
            purpose=purpose.strip(),
            active_from=active_from,
            active_to=active_to,
        )
        act.on(permission)
    return permission


def share_without_consent(
    *,
    person: Person,
    given_to: Person,
    role: Role,
    kinds: Sequence[str],
    purpose: str,
    basis: str,
    reason: str,
    review_on: date,
    by: Actor,
    now: datetime,
) -> Permission:
    """Let a worker see some kinds of thing about a person who has not said yes.

    It names its basis in law and the reason, is shown to the person, and ends on the day of its
    review unless it is shared anew.
    """
    require(may_share_without_consent(by))
    today = timezone.localdate(now)
    _check(kinds, today, review_on)
    with (
        record.act(by=by, verb="shared without consent", now=now) as act,
        entering.lifted(reason="the safeguarding lead may not read the register of permissions"),
    ):
        permission = Permission.objects.create(
            person=person,
            given_to=given_to,
            role=role,
            kinds=list(kinds),
            purpose=purpose.strip(),
            basis=basis,
            reason=reason.strip(),
            review_on=review_on,
            active_from=today,
            active_to=review_on,
        )
        act.on(permission)
    return permission


def withdraw_permission(*, permission: Permission, by: Actor, now: datetime) -> None:
    """Take a permission back. What rests on it stops at once.

    What was shared without consent is stopped by those who answer for it; the person may object.
    """
    today = timezone.localdate(now)
    if permission.basis == Permission.CONSENT:
        require(may_speak_for(by, permission.person, today))
    else:
        require(may_share_without_consent(by))
    with (
        record.act(by=by, verb="withdrew permission", on=permission, now=now) as act,
        entering.lifted(reason="whoever lawfully decides for the person may not read the row"),
    ):
        permission.withdrawn = now
        permission.save(update_fields=["withdrawn"])
        act.announce(
            PermissionTakenBack(
                subject=str(record.ref(permission)),
                person=permission.person_id,
                given_to=permission.given_to_id,
                kinds=tuple(permission.kinds),
            )
        )


def _check(kinds: Sequence[str], active_from: date, active_to: date | None) -> None:
    if not kinds:
        raise NothingShared
    if active_to is not None and active_to <= active_from:
        raise EndsBeforeItBegins


def _work_of(person: Person, today: date) -> Role | None:
    """The first role at work that somebody holds, so that a worker who leaves takes no permission along."""
    found: Role | None = (
        Role.objects.filter(held(today), person=person).exclude(kind="resident").order_by("pk").first()
    )
    return found
