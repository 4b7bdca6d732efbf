"""R1: anyone tries a rule on invented people: other figures, another rule beside it, all of it as a file."""

from __future__ import annotations

import csv
import io
import re

import pytest
from django.test import Client

from tests.played import PLACE
from tests.site_wide.pseudo import in_brackets

PAGE = f"/{PLACE}/what-we-agreed/what-if/"
KINGSTON, NEWHAM = "council-tax-help-kingston", "council-tax-help-newham"


@pytest.fixture
def client(played: str) -> Client:
    return Client()


def test_r1_nobody_in_the_trial_exists_and_the_page_says_so_first(client):
    answer = client.get(PAGE)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert page.index("Nobody in this trial exists.") < page.index("At least")


def test_r1_the_scheme_of_another_council_stands_beside_with_who_gains_and_who_loses(client):
    page = client.get(PAGE, {"rule": NEWHAM, "against": KINGSTON}).content.decode()
    assert "lose" in page
    assert "gain" in page


def test_r1_the_file_says_what_the_page_says(client):
    answer = client.get(f"{PAGE}figures.csv", {"rule": KINGSTON, "by": "fifth"})
    rows = list(csv.reader(io.StringIO(answer.content.decode().lstrip("\ufeff"))))
    assert answer["Content-Type"].startswith("text/csv")
    assert len(rows) > 5
    page = client.get(PAGE, {"rule": KINGSTON, "by": "fifth"}).content.decode()
    assert all(cell in page for cell in rows[1][1:3])


def test_r1_the_real_counts_behind_invented_people_lead_to_their_sources(client):
    assert (
        f'href="/{PLACE}/about/sources/"'
        in client.get(PAGE).content.decode().partition('id="how-sure"')[2].partition("</main>")[0]
    )


def test_r1_the_clauses_that_leave_people_out_are_said_in_everyday_words(client):
    page = client.get(PAGE, {"rule": NEWHAM}).content.decode()
    told = page.partition('class="m-trial__missed"')[2].partition("</dl>")[0]
    assert "capital at most £6,000" in told
    assert "&lt;=" not in told


def test_r1_each_figure_leads_to_its_source_and_says_that_nobody_checked_it(client):
    page = client.get(PAGE, {"rule": NEWHAM}).content.decode()
    told = page.partition('id="figures-from"')[2].partition("</details>")[0]
    assert 'href="https://www.newham.gov.uk/downloads/file/10753/council-tax-reduction-scheme-2026"' in told
    assert "£22.61" in told
    assert told.count("Not checked by anybody yet") == told.count("Source:") == 3


@pytest.mark.parametrize("typed", ["nonsense", "'; DROP TABLE", "£-5", "99999999999999999999"])
def test_a_figure_that_is_none_is_answered_kindly_on_the_page_and_for_the_file(client, typed):
    key = _first_figure(client)
    sent = {"rule": KINGSTON, "of": KINGSTON, key: typed}
    page = client.get(PAGE, sent)
    assert page.status_code == 422
    assert 'id="wrong"' in page.content.decode()
    file = client.get(f"{PAGE}figures.csv", sent)
    assert file.status_code == 302
    assert client.get(file["Location"]).status_code == 422


def _first_figure(client: Client) -> str:
    page = client.get(PAGE, {"rule": KINGSTON}).content.decode()
    return "f-" + page.partition('name="f-')[2].partition('"')[0]


def test_r1_the_page_of_a_promise_in_force_leads_to_trying_it_as_it_was_adopted(client):
    promises = client.get(f"/{PLACE}/what-we-agreed/").content.decode()
    pages = [
        client.get(address).content.decode()
        for address in re.findall(rf'href="(/{PLACE}/what-we-agreed/promises/[^"/]+/)"', promises)
    ]
    tried = [code for page in pages for code in re.findall(r'/what-if/\?rule=([a-z0-9-]+)"', page)]
    assert tried
    page = client.get(PAGE, {"rule": tried[0]}).content.decode()
    assert "It is tried exactly as it was adopted." in page
    assert page.index('label="In force here"') < page.index(f'value="{tried[0]}" selected')


TYPING = {"HX-Request": "true", "HX-Target": "what-if-answer"}


def test_r1_while_a_figure_is_typed_only_the_answer_comes_back_and_names_the_figure(client):
    sent = {"rule": KINGSTON, "of": KINGSTON, _first_figure(client): "£9"}
    answer = client.get(PAGE, sent, headers=TYPING)
    part = answer.content.decode()
    assert answer.status_code == 200
    assert part.startswith('<div id="what-if-answer"')
    assert "<form" not in part, "no letter that is typed meanwhile is lost"
    assert re.search(r"<strong data-content>£9</strong>\s+in place of", part)
    assert "HX-Request" in answer["Vary"]


def test_r1_a_figure_that_is_none_is_told_while_it_is_typed_in_the_place_of_the_answer_before(client):
    sent = {"rule": KINGSTON, "of": KINGSTON, _first_figure(client): "plenty"}
    answer = client.get(PAGE, sent, headers=TYPING)
    assert answer.status_code == 200, "what is no success is not shown"
    assert 'id="wrong"' in answer.content.decode()
    assert "What it would do" not in answer.content.decode()


def test_r1_figures_nobody_checked_are_counted_above_the_answer_and_marked_one_by_one(client):
    page = client.get(PAGE, {"rule": "food-before-school", "of": ""}).content.decode()
    assert "1 figure of this rule is not checked by anybody yet." in page
    assert page.count("<em>Not checked by anybody yet</em>") == 1


def test_a_wrong_figure_is_told_in_the_language_of_whoever_reads(client):
    sent = {"rule": KINGSTON, "of": KINGSTON, _first_figure(client): "plenty"}
    with in_brackets():
        page = client.get(PAGE, sent).content.decode()
    assert "⟦“plenty” is no figure that can stand here." in page
