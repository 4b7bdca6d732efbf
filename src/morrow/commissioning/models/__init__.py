"""What the room keeps: commissions, bids and their scores, agreements with their bounds, and offers."""

from morrow.commissioning.models.agreement import Agreement, Bound, Party, Payment, Variation
from morrow.commissioning.models.bid import Bid, BidMember
from morrow.commissioning.models.commission import (
    Commission,
    Criterion,
    Notice,
    OptionAppraisal,
    SpecificationLine,
)
from morrow.commissioning.models.offer import Offer
from morrow.commissioning.models.scoring import Interest, Score

__all__ = [
    "Agreement",
    "Bid",
    "BidMember",
    "Bound",
    "Commission",
    "Criterion",
    "Interest",
    "Notice",
    "Offer",
    "OptionAppraisal",
    "Party",
    "Payment",
    "Score",
    "SpecificationLine",
    "Variation",
]
