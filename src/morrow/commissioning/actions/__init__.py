"""What can be done here: one verb, one function, one transaction, one named actor."""

from morrow.commissioning.actions.agree import end_agreement, sign
from morrow.commissioning.actions.award import BoundDraft, PartyDraft, PaymentDraft, Terms, award
from morrow.commissioning.actions.bidding import bid, withdraw_bid
from morrow.commissioning.actions.choose import appraise, choose_route
from morrow.commissioning.actions.offers import (
    OfferDraft,
    confirm_offer,
    end_offer,
    publish_offer,
    replace_offer,
)
from morrow.commissioning.actions.scoring import declare_conflict, score
from morrow.commissioning.actions.specify import accept_line, propose_line, reject_line
from morrow.commissioning.actions.start import close_bids, end_commission, open_commission, open_for_bids
from morrow.commissioning.actions.vary import vary

__all__ = [
    "BoundDraft",
    "OfferDraft",
    "PartyDraft",
    "PaymentDraft",
    "Terms",
    "accept_line",
    "appraise",
    "award",
    "bid",
    "choose_route",
    "close_bids",
    "confirm_offer",
    "declare_conflict",
    "end_agreement",
    "end_commission",
    "end_offer",
    "open_commission",
    "open_for_bids",
    "propose_line",
    "publish_offer",
    "reject_line",
    "replace_offer",
    "score",
    "sign",
    "vary",
    "withdraw_bid",
]
