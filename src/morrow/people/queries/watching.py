"""What those who watch over the register ask: advocates, messages that wait, disclosures, erasure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Max, Q

from morrow.foundations.errors import NotFound
from morrow.foundations.models import Disclosure
from morrow.foundations.privacy import PersonalQuerySet
from morrow.foundations.scope import Viewer
from morrow.people.models import Advocate, ErasureRequest, Message, Permission
from morrow.people.queries.register import names_of
from morrow.people.words import kind_at_work, work_in_words


@dataclass(frozen=True)
class Reading:
    """How often one kind of row was read in one kind of work, and when last."""

    who: str
    what: str
    times: int
    last: datetime


def advocates(viewer: Viewer) -> PersonalQuerySet:
    """Everyone written down as speaking for somebody, the newest first."""
    return Advocate.objects.visible_to(viewer).order_by("-active_from", "-pk")


def advocate(viewer: Viewer, code: str) -> Advocate:
    """One of them, for whoever may end it. Raises NotFound."""
    found: Advocate | None = Advocate.objects.visible_to(viewer).filter(code=code).first()
    if found is None:
        raise NotFound
    return found


def messages_waiting(viewer: Viewer, *channels: str) -> PersonalQuerySet:
    """What is written and has not gone, on these channels, the oldest first."""
    waiting = Message.objects.visible_to(viewer).filter(sent=None, channel__in=channels)
    return waiting.select_related("person").order_by("written", "pk")


def messages_failing(viewer: Viewer) -> PersonalQuerySet:
    """What was tried and could not leave, the oldest first."""
    failing = Message.objects.visible_to(viewer).filter(sent=None).exclude(fault="")
    return failing.select_related("person").order_by("written", "pk")


def how_many_messages_wait() -> tuple[int, int]:
    """How many messages have not gone, and how many of them were tried and could not leave."""
    unsent = Message.objects.unrestricted(reason="how many messages wait; none is read").filter(sent=None)
    found = unsent.aggregate(waiting=Count("pk"), failing=Count("pk", filter=~Q(fault="")))
    return found["waiting"], found["failing"]


def message(viewer: Viewer, code: str) -> Message:
    """One message for whoever hands it over. Raises NotFound."""
    found: Message | None = (
        Message.objects.visible_to(viewer).filter(code=code).select_related("person").first()
    )
    if found is None:
        raise NotFound
    return found


def readings(viewer: Viewer, since: datetime) -> list[Reading]:
    """What was read about people since a day, by kind of work and kind of row, the most first."""
    rows = list(
        Disclosure.objects.visible_to(viewer)
        .filter(at__gte=since)
        .values("roles", "kind")
        .annotate(times=Count("pk"), last=Max("at"))
        .order_by("-times", "kind", "roles")
    )
    who = work_in_words(row["roles"] for row in rows)
    return [Reading(who[row["roles"]], kind_at_work(row["kind"]), row["times"], row["last"]) for row in rows]


def shared_without_consent(viewer: Viewer) -> list[tuple[Permission, str]]:
    """What is shared without a person's yes, the nearest review first, and with whom."""
    shared = Permission.objects.visible_to(viewer).exclude(basis=Permission.CONSENT).filter(withdrawn=None)
    found = list(shared.select_related("role").order_by("review_on", "pk"))
    names = names_of(permission.given_to_id for permission in found)
    return [(p, names[p.given_to_id].known_as if p.given_to_id in names else "") for p in found]


def sharing_numbers(viewer: Viewer, today: date) -> tuple[int, int]:
    """How much is shared without a person's yes, and how much of it must be looked at again by now."""
    shared = Permission.objects.visible_to(viewer).exclude(basis=Permission.CONSENT).filter(withdrawn=None)
    found = shared.aggregate(all=Count("pk"), due=Count("pk", filter=Q(review_on__lte=today)))
    return found["all"], found["due"]


def shared_permission(viewer: Viewer, code: str) -> Permission:
    """One of them. Raises NotFound."""
    shared = Permission.objects.visible_to(viewer).exclude(basis=Permission.CONSENT)
    found: Permission | None = shared.filter(code=code).first()
    if found is None:
        raise NotFound
    return found


def erasure_requests(viewer: Viewer) -> PersonalQuerySet:
    """Who asks to be erased and waits for an answer, the nearest day first."""
    waiting = ErasureRequest.objects.visible_to(viewer).filter(refused=None)
    return waiting.select_related("person").order_by("due", "pk")


def erasure_request(viewer: Viewer, code: str) -> ErasureRequest:
    """One request that waits. Raises NotFound."""
    found: ErasureRequest | None = erasure_requests(viewer).filter(code=code).first()
    if found is None:
        raise NotFound
    return found
