"""What we agreed: priorities, outcomes, entitlements, and what was dropped on the way."""

from morrow.charter.models.entitlement import Entitlement, FloorCorrection
from morrow.charter.models.priority import DroppedTheme, Outcome, Priority

__all__ = ["DroppedTheme", "Entitlement", "FloorCorrection", "Outcome", "Priority"]
