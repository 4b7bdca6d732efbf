"""Asking a person to look, and being answered by one. Nothing here can say no by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone

from morrow.charter import telling
from morrow.charter.asking import Newcomer, code_digest
from morrow.charter.errors import (
    AlreadyAnsweredClaim,
    AskedAlready,
    InsteadIsOver,
    NobodysOwnReason,
    NotDecidedHere,
    NothingInstead,
    NothingToCheck,
    NotInForceToday,
    OwnClaim,
)
from morrow.charter.models import Claim, Entitlement
from morrow.charter.permissions import may_answer, may_ask_for
from morrow.charter.queries.reasons import why_not
from morrow.charter.queries.rule_book import adopted_rule
from morrow.charter.standing import need_parts
from morrow.foundations import record, secret_words
from morrow.foundations.bank_holidays import ENGLAND_AND_WALES
from morrow.foundations.codes import new_code
from morrow.foundations.periods import working_days
from morrow.foundations.permission import require
from morrow.foundations.record import Ref
from morrow.foundations.scope import Actor, entering
from morrow.foundations.turns import one_at_a_time
from morrow.methods.entitlements import Value
from morrow.people.queries import PersonRef
from morrow.place import queries as place


@dataclass(frozen=True)
class Asked:
    """What was asked, and the code to print for whoever has no account: it cannot be had again."""

    claim: Claim
    code: str = ""


def ask_to_look(
    *,
    entitlement: Entitlement,
    person: PersonRef | Newcomer | int,
    called: str,
    answers: Mapping[str, Value],
    by: Actor,
    now: datetime,
    words: str = "",
    second_thing: str = "",
) -> Asked:
    """Ask that a named worker looks whether a promise holds for somebody, with what they answered, frozen.

    They ask for themselves, or a worker beside them does; with a `second_thing` a code is made for paper.
    While a person waits for an answer on a promise, the same is not asked again.
    Raises NotDecidedHere, NothingToCheck, NotInForceToday, AskedAlready and BadFacts.
    """
    today = timezone.localdate(now)
    if entitlement.shelf != "here":
        raise NotDecidedHere
    if entitlement.is_for_everybody:
        raise NothingToCheck
    if not entitlement.in_force(today):
        raise NotInForceToday
    held = adopted_rule(entitlement)
    known = held.known(answers) if held else {}
    said = held.answer(known, today) if held else None
    code = new_code() if second_thing.strip() else ""
    with (
        record.act(by=by, verb="asked to look", because=[entitlement], now=now) as act,
        entering.lifted(reason="keeping what a worker writes down and may not read afterwards"),
    ):
        person_id = _whose(person, by, now)
        _not_waiting(entitlement, person_id)
        claim: Claim = Claim.objects.create(
            person_id=person_id,
            called=called.strip(),
            entitlement=entitlement,
            answers=known,
            worked_out=str(said.result) if said else "",
            words=words.strip(),
            asked_at=now,
            written_by="" if by.holds("resident") else by.name,
            answer_due=working_days(today, place.clocks().ask_answer, ENGLAND_AND_WALES),
            digest=code_digest(code) if code else "",
            second_thing=secret_words.kept(second_thing) if code else "",
            example=by.example,
        )
        act.on(claim)
    return Asked(claim, code)


def give_new_paper(*, claim: Claim, second_thing: str, by: Actor, now: datetime) -> str:
    """Give the person beside one's desk a new paper with a new word; the old code opens nothing any more."""
    require(may_answer(by))
    need_parts(second_thing=second_thing)
    code = new_code()
    with record.act(by=by, verb="gave a new paper for", on=claim, now=now):
        claim.digest, claim.second_thing = code_digest(code), secret_words.kept(second_thing)
        claim.save(update_fields=["digest", "second_thing"])
    return code


def answer_yes(*, claim: Claim, gives: str, by: Actor, now: datetime, reason: str = "") -> None:
    """Say yes, as a named worker: what they get and from when. Raises AlreadyAnsweredClaim, PartsMissing."""
    require(may_answer(by))
    need_parts(gives=gives)
    with record.act(by=by, verb="said yes to", on=claim, because=[claim.entitlement], now=now):
        held = _waiting(claim, by)
        held.state, held.gives, held.reason = "yes", gives.strip(), reason.strip()
        _answered(held, by, now)


def not_accept(
    *,
    claim: Claim,
    reason: str,
    instead: str,
    instead_from: date | None,
    by: Actor,
    now: datetime,
    offer: Ref | None = None,
) -> None:
    """Not accept, as a named worker: why in plain words, what can be had instead, and from when.

    `offer` is what is offered, where it is something on offer here. The person reads beside it how to ask
    for an assessment, how to ask us to look again and by when, and where the law lets them appeal.
    Raises NothingInstead, InsteadIsOver, NobodysOwnReason and AlreadyAnsweredClaim.
    """
    require(may_answer(by))
    _is_somebodys_answer(claim, reason, instead, instead_from, timezone.localdate(now))
    causes = [claim.entitlement, *([offer] if offer else [])]
    with record.act(by=by, verb="did not accept", on=claim, because=causes, now=now):
        held = _waiting(claim, by)
        held.state, held.reason = "not_accepted", reason.strip()
        held.instead, held.instead_from = instead.strip(), instead_from
        held.offer = str(offer) if offer else ""
        _promise_a_second_look(held, now)
        _answered(held, by, now)


def _is_somebodys_answer(
    claim: Claim, reason: str, instead: str, instead_from: date | None, today: date
) -> None:
    """A reason in a person's own words, and something that can still be had."""
    if not reason.strip() or not instead.strip() or instead_from is None:
        raise NothingInstead
    if instead_from < today:
        raise InsteadIsOver
    if reason.split() == why_not(claim).split():
        raise NobodysOwnReason


def _whose(person: PersonRef | Newcomer | int, by: Actor, now: datetime) -> int:
    if isinstance(person, Newcomer):
        require(may_ask_for(by, 0))
        return int(person.meet(by, now).pk)
    person_id = person if isinstance(person, int) else person.pk
    require(may_ask_for(by, person_id))
    return person_id


def _not_waiting(entitlement: Entitlement, person_id: int) -> None:
    """Raises AskedAlready where this person waits for an answer on any version of this promise.

    Two who ask for the same person at the same instant ask one after another.
    """
    one_at_a_time(f"asked {entitlement.series} {person_id}")
    claims = Claim.objects.unrestricted(reason="not asking the same twice").filter(person_id=person_id)
    if claims.filter(state="asked", entitlement__series=entitlement.series).exists():
        raise AskedAlready


def _waiting(claim: Claim, by: Actor) -> Claim:
    """The claim, locked, while nobody has answered it. Raises AlreadyAnsweredClaim and OwnClaim."""
    claims = Claim.objects.unrestricted(reason="answering a claim once")
    held: Claim = claims.select_for_update(of=("self",)).select_related("entitlement").get(pk=claim.pk)
    if held.state != "asked":
        raise AlreadyAnsweredClaim(held.answered_by)
    if held.person_id == by.person_id:
        raise OwnClaim
    return held


def _promise_a_second_look(held: Claim, now: datetime) -> None:
    """Until when they ask us to look again, and in how many days we have: kept as it was promised."""
    clocks = place.clocks()
    held.look_again_until = timezone.localdate(now) + timedelta(days=clocks.look_again_window)
    held.look_again_days = clocks.look_again


def _answered(held: Claim, by: Actor, now: datetime) -> None:
    held.answered_at, held.answered_by = now, by.name
    held.save()
    telling.answered(held, now)
