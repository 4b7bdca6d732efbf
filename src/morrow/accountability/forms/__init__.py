"""The room's forms. A field says when it is empty; the action says everything else."""

from morrow.accountability.forms.deciding import DecideForm
from morrow.accountability.forms.granting import GrantForm
from morrow.accountability.forms.mapping import NewRowForm, RowForm
from morrow.accountability.forms.proposing import AnalysisForm, HeardForm, NoticeForm, ProposeForm
from morrow.accountability.forms.scrutiny_questions import AnswerScrutinyForm, AskScrutinyForm, LookForm
from morrow.accountability.forms.steps import (
    AnswerForm,
    CallInForm,
    ConfirmForm,
    ReviewForm,
    SendBackForm,
    WhyForm,
)

__all__ = [
    "AnalysisForm",
    "AnswerForm",
    "AnswerScrutinyForm",
    "AskScrutinyForm",
    "CallInForm",
    "ConfirmForm",
    "DecideForm",
    "GrantForm",
    "HeardForm",
    "LookForm",
    "NewRowForm",
    "NoticeForm",
    "ProposeForm",
    "ReviewForm",
    "RowForm",
    "SendBackForm",
    "WhyForm",
]
