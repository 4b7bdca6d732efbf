"""Codes handed out in a round for young people: counted, never listed."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count

from morrow.foundations import small_numbers
from morrow.foundations.small_numbers import Cell
from morrow.voice.models import Round, YoungPass, YoungTerms


@dataclass(frozen=True)
class CodesGiven:
    """How many codes were handed out at each place, and how many of all were used, as it may be shown."""

    places: tuple[tuple[str, int], ...]
    used: Cell

    @property
    def together(self) -> int:
        """All that were handed out."""
        return sum(many for _where, many in self.places)


def young_terms(round_: Round) -> YoungTerms | None:
    """What holds in a round for young people; None where it is for everyone."""
    found: YoungTerms | None = getattr(round_, "young", None)
    return found


def codes_given(round_: Round) -> CodesGiven:
    """For whoever hands them out."""
    found = YoungPass.objects.unrestricted(reason="counting codes handed out").filter(round=round_)
    counted = found.values_list("where").annotate(many=Count("pk")).order_by("where")
    return CodesGiven(tuple(counted), small_numbers.count(found.exclude(person=None).count()))
