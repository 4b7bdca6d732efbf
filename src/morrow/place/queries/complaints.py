"""Questions about who takes complaints."""

from __future__ import annotations

from morrow.place.models import ComplaintsTeam


def complaints_team(procedure: str) -> ComplaintsTeam | None:
    """The team the place names for this procedure; None where it names none."""
    found: ComplaintsTeam | None = ComplaintsTeam.objects.filter(procedure=procedure).first()
    return found
