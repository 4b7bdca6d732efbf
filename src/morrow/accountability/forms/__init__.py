"""The room's forms. A field says when it is empty; the action says everything else."""

from morrow.accountability.forms.deciding import DecideForm
from morrow.accountability.forms.exempting import ExemptForm, PrivateNoticeForm
from morrow.accountability.forms.experimenting import (
    CorrectReadingForm,
    ExperimentForm,
    LearnedForm,
    ReadingForm,
)
from morrow.accountability.forms.granting import GrantForm
from morrow.accountability.forms.interests import DeclareForm, WriteDeclaredForm
from morrow.accountability.forms.mapping import NewRowForm, RowForm
from morrow.accountability.forms.proposing import AnalysisForm, HeardForm, NoticeForm, ProposeForm
from morrow.accountability.forms.referring import AnswerReferralForm, FindingForm, ReferForm, ReplyForm
from morrow.accountability.forms.reporting import (
    ConsulteeForm,
    NameOfficerForm,
    PaperForm,
    ReportNeedForm,
    SignForm,
)
from morrow.accountability.forms.scrutiny_questions import AnswerScrutinyForm, AskScrutinyForm, LookForm
from morrow.accountability.forms.steps import (
    AnswerForm,
    CallInForm,
    ConfirmForm,
    FoundForm,
    NoCallInForm,
    ReviewForm,
    SendBackForm,
    WhyForm,
)

__all__ = [
    "AnalysisForm",
    "AnswerForm",
    "AnswerReferralForm",
    "AnswerScrutinyForm",
    "AskScrutinyForm",
    "CallInForm",
    "ConfirmForm",
    "ConsulteeForm",
    "CorrectReadingForm",
    "DecideForm",
    "DeclareForm",
    "ExemptForm",
    "ExperimentForm",
    "FindingForm",
    "FoundForm",
    "GrantForm",
    "HeardForm",
    "LearnedForm",
    "LookForm",
    "NameOfficerForm",
    "NewRowForm",
    "NoCallInForm",
    "NoticeForm",
    "PaperForm",
    "PrivateNoticeForm",
    "ProposeForm",
    "ReadingForm",
    "ReferForm",
    "ReplyForm",
    "ReportNeedForm",
    "ReviewForm",
    "RowForm",
    "SendBackForm",
    "SignForm",
    "WhyForm",
    "WriteDeclaredForm",
]
