"""R1: a place folder may bring its own book and rules; wrong ones are named, and then nothing is loaded."""

from __future__ import annotations

import shutil
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from morrow.charter import actions, queries
from morrow.charter.errors import BookRefused
from morrow.charter.models import RuleBook
from morrow.foundations.errors import NotAllowed
from morrow.foundations.scope import MORROW, SYSTEM, entering
from morrow.place.models import Area
from morrow.site.demonstration import prepare
from morrow.standards.place_folder import read_place
from morrow.standards.rule_files import read_book_words

FOLDER = Path(__file__).parents[1] / "standards" / "folders" / "brackenshire"
PLACE = "brackenshire"
FACTS = """\
[age]
kind = "number"
question = "How old are you?"
unit = "years"
most = 130
"""
AMOUNTS = """\
[fare]
title = "The fare of one day"
unit = "£ a week"
[[fare.value]]
since = 2024-04-01
until = 2026-03-31
value = "£9"
source = "The county's fares"
[[fare.value]]
since = 2026-04-01
value = "£10"
source = "The county's fares"
"""
RULE = """\
title = "A bus for everybody of 60"
unit = "£ a week"
who = "age >= 60"
gives = '''
fare
'''
since = 2026-04-01
[[example]]
name = "Abe on his birthday"
result = "yes"
amount = "£10"
facts = { age = 60 }
"""


@pytest.fixture
def county(tmp_path: Path) -> Path:
    """The invented county, with a book and a rule of its own."""
    folder = Path(shutil.copytree(FOLDER, tmp_path / PLACE))
    (folder / "rules").mkdir()
    write(folder, "facts.toml", FACTS)
    write(folder, "amounts.toml", AMOUNTS)
    write(folder, "a-bus-at-60.toml", RULE)
    return folder


def write(county: Path, name: str, words: str) -> None:
    (county / "rules" / name).write_text(words, encoding="utf-8")


def place(what: str, county: Path) -> str:
    out = StringIO()
    call_command("place", what, str(county), stdout=out, stderr=StringIO())
    return out.getvalue()


def refused(what: str, county: Path) -> str:
    with pytest.raises(CommandError) as caught:
        place(what, county)
    return str(caught.value)


def inside():
    return entering.entered(place=PLACE, viewer=SYSTEM)


def tried() -> list[str]:
    with inside():
        return [
            each.rule.title for each in queries.rules_to_try(timezone.localdate()).trials(["age"]).values()
        ]


@pytest.mark.django_db
def test_r1_the_book_it_brings_is_what_rules_here_speak_of_and_its_rules_are_there_to_try(county):
    assert "rules of its own: 1" in place("check", county)
    assert "the book that the place brings" in place("load", county)
    with inside():
        assert [fact.name for fact in queries.book().facts] == ["age"]
        assert queries.book_kept().brought
    assert tried() == ["A bus for everybody of 60"]


@pytest.mark.django_db
def test_r1_loaded_again_it_stays_and_what_was_kept_by_hand_since_stays_too(county):
    place("load", county)
    assert "nothing was changed" in place("load", county)
    with inside():
        newer = read_book_words(FACTS, AMOUNTS.replace("£10", "£11"))
        actions.keep_book(book=newer, by=MORROW, now=timezone.now())
    place("load", county)
    with inside():
        assert queries.book() == newer
        assert RuleBook.objects.count() == 2
    assert tried() == ["A bus for everybody of 60"], "with the amounts of the newer book"


@pytest.mark.django_db
def test_r1_a_changed_book_is_kept_beside_the_one_before(county):
    place("load", county)
    write(county, "amounts.toml", AMOUNTS.replace("£10", "£12"))
    write(county, "a-bus-at-60.toml", RULE.replace("£10", "£12"))
    place("load", county)
    with inside():
        assert [each.brought for each in RuleBook.objects.all()] == [True, True]
        assert queries.book().amounts[0].values[1].value == 12_00


@pytest.mark.django_db
def test_r1_where_none_is_brought_the_shipped_one_serves(county):
    shutil.rmtree(county / "rules")
    assert "the book that ships with Morrow" in place("load", county)
    with inside():
        assert {"age", "miles_to_learn"} <= {fact.name for fact in queries.book().facts}
    assert "nothing was changed" in place("load", county)


@pytest.mark.django_db
def test_r1_a_demonstration_is_played_by_the_shipped_book_and_then_has_the_book_it_brings(county):
    prepare.load_place(county, people=30, seed=0, progress=lambda *_said: None)
    with inside():
        assert "miles_to_learn" in {fact.name for fact in queries.book().facts}
    prepare.bring_its_book(county)
    prepare.bring_its_book(county)
    with inside():
        assert [fact.name for fact in queries.book().facts] == ["age"]
        assert [each.brought for each in RuleBook.objects.all()] == [False, True]


