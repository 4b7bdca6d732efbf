"""What can be done here: one verb, one function, one transaction, one named actor."""

from morrow.charter.actions.entitlements import adopt_entitlement, supersede_entitlement
from morrow.charter.actions.floors import correct_floor
from morrow.charter.actions.outcomes import define_outcome
from morrow.charter.actions.priorities import Adopted, adopt_priority, drop_theme, end_priority
from morrow.charter.rules import Floor, Promise

__all__ = [
    "Adopted",
    "Floor",
    "Promise",
    "adopt_entitlement",
    "adopt_priority",
    "correct_floor",
    "define_outcome",
    "drop_theme",
    "end_priority",
    "supersede_entitlement",
]
