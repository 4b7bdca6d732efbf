"""The room's forms."""

from morrow.people.forms.own import DetailsForm, JoinForm, PermissionForm
from morrow.people.forms.register import AdvocateForm, AppointForm, EndRoleForm, InviteForm
from morrow.people.forms.watching import RefuseErasureForm, ShareForm

__all__ = [
    "AdvocateForm",
    "AppointForm",
    "DetailsForm",
    "EndRoleForm",
    "InviteForm",
    "JoinForm",
    "PermissionForm",
    "RefuseErasureForm",
    "ShareForm",
]
