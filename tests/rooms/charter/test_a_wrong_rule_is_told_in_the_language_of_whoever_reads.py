"""What is wrong with a rule, a fact or a file is a code and its facts; a page says it in its own language."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from morrow.charter.models import Entitlement, RuleBook
from morrow.charter.simulating import value_of
from morrow.charter.wrong_files import SENTENCES, problems_in_words
from morrow.charter.wrong_rules import BOOK, CHECKING, FACTS, READING, in_words
from morrow.methods import entitlements
from morrow.methods.entitlements import (
    Amount,
    BadFacts,
    BadRule,
    Citation,
    Dated,
    Registry,
    Rule,
    Unit,
    ready,
)
from morrow.standards.problems import Refused
from morrow.standards.rule_files import read_book_words, read_rule_words
from morrow.standards.rule_files.said import SAID
from tests.methods.entitlements import registry_of_a_place as place
from tests.rooms.accountability.pages import Browser, says
from tests.rooms.charter.asking import keep_the_book
from tests.site_wide.pseudo import in_brackets

METHOD = Path(entitlements.__file__).parent
WARM = Rule("warm", "Warm home", "age >= 65", "£5", place.A_WEEK)
APRIL = Dated(date(2025, 4, 1), 4_00, until=date(2026, 3, 30))

WRONG = [
    "age >= 65 AND heigth > 3",
    "tenure > 3",
    "tenure = 'rentd'",
    "age > £3",
    "age + income > 3",
    "capital / household_size < £3",
    "£1 FOR EACH income OR PART OF income > £3",
    "age >= 65 AND",
    "age >= 65 65",
    "(age >= 65",
    "age",
    "NOT age",
    "carer + 1 > 2",
    "income * income > £3",
    "20% * income > £3",
    "income OF income ROUNDED DOWN > £3",
    "age IN (household_size)",
    "age > 65; DROP TABLE person",
    "income * 9007199254740993 > £1",
    "99% OF (income * 90071992547) ROUNDED UP > £1",
    "age > 1 AND " * 417 + "age > 1",
    "(" * 60 + "age > 1" + ")" * 60,
    "age > " + "9" * 30,
    "\N{CYRILLIC SMALL LETTER A}ge > 1",
    "0 < " + "+".join(["age"] * 900),
]


@pytest.mark.parametrize("who", WRONG, ids=lambda who: who[:40])
def test_the_page_says_in_english_what_the_command_line_says(who):
    with pytest.raises(BadRule) as caught:
        ready(replace(WARM, who=who), place.PLACE, place.DAY)
    assert in_words(caught.value) == str(caught.value)


@pytest.mark.parametrize("facts", [{"height": 3}, {"age": "70"}, {"income": 10.5}, {"age": 650},
                                   {"income": -1}, {"tenure": "Rented"}, {"carer": "yes"}])  # fmt: skip
def test_so_with_facts_that_cannot_be(facts):
    with pytest.raises(BadFacts) as caught:
        place.PLACE.check(facts)
    assert in_words(caught.value) == str(caught.value)


def test_so_with_a_book_and_with_a_figure_that_is_typed():
    makers = [
        lambda: Amount("help", Unit("£"), (APRIL, Dated(date(2026, 4, 1), 5_00))),
        lambda: Amount("help", Unit("£"), (APRIL, Dated(date(2026, 3, 1), 5_00))),
        lambda: Amount("help", Unit("£"), (APRIL,)).on(date(2024, 1, 1)),
        lambda: Registry.of(place.FACTS, [Amount("income", Unit("£"), (APRIL,))]),
        lambda: Registry.of([], [Amount("end", Unit("£"), (APRIL,))]).with_free_names(),
        lambda: ready(replace(WARM, working=(("age", "1"),)), place.PLACE, place.DAY),
        lambda: ready(replace(WARM, citations=(Citation("age > 70", "An Act"),)), place.PLACE, place.DAY),
        lambda: value_of("plenty", money=True),
    ]
    for make in makers:
        with pytest.raises(BadRule) as caught:
            make()
        assert in_words(caught.value) == str(caught.value)


def test_no_code_of_the_method_and_of_the_files_is_without_a_sentence():
    source = "".join(file.read_text("utf-8") for file in METHOD.glob("*.py"))
    rules = set(re.findall(r'BadRule\(\s*"(\w+)"', source))
    facts = set(re.findall(r'BadFacts\(\s*"(\w+)"', source)) | {"not_pence", "not_whole"}
    assert len(rules) > 20
    assert rules <= READING.keys() | CHECKING.keys() | BOOK.keys()
    assert facts - {"not_pence"} <= FACTS.keys()
    assert SAID.keys() - {"unreadable"} == SENTENCES.keys()


FILES = [
    ("[age", ""),
    ('[age]\nkind = "maybe"\n', ""),
    ("age = 3", ""),
    ('[age]\nkind = 3\nquestion = "?"\nmost = true\nvalues = [3]\nspeed = 1', ""),
    ('[home]\nkind = "words"\nquestion = "?"', ""),
    ('[Age]\nkind = "truth"\nquestion = "?"', ""),
    ('[age]\nkind = "truth"\nquestion = "\N{RIGHT-TO-LEFT OVERRIDE}?"', ""),
    ("a.b.c.d.e.f.g.h.i.j = 1", ""),
    (f'[age]\nkind = "number"\nquestion = "?"\nmost = {"9" * 40}', ""),
    ("", '[gift]\ntitle = "A gift"\nunit = "£"'),
    ("", '[gift]\ntitle = "A gift"\nvalue = 3'),
    ("", '[gift]\ntitle = "A gift"\n[[gift.value]]\nvalue = "much"\nsource = "Us"\nuntil = "May"'),
    ("", '[gift]\ntitle = "A gift"\n[[gift.value]]\nsince = 2026-04-01\nuntil = 2026-03-01\nvalue = "£1"'),
]


@pytest.mark.parametrize(("facts", "amounts"), FILES)
def test_the_page_says_of_a_file_what_the_command_line_says(facts, amounts):
    with pytest.raises(Refused) as caught:
        read_book_words(facts, amounts)
    told = problems_in_words(caught.value).splitlines()
    spoken = [line.strip() for line in str(caught.value).splitlines()[1:]]
    if "not TOML" not in spoken[0]:
        assert told == spoken
    assert len(told) == caught.value.total


def test_more_than_fifty_problems_are_counted_in_words():
    with pytest.raises(Refused) as caught:
        read_book_words("\n".join(f"[fact_{n}]" for n in range(60)), "")
    assert (
        problems_in_words(caught.value).splitlines()[-1]
        == "There are 70 more. Mend these first and try again."
    )


def test_a_fault_in_a_file_names_its_line():
    with pytest.raises(Refused, match=r"rule\.toml, line 5, since: this has to be a day"):
        read_rule_words("title = 'A'\nwho = '''\nsince = 3\n'''\nsince = 2026-04-01T00:00:00")


RULE = 'title = "A gift"\nwho = "shoe_size > 4"\ngives = "£5"\nunit = "£"\n'
LAUGHING = "[working]\nl0 = 'age'\n" + "".join(f"l{n} = 'l{n - 1} + l{n - 1}'\n" for n in range(1, 99))
"""Each line uses the one before twice: a few hundred words that stand for more than there is time for."""
PROMISE = {
    "title": "A gift", "who": "All", "what": "A gift", "standard": "Soon", "redress": "Ask",
    "better": "more", "limit": "demand", "when_money_runs_out": "Nobody waits", "shelf": "here",
    "paid_from": "Travel", "appeal_body": "Ombudsman", "appeal_days": "365", "appeal_law": "LGA 1974 part 3",
}  # fmt: skip


@pytest.fixture
def dilys(cast):
    return Browser(cast.dilys, base="/morrowdale/what-we-agreed/")


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (RULE, "⟦There is no fact or amount called shoe_size."),
        (RULE.replace("shoe_size > 4", "age >= £3"), "⟦One side is ⟦in years⟧ and the other ⟦in £⟧"),
        (RULE.replace("shoe_size > 4", "(age > 3"), "⟦The rule ends where “)” should stand.⟧"),
        (RULE.replace("shoe_size > 4", "age / 3 > 1"), "⟦A rule never divides."),
        (RULE.replace("shoe_size > 4", "1 < " + "+".join(["age"] * 900)), "⟦This is worked out in"),
        (RULE + LAUGHING, "⟦With the lines of its working put in, this has"),
        (RULE + 'standard = "\\u202e"\n', "⟦a character stands here that nobody sees"),
        (RULE + ".".join(["a"] * 8_000) + " = 1\n", "⟦this name has more than nine parts⟧"),
        (RULE + f"amount = {'9' * 5_000}\n", "⟦this cannot be read as TOML⟧"),
        (RULE.replace('unit = "£"', "unit = 3"), "unit: ⟦this has to be words in quotation marks⟧"),
    ],
)
def test_a_page_in_another_language_tells_a_wrong_rule_in_that_language_and_nothing_is_adopted(
    past, decision, dilys, rule, said
):
    keep_the_book(past)
    with in_brackets():
        page = dilys.send(f"adopt/{decision.code}/promise/", rule=rule, **PROMISE)
    assert page.status_code == 422
    says(page, said)
    assert not Entitlement.objects.exists()


@pytest.mark.parametrize(
    ("until", "said"),
    [
        ("2026-02-28", "amounts.toml, line 9, gift.value 2.since: there is no value from 2026-03-01"),
        ("2026-04-01", "amounts.toml, line 9, gift.value 2.since: there are two values on 2026-04-01"),
        ("2025-02-28", "amounts.toml, line 4, gift.value 1.until: this ends before it begins"),
    ],
)
def test_a_book_with_a_gap_or_an_overlap_in_time_is_not_kept(dilys, until, said):
    first = f'[[gift.value]]\nuntil = {until}\nsince = 2025-04-01\nvalue = "£1"\nsource = "Us"\n'
    second = first.replace("2025-04-01", "2026-04-01").replace(f"until = {until}\n", "")
    amounts = '[gift]\ntitle = "A gift"\n' + first + second
    page = dilys.send("book/new/", facts='[age]\nkind = "truth"\nquestion = "?"', amounts=amounts)
    assert page.status_code == 422
    says(page, "The book stays as it was", said, "What to do:")
    assert not RuleBook.objects.exists()


def test_a_page_in_another_language_tells_a_wrong_book_in_that_language_and_keeps_none(cast, dilys):
    with in_brackets():
        page = dilys.send("book/new/", facts='[age]\nkind = "maybe"\nquestion = "?"', amounts="[a")
    assert page.status_code == 422
    says(page, "⟦“maybe” is none of number, words, truth⟧", "⟦choose one of these⟧", "⟦line 2⟧, age.kind")
    assert not RuleBook.objects.exists()
