"""What a side did for a pledge: said by itself, confirmed or questioned by others, reversed with a reason."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.charter.errors import (
    AfterItEnded,
    AlreadyConfirmed,
    BeforeItBegan,
    NoAmount,
    NoReasonGiven,
    NoSentence,
    NotDoneYet,
    NothingAsked,
    OwnDelivery,
    SaidAlready,
    TooLateToSay,
)
from morrow.charter.models import Delivery, DeliveryWord, Pledge, PledgeSide
from morrow.charter.permissions import SPEAKS_FOR
from morrow.charter.pledging import held_delivery, need_speaker, need_standing
from morrow.charter.rules_of_pledges import DAYS_TO_SAY, MOST, became
from morrow.foundations import record
from morrow.foundations.names import same
from morrow.foundations.permission import require
from morrow.foundations.record.reading import did_before
from morrow.foundations.scope import Actor
from morrow.people.queries import works_for

DID = "did something for"


def deliver(
    *, side: PledgeSide, amount: int, done_on: date, words: str, by: Actor, now: datetime
) -> Delivery:
    """Say what a side did: how many, on which day, in one sentence. More than was pledged is kept too.

    Raises NotStandingYet, NeverStood, NoAmount, NoSentence, NotDoneYet, BeforeItBegan, AfterItEnded,
    TooLateToSay and SaidAlready.
    """
    need_speaker(by, side)
    need_standing(side.pledge)
    if not 0 < amount <= MOST:
        raise NoAmount(MOST)
    if not words.strip():
        raise NoSentence
    _in_its_days(side, done_on, timezone.localdate(now))
    with record.act(by=by, verb=DID, because=[side.pledge], now=now) as act:
        _not_said_before(side, amount, done_on, words.strip())
        delivery = Delivery.objects.create(
            side=side,
            amount=amount,
            done_on=done_on,
            words=words.strip(),
            said_at=now,
            said_by=by.name,
            example=side.pledge.example,
        )
        act.on(delivery)
    return delivery


def confirm(*, delivery: Delivery, side: PledgeSide, by: Actor, now: datetime) -> DeliveryWord:
    """Confirm for another side what was done; this also settles a question that this side asked.

    Raises OwnDelivery, AlreadyReversed and AlreadyConfirmed.
    """
    _from_another(delivery, side, by, now)
    with record.act(by=by, verb="confirmed", on=delivery, because=[side.pledge], now=now):
        held = held_delivery(delivery)
        last = held.said.filter(side=side).last()
        if last and last.kind == "confirmed":
            raise AlreadyConfirmed
        return _say(held, side, "confirmed", "", by=by, now=now)


def question(*, delivery: Delivery, side: PledgeSide, words: str, by: Actor, now: datetime) -> DeliveryWord:
    """Question for another side what was said to be done. It counts no more until that is settled.

    Raises OwnDelivery, AlreadyReversed and NoSentence.
    """
    _from_another(delivery, side, by, now)
    if not words.strip():
        raise NoSentence
    with record.act(by=by, verb="questioned", on=delivery, because=[side.pledge], now=now):
        return _say(held_delivery(delivery), side, "questioned", words, by=by, now=now)


def explain(*, delivery: Delivery, words: str, by: Actor, now: datetime) -> DeliveryWord:
    """Answer a question for the side that did it. Whoever asked still has the word.

    Raises NothingAsked, AlreadyReversed and NoSentence.
    """
    need_speaker(by, delivery.side)
    if not words.strip():
        raise NoSentence
    with record.act(by=by, verb="answered", on=delivery, because=[delivery.side.pledge], now=now):
        held = held_delivery(delivery)
        if became((str(each.side_id), each.kind) for each in held.said.all()) != "questioned":
            raise NothingAsked
        return _say(held, held.side, "explained", words, by=by, now=now)


def reverse(*, delivery: Delivery, reason: str, by: Actor, now: datetime) -> DeliveryWord:
    """Reverse what the own side said wrongly, with a published reason: it stays, and counts no more.

    Raises NoReasonGiven and AlreadyReversed.
    """
    need_speaker(by, delivery.side)
    if not reason.strip():
        raise NoReasonGiven
    with record.act(by=by, verb="reversed", on=delivery, because=[delivery.side.pledge], now=now):
        held = held_delivery(delivery)
        return _say(held, held.side, "reversed", reason, by=by, now=now)


def _say(
    delivery: Delivery, side: PledgeSide, kind: str, words: str, *, by: Actor, now: datetime
) -> DeliveryWord:
    said: DeliveryWord = DeliveryWord.objects.create(
        delivery=delivery, side=side, kind=kind, words=words.strip(), at=now, by=by.name
    )
    return said


def _from_another(delivery: Delivery, side: PledgeSide, by: Actor, now: datetime) -> None:
    """Somebody of another side of the same pledge, who does not work for the one that did it as well."""
    need_speaker(by, side)
    doer = delivery.side
    require(side.pledge_id == doer.pledge_id, _("Only another side of the same pledge can do that."))
    if side.pk == doer.pk or _did_it(by, delivery, timezone.localdate(now)):
        raise OwnDelivery


def _did_it(by: Actor, delivery: Delivery, today: date) -> bool:
    """Whoever said it, also from another post or account, and whoever works for the side that did it."""
    doer = delivery.side
    said_it = same(by.name) == same(delivery.said_by) or did_before(by, record.ref(delivery), (DID,))
    return said_it or works_for(by.person_id, doer.organisation.code, SPEAKS_FOR[doer.kind], today)


def _not_said_before(side: PledgeSide, amount: int, done_on: date, words: str) -> None:
    """Raise SaidAlready where the very same stands there: one click too many counts nothing twice."""
    Pledge.objects.select_for_update(of=("self",), no_key=True).get(pk=side.pledge_id)
    same = side.deliveries.filter(amount=amount, done_on=done_on, words=words)
    if same.exclude(said__kind="reversed").exists():
        raise SaidAlready


def _in_its_days(side: PledgeSide, done_on: date, today: date) -> None:
    if not side.can_still_say(today, DAYS_TO_SAY):
        raise TooLateToSay(side.last_day, DAYS_TO_SAY)
    if done_on > today:
        raise NotDoneYet
    if done_on < side.pledge.active_from:
        raise BeforeItBegan(side.pledge.active_from)
    if done_on > side.last_day:
        raise AfterItEnded(side.last_day)
