"""The summary of a conversation: drafted from the statements alone, edited and published by a worker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.foundations.small_numbers import Hidden, Why
from morrow.voice import rules
from morrow.voice.bridging_words import kept, sentence
from morrow.voice.errors import SummaryNotReady
from morrow.voice.models import BridgingPoint, BridgingSummary, Round
from morrow.voice.permissions import may_convene
from morrow.voice.queries.bridging import is_changed
from morrow.voice.queries.conversation import Conversation, Held, conversation_of
from morrow.voice.queries.hearing import missing

OVER = frozenset({"ballot", "closed", "counted"})
"""Points of a round at which nobody answers statements any more."""


@dataclass(frozen=True)
class Edited:
    """What a worker makes of one claim: how it is said, or why it is left out."""

    says: str
    left_out_because: str = ""


def draft_bridging(*, round: Round, by: Actor, now: datetime) -> BridgingSummary:
    """Draft a summary from the statements as they stand, in place of any draft there is.

    Raises SummaryNotReady while people can still answer, and where too few have.
    """
    require(may_convene(by))
    if not (round.has_statements and round.state in OVER):
        raise SummaryNotReady(
            _(
                "People can still answer, so nothing was drafted. Draft the summary once the round is closed "
                "or its vote is open."
            )
        )
    found = conversation_of(round)
    if found is None:
        raise SummaryNotReady(
            _(
                "Fewer than 10 people answered at least 5 statements each, so a summary might tell who "
                "answered what, and none was drafted. The statements stand on the page of the round. Gather "
                "into a theme what matters in them."
            )
        )
    with record.act(by=by, verb="drafted a summary of", on=round, now=now):
        Round.objects.select_for_update().only("pk").get(pk=round.pk)
        BridgingSummary.objects.filter(round=round, state="draft").delete()
        about = {
            "people": kept(found.people),
            "groups": [kept(group.people) for group in found.groups],
            "statements": len(found.statements),
        }
        summary: BridgingSummary = BridgingSummary.objects.create(round=round, about=about, drafted_at=now)
        BridgingPoint.objects.bulk_create(_points(summary, found, len(missing(round).names)))
    return summary


def edit_bridging(
    *,
    summary: BridgingSummary,
    opening: str,
    changed: str,
    points: Mapping[int, Edited],
    by: Actor,
    now: datetime,
) -> None:
    """Say claims in other words, or leave some out with a reason; the draft stays readable beside them.

    `points` go by their positions. What a minority says and what is not known is never left out. Raises
    SummaryNotReady.
    """
    require(may_convene(by))
    with record.act(by=by, verb="edited a summary of", on=summary.round, now=now):
        _hold(summary)
        summary.opening, summary.changed = opening.strip(), changed.strip()
        summary.save(update_fields=["opening", "changed"])
        held = list(summary.points.filter(position__in=list(points)))
        for point in held:
            edited = points[point.position]
            if edited.left_out_because.strip() and point.kind in rules.STAYS:
                raise SummaryNotReady(
                    _("What a minority says, and what is not known, stays in. You may say it in other words.")
                )
            point.says = edited.says.strip() or point.drafted
            point.left_out_because = edited.left_out_because.strip()
        BridgingPoint.objects.bulk_update(held, ["says", "left_out_because"])


def publish_bridging(*, summary: BridgingSummary, by: Actor, now: datetime) -> None:
    """Publish a draft under one's name, in place of any summary published before, which stays readable.

    Raises SummaryNotReady where it was changed and nothing says how and why.
    """
    require(may_convene(by))
    with record.act(by=by, verb="published a summary of", on=summary.round, now=now):
        _hold(summary)
        if is_changed(summary) and not summary.changed:
            raise SummaryNotReady(
                _("You changed the draft. Say what you changed and why: it is published with the summary.")
            )
        BridgingSummary.objects.filter(round=summary.round, state="published").update(state="replaced")
        summary.state, summary.published_by, summary.published_at = "published", by.name, now
        summary.save(update_fields=["state", "published_by", "published_at"])


def _hold(summary: BridgingSummary) -> None:
    """Lock a draft and read it anew. Raises SummaryNotReady where it was published or drafted anew."""
    found = BridgingSummary.objects.select_for_update().filter(pk=summary.pk, state="draft").first()
    if found is None:
        raise SummaryNotReady(
            _("This draft was published or drafted anew by somebody else. Go back and look at what is there.")
        )
    summary.refresh_from_db()


def _points(summary: BridgingSummary, found: Conversation, voices: int) -> list[BridgingPoint]:
    held = {each.code: each for each in found.statements}
    claims = rules.bridging_points(
        [rules.Leaning(each.code, each.overall, each.leans) for each in found.statements],
        named=bool(found.groups),
        minorities=[each.code for each in found.minorities],
        few_against=found.too_few,
        hidden=found.hidden,
        found_again=round(100 * found.stability),
        missing=voices,
    )
    return [
        BridgingPoint(
            summary=summary,
            position=at,
            kind=claim.kind,
            drafted=sentence(claim),
            says=sentence(claim),
            statements=[_figures(held[code], named=bool(found.groups)) for code in claim.statements],
            more=claim.more,
        )
        for at, claim in enumerate(claims, start=1)
    ]


def _figures(held: Held, *, named: bool) -> dict[str, Any]:
    """A statement by its code with its figures as they are shown."""
    shown = held.how_many is not None and held.how_many != Hidden(Why.FEW)
    return {
        "code": held.code,
        "overall": held.overall,
        "leans": list(held.leans) if named else [],
        "minority": held.minority if shown else "",
        "how_many": kept(held.how_many) if shown and held.how_many is not None else 0,
    }
