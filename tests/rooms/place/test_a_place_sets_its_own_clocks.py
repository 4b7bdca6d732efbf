"""What the folder sets is in force and on the page; what it sets no more runs as usual again."""

from __future__ import annotations

import re

import pytest
from django.db import IntegrityError, transaction

from morrow.foundations.scope import NOBODY, entering
from morrow.place import queries
from morrow.place.models import Clock
from tests.rooms.place.places import load


def with_clocks(county, *lines: str):
    file = county / "place.toml"
    before = file.read_text("utf-8").split("\n[clocks]")[0]
    file.write_text(before + "".join(f"\n{line}" for line in lines) + "\n", "utf-8")
    load(county, "brackenshire")


def row(client, page: str, words: str) -> str:
    """The cells of one row of the page, without their marks."""
    text = re.sub(r"<[^>]+>", " ", client.get(f"/brackenshire/{page}").content.decode())
    return " ".join(text.split()).split(words, 1)[1][:60]


def test_what_the_folder_sets_is_in_force_and_the_rest_is_as_usual(db, county):
    with_clocks(county, "[clocks]", "look_again = 15")
    with entering.entered(place="brackenshire", viewer=NOBODY):
        assert (queries.clocks().look_again, queries.clocks().ask_answer) == (15, 10)


def test_what_it_sets_no_more_runs_as_usual_again(db, county):
    with_clocks(county, "[clocks]", "look_again = 15")
    with_clocks(county)
    with entering.entered(place="brackenshire", viewer=NOBODY):
        assert queries.clocks().look_again == 20


def test_anyone_reads_them_with_who_set_them(db, county, client):
    with_clocks(county, "[clocks]", "look_again = 15")
    page = "about/how-long/"
    assert row(client, page, "Somebody else has looked again at what").startswith(
        " was not accepted 15 working days This place’s own"
    )
    assert row(client, page, "promise holds for you").startswith(" 10 working days Morrow’s usual")
    assert row(client, page, "Notice before a key decision").startswith(" 28 clear days SI 2012/2089")


def test_the_clocks_of_one_place_are_not_those_of_another(db, county):
    with_clocks(county, "[clocks]", "look_again = 15")
    with entering.entered(place="elsewhere", viewer=NOBODY):
        assert queries.clocks().look_again == 20


@pytest.mark.parametrize("days", [0, 366])
def test_the_database_itself_keeps_a_clock_within_a_year(db, days):
    with (
        entering.entered(place="brackenshire", viewer=NOBODY),
        pytest.raises(IntegrityError),
        transaction.atomic(),
    ):
        Clock.objects.create(name="look_again", days=days)
