"""What a proposal may rest on, found in the record, without knowing any room above."""

from __future__ import annotations

from django.db.models import Q

from morrow.foundations import references
from morrow.foundations.models import Entry
from morrow.foundations.record import Ref

STATIONS = ("heard", "learned")
NEWEST = 200


def citable() -> list[Ref]:
    """The newest public things that were heard or learned: themes, rounds, reviews."""
    kinds = [
        kind.name for kind in references.kinds().values() if kind.station in STATIONS and not kind.personal
    ]
    if not kinds:
        return []
    of_these = Q()
    for kind in kinds:
        of_these |= Q(on__startswith=f"{kind}/")
    entries = Entry.objects.unrestricted(reason="which public themes and reviews exist; only refs are read")
    named = entries.filter(of_these).order_by("-pk").values_list("on", flat=True)[:NEWEST]
    return [Ref.read(text) for text in dict.fromkeys(named)]
