"""What the room keeps: powers to decide, decisions from proposal to review, and who said what of them."""

from morrow.accountability.models.authority import REGIMES, Authority
from morrow.accountability.models.call_in import CallIn
from morrow.accountability.models.decision import Decision
from morrow.accountability.models.notice import Notice
from morrow.accountability.models.option import Option
from morrow.accountability.models.pack import Pack
from morrow.accountability.models.responsibility import Responsibility, ResponsibilityChange
from morrow.accountability.models.scrutiny_question import ScrutinyQuestion
from morrow.accountability.models.vote import Interest, Vote

__all__ = [
    "REGIMES",
    "Authority",
    "CallIn",
    "Decision",
    "Interest",
    "Notice",
    "Option",
    "Pack",
    "Responsibility",
    "ResponsibilityChange",
    "ScrutinyQuestion",
    "Vote",
]
