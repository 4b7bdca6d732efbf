"""The room's forms. A field says when it is empty; the action says everything else."""

from morrow.charter.forms.entitlements import (
    AdoptEntitlementForm,
    DraftForm,
    FloorForm,
    NextVersionForm,
    TakeBackForm,
)
from morrow.charter.forms.priorities import (
    DropThemeForm,
    EndPriorityForm,
    OrderForm,
    OutcomeForm,
    PriorityForm,
)
from morrow.charter.forms.reach import CorrectCountsForm, CountsFileForm, CountsForm

__all__ = [
    "AdoptEntitlementForm",
    "CorrectCountsForm",
    "CountsFileForm",
    "CountsForm",
    "DraftForm",
    "DropThemeForm",
    "EndPriorityForm",
    "FloorForm",
    "NextVersionForm",
    "OrderForm",
    "OutcomeForm",
    "PriorityForm",
    "TakeBackForm",
]
