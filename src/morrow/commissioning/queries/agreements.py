"""Questions about agreements."""

from __future__ import annotations

from django.db.models import QuerySet

from morrow.commissioning.errors import UnknownHere
from morrow.commissioning.models import Agreement
from morrow.commissioning.words import VARIABLES


def agreement(code: str) -> Agreement:
    """One agreement. Raises UnknownHere."""
    found: Agreement | None = (
        Agreement.objects.filter(code=code)
        .select_related("commission__outcome", "commission__allocation", "bid__organisation", "decision")
        .first()
    )
    if found is None:
        raise UnknownHere
    return found


def agreements() -> QuerySet[Agreement]:
    """Every agreement, the newest first."""
    found: QuerySet[Agreement] = Agreement.objects.select_related("commission", "bid__organisation").order_by(
        "-awarded_at", "-pk"
    )
    return found


def organisations_in(agreement: Agreement) -> frozenset[str]:
    """The codes of the organisations that are parties to an agreement."""
    return frozenset(agreement.parties.values_list("organisation__code", flat=True))


def variation_choices(agreement: Agreement) -> list[tuple[str, str]]:
    """What may be varied, with the bound agreed beforehand beside each."""
    bounds = {bound.subject: bound.words for bound in agreement.bounds.all()}
    return [(key, f"{label}: {bounds[key]}" if key in bounds else str(label)) for key, label in VARIABLES]
