"""R1: `morrow rights` reads a rule as it was adopted, and says what it gives somebody, clause by clause."""

from __future__ import annotations

import json
from datetime import date
from io import StringIO
from pathlib import Path
from shutil import copytree
from time import monotonic

import pytest
from django.core.management import CommandError, call_command

from morrow.methods.entitlements import Result
from morrow.site.rights import rule_from

CHARTER = Path(__file__).parents[2] / "data" / "charter"
RULES = sorted(path for path in CHARTER.glob("*.toml") if path.stem not in ("facts", "amounts"))
DAY = date(2026, 11, 27)
LEILA = {"pension_age": False, "capital": 700_000, "council_tax": 3_000, "income": 47_900}
ALONE = LEILA | {"other_adults": 0}


@pytest.fixture
def leila(tmp_path: Path) -> Path:
    file = tmp_path / "leila.json"
    file.write_text(json.dumps(LEILA), encoding="utf-8")
    return file


@pytest.fixture
def alone(tmp_path: Path) -> Path:
    """Leila, who has also said that no other adult lives with her."""
    file = tmp_path / "alone.json"
    file.write_text(json.dumps(ALONE), encoding="utf-8")
    return file


@pytest.fixture
def charter(tmp_path: Path) -> Path:
    """A copy of the charter in which anything may be written."""
    return copytree(CHARTER, tmp_path / "charter")


def rights(*words: object) -> str:
    out = StringIO()
    call_command("rights", *map(str, words), "--on", str(DAY), stdout=out)
    return out.getvalue()


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_r1_every_rule_of_the_charter_keeps_its_examples_with_a_boundary_and_something_unknown(path):
    rule, _registry = rule_from(path, DAY)
    results = [example.result for example in rule.rule.examples]
    assert {Result.YES, Result.NOT_KNOWN_YET} <= set(results)
    assert Result.NEEDS_A_PERSON in results or results.count(Result.YES) > 1, "no boundary is tried"


def test_r1_leila_is_told_what_she_gets_and_on_what_it_rests(alone):
    said = rights("check", CHARTER / "council-tax-help-oxford.toml", alone)
    assert "Yes: £22.50 a week." in said
    assert "counted_income < £660.01   (income: £479 a week, capital: £7,000)" in said


def test_r1_another_program_reads_the_same(alone):
    said = json.loads(rights("check", CHARTER / "council-tax-help-oxford.toml", alone, "--json"))
    assert (said["result"], said["amount"], said["unit"]) == ("yes", 2_250, "pence a week")
    assert [each["words"] for each in said["reasons"]][1] == "capital <= £16,000"
    assert said["next_question"] is None


def test_r60_where_something_is_not_known_the_one_next_question_is_asked(leila):
    said = json.loads(rights("check", CHARTER / "council-tax-help-kingston.toml", leila, "--json"))
    assert said["result"] == "not-known-yet"
    assert said["next_question"]["fact"] == "other_adults"


def test_r60_where_a_condition_does_not_hold_a_person_must_look(leila):
    said = rights("check", CHARTER / "council-tax-help-newham.toml", leila)
    assert "A person must look" in said
    assert "no         capital <= £6,000   (capital: £7,000)" in said


def test_r1_a_rule_says_what_it_asks_and_whether_anybody_checked_its_amounts():
    said = rights("explain", CHARTER / "healthy-start.toml")
    assert "pregnant: Are you more than ten weeks pregnant?" in said
    amount = "Healthy Start for a child under 1: £9.30 a week since 2026-04-01"
    assert f"{amount}, checked on 2026-11-28 by the makers of Morrow" in said
    said = rights("explain", CHARTER / "warm-home.toml")
    amount = "Help with heat (invented example): £180 a year since 2026-04-01"
    assert f"{amount}, not checked by anybody yet. Source: An example" in said


def test_r1_who_checked_an_amount_is_told_to_other_programs_too():
    sources = json.loads(rights("explain", CHARTER / "healthy-start.toml", "--json"))["sources"]
    assert all(each["checked_on"] == "2026-11-28" and each["checked_by"] for each in sources.values())
    [unchecked] = json.loads(rights("explain", CHARTER / "warm-home.toml", "--json"))["sources"].values()
    assert (unchecked["checked_by"], unchecked["checked_on"]) == (None, None)


