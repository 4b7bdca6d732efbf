"""What of a report is exempt: for everyone that it is and why, and for the entitled its words."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from morrow.accountability import permissions, rules
from morrow.accountability.interests import keeps_out
from morrow.accountability.models import Decision, Exemption, ExemptWords, PrivateNotice
from morrow.foundations.scope import Viewer


@dataclass(frozen=True)
class ExemptPart:
    """An exempt part as one viewer may see it: `words` is empty for whoever is not entitled.

    `kept_out` says that an interest they declared is why.
    """

    exemption: Exemption
    words: str
    kept_out: bool = False


def exempt_parts(decision: Decision, viewer: Viewer) -> list[ExemptPart]:
    """Every exempt part of a report, with its words only where this viewer is entitled to them."""
    exemptions = list(decision.exemptions.all())
    if not exemptions:
        return []
    relations = {
        relation for actor in viewer.actors for relation in permissions.relations_to(actor, decision)
    }
    kept_out = any(keeps_out(decision, who) for who in (viewer, *viewer.actors))
    open_to = [
        each
        for each in exemptions
        if rules.may_read_exempt(
            each.paragraph,
            relations,
            taken=decision.taken,
            contract_terms=each.contract_terms,
            kept_out=kept_out,
        )
    ]
    words = dict(
        ExemptWords.objects.filter(exemption__in=open_to).values_list("exemption_id", "words")
        if open_to
        else ()
    )
    return [ExemptPart(each, words.get(each.pk, ""), kept_out) for each in exemptions]


def private_notices() -> QuerySet[PrivateNotice]:
    """Published notices of private meetings that are to come, the nearest first."""
    found: QuerySet[PrivateNotice] = (
        PrivateNotice.objects.filter(decision__state__in=("proposed", "sent_back"))
        .select_related("decision__authority__body")
        .order_by("meet_from", "pk")
    )
    return found
