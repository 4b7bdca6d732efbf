"""What a receipt opens."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import Prefetch, Q
from django.utils.translation import gettext as _

from morrow.foundations import secret_words
from morrow.foundations.codes import read_code
from morrow.foundations.errors import NotFound
from morrow.foundations.scope import Actor, Viewer, entering
from morrow.people.queries import PersonRef, resident
from morrow.voice.digest import receipt_digest
from morrow.voice.errors import (
    NotOnTheRoll,
    ReceiptElsewhere,
    ReplacedReceipt,
    SaidSignedIn,
    UnknownReceipt,
    WrongSecondThing,
)
from morrow.voice.models import Contribution, Receipt, Renewal, Reply, Statement
from morrow.voice.permissions import VISITOR, as_speaker
from morrow.voice.queries.beside import files_of

OPENED = "morrow_opened_code"
"""Session key: the receipt this browser has opened, as `opening_of` writes it."""

FEW = 5
"""How many things said a worker is shown of those that hold some words."""

SHOWN_WORDS = 6
"""How many words of each are shown, from the first that was asked for."""


@dataclass(frozen=True)
class FoundSaid:
    """One thing said that may be theirs who lost a receipt: enough to tell it by, too little to read it.

    `opens` is false where its author was signed in, and so needs no receipt.
    """

    code: str
    said_at: datetime
    where: str
    words: str
    example: bool
    opens: bool


def contribution_of_code(text: str) -> Contribution:
    """The contribution behind a receipt code. Raises CodeNotRead, UnknownReceipt and ReplacedReceipt.

    What the code was is looked up also where it opens something, so that both take the same time.
    """
    digest = receipt_digest(read_code(text))
    replaced = Renewal.objects.filter(old_digest=digest).first()
    found = Contribution.objects.unrestricted(reason="opening a receipt by its code").filter(
        receipt__digest=digest
    )
    contribution: Contribution | None = found.select_related("receipt").first()
    if contribution is None:
        raise ReplacedReceipt(replaced.at) if replaced else UnknownReceipt
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


def name_nobody_saw(text: str) -> str:
    """The name in which this receipt was made, where no worker met whoever wrote it; else nothing.

    On the website and in an e-mail anybody can write any name, as often as they like.
    """
    contribution = contribution_of_code(text)
    with entering.lifted(reason="making sure that a vote is cast by whoever the receipt names"):
        person = contribution.person
    unseen = contribution.channel in {"web", "email"} and person is not None and person.account_id is None
    return str(person.name) if unseen and person else ""


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
    if not secret_words.opens(second_thing, receipt.second_thing):
        raise WrongSecondThing
    _note_opened(contribution)


def _note_opened(contribution: Contribution) -> None:
    """Let the person read under “Who looked” that their reply was opened by code and word."""
    scope, concerned = entering.current(), contribution.person_id
    if concerned and concerned != scope.viewer.person_id:
        key = (_("opened with the receipt’s code and word"), "voice.reply", ",".join(scope.viewer.work))
        scope.read.setdefault(key, set()).add(concerned)


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

    Raises CodeNotRead, UnknownReceipt, ReceiptElsewhere where it is not theirs to read, and SaidSignedIn.
    """
    contribution = contribution_of_code(code)
    mine = Contribution.objects.visible_to(viewer).filter(pk=contribution.pk, erased=False)
    found: Contribution | None = mine.first()
    if found is None:
        raise ReceiptElsewhere
    if said_signed_in(found):
        raise SaidSignedIn
    return found


def said_signed_in(contribution: Contribution) -> bool:
    """True where its author wrote it themselves and has an account, which opens everything without paper."""
    if contribution.channel != "web" or contribution.person_id is None:
        return False
    with entering.lifted(reason="whether the author has an account of their own"):
        return contribution.person is not None and contribution.person.account_id is not None


def said_with(viewer: Viewer, words: str, *, on: date | None = None, where: str = "") -> list[FoundSaid]:
    """What holds every one of these words, in any order, the newest first: where a receipt is lost.

    Only of what this worker may read and, with a day or a place, what was said then or there. Of each a
    few words are given, no more.
    """
    mine = Contribution.objects.visible_to(viewer, purpose=_("finding a lost receipt"))
    found = mine.filter(erased=False)
    for word in words.split():
        found = found.filter(words__icontains=word)
    if on:
        found = found.filter(said_at__date=on)
    if where.strip():
        found = found.filter(where__icontains=where.strip())
    return [_found(each, words) for each in found.order_by("-said_at")[:FEW]]


def _found(said: Contribution, words: str) -> FoundSaid:
    return FoundSaid(
        code=said.code,
        said_at=said.said_at,
        where=said.where,
        words=first_match(said.words, words),
        example=said.example,
        opens=not said_signed_in(said),
    )


def first_match(text: str, asked: str) -> str:
    """The few words of a text from the first that was asked for.

    >>> first_match("The boiler in Marigold Court died in May and nobody came.", "marigold")
    'Marigold Court died in May and'
    """
    spoken, sought = text.split(), asked.casefold().split()
    begins = (n for n, word in enumerate(spoken) if any(each in word.casefold() for each in sought))
    first = next(begins, 0)
    return " ".join(spoken[first : first + SHOWN_WORDS])


def open_to_renew(viewer: Viewer, code: str) -> Contribution:
    """The whole of what was said, for a worker with its author beside them.

    It stands among what was read; where nobody knows whose it is, the data protection lead sees it
    still. Raises NotFound and SaidSignedIn.
    """
    purpose = _("giving a receipt anew")
    mine = Contribution.objects.visible_to(viewer, purpose=purpose).filter(code=code, erased=False)
    found: Contribution | None = mine.first()
    if found is None:
        raise NotFound
    if said_signed_in(found):
        raise SaidSignedIn
    scope = entering.current()
    scope.read.setdefault((str(purpose), "voice.contribution", ",".join(viewer.work)), set())
    return found


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
    """What a signed-in person said themselves or for another, the newest first, with replies to them."""
    if viewer.person_id is None:
        return []
    theirs = Q(person_id=viewer.person_id) | Q(said_by_id=viewer.person_id)
    mine = Contribution.objects.visible_to(viewer).filter(theirs)
    replies = Prefetch("replies", Reply.objects.visible_to(viewer).order_by("at"))
    found = mine.select_related("receipt", "rendering").prefetch_related(replies, files_of(viewer))
    return list(found.order_by("-said_at"))


def stated_by(viewer: Viewer) -> list[Statement]:
    """The statements a signed-in person made in rounds, with whether they are shown and why not."""
    if viewer.person_id is None:
        return []
    mine = Statement.objects.visible_to(viewer).filter(person_id=viewer.person_id, erased=False)
    replies = Prefetch("replies", Reply.objects.visible_to(viewer).order_by("at"))
    return list(mine.select_related("round").prefetch_related(replies).order_by("-said_at"))
