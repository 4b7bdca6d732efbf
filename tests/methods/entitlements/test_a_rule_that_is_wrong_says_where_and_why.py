"""What cannot be a rule is refused with its place in the words, a reason, and what to do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from morrow.methods.entitlements import (
    Amount,
    BadFacts,
    BadRule,
    Citation,
    Dated,
    Example,
    Registry,
    Result,
    Rule,
    Unit,
    ready,
)
from tests.methods.entitlements.registry_of_a_place import A_WEEK, DAY, FACTS, PLACE, POUNDS

RULE = Rule("warm", "Warm home", "age >= 65", "£5", A_WEEK)


@pytest.mark.parametrize(
    ("who", "code", "words"),
    [
        ("age >= 65 AND heigth > 3", "no_such_fact", "heigth"),
        ("tenure > 3", "not_comparable", "tenure > 3"),
        ("tenure = 'rentd'", "never_equal", "tenure = 'rentd'"),
        ("age > £3", "units_differ", "age > £3"),
        ("income < 300", "units_differ", "income < 300"),
        ("income < salary", "units_differ", "income < salary"),
        ("capital < income", "units_differ", "capital < income"),
        ("capital / household_size < £3", "divides", "/"),
        ("£1 FOR EACH income OR PART OF income > £3", "step_not_fixed", "income"),
        ("age >= 65 AND", "ends_early", ""),
        ("age >= 65 65", "unexpected", "65"),
        ("age", "wrong_kind", "age"),
        ("income * income > £3", "money_times_money", "income * income"),
        ("age IN (household_size)", "not_literal", "household_size"),
        ("age > 65; DROP TABLE person", "not_understood", ";"),
        ("read_csv('/etc/passwd') = 'x'", "unexpected", "("),
        ("age >= 65 -- and nobody else", "unexpected", "and"),
        ("income * 9007199254740993 > £1", "too_great", "9007199254740993"),
        ("age >= 65 OR age < " + "9" * 3000, "long_number", "9" * 3000),
        ("\N{CYRILLIC SMALL LETTER A}ge >= 65", "odd_character", "\N{CYRILLIC SMALL LETTER A}"),
        ("age >= \N{ARABIC-INDIC DIGIT SIX}5", "odd_character", "\N{ARABIC-INDIC DIGIT SIX}"),
        ("age >= 6\N{FULLWIDTH DIGIT FIVE}", "odd_character", "\N{FULLWIDTH DIGIT FIVE}"),
        ("age >= 65 \N{RIGHT-TO-LEFT OVERRIDE} AND carer", "odd_character", "\N{RIGHT-TO-LEFT OVERRIDE}"),
    ],
)
def test_r60_the_place_of_what_is_wrong_is_named(who, code, words):
    with pytest.raises(BadRule) as caught:
        ready(replace(RULE, who=who), PLACE, DAY)
    fault = caught.value
    assert (fault.code, who[fault.start : fault.end]) == (code, words), fault


def test_r60_five_thousand_characters_are_too_many():
    with pytest.raises(BadRule, match=r"5,0\d\d characters long, and 4,000 are the most"):
        ready(replace(RULE, who="age > 1 AND " * 417 + "age > 1"), PLACE, DAY)


def test_r60_sixty_brackets_are_too_deep_and_say_so_before_anything_breaks():
    with pytest.raises(BadRule, match="brackets in brackets"):
        ready(replace(RULE, who="(" * 60 + "age > 1" + ")" * 60), PLACE, DAY)
    with pytest.raises(BadRule, match="brackets in brackets"):
        ready(replace(RULE, who="NOT " * 900 + "carer"), PLACE, DAY)


def test_r60_what_only_looks_like_a_letter_is_called_by_its_name():
    with pytest.raises(BadRule, match=r"U\+0430 CYRILLIC SMALL LETTER A\. Type it anew"):
        ready(replace(RULE, who="\N{CYRILLIC SMALL LETTER A}ge >= 65"), PLACE, DAY)


@pytest.mark.parametrize("name", ["age", "help_with_heat"])
def test_r60_no_line_of_the_working_takes_the_name_of_a_fact_or_an_amount(name):
    with pytest.raises(BadRule, match=f"{name} is a fact or an amount, so no line") as caught:
        ready(replace(RULE, working=((name, "household_size"),)), PLACE, DAY)
    assert (caught.value.code, caught.value.part) == ("line_taken", name)


@pytest.mark.parametrize("name", ["end", "order", "person"])
def test_r60_nothing_is_called_by_a_word_of_the_language_or_of_its_tables(name):
    with pytest.raises(BadRule, match=f"{name} is a word of the language"):
        Registry.of([replace(FACTS[0], name=name)]).with_free_names()


def test_r60_an_amount_in_another_unit_than_the_rule_gives_is_refused():
    with pytest.raises(BadRule, match="in £ and the other in £ a week"):
        ready(replace(RULE, gives="capital"), PLACE, DAY)


def test_r60_an_amount_with_a_gap_or_an_overlap_in_time_is_refused():
    first = Dated(date(2025, 4, 1), 4_00, until=date(2026, 3, 30))
    with pytest.raises(BadRule, match="has no value from 2026-03-30 until 2026-04-01"):
        Amount("help", POUNDS, (first, Dated(date(2026, 4, 1), 5_00)))
    with pytest.raises(BadRule, match="has two values on 2026-03-01"):
        Amount("help", POUNDS, (first, Dated(date(2026, 3, 1), 5_00)))


def test_r60_a_day_before_its_first_amount_has_no_answer():
    with pytest.raises(BadRule, match="help_with_heat has no value on 2024-01-01"):
        ready(replace(RULE, gives="help_with_heat"), PLACE, date(2024, 1, 1))


def test_r60_an_example_that_does_not_come_out_stops_the_rule():
    turned = Example("Abe on his birthday", {"age": 65}, Result.NEEDS_A_PERSON)
    with pytest.raises(BadRule, match="Abe on his birthday should come out as needs-a-person"):
        ready(replace(RULE, examples=(turned,)), PLACE, DAY)


def test_r60_a_source_is_tied_to_the_characters_it_is_for_or_refused():
    rule = replace(RULE, who="carer\n  AND age >= 65", citations=(Citation("carer AND age >= 65", "An Act"),))
    place = ready(rule, PLACE, DAY).rule.citations[0].place_in(rule)
    assert (place.part, rule.who[place.start : place.end]) == ("who", rule.who)
    with pytest.raises(BadRule, match=r"for “age >= 66”, and these words stand nowhere"):
        ready(replace(rule, citations=(Citation("age >= 66", "An Act"),)), PLACE, DAY)


def test_r60_an_example_must_also_keep_to_the_facts():
    wrong = Example("Abe", {"age": 650}, Result.YES)
    with pytest.raises(BadFacts, match="from 0 to 130 years"):
        ready(replace(RULE, examples=(wrong,)), PLACE, DAY)


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"height": 3}, "no fact called height"),
        ({"age": "70"}, "a whole number, and '70' is not"),
        ({"income": 10.5}, "a whole number of pence, such as 25000 for £250, and 10.5 is not"),
        ({"age": True}, "a whole number, and True is not"),
        ({"age": -1}, "from 0 to 130 years, and -1 is not"),
        ({"tenure": "Rented"}, "one of rented, owned, and 'Rented' is not"),
        ({"carer": "yes"}, "true or false, and 'yes' is neither"),
    ],
)
def test_r60_facts_that_cannot_be_are_refused_by_name(facts, why):
    with pytest.raises(BadFacts, match=why) as caught:
        PLACE.check(facts)
    assert caught.value.fact == next(iter(facts))


def test_r60_one_name_for_a_fact_and_an_amount_is_refused():
    with pytest.raises(BadRule, match="income is both a fact and an amount"):
        Registry.of(FACTS, [Amount("income", Unit("£"), (Dated(DAY, 1),))])


@pytest.mark.parametrize("words", ["age >= 66", " "])
def test_r1_a_source_for_words_that_the_rule_does_not_have_is_refused(words):
    with pytest.raises(BadRule, match="the rule does not say that") as caught:
        ready(replace(RULE, citations=(Citation(words, "A law"),)), PLACE, DAY)
    assert caught.value.code == "cites_other_words"


def test_r1_a_source_may_stand_for_words_of_a_named_line():
    line = (("old", "age >= 65"),)
    rule = replace(RULE, who="old", working=line, citations=(Citation("age >= 65", "A law"),))
    assert ready(rule, PLACE, DAY).answer({"age": 65}).result is Result.YES
