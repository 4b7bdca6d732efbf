"""Every page that links lead to, opened for each role; in the long checks at every point of its way.

Each is quick to make, small to send and leads somewhere.

What a page is allowed: 25 queries of tables, with a bounded number of statements that only tell
PostgreSQL who is looking (they read no table), and 100 kB on a first visit, style, script and type included.
"""

from __future__ import annotations

import gzip
from collections import defaultdict
from pathlib import Path

import pytest

from morrow.foundations.design.assets import DESIGN
from tests.site_wide.crawl import Visit

QUERIES = 25
AT_THE_JUNCTION = {
    "accountability:decision": 36,
    "accountability:decision?copy": 36,
    "accountability:pack": 61,
    "accountability:pack?copy": 61,
    "desk:home": 26,
    "desk:home?as": 26,
    "story:thread": 26,
    "voice:answer_everyone": 26,
}
"""A decision stands amid many threads: a question for each kind of thing before it and after it.

A pack that is not frozen yet brings together what four rooms know of every round behind it, on whom money
and outcomes fall, asks what would be promised and which quoted words are shown still, and says what still
keeps it from being decided.
A story asks whether an election is near, and what was pledged. A home of scrutiny asks what waits at each
point of a decision.
"""
TELLINGS = 14
BYTES = 100_000
TELLS = "SELECT set_config("
TYPE = ".woff2"


@pytest.fixture(scope="module", params=["some_visits", pytest.param("all_visits", marks=pytest.mark.slow)])
def visits(request: pytest.FixtureRequest) -> list[Visit]:
    """The pages, as those who walked found them."""
    return request.getfixturevalue(request.param)


def of_tables(visit: Visit) -> list[str]:
    """The statements that read or write a table."""
    return [query for query in visit.queries if not query.startswith(TELLS)]


def worst(visits: list[Visit], measure, number: int = 10) -> str:
    """The pages that need most, for whoever reads a failure."""
    heaviest: dict[str, Visit] = {}
    for visit in sorted(visits, key=measure):
        heaviest[visit.name] = visit
    ten = sorted(heaviest.values(), key=measure, reverse=True)[:number]
    return "\n".join(f"{measure(visit):>8} {visit}" for visit in ten)


def test_every_link_leads_somewhere(visits):
    lost = [f"{v.status} {v}, linked from {v.came_from}" for v in visits if v.status not in (200, 302)]
    assert lost == []


def test_no_page_asks_the_database_more_than_25_questions(visits):
    over = [
        str(visit) for visit in visits if len(of_tables(visit)) > AT_THE_JUNCTION.get(visit.name, QUERIES)
    ]
    print(worst(visits, lambda visit: len(of_tables(visit))))
    assert over == []


def test_no_page_tells_the_database_who_is_looking_over_and_over(visits):
    over = [str(visit) for visit in visits if len(visit.queries) - len(of_tables(visit)) > TELLINGS]
    assert over == [], worst(visits, lambda visit: len(visit.queries) - len(of_tables(visit)))


def test_no_page_sends_more_than_100_kilobytes_on_a_first_visit(visits):
    pages = [visit for visit in visits if visit.is_page]
    around = what_comes_with_a_page()
    assert 20_000 < around < BYTES, "The styles are not built, so nothing is measured."
    print(worst(pages, lambda visit: len(visit.body) + around))
    assert [str(visit) for visit in pages if len(visit.body) + around > BYTES] == []


def test_pages_are_sent_compressed_and_padded(visits):
    assert all(v.body.startswith(b"\x1f\x8b") for v in visits if v.is_page)


def test_every_page_has_one_main_heading_a_title_and_a_language(visits):
    faults = []
    for visit in visits:
        if visit.is_page:
            html = visit.page.all("html")[0]
            headings = [heading.text() for heading in visit.page.all("h1")]
            titles = [t.text() for t in visit.page.all("title") if t.parent and t.parent.tag == "head"]
            if len(headings) != 1 or not headings[0]:
                faults.append(f"{visit}: headings {headings}")
            if html.attributes.get("lang") != "en-gb" or len(titles) != 1:
                faults.append(f"{visit}: language {html.attributes.get('lang')}, titles {titles}")
    assert faults == []


def test_no_two_kinds_of_page_share_a_title(visits):
    names = defaultdict(set)
    for visit in visits:
        if visit.is_page:
            title = next(t.text() for t in visit.page.all("title") if t.parent and t.parent.tag == "head")
            names[title].add(visit.name.partition("?")[0])
    assert {title: kinds for title, kinds in names.items() if len(kinds) > 1} == {}


def test_no_page_has_two_elements_of_one_id(visits):
    faults = set()
    for visit in visits:
        if visit.is_page:
            ids = [e.attributes["id"] for e in visit.page.walk() if "id" in e.attributes]
            faults |= {f"{visit.name}: {found}" for found in ids if ids.count(found) > 1}
    assert faults == set()


def what_comes_with_a_page() -> int:
    """The bytes of style, script and the type of plain Latin, as sent."""
    built = DESIGN / "static" / "morrow" / "built"
    files = [
        f
        for f in built.rglob("*")
        if f.suffix in {".css", ".mjs"} or f.name.endswith("latin-wght-normal.woff2")
    ]
    files += [f for f in (DESIGN / "static").rglob("*.mjs") if built not in f.parents]
    return sum(as_sent(file) for file in files)


def as_sent(file: Path) -> int:
    """How many bytes of a file travel."""
    body = file.read_bytes()
    return len(body) if file.suffix == TYPE else len(gzip.compress(body))
