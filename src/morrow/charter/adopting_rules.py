"""Making sure that a rule can be run before it is adopted, and freezing it."""

from __future__ import annotations

from datetime import date

from morrow.charter.errors import RuleRefused
from morrow.charter.models import AdoptedRule, Entitlement, RuleBook
from morrow.charter.rule_texts import (
    digest_of,
    only_what_it_speaks_of,
    pointed_at,
    read_book_text,
    read_rule_text,
    registry_of,
    rule_of,
    rule_text,
)
from morrow.charter.wrong_rules import in_words
from morrow.methods.entitlements import BadFacts, BadRule, ready
from morrow.standards.rule_files import Book, RuleRow

EMPTY = Book((), ())


def book_in_force() -> Book:
    """The newest book of the place in force; an empty one where there is none."""
    newest = RuleBook.objects.order_by("pk").last()
    return read_book_text(newest.text) if newest else EMPTY


def text_to_adopt(row: RuleRow, on: date) -> str:
    """The text to freeze, once the rule runs on its first day and every example comes out.

    Raises RuleRefused, saying where, for what is not in the place's book, and for everything else that
    makes a rule wrong.
    """
    book = book_in_force()
    try:
        ready(rule_of(row), registry_of(book), on)
        own = only_what_it_speaks_of(row, book)
        ready(rule_of(row), registry_of(own), on)
    except BadRule as fault:
        raise RuleRefused(pointed_at(fault, row, in_words(fault))) from fault
    except BadFacts as fault:
        raise RuleRefused(in_words(fault)) from fault
    return rule_text(row, own)


def text_that_goes_on(before: Entitlement, on: date) -> str:
    """The rule of the version before, with the amounts as the book has them now; empty where it had none."""
    held = AdoptedRule.objects.filter(entitlement=before).first()
    return text_to_adopt(read_rule_text(held.text)[0], on) if held else ""


def freeze(entitlement: Entitlement, text: str, on: date) -> None:
    """Keep the rule of a version for ever."""
    if text:
        AdoptedRule.objects.create(entitlement=entitlement, text=text, digest=digest_of(text), recorded_on=on)
