"""The room's forms."""

from morrow.voice.forms.desk import AnswerEveryoneForm, AnswerForm, CorrectForThemForm, SortForm
from morrow.voice.forms.listening import SayForm, TakeDownForm
from morrow.voice.forms.receipts import CorrectForm, FindReceiptForm, ReceiptForm, RenewForm, SecondThingForm
from morrow.voice.forms.rounds import (
    BallotForm,
    CloseForm,
    ConfirmForm,
    HelpingForm,
    ModerateForm,
    ProjectForm,
    ReasonForm,
    StatementForm,
    TermsForm,
)
from morrow.voice.forms.themes import MergeForm, MinorityForm, SplitForm, ThemeForm

__all__ = [
    "AnswerEveryoneForm",
    "AnswerForm",
    "BallotForm",
    "CloseForm",
    "ConfirmForm",
    "CorrectForThemForm",
    "CorrectForm",
    "FindReceiptForm",
    "HelpingForm",
    "MergeForm",
    "MinorityForm",
    "ModerateForm",
    "ProjectForm",
    "ReasonForm",
    "ReceiptForm",
    "RenewForm",
    "SayForm",
    "SecondThingForm",
    "SortForm",
    "SplitForm",
    "StatementForm",
    "TakeDownForm",
    "TermsForm",
    "ThemeForm",
]
