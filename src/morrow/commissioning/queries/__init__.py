"""Questions this room answers."""

from morrow.commissioning.models import Agreement as AgreementRef
from morrow.commissioning.models import Bid as BidRef
from morrow.commissioning.models import Commission as CommissionRef
from morrow.commissioning.models import Offer as OfferRef
from morrow.commissioning.queries.agreements import (
    agreement,
    agreements,
    organisations_in,
    variation_choices,
)
from morrow.commissioning.queries.commissions import (
    bid,
    bids_for,
    commission,
    commissions,
    commissions_open,
    in_hand,
    line,
    option,
    outcomes_of,
)
from morrow.commissioning.queries.homes import (
    Asked,
    asked_of,
    offers_not_confirmed,
    outcomes_without_offer,
    to_score,
)
from morrow.commissioning.queries.offers import (
    live_offers,
    offer,
    offers_at,
    offers_of_outcome,
    offers_under,
    organisations_behind,
    to_be_had,
)

__all__ = [
    "AgreementRef",
    "Asked",
    "BidRef",
    "CommissionRef",
    "OfferRef",
    "agreement",
    "agreements",
    "asked_of",
    "bid",
    "bids_for",
    "commission",
    "commissions",
    "commissions_open",
    "in_hand",
    "line",
    "live_offers",
    "offer",
    "offers_at",
    "offers_not_confirmed",
    "offers_of_outcome",
    "offers_under",
    "option",
    "organisations_behind",
    "organisations_in",
    "outcomes_of",
    "outcomes_without_offer",
    "to_be_had",
    "to_score",
    "variation_choices",
]