@pytest.mark.django_db
def test_r1_a_rule_that_no_longer_runs_with_a_newer_book_is_not_there_to_try(county):
    place("load", county)
    with inside():
        other = AMOUNTS.replace("[fare]", "[ticket]").replace("[[fare.", "[[ticket.")
        actions.keep_book(book=read_book_words(FACTS, other), by=MORROW, now=timezone.now())
    assert "A bus for everybody of 60" not in tried()


@pytest.mark.django_db
def test_r1_only_the_software_that_loads_a_place_brings_its_book(county):
    place("load", county)
    came = read_place(county).rules
    with inside(), pytest.raises(NotAllowed):
        actions.bring_book(came=came, by=replace(MORROW, role="councillor"), now=timezone.now())


@pytest.mark.django_db
def test_r1_the_action_itself_refuses_rules_that_cannot_be_run(county):
    write(county, "a-bus-at-60.toml", RULE.replace("age >= 60", "ages >= 60"))
    came = read_place(county).rules
    with inside(), pytest.raises(BookRefused, match="no fact or amount called ages"):
        actions.bring_book(came=came, by=MORROW, now=timezone.now())
    with inside():
        assert not RuleBook.objects.exists()


@pytest.mark.django_db
def test_r1_a_fact_that_means_something_else_here_is_not_tried_on_people_who_have_it_otherwise(county):
    write(county, "facts.toml", FACTS.replace("years", "months").replace("130", "1300"))
    place("load", county)
    assert tried() == []


WRONG = [
    ("facts.toml", 'kind = "number"', 'kind = "figure"',
     "rules/facts.toml, line 2, age.kind: “figure” is none of number, words, truth. What to do: choose one"),
    ("facts.toml", "[age]", "[fare]", "rules/amounts.toml, line 1, fare: fare is both a fact and an amount"),
    ("amounts.toml", 'value = "£10"', 'value = "ten pounds"',
     "rules/amounts.toml, line 11, fare.value 2.value: “ten pounds” is not a number"),
    ("amounts.toml", "until = 2026-03-31", "until = 2026-02-28",
     "rules/amounts.toml, line 10, fare.value 2.since: there is no value from 2026-03-01"),
    ("amounts.toml", "until = 2026-03-31", "",
     "fare.value 2.since: there are two values on 2026-04-01. What to do: end the earlier one"),
    ("a-bus-at-60.toml", "age >= 60", "ages >= 60",
     "rules/a-bus-at-60.toml, who: There is no fact or amount called ages. Choose one from the list of "
     "facts, or add it: ages >= 60. What to do: mend these words"),
    ("a-bus-at-60.toml", "age >= 60", "age >= £60", "who: One side is in years and the other in £"),
    ("a-bus-at-60.toml", "age >= 60", "age / 2 >= 60", "who: A rule never divides"),
    ("a-bus-at-60.toml", "{ age = 60 }", "{ age = 600 }", "the example Abe on his birthday: age is from 0"),
    ("a-bus-at-60.toml", 'amount = "£10"', 'amount = "£9"', "should come out as yes with £9 a week"),
    ("a-bus-at-60.toml", "since = 2026-04-01", "since = 2020-04-01", "fare has no value on 2020-04-01"),
    ("a-bus-at-60.toml", 'title = "A bus', 'titel = "A bus',
     "rules/a-bus-at-60.toml, line 1, titel: nothing here is called so"),
]  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize(("file", "was", "becomes", "said"), WRONG)
def test_r1_what_is_wrong_is_named_by_file_line_and_field_and_nothing_is_loaded(
    county, file, was, becomes, said
):
    words = (county / "rules" / file).read_text(encoding="utf-8")
    assert was in words
    write(county, file, words.replace(was, becomes))
    assert said in refused("check", county)
    assert said in refused("load", county)
    with inside():
        assert not RuleBook.objects.exists()
        assert not Area.objects.exists()


@pytest.mark.django_db
def test_r1_rules_without_a_book_and_files_beside_the_rules_are_refused(county):
    (county / "rules" / "facts.toml").rename(county / "fact.toml")
    said = refused("check", county)
    assert "fact.toml: this format has no file of that name" in said
    (county / "fact.toml").unlink()
    write(county, "A Bus.toml", RULE)
    said = refused("check", county)
    assert "rules/facts.toml: this file cannot be read: No such file" in said
    assert "rules/A Bus.toml: this cannot be the name of a rule" in said
