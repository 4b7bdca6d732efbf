"""What we agreed and what each side does for it, what was dropped, and what became of those who asked."""

from morrow.charter.models.claim import LOOKS, Claim, LookAgain, WordsLeaveOut, WrongClaimWord
from morrow.charter.models.counting import AreaCount, Counting
from morrow.charter.models.draft import DraftPromise
from morrow.charter.models.entitlement import Entitlement, FloorCorrection
from morrow.charter.models.pledge import Delivery, DeliveryWord, Pledge, PledgeSide
from morrow.charter.models.priority import DroppedTheme, Outcome, Priority, PriorityOrder
from morrow.charter.models.rule_book import AdoptedRule, RuleBook

__all__ = [
    "LOOKS",
    "AdoptedRule",
    "AreaCount",
    "Claim",
    "Counting",
    "Delivery",
    "DeliveryWord",
    "DraftPromise",
    "DroppedTheme",
    "Entitlement",
    "FloorCorrection",
    "LookAgain",
    "Outcome",
    "Pledge",
    "PledgeSide",
    "Priority",
    "PriorityOrder",
    "RuleBook",
    "WordsLeaveOut",
    "WrongClaimWord",
]
