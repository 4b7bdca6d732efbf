"""R1: a promise carries the rule that is run, frozen; a wrong rule is refused, and nothing is adopted."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from morrow.charter import actions, queries
from morrow.charter.errors import BookRefused, RuleRefused
from morrow.charter.models import AdoptedRule, Entitlement, RuleBook
from morrow.foundations.errors import NotAllowed
from morrow.foundations.models import Entry
from morrow.standards.rule_files import Book, read_book
from tests.rooms.accountability.making import in_force
from tests.rooms.charter.asking import FOLDER, LATER, TRAVEL, rule, travel


def test_r1_the_whole_of_what_is_run_is_frozen_with_its_digest(cast, now):
    promise = travel(cast, now)
    held = queries.adopted_rule(promise)
    assert set(held.registry.facts) == {"age", "in_education", "miles_to_learn"}
    assert set(held.registry.amounts) == {"travel_miles", "travel_pass"}
    answer = held.answer({"age": 17, "in_education": True, "miles_to_learn": 3}, promise.active_from)
    assert (str(answer.result), answer.amount) == ("yes", 46_000)
    assert len(held.digest) == 64


def test_r1_what_was_adopted_is_never_changed_or_taken_away(cast, now):
    travel(cast, now)
    for kept in (AdoptedRule, RuleBook):
        with pytest.raises(IntegrityError), transaction.atomic():
            kept.objects.update(text="{}")
        with pytest.raises(IntegrityError), transaction.atomic():
            kept.objects.all().delete()


WRONG = {
    "an example": (
        {"examples": tuple(replace(e, result="yes") for e in rule("travel-to-learn").examples)},
        "two miles away",
    ),
    "an unknown fact": ({"who": "shoe_size > 4"}, "shoe_size"),
    "a unit": ({"who": "age >= £4"}, "who: age >= £4"),
    "text compared with a number": (
        {"who": "age > 'old'"},
        "One side is a number and the other one of a list",
    ),
    "a fact that divides": ({"who": "miles_to_learn / age > 1"}, "A rule never divides."),
    "a fact as a step": ({"gives": "£1 FOR EACH age OR PART OF age"}, "never a fact: nobody divides by what"),
    "5,000 characters": (
        {"who": "age > 1 AND " * 417 + "age > 1"},
        "5,011 characters long, and 4,000 are the",
    ),
    "60 brackets": ({"who": "(" * 60 + "age > 1" + ")" * 60}, "brackets in brackets, 40 deep"),
    "a fact in another unit": ({"who": "age > miles_to_learn"}, "in years and the other in miles"),
    "an example that cannot be": (
        {"examples": (replace(rule("travel-to-learn").examples[0], facts={"age": "17"}),)},
        "age is a whole number, and '17' is not.",
    ),
    "brackets": ({"who": "(age >= 4"}, "who: (age >= 4"),
}


@pytest.mark.parametrize("what", WRONG)
def test_r1_a_rule_that_is_wrong_is_refused_by_where_and_why_and_nothing_is_adopted(cast, now, what):
    changes, said = WRONG[what]
    with pytest.raises(RuleRefused) as refused:
        travel(cast, now, rule=replace(rule("travel-to-learn"), **changes))
    assert said in str(refused.value)
    assert not Entitlement.objects.exists()
    assert not AdoptedRule.objects.exists()
    assert not Entry.objects.unrestricted(reason="a test").filter(verb="adopted").exists()


def test_r1_a_next_version_whose_rule_is_wrong_leaves_the_old_one_in_force(cast, now):
    decision = in_force(cast, now)
    first = travel(cast, now, decision)
    with cast.as_("dilys"), pytest.raises(RuleRefused):
        actions.supersede_entitlement(
            entitlement=first,
            promise=TRAVEL,
            rule=replace(rule("travel-to-learn-2"), gives="age"),
            decision=decision,
            why_changed="x",
            by=cast.actor("dilys"),
            now=now + LATER + timedelta(days=30),
        )
    assert Entitlement.objects.get().active_to is None


def test_r1_without_a_new_rule_the_old_one_goes_on(cast, now):
    decision = in_force(cast, now)
    first = travel(cast, now, decision)
    with cast.as_("dilys"):
        second = actions.supersede_entitlement(
            entitlement=first,
            promise=TRAVEL,
            unchecked_known=True,
            decision=decision,
            why_changed="Other words",
            by=cast.actor("dilys"),
            now=now + LATER + timedelta(days=30),
        )
    assert queries.adopted_rule(second).digest == queries.adopted_rule(first).digest


def test_two_versions_are_compared_condition_by_condition(cast, now):
    decision = in_force(cast, now)
    first = travel(cast, now, decision)
    with cast.as_("dilys"):
        second = actions.supersede_entitlement(
            entitlement=first,
            promise=replace(TRAVEL, who="Also those who cannot walk"),
            rule=rule("travel-to-learn-2"),
            unchecked_known=True,
            decision=decision,
            why_changed="Young people said so",
            by=cast.actor("dilys"),
            now=now + LATER + timedelta(days=30),
        )
    changes = {(each.was, each.now) for each in queries.what_changed(second)}
    assert (TRAVEL.who, "Also those who cannot walk") in changes
    assert ("", "cannot_walk_it") in changes
    assert queries.what_changed(first) == []


def test_the_book_is_kept_by_its_officer_alone_and_a_wrong_one_is_refused(cast, now):
    book = read_book(FOLDER)
    with cast.as_("okafor"), pytest.raises(NotAllowed):
        actions.keep_book(book=book, by=cast.actor("okafor"), now=now)
    twice = Book(book.facts, (*book.amounts, replace(book.amounts[0], name=book.facts[0].name)))
    with cast.as_("dilys"), pytest.raises(BookRefused, match="both a fact and an amount"):
        actions.keep_book(book=twice, by=cast.actor("dilys"), now=now)
    assert not RuleBook.objects.exists()
