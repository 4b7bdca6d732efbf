"""A machine says yes, not known yet with the next question, or that a person must look; and why."""

from __future__ import annotations

from morrow.methods.entitlements import Result, Rule, ready
from tests.methods.entitlements.registry_of_a_place import A_WEEK, DAY, PLACE

WARM = ready(
    Rule(
        code="warm",
        title="Warm home",
        who="(age >= 65 OR carer) AND household_size = 1 AND capital < upper_limit",
        gives="help_with_heat",
        unit=A_WEEK,
    ),
    PLACE,
    DAY,
)
AMINA = {"age": 71, "carer": False, "household_size": 1, "capital": 900_00}


def test_r60_amina_gets_what_the_rule_gives_that_day():
    found = WARM.answer(AMINA)
    assert (found.result, found.amount, found.next_question) == (Result.YES, 5_00, None)


def test_r60_where_a_clause_does_not_hold_a_person_must_look():
    found = WARM.answer({**AMINA, "capital": 23_250_00})
    assert found.result is Result.NEEDS_A_PERSON
    assert found.amount == 0
    [failed] = [each for each in found.reason.parts if each.holds is False]
    assert failed.words == "capital < upper_limit"
    assert failed.uses == (("capital", 23_250_00),)


def test_r60_what_is_not_known_is_asked_and_nothing_else():
    found = WARM.answer({"age": 71, "household_size": 1})
    assert found.result is Result.NOT_KNOWN_YET
    assert found.next_question is not None
    assert found.next_question.name == "capital", "whether she is a carer no longer matters"


def test_r60_nobody_is_asked_what_cannot_change_the_answer():
    found = WARM.answer({"age": 30, "carer": False})
    assert found.result is Result.NEEDS_A_PERSON
    assert found.next_question is None


def test_r60_reasons_quote_the_adopted_words_with_their_place():
    who = WARM.rule.who
    for each in WARM.answer(AMINA).reason.parts:
        assert who[each.start : each.end] == each.words


def test_r60_an_amount_that_is_not_known_is_asked_for_only_by_whoever_has_a_right_to_it():
    taper = ready(
        Rule(
            "ctr",
            "Help with council tax",
            "age >= 18",
            "GREATEST(£0, council_tax - 20% OF income ROUNDED UP)",
            A_WEEK,
        ),
        PLACE,
        DAY,
    )
    adult = taper.answer({"age": 40, "council_tax": 30_00})
    assert (adult.eligible, adult.amount, adult.next_question.name) == (True, None, "income")
    assert taper.answer({"age": 40, "council_tax": 30_00, "income": 100_01}).amount == 9_99
    assert taper.answer({"age": 12}).next_question is None


def test_r60_each_line_of_a_band_is_asked_for_in_turn():
    bands = ready(
        Rule(
            "bands",
            "Bands",
            "YES",
            "CASE WHEN carer THEN 100% WHEN income < £480.01 THEN 75% ELSE 0% END OF council_tax "
            "ROUNDED HALF UP",
            A_WEEK,
        ),
        PLACE,
        DAY,
    )
    assert bands.answer({"council_tax": 10_01}).next_question.name == "carer"
    assert bands.answer({"council_tax": 10_01, "carer": False}).next_question.name == "income"
    assert bands.answer({"council_tax": 10_01, "carer": True}).amount == 10_01
    assert bands.answer({"council_tax": 10_01, "carer": False, "income": 480_00}).amount == 7_51
