"""Learning more never turns an answer round: what was yes with something unknown is yes whatever it is."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from morrow.methods.entitlements import Registry, Rule, ready
from tests.methods.entitlements.random_rules import DAY, FACTS, WEEKLY, Author, people

REGISTRY = Registry.of(FACTS)


@given(st.integers(0, 10**9))
def test_an_answer_given_with_something_unknown_holds_whatever_it_turns_out_to_be(seed):
    random = Random(seed)
    author = Author(random)
    rule = ready(Rule("any", "Any", author.condition(), author.amount(), WEEKLY), REGISTRY, DAY)
    for known, told in zip(people(random, 8), people(random, 8, unknown=0.0), strict=True):
        before, after = rule.amounts(known), rule.amounts({**told, **_what_is_known(known)})
        assert None not in after
        assert before[0] in (None, after[0])
        assert before[1] in (None, after[1])


@given(st.integers(0, 10**9))
def test_answering_the_next_question_again_and_again_always_ends_with_an_answer(seed):
    random = Random(seed)
    author = Author(random)
    rule = ready(Rule("any", "Any", author.condition(), author.amount(), WEEKLY), REGISTRY, DAY)
    [told] = people(random, 1, unknown=0.0)
    known: dict = {}
    for _ in range(len(FACTS) + 1):
        found = rule.answer(known)
        if found.next_question is None:
            break
        assert found.next_question.name not in known, "nobody is asked twice"
        known[found.next_question.name] = told[found.next_question.name]
    assert rule.amounts(known) == rule.amounts(told)
    assert None not in rule.amounts(known)


def _what_is_known(some: dict) -> dict:
    return {name: value for name, value in some.items() if value is not None}
