"""Each page answers within 25 queries and 100 kB, names its sources, and invents nothing."""

from __future__ import annotations

import csv
import io

import pytest

from morrow.place import queries

WARD = "E05015239"
PAGES = [
    "find-help/",
    "find-help/?words=libary&postcode=m337zf",
    f"find-help/?ward={WARD}&kind=Dentist",
    "find-help/?words=one+two+three+four+five+six+seven+eight+nine+ten+eleven&page=99999999",
    "find-help/9e01519f-6fe3-54d9-9879-9d9ed984ca42/",
    "about/",
    f"about/areas/{WARD}/",
    "about/areas/E01006074/",
    "about/areas/trafford-north/",
    "about/councillors/",
    "about/money/",
    "about/money/?words=care&year=2024-25&page=2",
    "about/sources/",
    "about/how-long/",
]
FILES = {
    "about/population.csv": 556,
    "about/deprivation.csv": 139,
    "about/payments.csv": 100,
    "about/payees.csv": 4_792,
    "about/grants.csv": 555,
    f"about/areas/{WARD}.csv": 52,
}


@pytest.mark.parametrize("page", PAGES)
def test_a_page_keeps_to_its_budget_and_has_one_heading(inside, client, django_assert_max_num_queries, page):
    with django_assert_max_num_queries(25):
        answer = client.get(f"/trafford/{page}")
    assert answer.status_code == 200
    assert len(answer.content) < 100_000
    assert answer.content.count(b"<h1") == 1


@pytest.mark.parametrize(("file", "least"), FILES.items())
def test_the_numbers_can_be_downloaded(inside, client, file, least):
    answer = client.get(f"/trafford/{file}")
    assert answer["Content-Type"].startswith("text/csv")
    header, *rows = csv.reader(io.StringIO(answer.content.decode()))
    assert len(rows) >= least
    assert {len(row) for row in rows} == {len(header)}


def test_a_service_page_says_what_its_source_does_not_state(inside, client):
    text = client.get("/trafford/find-help/9e01519f-6fe3-54d9-9879-9d9ed984ca42/").content.decode()
    assert "Not stated by the source. Ring before you go." in text
    assert "0161 941 2018" in text
    assert "The Hub, Pownall Road" in text


def test_finding_help_tells_whom_to_ring_when_it_cannot_wait(inside, client):
    assert b"999" in client.get("/trafford/find-help/").content


def test_a_postcode_of_elsewhere_is_a_kind_error_beside_the_field(inside, client):
    answer = client.get("/trafford/find-help/?postcode=ZZ99+9ZZ&kind=Library")
    assert answer.status_code == 422
    assert "We do not know this postcode" in answer.content.decode()
    assert "13 services found" in answer.content.decode()


def test_councillors_are_shown_as_published_and_taking_no_part(inside, client):
    text = client.get("/trafford/about/councillors/").content.decode()
    assert "take no part in this example" in text
    assert "2025-09" in text
    assert text.count("mgUserInfo") == 62


def test_the_profile_says_whose_fifths_they_are(inside, client):
    text = client.get("/trafford/about/").content.decode()
    assert "By fifths of all neighbourhoods of England" in text
    assert "own neighbourhoods" in text
    assert "235,044" in text
    assert "<svg" in text
    assert "Office for National Statistics" in text


def test_money_that_is_withheld_is_explained_and_counted(inside, client):
    text = client.get("/trafford/about/money/").content.decode()
    assert "named only where it is clearly an organisation" in text
    withheld = queries.payees(words="withheld")
    assert withheld.total > 100


def test_every_source_is_attributed(inside, client):
    text = client.get("/trafford/about/sources/").content.decode()
    assert text.count("Open Government Licence v3.0") >= 11
    assert "Crown copyright" in text


@pytest.mark.parametrize("page", ["find-help/nowhere/", "about/areas/nowhere/", "about/areas/nowhere.csv"])
def test_what_does_not_exist_is_not_found(inside, client, page):
    assert client.get(f"/trafford/{page}").status_code == 404
