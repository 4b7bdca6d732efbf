"""The room's forms. What is missing is said by the action itself."""

from morrow.charter.forms.entitlements import AdoptEntitlementForm, FloorForm, NextVersionForm
from morrow.charter.forms.priorities import DropThemeForm, EndPriorityForm, OutcomeForm, PriorityForm

__all__ = [
    "AdoptEntitlementForm",
    "DropThemeForm",
    "EndPriorityForm",
    "FloorForm",
    "NextVersionForm",
    "OutcomeForm",
    "PriorityForm",
]
