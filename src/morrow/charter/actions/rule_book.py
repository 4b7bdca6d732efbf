"""Keeping the book of facts and amounts of which rules speak."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from morrow.charter.adopting_rules import book_brought, wrong_rules
from morrow.charter.errors import BookRefused
from morrow.charter.models import RuleBook
from morrow.charter.permissions import may_bring_book, may_keep_book
from morrow.charter.rule_texts import book_text, brought_text, digest_of, registry_of
from morrow.charter.wrong_rules import in_words
from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.methods.entitlements import BadRule
from morrow.standards.rule_files import Book, PlaceRules


def keep_book(*, book: Book, by: Actor, now: datetime) -> RuleBook:
    """Put a new book in the place of the one before. Rules already adopted keep the facts they were given.

    Raises BookRefused where two things share a name or one has a name that is taken, or an amount has a gap
    or an overlap in time.
    """
    require(may_keep_book(by))
    try:
        registry_of(book).with_free_names()
    except BadRule as fault:
        raise BookRefused(in_words(fault)) from fault
    return _keep(book_text(book), by=by, now=now)


def bring_book(*, came: PlaceRules, by: Actor, now: datetime) -> RuleBook | None:
    """Keep the book that comes with the folder of the place, with its rules to be tried; none is adopted.

    Where the very same came the last time, nothing changes: a newer one that was kept by hand stays.
    Raises BookRefused where one of the rules cannot be run; then nothing is kept.
    """
    require(may_bring_book(by))
    text = brought_text(came)
    before = book_brought()
    if before is not None and before.digest == digest_of(text):
        return None
    wrong = wrong_rules(came, timezone.localdate(now))
    if wrong:
        raise BookRefused("\n".join(map(str, wrong)))
    return _keep(text, by=by, now=now, brought=True)


def _keep(text: str, *, by: Actor, now: datetime, brought: bool = False) -> RuleBook:
    with record.act(by=by, verb="kept", now=now) as act:
        kept: RuleBook = RuleBook.objects.create(
            text=text,
            digest=digest_of(text),
            kept_by=by.name,
            kept_on=timezone.localdate(now),
            brought=brought,
        )
        act.on(kept)
    return kept
