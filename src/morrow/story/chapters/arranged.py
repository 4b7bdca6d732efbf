"""What can be had, from whom, and on what terms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from morrow.story.chapters.reading import Reading


@dataclass(frozen=True)
class Arranged:
    """The offers of a topic, or, before there are any, its agreements or commissions."""

    offers: tuple[Any, ...]
    agreements: tuple[Any, ...]
    commissions: tuple[Any, ...]
    bids: int

    @property
    def over(self) -> bool:
        """Whether everything that could be had has ended."""
        return bool(self.offers) and all(offer.state == "ended" for offer in self.offers)

    @property
    def live(self) -> list[Any]:
        """What people can have now."""
        return [offer for offer in self.offers if offer.state == "live"]

    @property
    def agreement(self) -> Any | None:
        """The first agreement, in force or ended."""
        return self.agreements[0] if self.agreements else None


def arranged(reading: Reading) -> Arranged | None:
    """What was arranged on a thread."""
    offers = reading.things("commissioning.offer")
    agreements = reading.things("commissioning.agreement") or tuple(
        {offer.agreement_id: offer.agreement for offer in offers if offer.agreement_id}.values()
    )
    commissions = reading.things("commissioning.commission") or tuple(
        {each.commission_id: each.commission for each in agreements}.values()
    )
    if not commissions and not offers:
        return None
    return Arranged(offers, agreements, commissions, len(reading.thread.of("commissioning.bid")))
