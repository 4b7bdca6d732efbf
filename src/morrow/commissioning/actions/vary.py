"""Changing an agreement: inside its bounds by a note, outside them by a decision."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from morrow.commissioning import beneath, rules
from morrow.commissioning.errors import NoGround, OutsideBounds, PartsMissing
from morrow.commissioning.events import AgreementVaried
from morrow.commissioning.models import Agreement, Variation
from morrow.commissioning.permissions import may_bid, may_commission
from morrow.commissioning.standing import need_in_force, need_money, need_parts, need_state
from morrow.foundations import record
from morrow.foundations.money import Money
from morrow.foundations.permission import require
from morrow.foundations.record import Ref, Referable
from morrow.foundations.scope import Actor


def vary(
    *,
    agreement: Agreement,
    subject: str,
    words: str,
    note: str,
    by: Actor,
    now: datetime,
    figure: int | None = None,
    learned_from: Iterable[Ref | Referable] = (),
    decision: Any = None,
    ground: str = "",
    notice: str = "",
) -> Variation:
    """Change how an agreement is carried out. Its outcomes never change.

    `figure` is the new price in pence, people or hours a week; `note` is what was learned;
    `learned_from` names reviews or observations. Inside the bounds a note is enough and nothing is
    re-tendered; outside them it raises OutsideBounds without a decision in force, and NoGround where
    the route's law wants a ground of its own.
    """
    require(_may_vary(by, agreement))
    need_parts(words=words, note=note)
    if subject in rules.NUMERIC and (figure is None or figure < 0):
        raise PartsMissing(["the_new_figure"])
    learned = [record.ref(thing) for thing in learned_from]
    causes: list[Ref | Referable] = [agreement, *learned, *([decision] if decision else [])]
    with record.act(by=by, verb="varied", because=causes, now=now) as act:
        need_state(agreement, "in_force")
        if subject == "price":
            require(may_commission(by), _("Only the commissioner can change the price."))
        inside, resting = _judge(agreement, subject, figure, decision, ground, by, now.date())
        if subject == "price":
            _pay(agreement, Money(figure or 0), note, by, now)
        variation = Variation.objects.create(
            agreement=agreement,
            subject=subject,
            words=words.strip(),
            figure=figure,
            note=note.strip(),
            learned_from=[str(each) for each in learned],
            inside=inside,
            ground=resting,
            decision=None if inside else decision,
            notice_reference=notice.strip(),
            at=now,
        )
        act.on(variation)
        act.announce(
            AgreementVaried(
                subject=str(record.ref(agreement)), variation=str(record.ref(variation)), inside=inside
            )
        )
    return variation


def _may_vary(by: Actor, agreement: Agreement) -> bool:
    parties = agreement.parties.select_related("organisation")
    return may_commission(by) or any(may_bid(by, party.organisation) for party in parties)


def _judge(
    agreement: Agreement, subject: str, figure: int | None, decision: Any, ground: str, by: Actor, on: date
) -> tuple[bool, str]:
    """Whether the change lies inside the bounds, and the ground in law it rests on."""
    bound = agreement.bounds.filter(subject=subject).first()
    numeric = subject in rules.NUMERIC
    if bound is not None and rules.within(bound.low, bound.high, figure, numeric=numeric):
        return True, bound.ground
    if decision is None:
        raise OutsideBounds(bound.words if bound else "")
    require(may_commission(by), _("Outside the bounds only the commissioner can make the change."))
    need_in_force(decision, on)
    resting = ground or _only_ground(agreement)
    if not rules.ground_holds(agreement.route, resting):
        raise NoGround
    return False, resting


def _only_ground(agreement: Agreement) -> str:
    return next((each for each in ("free", "psr") if rules.ground_holds(agreement.route, each)), "")


def _pay(agreement: Agreement, price: Money, note: str, by: Actor, now: datetime) -> None:
    """Commit what is added to the price, or let go of what is taken off it."""
    if price.pence <= 0:
        raise PartsMissing(["price"])
    allocation = agreement.commission.allocation
    more = price - agreement.value
    if more.pence > 0:
        need_money(allocation, more)
        code = beneath.commit(allocation=allocation, agreement=agreement, amount=more, by=by, now=now)
        agreement.commitments = [*agreement.commitments, code]
    elif more.pence < 0:
        beneath.release(agreement=agreement, amount=-more, reason=note, by=by, now=now)
    agreement.value = price
    agreement.save(update_fields=["value", "commitments"])
