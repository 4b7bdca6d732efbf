"""Keeping the book of facts and amounts of which rules speak."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from morrow.charter.errors import BookRefused
from morrow.charter.models import RuleBook
from morrow.charter.permissions import may_keep_book
from morrow.charter.rule_texts import book_text, digest_of, registry_of
from morrow.charter.wrong_rules import in_words
from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.methods.entitlements import BadRule
from morrow.standards.rule_files import Book


def keep_book(*, book: Book, by: Actor, now: datetime) -> RuleBook:
    """Put a new book in the place of the one before. Rules already adopted keep the facts they were given.

    Raises BookRefused where two things share a name, or an amount has a gap or an overlap in time.
    """
    require(may_keep_book(by))
    try:
        registry_of(book)
    except BadRule as fault:
        raise BookRefused(in_words(fault)) from fault
    text = book_text(book)
    with record.act(by=by, verb="kept", now=now) as act:
        kept: RuleBook = RuleBook.objects.create(
            text=text, digest=digest_of(text), kept_by=by.name, kept_on=timezone.localdate(now)
        )
        act.on(kept)
    return kept
