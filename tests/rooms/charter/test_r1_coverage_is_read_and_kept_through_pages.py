"""R1: the pages of a promise for everybody and of a coverage promise, and of those who count."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from morrow.charter.models import Counting, Entitlement
from morrow.voice.models import Contribution
from tests.rooms.accountability.pages import Browser, says
from tests.rooms.charter.covering import CARD, PLACES, WIFI, corrected, counted, covered, rows, three_wards
from tests.rooms.charter.promising import promise
from tests.rooms.charter.test_what_we_agreed_is_written_down_and_read_through_pages import TYPED

TODAY = datetime.now(UTC).date()


@pytest.fixture
def wifi(cast, past, decision):
    return covered(cast, past, decision, replace(WIFI, covered_by=TODAY + timedelta(days=90)))


def over(cast, past, decision):
    """The same, by a day that has passed."""
    return covered(cast, past, decision, replace(WIFI, covered_by=TODAY - timedelta(days=30)))


def browser(cast, key=None) -> Browser:
    return Browser(getattr(cast, key) if key else None, base="/morrowdale/what-we-agreed/")


def page_of(made) -> str:
    return f"promises/{made.code}/"


def boxes(name: str, day) -> dict[str, str]:
    """A day as its three boxes are sent."""
    return {f"{name}_day": str(day.day), f"{name}_month": str(day.month), f"{name}_year": str(day.year)}


def typed(**counts) -> dict[str, str]:
    said = {**boxes("as_at", TODAY), "source": "A survey"}
    for code, (have, of) in counts.items():
        said |= {f"have-{code}": str(have), f"of-{code}": str(of)}
    return said


def test_r1_the_first_sentence_says_how_many_wards_have_it_and_which_do_not(cast, past, wifi):
    counted(cast, past, wifi)
    page = browser(cast).open(page_of(wifi))
    first = page.content.decode().split("m-hero__lead", 1)[-1]
    assert "1 of 3 wards has what is promised by" in first.split("</p>")[0]
    says(page, "Not yet: Weir.", "Not counted yet: Lock.", "90 of 100 homes: 90 in 100", "151 of 200 homes")
    says(page, "Iris Fenn", "A survey of homes", "Open Government Licence v3.0")


def test_r1_after_its_day_the_page_says_who_falls_short_and_by_how_much(cast, past, decision):
    made = over(cast, past, decision)
    counted(cast, past, made)
    page = browser(cast).open(page_of(made))
    says(page, "These fall short: Weir (9 more needed).", "Falls short", "9 more needed")


def test_r1_a_promise_for_everybody_has_no_check_and_nobody_to_ask(cast, past, decision):
    card = covered(cast, past, decision, CARD)
    anyone = browser(cast)
    page = anyone.open(page_of(card))
    says(page, "Walk in and ask.", "nobody has to ask for it", "If it is not as promised")
    for gone in ("Ask a person to look", "Check it for yourself", "If you are told no"):
        assert gone not in page.content.decode()
    assert anyone.open(f"{page_of(card)}ask/").status_code == 404


def test_r1_what_we_agreed_says_coverage_in_one_line(cast, past, decision, wifi):
    covered(cast, past, decision, CARD)
    counted(cast, past, wifi)
    page = browser(cast).open()
    says(page, "1 of 3 wards have it so far. It is promised by", "For everybody alike: nothing to check")


def test_r1_the_check_asks_nothing_about_them_and_lists_them_at_the_end(cast, past, decision, wifi):
    covered(cast, past, decision, CARD)
    promise(cast, past, decision)
    text = browser(cast).open("check/").content.decode()
    _before, after = text.split("These are for everybody where you live")
    assert "A library card" in after
    assert "Free wifi near every home" in after
    assert "A warm home" not in after


def test_r1_iris_counts_every_ward_on_one_form(cast, past, wifi):
    iris = browser(cast, "iris")
    says(iris.open(page_of(wifi)), "Write down what was counted")
    says(iris.open(f"{page_of(wifi)}counts/"), "Mill: have it", "Mill: of how many homes")
    sent = iris.send(f"{page_of(wifi)}counts/", **typed(W1=(9, 10), W2=(7, 10), W3=("", "")))
    assert sent.status_code == 302
    says(browser(cast).open(page_of(wifi)), "1 of 3 wards has what is promised", "7 of 10 homes")


def test_r1_each_wrong_number_is_said_in_its_row_and_what_was_typed_stays(cast, past, wifi):
    iris = browser(cast, "iris")
    sent = iris.send(f"{page_of(wifi)}counts/", **typed(W1=(11, 10), W2=("lots", 10), W3=("", "")))
    assert sent.status_code == 422
    says(sent, "11 cannot have it where there are 10 in all", "“lots” is not a whole number", 'value="lots"')
    late = {**typed(W1=(9, 10)), **boxes("as_at", TODAY + timedelta(days=2))}
    says(iris.send(f"{page_of(wifi)}counts/", **late), "This day has not come yet")
    says(iris.send(f"{page_of(wifi)}counts/", **typed()), "No area is counted here yet")
    says(
        iris.send(f"{page_of(wifi)}counts/"),
        "Write the day it was counted",
        "Say where the numbers come from",
    )
    assert not Counting.objects.exists()


def test_r1_iris_takes_in_a_spreadsheet_or_reads_what_to_put_right(cast, past, wifi):
    iris, page = browser(cast, "iris"), f"{page_of(wifi)}counts/file/"
    given = iris.open(f"{page_of(wifi)}counts/areas.csv").content.decode()
    assert given.splitlines()[:2] == ["area,have,of,name", "W3,,,Lock"]
    bad = SimpleUploadedFile("wards.csv", b"area,have,of\nMill,11,10\nWeir,,\n")
    sent = iris.send(page, **typed(), file=bad)
    assert sent.status_code == 422
    says(sent, "Nothing of wards.csv was kept", "11 cannot have it", "Lock is missing")
    filled = given.replace("W1,,", "W1,9,10").encode()
    assert iris.send(page, **typed(), file=SimpleUploadedFile("wards.csv", filled)).status_code == 302
    kept = Counting.objects.get()
    assert (kept.file, kept.counted_by, kept.areas.get().have) == ("wards.csv", "Iris Fenn", 9)


def test_r1_a_count_is_corrected_on_a_page_and_the_wrong_one_stays_on_it(cast, past, wifi):
    wrong, iris = counted(cast, past, wifi), browser(cast, "iris")
    page = f"{page_of(wifi)}counts/{wrong.code}/"
    says(iris.open(page), 'value="90"', "What was wrong with the count before?")
    says(iris.send(page, **typed(W1=(9, 10))), "Say what was wrong with the count before")
    sent = iris.send(page, **typed(W1=(9, 10)), reason="Read from the wrong column")
    assert sent.status_code == 302
    says(browser(cast).open(page_of(wifi)), "Corrected:", "Read from the wrong column", "A survey of homes")
    says(iris.send(page, **typed(W1=(8, 10)), reason="Again"), "was corrected already")


@pytest.mark.parametrize("key", ["joe", "dilys", "karl"])
def test_r1_nobody_else_opens_the_pages_of_those_who_count(cast, past, wifi, key):
    other = browser(cast, key)
    kept = counted(cast, past, wifi)
    assert "Write down what was counted" not in other.open(page_of(wifi)).content.decode()
    for page in ("counts/", "counts/file/", "counts/areas.csv", f"counts/{kept.code}/"):
        assert other.open(page_of(wifi) + page).status_code == 403


def test_r1_the_open_file_holds_every_count_and_says_its_licence(cast, past, wifi):
    corrected(cast, past, counted(cast, past, wifi))
    text = browser(cast).open(f"{page_of(wifi)}coverage.csv").content.decode()
    found = list(csv.DictReader(io.StringIO(text)))
    assert {row["licence"] for row in found} == {"Open Government Licence v3.0"}
    assert [(row["area"], row["have"], row["stands"], row["needed"]) for row in found] == [
        ("Mill", "70", "short", "10"),
        ("Weir", "151", "short", "9"),
        ("Mill", "90", "corrected", "0"),
        ("Weir", "151", "corrected", "9"),
        ("Lock", "", "uncounted", ""),
    ]
    assert found[2]["corrected_because"] == "A page was counted twice"


def test_r1_small_numbers_of_people_stand_neither_on_the_page_nor_in_the_file(cast, past, decision):
    people = replace(PLACES, unit="children", having="with a place at a playgroup", counts_people=True)
    made = covered(cast, past, decision, replace(people, covered_by=TODAY + timedelta(days=9)))
    counted(cast, past, made, areas=rows(W1=43, W2=7))
    page = browser(cast).open(page_of(made))
    says(page, "Too few to show", "45 children")
    text = browser(cast).open(f"{page_of(made)}coverage.csv").content.decode()
    found = {row["area"]: (row["have"], row["stands"]) for row in csv.DictReader(io.StringIO(text))}
    assert found == {"Lock": ("", "uncounted"), "Mill": ("45", "met"), "Weir": ("", "few")}


def test_r1_joe_says_that_it_is_missing_where_he_lives_and_whoever_replies_sees_what_about(cast, past, wifi):
    says(browser(cast).open(page_of(wifi)), f"say/?promise={wifi.code}&amp;wrong=1")
    joe = Browser(cast.joe, base="/morrowdale/have-your-say/")
    says(joe.open("say/", promise=wifi.code, wrong=1), "Free wifi near every home", "in which ward")
    words = "The box by the weir has been dark since May."
    said = {"words": words, "kind": "need", "area_code": "W2", "second_thing": "heron", "reach_by": "none"}
    assert joe.send("say/", promise=wifi.code, **said).status_code == 302
    with cast.as_("rosa"):
        kept = Contribution.objects.visible_to(cast.viewer("rosa")).get(words=words)
    assert kept.area_code == "W2"
    desk = Browser(cast.rosa, base="/morrowdale/desk/replies/")
    says(desk.open(f"{kept.code}/sort/"), "Free wifi near every home")


def test_r1_a_strange_code_in_the_address_is_about_nothing(cast):
    joe = Browser(cast.joe, base="/morrowdale/have-your-say/")
    assert "It is about:" not in joe.open("say/", promise="NONE").content.decode()


def test_r1_dilys_adopts_a_coverage_promise_and_is_told_what_is_missing(cast, past, decision):
    three_wards()
    dilys, page = browser(cast, "dilys"), f"adopt/{decision.code}/promise/"
    said = {**TYPED, "better": "more", "reach": "areas", "amount": "80", "unit": "homes"}
    says(dilys.send(page, **said), "how anyone uses it")
    said |= {"how_used": "Choose it", "area_kind": "ward", "measure": "share", "having": "near free wifi"}
    says(dilys.send(page, **said), "Write the day by which every area has it")
    assert dilys.send(page, **said, **boxes("covered_by", TODAY)).status_code == 302
    made = Entitlement.objects.get()
    says(dilys.open(page_of(made)), "In every ward at least 80 in 100 homes near free wifi, by")


def test_r1_those_who_count_find_it_on_their_home(cast, past, wifi):
    home = Browser(cast.iris, base="/morrowdale/home/")
    says(home.open(), "Promised in every area: keep what is counted", "Free wifi near every home")


def test_r1_pages_of_coverage_cost_few_queries(cast, past, decision, wifi, django_assert_max_num_queries):
    for n in range(4):
        covered(cast, past, decision, replace(PLACES, title=f"Places {n}", covered_by=TODAY))
        counted(cast, past, wifi)
    iris = browser(cast, "iris")
    for page in ("", "check/", page_of(wifi), f"{page_of(wifi)}counts/", f"{page_of(wifi)}coverage.csv"):
        with django_assert_max_num_queries(25):
            assert iris.open(page).status_code == 200
