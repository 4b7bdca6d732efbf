"""The room's forms. What is missing is said by the action itself, in one voice with the pages."""

from morrow.accountability.forms.deciding import DecideForm
from morrow.accountability.forms.proposing import AnalysisForm, NoticeForm, ProposeForm
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
    "CallInForm",
    "ConfirmForm",
    "DecideForm",
    "NoticeForm",
    "ProposeForm",
    "ReviewForm",
    "SendBackForm",
    "WhyForm",
]
