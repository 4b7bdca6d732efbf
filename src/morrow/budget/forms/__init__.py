"""The room's forms."""

from morrow.budget.forms.allocate import AllocateForm
from morrow.budget.forms.others import ActualsForm, ConfirmForm, ConsiderForm, PoolForm, ReleaseForm
from morrow.budget.forms.pledge import PledgeForm

__all__ = [
    "ActualsForm",
    "AllocateForm",
    "ConfirmForm",
    "ConsiderForm",
    "PledgeForm",
    "PoolForm",
    "ReleaseForm",
]
