"""What nobody told is never shown as nothing."""

from __future__ import annotations

import re

import pytest

from morrow.foundations.scope import SYSTEM, entering
from morrow.place.models import Place
from tests.rooms.place.places import load

PAGES = ["find-help/", "about/", "about/councillors/", "about/money/", "about/sources/"]
TOLD = "nobody has given us this yet"


@pytest.fixture
def bare(db, county):
    """A place of which only the areas were told."""
    for file in list(county.iterdir()):
        if file.name not in {"place.toml", "areas.csv", "other_vintages.csv", "boundaries"}:
            file.unlink()
    description = (county / "place.toml").read_text("utf-8")
    only = re.sub(r"^files = \[.*?\]", 'files = ["areas.csv"]', description, flags=re.DOTALL | re.MULTILINE)
    (county / "place.toml").write_text(only, "utf-8")
    load(county, "brackenshire")


@pytest.mark.parametrize("page", ["about/", "about/councillors/", "about/money/"])
def test_a_page_without_its_part_says_that_nobody_told_us(bare, client, page):
    text = client.get(f"/brackenshire/{page}").content.decode()
    assert TOLD in text
    assert "That is not the same as none" in text


def test_finding_help_without_a_list_sends_people_to_the_library(bare, client):
    text = client.get("/brackenshire/find-help/").content.decode()
    assert "Nobody has given us a list of services" in text
    assert "<form" not in text.split("<main")[1].split("</main>")[0]


def test_an_area_of_which_nothing_was_counted_says_so(bare, client):
    text = client.get("/brackenshire/about/areas/X58000011/").content.decode()
    assert text.count(TOLD) >= 2


def test_the_sources_page_lists_what_nobody_told(bare, client):
    text = client.get("/brackenshire/about/sources/").content.decode()
    assert "services" in text
    assert "payments_by_supplier" in text


def test_a_list_that_was_told_and_is_empty_says_something_else(db, county, client):
    (county / "councillors.csv").write_text("name,party,area_code,published\n", "utf-8")
    load(county, "brackenshire")
    text = client.get("/brackenshire/about/councillors/").content.decode()
    assert "The published list is empty" in text
    assert TOLD not in text


@pytest.mark.parametrize("page", PAGES)
def test_a_place_with_no_folder_at_all_still_has_its_pages(db, client, page):
    with entering.entered(place="emptyford", viewer=SYSTEM):
        Place.objects.create(slug="emptyford", name="Emptyford", example=True)
    assert client.get(f"/emptyford/{page}").status_code == 200
