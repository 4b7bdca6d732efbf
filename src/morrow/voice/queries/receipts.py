"""What a receipt opens."""

from __future__ import annotations

from dataclasses import replace

from django.contrib.auth.hashers import check_password
from django.db.models import Prefetch, Q

from morrow.foundations.codes import read_code
from morrow.foundations.scope import Actor, Viewer, entering
from morrow.people.queries import PersonRef, resident
from morrow.voice.digest import normal, receipt_digest
from morrow.voice.errors import NotOnTheRoll, ReceiptElsewhere, UnknownReceipt, WrongSecondThing
from morrow.voice.models import Contribution, Receipt, Reply, Statement
from morrow.voice.permissions import VISITOR, as_speaker

OPENED = "morrow_opened_code"
"""Session key: the receipt this browser has opened, as `opening_of` writes it."""

FEW = 20
"""How many things said a worker is shown of those that hold some words."""


def contribution_of_code(text: str) -> Contribution:
    """The contribution behind a receipt code. Raises CodeNotRead or UnknownReceipt."""
    found = Contribution.objects.unrestricted(reason="opening a receipt by its code").filter(
        receipt__digest=receipt_digest(read_code(text))
    )
    contribution: Contribution | None = found.select_related("receipt").first()
    if contribution is None:
        raise UnknownReceipt
    return contribution


def person_of_code(text: str) -> PersonRef:
    """Whoever holds this receipt, for a worker beside them.

    Raises CodeNotRead, UnknownReceipt, and NotOnTheRoll where its holder gave no name.
    """
    contribution = contribution_of_code(text)
    with entering.lifted(reason="helping the person who holds a receipt to take part"):
        person = contribution.person
    if person is None:
        raise NotOnTheRoll
    return person


def replies_behind(contribution: Contribution, second_thing: str) -> list[Reply]:
    """The words of the replies, for whoever knows the second thing. Raises WrongSecondThing.

    Replies to statements that the same person made in rounds stand among them.
    """
    _open_with(contribution, second_thing)
    replies = Reply.objects.unrestricted(
        reason="the person opened their own reply with code and second thing"
    )
    mine = Q(contribution=contribution)
    if contribution.person_id:
        mine |= Q(person_id=contribution.person_id, statement__isnull=False)
    return list(replies.filter(mine).order_by("at"))


def words_behind(contribution: Contribution, second_thing: str) -> str:
    """What was written down, for whoever knows the second thing. Raises WrongSecondThing."""
    _open_with(contribution, second_thing)
    return str(contribution.words)


def _open_with(contribution: Contribution, second_thing: str) -> None:
    receipt: Receipt = contribution.receipt
    if not receipt.second_thing or not check_password(normal(second_thing), receipt.second_thing):
        raise WrongSecondThing


def has_reply(contribution: Contribution) -> bool:
    """True where a reply exists; anyone with the code may know that."""
    replies = Reply.objects.unrestricted(reason="whether a reply exists")
    return bool(replies.filter(contribution=contribution).exists())


def may_correct(contribution: Contribution) -> bool:
    """True while its author may still put the words right: until somebody has sorted them."""
    return contribution.triage == "waiting" and contribution.withdrawn_at is None


def opening_of(contribution: Contribution) -> str:
    """What a browser remembers of an opened receipt: it opens nothing once the receipt was replaced."""
    return f"{contribution.code} {contribution.receipt.digest}"


def opened_contribution(opened: str) -> Contribution:
    """The contribution whose receipt this browser has opened. Raises UnknownReceipt."""
    code, _, digest = opened.partition(" ")
    found = Contribution.objects.unrestricted(reason="going back to a receipt opened in this session")
    mine = found.select_related("receipt").filter(code=code, receipt__digest=digest)
    contribution: Contribution | None = mine.first()
    if contribution is None:
        raise UnknownReceipt
    return contribution


def to_renew(viewer: Viewer, code: str) -> Contribution:
    """What the receipt with this printed code belongs to, for a worker who may give it anew.

    Raises CodeNotRead, UnknownReceipt, and ReceiptElsewhere where it is not theirs to read.
    """
    contribution = contribution_of_code(code)
    mine = Contribution.objects.visible_to(viewer).filter(pk=contribution.pk, erased=False)
    found: Contribution | None = mine.first()
    if found is None:
        raise ReceiptElsewhere
    return found


def said_with(viewer: Viewer, words: str) -> list[Contribution]:
    """What holds every one of these words, in any order, the newest first: where a receipt is lost.

    Only what this worker may read.
    """
    found = Contribution.objects.visible_to(viewer).filter(erased=False)
    for word in words.split():
        found = found.filter(words__icontains=word)
    return list(found.order_by("-said_at")[:FEW])


def author_of(contribution: Contribution, viewer: Viewer) -> Actor:
    """In whose name something is done to a contribution by whoever holds its receipt."""
    signed_in = as_speaker(viewer)
    if signed_in.holds("resident") and signed_in.person_id == contribution.person_id:
        return signed_in
    with entering.lifted(reason="in whose name the holder of a receipt acts"):
        person = contribution.person
    if person is None:
        return replace(VISITOR, example=contribution.example)
    return replace(resident(person), role="visitor")


def said_by(viewer: Viewer) -> list[Contribution]:
    """What a signed-in person said themselves, the newest first, with the replies to it."""
    if viewer.person_id is None:
        return []
    mine = Contribution.objects.visible_to(viewer).filter(person_id=viewer.person_id)
    replies = Prefetch("replies", Reply.objects.visible_to(viewer).order_by("at"))
    return list(mine.prefetch_related(replies).order_by("-said_at"))


def stated_by(viewer: Viewer) -> list[Statement]:
    """The statements a signed-in person made in rounds, with whether they are shown and why not."""
    if viewer.person_id is None:
        return []
    mine = Statement.objects.visible_to(viewer).filter(person_id=viewer.person_id, erased=False)
    replies = Prefetch("replies", Reply.objects.visible_to(viewer).order_by("at"))
    return list(mine.select_related("round").prefetch_related(replies).order_by("-said_at"))
