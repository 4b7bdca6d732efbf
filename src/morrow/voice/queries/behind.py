"""Which rounds stand behind what a decision rests on."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q

from morrow.foundations.record import Ref
from morrow.voice.models import Gathered, Round, Theme


def rounds_behind_refs(refs: Iterable[Ref]) -> list[Round]:
    """Rounds named themselves, those a named theme was gathered from, and those that grew out of it.

    What the law asks of each, and its groups at risk, are at hand.
    """
    found = list(refs)
    codes = {kind: [ref.code for ref in found if ref.kind == kind] for kind in _KINDS}
    themes = [str(ref) for ref in found if ref.kind == "voice.theme"]
    held = Gathered.objects.unrestricted(reason="which rounds a theme was gathered from; no words are read")
    gathered = held.filter(theme__code__in=codes["voice.theme"]).exclude(statement=None)
    wanted = (
        Q(code__in=codes["voice.round"])
        | Q(projects__code__in=codes["voice.project"])
        | Q(pk__in=gathered.values("statement__round"))
    )
    if themes:
        wanted |= Q(rests_on__overlap=themes)
    rounds = Round.objects.filter(wanted).exclude(opened_at=None).distinct()
    with_them = rounds.select_related("consultation").prefetch_related("groups_at_risk__conversations")
    return list(with_them.order_by("pk"))


def themes_behind_refs(refs: Iterable[Ref]) -> list[Theme]:
    """The themes named, with their minority positions at hand."""
    codes = [ref.code for ref in refs if ref.kind == "voice.theme"]
    return list(Theme.objects.filter(code__in=codes).prefetch_related("minorities").order_by("pk"))


_KINDS = ("voice.round", "voice.theme", "voice.project")
