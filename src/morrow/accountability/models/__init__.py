"""What the room keeps: powers to decide, decisions from proposal to review, and who said what of them."""

from morrow.accountability.models.authority import REGIMES, Authority
from morrow.accountability.models.call_in import CallIn
from morrow.accountability.models.decision import Decision
from morrow.accountability.models.exempt import Exemption, ExemptWords, PrivateNotice
from morrow.accountability.models.experiment import Experiment, Lesson, Reading
from morrow.accountability.models.named import OFFICES, NamedOfficer
from morrow.accountability.models.notice import Notice
from morrow.accountability.models.option import Option
from morrow.accountability.models.pack import Pack
from morrow.accountability.models.referral import Referral
from morrow.accountability.models.report import ReportNeed, ReportPart
from morrow.accountability.models.responsibility import Responsibility, ResponsibilityChange
from morrow.accountability.models.scrutiny_question import ScrutinyQuestion
from morrow.accountability.models.vote import Interest, Vote

__all__ = [
    "OFFICES",
    "REGIMES",
    "Authority",
    "CallIn",
    "Decision",
    "ExemptWords",
    "Exemption",
    "Experiment",
    "Interest",
    "Lesson",
    "NamedOfficer",
    "Notice",
    "Option",
    "Pack",
    "PrivateNotice",
    "Reading",
    "Referral",
    "ReportNeed",
    "ReportPart",
    "Responsibility",
    "ResponsibilityChange",
    "ScrutinyQuestion",
    "Vote",
]