def test_r1_whoever_reads_a_rule_is_told_where_its_words_come_from(charter):
    file = CHARTER / "healthy-start.toml"
    told = json.loads(rights("explain", file, "--json"))
    assert told["citations"]
    for each in told["citations"]:
        words = told["working"].get(each["part"]) or told[each["part"]]
        assert words[each["start"] : each["end"]].split() == each["words"].split()
        assert each["source"] in rights("explain", file)


def test_r1_an_answer_that_rests_on_unchecked_amounts_says_which(leila):
    said = rights("check", CHARTER / "warm-home.toml", leila)
    assert said.splitlines()[-1] == "Not checked by anybody yet: Help with heat (invented example)."


def test_r1_a_wrong_word_is_shown_in_its_line(charter, leila):
    file = charter / "warm-home.toml"
    file.write_text(file.read_text().replace("AND (age >= 65", "AND (aeg >= 65"), encoding="utf-8")
    with pytest.raises(CommandError) as caught:
        rights("check", file, leila)
    assert "There is no fact or amount called aeg." in str(caught.value)
    line, mark = str(caught.value).splitlines()[1:]
    assert line[mark.index("^") :].startswith("aeg >= 65")


def test_r1_a_wrong_line_of_the_working_is_named(charter, leila):
    file = charter / "council-tax-help-kingston.toml"
    file.write_text(file.read_text().replace("counted_income - applicable", "counted_income / applicable"))
    with pytest.raises(CommandError, match=r"A rule never divides.*\n  excess: GREATEST"):
        rights("check", file, leila)


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("facts.toml", 'kind = "truth"', 'kind = "maybe"', "kind: “maybe” is none of number, words, truth"),
        ("facts.toml", 'question = "How old are you?"', "", "age.question: this is missing"),
        ("facts.toml", "most = 130", "most = true", "age.most: this has to be a whole number"),
        ("facts.toml", "[age]", "[Age!]", "facts.toml: this is not TOML"),
        ("amounts.toml", 'value = "£23,250"', 'value = "23.250,00"', "“23.250,00” is not a number"),
        ("amounts.toml", "since = 2010-04-12", 'since = "April"', "since: this has to be a day"),
        ("amounts.toml", "checked_on = 2026-11-28\n", "", "checked_by: this says only half"),
        ("warm-home.toml", "standard =", "standrad =", "standrad: nothing here is called so"),
        ("warm-home.toml", 'result = "yes"', 'result = "no"', "“no” is none of yes, not-known-yet"),
        ("warm-home.toml", "age = 65", "age = 650", "age is from 0 to 130 years, and 650 is not"),
        ("warm-home.toml", 'amount = "£180"', 'amount = "£181"', "should come out as yes with £181 a year"),
    ],
)
def test_r1_a_fault_in_a_file_is_told_with_its_place(charter, leila, file, old, new, said):
    path = charter / file
    assert old in path.read_text(encoding="utf-8")
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(CommandError, match=said.replace("(", r"\(").replace("£", ".")):
        rights("check", charter / "warm-home.toml", leila)


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ("[1, 2]", "holds no facts by name"),
        ("{", "is not JSON"),
        ('{"shoe_size": 9}', "There is no fact called shoe_size. This rule asks for "),
        ('{"age": 71, "age": 17}', "age is said twice"),
        ('{"income": 12.5}', "income is a whole number of pence, such as 25000 for £250, and 12.5 is not"),
        ('{"income": "£479"}', "income is a whole number of pence"),
        ('{"income": NaN}', "income is a whole number of pence.*, and nan is not"),
        ('{"income": 1e999}', "and inf is not"),
        (f'{{"income": {"9" * 5000}}}', "facts.json is not JSON"),
        (f'{{"income": {"9" * 4000}}}', r"and £9[9,]{58}… is not"),
        (f'{{"age": "{"a" * 5000}"}}', r"and 'a{59}… is not"),
        (f'{{"{"a" * 5000}": 1}}', r"no fact called a{60}…\. This rule"),
        ('{"\\u202eega": 1}', r"no fact called \\u202eega\. This rule"),
        (f'{{"age": {"[" * 900}{"]" * 900}}}', r"and \[{60}… is not"),
        ("[" * 100_000, "is not JSON"),
        (" " * 1_000_001, "is above a megabyte"),
    ],
)
def test_r1_facts_that_cannot_be_are_told_kindly(tmp_path, facts, said):
    (tmp_path / "facts.json").write_text(facts, encoding="utf-8")
    with pytest.raises(CommandError, match=said):
        rights("check", CHARTER / "warm-home.toml", tmp_path / "facts.json")


