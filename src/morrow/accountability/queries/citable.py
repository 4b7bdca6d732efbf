"""What a proposal may rest on, and what rests on a decision: found in the record, knowing no room above."""

from __future__ import annotations

from django.db.models import Max, Q

from morrow.accountability.models import Decision
from morrow.foundations import record, references
from morrow.foundations.models import Entry
from morrow.foundations.record import Ref
from morrow.foundations.record.reading import resting_on

STATIONS = ("heard", "learned")
NEWEST = 200


def citable() -> list[Ref]:
    """The newest public things that were heard, learned or agreed: themes, rounds, reviews, priorities."""
    kinds = [
        kind.name
        for kind in references.kinds().values()
        if not kind.personal
        and (kind.station in STATIONS or (kind.station == "agreed" and not kind.junction))
    ]
    if not kinds:
        return []
    of_these = Q()
    for kind in kinds:
        of_these |= Q(on__startswith=f"{kind}/")
    entries = Entry.objects.unrestricted(reason="which public themes and reviews exist; only refs are read")
    newest = entries.filter(of_these).values("on").annotate(last=Max("pk")).order_by("-last")[:NEWEST]
    return [Ref.read(each["on"]) for each in newest]


def came_of(decision: Decision) -> list[Ref]:
    """What rests on a decision, as far as it is public: promises, priorities, money; oldest first."""
    kinds = references.kinds()
    refs = [edge.on for edge in resting_on(record.ref(decision))]
    return [ref for ref in refs if ref.kind in kinds and not kinds[ref.kind].personal]
