"""The room's forms."""

from morrow.commissioning.forms.agreements import AwardForm, EndForm, SignForm, VaryForm
from morrow.commissioning.forms.bids import BidForm, DeclareForm, ScoreForm
from morrow.commissioning.forms.commissions import (
    AnswerLineForm,
    GiveUpForm,
    LineForm,
    OpenForm,
    OptionForm,
    RouteForm,
    StartForm,
)
from morrow.commissioning.forms.offers import EndOfferForm, OfferForm

__all__ = [
    "AnswerLineForm",
    "AwardForm",
    "BidForm",
    "DeclareForm",
    "EndForm",
    "EndOfferForm",
    "GiveUpForm",
    "LineForm",
    "OfferForm",
    "OpenForm",
    "OptionForm",
    "RouteForm",
    "ScoreForm",
    "SignForm",
    "StartForm",
    "VaryForm",
]
