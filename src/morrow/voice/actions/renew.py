"""Giving a receipt anew: a new word, or a new receipt whose old code opens nothing any more."""

from __future__ import annotations

from datetime import datetime

from morrow.foundations import record, secret_words
from morrow.foundations.codes import new_code
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.voice.digest import receipt_digest
from morrow.voice.errors import NotBesideYou, SaidSignedIn
from morrow.voice.models import Contribution, Receipt, Renewal
from morrow.voice.permissions import may_renew
from morrow.voice.queries.receipts import said_signed_in


def replace_receipt(
    *, contribution: Contribution, second_thing: str, beside: bool, by: Actor, now: datetime, hint: str = ""
) -> str:
    """Give the person a new receipt with a new word; returns its code, which cannot be had again.

    The old code and the old word open nothing from now on, in any browser. `beside` says that the person
    is there and showed that it is theirs. Raises NotBesideYou, and SaidSignedIn where their account opens it.
    """
    _checked(contribution, by, beside)
    code = new_code()
    with record.act(by=by, verb="replaced the receipt of", on=contribution, now=now):
        _renew(contribution, second_thing, hint, by, now, digest=receipt_digest(code))
    return code


def set_word(
    *, contribution: Contribution, second_thing: str, beside: bool, by: Actor, now: datetime, hint: str = ""
) -> None:
    """Let the person choose a new word; their code stays. Raises NotBesideYou and SaidSignedIn."""
    _checked(contribution, by, beside)
    with record.act(by=by, verb="set a new word for", on=contribution, now=now):
        _renew(contribution, second_thing, hint, by, now)


def _checked(contribution: Contribution, by: Actor, beside: bool) -> None:
    require(may_renew(by))
    if said_signed_in(contribution):
        raise SaidSignedIn
    if not beside:
        raise NotBesideYou


def _renew(
    contribution: Contribution, second_thing: str, hint: str, by: Actor, now: datetime, **changes: str
) -> None:
    receipt: Receipt = Receipt.objects.get(contribution=contribution)
    replaced = receipt.digest if "digest" in changes else ""
    Renewal.objects.create(receipt=receipt, old_digest=replaced, by=by.name, at=now)
    Receipt.objects.filter(pk=receipt.pk).update(
        second_thing=secret_words.kept(second_thing),
        hint=hint,
        wrong_since=0,
        renewed_at=now,
        renewed_by=by.name,
        **changes,
    )
