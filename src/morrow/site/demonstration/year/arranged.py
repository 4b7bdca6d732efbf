"""J4: a commission from the outcome, written together, bid for, scored, awarded, signed, on offer."""

from __future__ import annotations

from typing import Any

from morrow.commissioning import actions
from morrow.commissioning.actions import BoundDraft, OfferDraft, PaymentDraft, Terms
from morrow.foundations.money import Money
from morrow.place import queries as place
from morrow.site.demonstration.year.stage import Played, Stage
from morrow.site.demonstration.year.topic import Topic

CRITERIA = {"Reaches the outcome": 60, "People had a say": 40}


def it_is_commissioned(stage: Stage, topic: Topic, played: Played) -> None:
    """From the outcome; two lines by residents go in, one by the provider is not accepted."""
    ceiling = Money(topic.chosen[1] * 100)
    with stage.as_("dan") as dan:
        commission = actions.open_commission(
            outcome=played.outcome,
            also=[played.kindness],
            priority=played.priority,
            allocation=played.allocation,
            title=topic.offer[0],
            need=topic.aim,
            ceiling=ceiling,
            by=dan,
            now=stage.day(105),
        )
    played.keep(commission=commission)
    _write_it_together(stage, commission)
    with stage.as_("dan") as dan:
        chosen = [
            actions.appraise(
                commission=commission,
                supply=supply,
                route=route,
                cost=ceiling,
                running_cost=Money(200_000),
                funded_by="The allocation",
                for_it=good,
                against_it=bad,
                by=dan,
                now=stage.day(110),
            )
            for supply, route, good, bad in (
                ("in_house", "in_house", "Known staff", "Office hours only"),
                ("cooperative", "light_touch", "Trusted, and there at weekends", "Small"),
            )
        ][1]
        actions.choose_route(
            option=chosen,
            reason="People said they trust it, and it comes when it is needed.",
            by=dan,
            now=stage.day(112),
        )
        actions.open_for_bids(
            commission=commission,
            bids_by=stage.date(128),
            criteria=CRITERIA,
            notice="EXAMPLE 2026-0001",
            by=dan,
            now=stage.day(114),
        )


def it_is_awarded(stage: Stage, topic: Topic, played: Played) -> None:
    """Two bids, scored by residents and officers who declared no conflict; the better one is awarded."""
    price = Money(topic.chosen[1] * 90)
    winner = _bid(stage, played, "tomasz", price, "We visit, we mend, we stay in touch.")
    other = _bid(stage, played, "jean", Money(topic.chosen[1] * 95), "Neighbours who know the streets.")
    with stage.as_("dan") as dan:
        actions.close_bids(commission=played.commission, by=dan, now=stage.day(129))
    for key in ("ruth", "dan"):
        with stage.as_(key) as by:
            actions.declare_conflict(commission=played.commission, by=by, now=stage.day(130))
            for each, points in ((winner, 5), (other, 4)):
                actions.score(
                    bid=each,
                    points=dict.fromkeys(CRITERIA, points),
                    reason="Clear about who comes, and when.",
                    by=by,
                    now=stage.day(131),
                )
    with stage.as_("dan") as dan:
        agreement = actions.award(
            bid=winner,
            terms=_terms(stage, price),
            reasons="It reaches people at the hours they named.",
            notice="EXAMPLE 2026-0002",
            by=dan,
            now=stage.day(134),
        )
    with stage.as_("tomasz") as tomasz:
        actions.sign(
            agreement=agreement, organisation=place.organisation("HEARTH"), by=tomasz, now=stage.day(150)
        )
        agreement.refresh_from_db()
    played.keep(agreement=agreement)


def it_can_be_had(stage: Stage, topic: Topic, played: Played) -> None:
    """The provider publishes the offer under the agreement."""
    title, description, how = topic.offer
    with stage.as_("tomasz") as tomasz:
        offer = actions.publish_offer(
            draft=OfferDraft(
                title=title,
                description=description,
                how_to_get_it=how,
                starts=stage.date(155),
                where="At home, anywhere in the place",
                when="Every day, evenings by arrangement",
                capacity=60,
            ),
            organisation=place.organisation("HEARTH"),
            agreement=played.agreement,
            by=tomasz,
            now=stage.day(152),
        )
    played.keep(offer=offer)


def _write_it_together(stage: Stage, commission: Any) -> None:
    lines = (
        ("ruth", "The same person comes each time.", True),
        ("ruth", "Somebody answers at weekends.", True),
        ("tomasz", "Visits are limited to 20 minutes.", False),
    )
    for key, text, accepted in lines:
        with stage.as_(key) as by:
            line = actions.propose_line(commission=commission, text=text, by=by, now=stage.day(107))
        with stage.as_("dan") as dan:
            if accepted:
                actions.accept_line(line=line, by=dan, now=stage.day(108))
            else:
                actions.reject_line(
                    line=line, reason="People asked for time, not for minutes.", by=dan, now=stage.day(108)
                )


def _bid(stage: Stage, played: Played, key: str, price: Money, approach: str) -> Any:
    with stage.as_(key) as by:
        return actions.bid(
            commission=played.commission,
            organisation=place.organisation(by.organisation),
            price=price,
            approach=approach,
            full_cost=True,
            by=by,
            now=stage.day(125),
        )


def _terms(stage: Stage, price: Money) -> Terms:
    first, second = price.share((1, 1))
    return Terms(
        form="contract",
        starts=stage.date(150),
        ends=stage.date(150 + 730),
        payments=[PaymentDraft(stage.date(150), first), PaymentDraft(stage.date(330), second)],
        bounds=[
            BoundDraft("capacity", "30 to 80 people", low=30, high=80),
            BoundDraft("when", "Any hours people ask for"),
        ],
        uplift="The consumer prices index each April",
    )