def test_r1_facts_saved_with_a_mark_of_their_coding_are_read(tmp_path):
    (tmp_path / "facts.json").write_text(json.dumps(LEILA), encoding="utf-8-sig")
    assert "Not known yet." in rights("check", CHARTER / "warm-home.toml", tmp_path / "facts.json")


def test_r1_tens_of_thousands_of_names_are_told_apart_at_once(tmp_path):
    (tmp_path / "facts.json").write_text(json.dumps({f"n{n}": 1 for n in range(60_000)}), encoding="utf-8")
    began = monotonic()
    with pytest.raises(CommandError, match="no fact called n0"):
        rights("check", CHARTER / "warm-home.toml", tmp_path / "facts.json")
    assert monotonic() - began < 10


@pytest.mark.parametrize("file", ["warm-home.toml", "facts.toml", "amounts.toml"])
@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("# \N{RIGHT-TO-LEFT OVERRIDE} nobody sees this\n", "a character stands here that nobody sees"),
        ('standard = "\\u202Eneht"\n', "a character stands here that nobody sees"),
        (".".join(["a"] * 9_000) + " = 1\n", "this name has more than nine parts"),
        (f"most = {'9' * 5000}\n", "this is not TOML"),
    ],
    ids=["raw", "spelled", "deep", "long"],
)
def test_r1_what_would_harm_a_reader_is_refused_by_its_line(charter, leila, file, line, said):
    path = charter / file
    path.write_text(line + path.read_text(encoding="utf-8"), encoding="utf-8")
    where = r"" if "not TOML" in said else r", line 1"
    with pytest.raises(CommandError, match=rf"{file}{where}: {said}"):
        rights("check", charter / "warm-home.toml", leila)


def test_r1_a_number_beyond_all_counting_is_refused_by_its_line(charter, leila):
    path = charter / "facts.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("most = 130", f"most = {'9' * 4000}"))
    with pytest.raises(CommandError, match=r"age\.most: this number is too long"):
        rights("check", charter / "warm-home.toml", leila)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no endless file on this machine")
@pytest.mark.parametrize("words", [("/dev/zero", "FACTS"), ("RULE", "/dev/zero")])
def test_r1_a_file_without_an_end_is_not_read_to_it(leila, words):
    files = {"RULE": CHARTER / "warm-home.toml", "FACTS": leila}
    with pytest.raises(CommandError, match="above a megabyte"):
        rights("check", *[files.get(word, word) for word in words])


def test_r1_the_mark_stands_beneath_the_words_also_where_a_long_line_is_cut(charter, leila):
    file = charter / "warm-home.toml"
    long = "AND (age >= 65 " + "OR age >= 66 " * 60 + "OR aeg > 1 " + "OR age >= 67 " * 60
    file.write_text(file.read_text().replace("AND (age >= 65 ", long), encoding="utf-8")
    with pytest.raises(CommandError) as caught:
        rights("check", file, leila)
    line, mark = str(caught.value).splitlines()[1:]
    assert line[mark.index("^") : mark.rindex("^") + 1] == "aeg"


def test_r1_a_file_that_is_not_there_is_named(tmp_path, leila):
    with pytest.raises(CommandError, match=r"nowhere\.toml: this file cannot be read: No such file"):
        rights("check", tmp_path / "nowhere.toml", leila)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("check", "RULE", "FACTS", "--on", "yesterday"), "'yesterday' is no day. Write it as 2026-04-01"),
        (("simulate", "RULE", "FACTS", "--by", "ward", "--step-of", "home_is_cold"), "home_is_cold is none"),
        (("simulate", "RULE", "FACTS", "--by", "ward", "--step-of", "shoe_size"), "Here: .*age"),
    ],
)
def test_r1_a_word_on_the_command_line_that_cannot_be_is_told_kindly(leila, words, said):
    files = {"RULE": str(CHARTER / "warm-home.toml"), "FACTS": str(leila)}
    with pytest.raises(CommandError, match=said):
        call_command("rights", *[files.get(word, word) for word in words])
