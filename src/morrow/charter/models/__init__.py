"""What we agreed, what was dropped on the way, and what became of those who asked for it."""

from morrow.charter.models.claim import LOOKS, Claim, LookAgain, WordsLeaveOut, WrongClaimWord
from morrow.charter.models.counting import AreaCount, Counting
from morrow.charter.models.entitlement import Entitlement, FloorCorrection
from morrow.charter.models.priority import DroppedTheme, Outcome, Priority
from morrow.charter.models.rule_book import AdoptedRule, RuleBook

__all__ = [
    "LOOKS",
    "AdoptedRule",
    "AreaCount",
    "Claim",
    "Counting",
    "DroppedTheme",
    "Entitlement",
    "FloorCorrection",
    "LookAgain",
    "Outcome",
    "Priority",
    "RuleBook",
    "WordsLeaveOut",
    "WrongClaimWord",
]
