"""Making sure that a rule can be run before it is adopted, and freezing it."""

from __future__ import annotations

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from morrow.charter.errors import AmountsUnchecked, RuleRefused
from morrow.charter.models import AdoptedRule, Entitlement, RuleBook
from morrow.charter.rule_texts import (
    digest_of,
    line_of,
    only_what_it_speaks_of,
    read_book_text,
    read_rule_text,
    registry_of,
    rule_of,
    rule_text,
)
from morrow.charter.wrong_rules import in_words, where_in_words
from morrow.methods.entitlements import BadFacts, BadRule, Registry, ready
from morrow.standards.problems import Problem
from morrow.standards.rule_files import Book, PlaceRules, RuleRow

EMPTY = Book((), ())


def book_in_force() -> Book:
    """The newest book of the place in force; an empty one where there is none."""
    newest = RuleBook.objects.order_by("pk").last()
    return read_book_text(newest.text) if newest else EMPTY


def book_brought() -> RuleBook | None:
    """The book that came last with the folder of the place, if one ever did."""
    found: RuleBook | None = RuleBook.objects.filter(brought=True).order_by("pk").last()
    return found


def wrong_rules(came: PlaceRules, on: date) -> list[Problem]:
    """What keeps rules of a place from being run with its book, by file and part, in English."""
    try:
        registry = registry_of(came.book).with_free_names()
    except BadRule as fault:
        return [Problem("amounts.toml", None, fault.part or None, str(fault).rstrip("."), "mend it")]
    found = (_wrong(row, registry, row.since or on) for row in came.rules)
    return [each for each in found if each is not None]


def _wrong(row: RuleRow, registry: Registry, on: date) -> Problem | None:
    try:
        ready(rule_of(row), registry, on)
    except BadRule as fault:
        here = line_of(fault, row).strip()
        said = f"{str(fault).rstrip('.')}" + (f": {here}" if here else "")
        return Problem(f"{row.code}.toml", None, fault.part or None, said, "mend these words, or the book")
    except BadFacts as fault:
        return Problem(f"{row.code}.toml", None, "example", str(fault).rstrip("."), "mend the example")
    return None


def text_to_adopt(row: RuleRow, on: date) -> str:
    """The text to freeze, once the rule runs on its first day and every example comes out.

    Raises RuleRefused, saying where, for what is not in the place's book, and for everything else that
    makes a rule wrong.
    """
    _holds(row, on)
    book = book_in_force()
    try:
        ready(rule_of(row), registry_of(book), on)
        own = only_what_it_speaks_of(row, book)
        ready(rule_of(row), registry_of(own), on)
    except BadRule as fault:
        raise RuleRefused(where_in_words(fault, row)) from fault
    except BadFacts as fault:
        raise RuleRefused(in_words(fault)) from fault
    return rule_text(row, own)


def _holds(row: RuleRow, on: date) -> None:
    """A promise does not begin before its rule does, nor after it has ended."""
    if row.since is not None and row.since > on:
        told = _("Its file says that it begins on %(day)s, and the promise would begin on %(on)s. %(do)s")
        do = _("Adopt it on its day, or put right “since” in the words.")
        raise RuleRefused(told % {"day": _day(row.since), "on": _day(on), "do": do})
    if row.until is not None and row.until < on:
        told = _("Its file says that it ended on %(day)s. Put right “until” in the words, or leave it out.")
        raise RuleRefused(told % {"day": _day(row.until)})


def _day(day: date) -> str:
    return date_format(day, "j F Y")


def need_known(text: str, on: date, *, known: bool) -> None:
    """Raise AmountsUnchecked where nobody has signed for amounts of a rule, and whoever adopts it did not
    say that they know."""
    if not text or known:
        return
    registry = registry_of(read_rule_text(text)[1])
    titles = [each.title or each.name for each in registry.unchecked(on)]
    if titles:
        raise AmountsUnchecked(titles)


def text_that_goes_on(before: Entitlement, on: date) -> str:
    """The rule of the version before, with the amounts as the book has them now; empty where it had none."""
    held = AdoptedRule.objects.filter(entitlement=before).first()
    return text_to_adopt(read_rule_text(held.text)[0], on) if held else ""


def freeze(entitlement: Entitlement, text: str, on: date) -> None:
    """Keep the rule of a version for ever."""
    if text:
        AdoptedRule.objects.create(entitlement=entitlement, text=text, digest=digest_of(text), recorded_on=on)
