"""What a receipt opens."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.contrib.auth.hashers import check_password

from morrow.foundations.codes import read_code
from morrow.voice.digest import address_digest, normal, receipt_digest
from morrow.voice.errors import TooManyTries, UnknownReceipt, WrongSecondThing
from morrow.voice.models import Contribution, Receipt, Reply, WrongTry

WRONG_TRIES_AN_HOUR = 10

OPENED = "morrow_opened_code"
"""Session key: the contribution whose receipt this browser has opened."""


def contribution_of_code(text: str) -> Contribution:
    """The contribution behind a receipt code. Raises CodeNotRead or UnknownReceipt."""
    found = Contribution.objects.unrestricted(reason="opening a receipt by its code").filter(
        receipt__digest=receipt_digest(read_code(text))
    )
    contribution: Contribution | None = found.select_related("receipt").first()
    if contribution is None:
        raise UnknownReceipt
    return contribution


def may_try(address: str, now: datetime) -> None:
    """Raise TooManyTries after ten wrong codes within the hour from this address."""
    since = now - timedelta(hours=1)
    tries = WrongTry.objects.filter(address=address_digest(address), at__gt=since).count()
    if tries >= WRONG_TRIES_AN_HOUR:
        raise TooManyTries


def note_wrong_try(address: str, now: datetime) -> None:
    """Count a code that opened nothing."""
    WrongTry.objects.create(address=address_digest(address), at=now)


def replies_behind(contribution: Contribution, second_thing: str) -> list[Reply]:
    """The words of the replies, for whoever knows the second thing. Raises WrongSecondThing."""
    receipt: Receipt = contribution.receipt
    if not receipt.second_thing or not check_password(normal(second_thing), receipt.second_thing):
        raise WrongSecondThing
    replies = Reply.objects.unrestricted(
        reason="the person opened their own reply with code and second thing"
    )
    return list(replies.filter(contribution=contribution).order_by("at"))


def has_reply(contribution: Contribution) -> bool:
    """True where a reply exists; anyone with the code may know that."""
    replies = Reply.objects.unrestricted(reason="whether a reply exists")
    return bool(replies.filter(contribution=contribution).exists())


def opened_contribution(code: str) -> Contribution:
    """The contribution whose receipt this browser has opened."""
    found = Contribution.objects.unrestricted(reason="going back to a receipt opened in this session")
    contribution: Contribution = found.select_related("receipt").get(code=code)
    return contribution
