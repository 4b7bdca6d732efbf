"""Choosing a bid, within the money, the power and the law there is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from morrow.commissioning import beneath, fairness, routes, rules
from morrow.commissioning.errors import (
    BeyondLimit,
    NoGround,
    OverAllocation,
    PartsMissing,
    PaymentsDoNotAddUp,
    TermsTooHard,
)
from morrow.commissioning.events import Awarded
from morrow.commissioning.models import Agreement, Bid, Bound, Commission, Party, Payment
from morrow.commissioning.permissions import may_commission
from morrow.commissioning.standing import need_in_force, need_money, need_parts, need_state, publish_notice
from morrow.commissioning.words import HARDER_TERMS
from morrow.foundations import record
from morrow.foundations.money import Money, total
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor


@dataclass(frozen=True)
class PaymentDraft:
    """What falls due on a day, before the work or after it."""

    due: date
    amount: Money
    in_advance: bool = True


@dataclass(frozen=True)
class BoundDraft:
    """What may change with a note alone: pence for the price, people, hours a week; or words."""

    subject: str
    words: str
    ground: str = "free"
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True)
class PartyDraft:
    """An organisation bound by the agreement, and its part."""

    organisation: Any
    part: str


@dataclass(frozen=True)
class Terms:
    """The terms of an agreement. `ends` is the first day after it; `departure` says why terms are hard."""

    form: str
    starts: date
    ends: date
    payments: Sequence[PaymentDraft]
    bounds: Sequence[BoundDraft]
    uplift: str = ""
    notice_days: int = rules.SHORTEST_NOTICE
    shared_risk: str = ""
    departure: str = ""


def award(
    *,
    bid: Bid,
    terms: Terms,
    reasons: str,
    by: Actor,
    now: datetime,
    decision: Any = None,
    notice: str = "",
) -> Agreement:
    """Choose a bid: the agreement is made, carrying the commission's outcomes, and waits for signatures.

    Its money is committed in the budget in the same transaction.

    `decision` is needed where the price is above what this post may award alone. Raises NotScored,
    NotDeclared, Conflicted, OverAllocation (naming the allocation), BeyondLimit, DecisionNotInForce,
    NoticeMissing, PaymentsDoNotAddUp, TermsTooHard and NoGround; each leaves everything as it was.
    """
    require(may_commission(by))
    need_parts(reasons=reasons)
    commission = bid.commission
    causes = [commission, bid, *([decision] if decision else [])]
    with record.act(by=by, verb="awarded", because=causes, now=now) as act:
        need_state(commission, "scoring")
        need_state(bid, "submitted")
        fairness.need_fair(commission, by)
        marks = fairness.marks(commission)
        fairness.need_scores(commission, marks)
        _affordable(bid)
        _check_terms(bid, terms)
        authority = _authority(bid.price, decision, by, now.date())
        publish_notice(commission, "award", notice, now.date())
        agreement = _make(bid, terms, reasons, authority, decision, rules.assess(marks), by, now)
        _settle(commission, bid)
        _commit(agreement, by, now)
        act.on(agreement)
        act.announce(
            Awarded(
                subject=str(record.ref(agreement)),
                commission=str(record.ref(commission)),
                bid=str(record.ref(bid)),
                allocation=str(record.ref(commission.allocation)),
                pence=agreement.value.pence,
            )
        )
    return agreement


def _affordable(bid: Bid) -> None:
    commission = bid.commission
    if bid.price > commission.ceiling:
        raise OverAllocation(allocation=commission.allocation.code, asked=bid.price, left=commission.ceiling)
    need_money(commission.allocation, bid.price)


def _authority(value: Money, decision: Any, by: Actor, on: date) -> str:
    if decision is not None:
        need_in_force(decision, on)
        return str(record.ref(decision))
    power = beneath.limit_of(by, on)
    if power is None:
        raise BeyondLimit(value, Money(0))
    limit, source = power
    if limit is not None and value > limit:
        raise BeyondLimit(value, limit)
    return source


def _check_terms(bid: Bid, terms: Terms) -> None:
    if terms.ends <= terms.starts:
        raise PartsMissing(["an_end_after_the_start"])
    if terms.form == "alliance":
        need_parts(shared_risk=terms.shared_risk)
    paid = total(payment.amount for payment in terms.payments)
    if paid != bid.price:
        raise PaymentsDoNotAddUp(bid.price, paid)
    if not all(rules.ground_holds(bid.commission.route, bound.ground) for bound in terms.bounds):
        raise NoGround
    harder = rules.harder_terms(
        [bid.organisation.kind, *(member.organisation.kind for member in bid.members.all())],
        days=(terms.ends - terms.starts).days,
        in_advance=any(payment.in_advance for payment in terms.payments),
        full_cost=bid.full_cost,
        uplift=terms.uplift,
        notice_days=terms.notice_days,
    )
    if harder and not terms.departure.strip():
        raise TermsTooHard(str(HARDER_TERMS[code]) for code in harder)


def _make(
    bid: Bid,
    terms: Terms,
    reasons: str,
    authority: str,
    decision: Any,
    assessment: Any,
    by: Actor,
    now: datetime,
) -> Agreement:
    commission = bid.commission
    agreement = Agreement.objects.create(
        commission=commission,
        bid=bid,
        form=terms.form,
        route=commission.route,
        law=routes.ROUTES[commission.route].law,
        value=bid.price,
        starts=terms.starts,
        ends=terms.ends,
        uplift=terms.uplift.strip(),
        full_cost=bid.full_cost,
        notice_days=terms.notice_days,
        terms_departure=terms.departure.strip(),
        shared_risk=terms.shared_risk.strip(),
        decision=decision,
        authority=authority,
        reasons=reasons.strip(),
        assessment=assessment,
        awarded_at=now,
        standstill_ends=rules.standstill_ends(commission.route, now.date()),
        example=by.example or bid.example,
    )
    for party in _parties(bid):
        Party.objects.create(agreement=agreement, organisation=party.organisation, part=party.part)
    for payment in terms.payments:
        Payment.objects.create(
            agreement=agreement, due=payment.due, amount=payment.amount, in_advance=payment.in_advance
        )
    for bound in terms.bounds:
        Bound.objects.create(
            agreement=agreement,
            subject=bound.subject,
            words=bound.words.strip(),
            low=bound.low,
            high=bound.high,
            ground=bound.ground,
        )
    return agreement


def _commit(agreement: Agreement, by: Actor, now: datetime) -> None:
    allocation = agreement.commission.allocation
    code = beneath.commit(allocation=allocation, agreement=agreement, amount=agreement.value, by=by, now=now)
    agreement.commitments = [code]
    agreement.save(update_fields=["commitments"])


def _parties(bid: Bid) -> list[PartyDraft]:
    lead = PartyDraft(bid.organisation, "lead")
    host = [PartyDraft(bid.fiscal_host, "fiscal host")] if bid.fiscal_host else []
    members = [PartyDraft(each.organisation, each.part) for each in bid.members.all()]
    seen: dict[int, PartyDraft] = {}
    for party in [lead, *host, *members]:
        seen.setdefault(party.organisation.pk, party)
    return list(seen.values())


def _settle(commission: Commission, bid: Bid) -> None:
    commission.bids.filter(state="submitted").exclude(pk=bid.pk).update(state="not_chosen")
    bid.state = "chosen"
    bid.save(update_fields=["state"])
    commission.state = "awarded"
    commission.save(update_fields=["state"])
