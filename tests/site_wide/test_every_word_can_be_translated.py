"""The site in a made-up language: whatever a person reads outside its brackets must be data.

Data is what people wrote, names, numbers and dates. A page says so with the attribute `data-content`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.apps import apps
from django.conf import settings
from django.core.cache import cache
from django.db import connection

from morrow.foundations.scope import SYSTEM, entering
from tests.played import PLACE
from tests.site_wide.crawl import Visit, walk_everywhere
from tests.site_wide.markup import SPOKEN, UNSEEN, Element
from tests.site_wide.pseudo import CLOSE, OPEN, extracted, in_brackets, of_others

pytestmark = pytest.mark.slow

WORD = re.compile(r"[^\W\d_]{2,}")
ROLES = {"passer-by", "resident", "reply_officer", "engagement_officer", "fund_manager", "commissioner",
         "democratic_officer", "learning_lead", "data_protection_lead", "safeguarding_lead",
         "entitlements_officer"}  # fmt: skip
CODES = re.compile(r"\b[0-9A-HJKMNP-TV-Z]{4,}(-[0-9A-HJKMNP-TV-Z]{4,})*\b|\b\d+[a-z]{2}\b|£|%")
OURS = re.compile(r"[a-z_.:]*")
"""A state or a kind as the tables keep it: where it reaches a page in this form, that is a fault."""
NOT_TRANSLATED = {"Morrow"}


@pytest.fixture(scope="module")
def spoken(everyone) -> tuple[list[Visit], set[str]]:
    """Every page of several roles in the made-up language, and the messages they asked for."""
    cache.clear()
    with in_brackets() as asked:
        few = [visitor for visitor in everyone if visitor.role in ROLES]
        visits = [v for visitor in few for v in walk_everywhere(visitor, of_each_kind=1)]
    return [visit for visit in visits if visit.is_page], asked


def test_nothing_a_person_reads_is_out_of_reach_of_translators(spoken):
    pages, _asked = spoken
    data = sorted({*what_people_entered(), *names_of_kinds()}, key=len, reverse=True)
    found = {
        f"{visit.name}: {words}"
        for visit in pages
        for words in outside(visit.page)
        if WORD.search(without(words, data))
    }
    assert found == set(), "\n".join(sorted(found))


def test_every_message_asked_for_is_found_by_the_script_that_collects_them(spoken):
    _pages, asked = spoken
    assert len(asked) > 500
    assert asked - extracted() - of_others() == set()


def what_people_entered() -> set[str]:
    """Every short text in the tables that is no code word of ours: names, titles, places."""
    columns = (
        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'"
        " AND data_type IN ('text', 'character varying') AND table_name ~ %s"
    )
    rooms = "^(" + "|".join(room for room in settings.ROOMS if room not in {"foundations", "site"}) + ")_"
    found: set[str] = set()
    with entering.entered(place=PLACE, viewer=SYSTEM), connection.cursor() as cursor:
        with entering.lifted(reason="a test asks which words are data"):
            cursor.execute(columns, [rooms])
            for table, column in cursor.fetchall():
                cursor.execute(f'SELECT DISTINCT "{column}" FROM "{table}" WHERE length("{column}") < 300')
                found |= {value for (value,) in cursor.fetchall() if value and not OURS.fullmatch(value)}
            # The parts of a drafted promise are kept by name, in one column.
            cursor.execute(
                "SELECT DISTINCT value FROM charter_draftpromise, jsonb_each_text(told->'promise')"
            )
            found |= {value for (value,) in cursor.fetchall() if value and not OURS.fullmatch(value)}
            # For what somebody looked is kept in the words it had then.
            cursor.execute("SELECT DISTINCT purpose FROM foundations_disclosure")
            found |= {purpose for (purpose,) in cursor.fetchall() if purpose}
    return found


def names_of_kinds() -> set[str]:
    """What the register of readings calls the kinds of rows that no room gives an everyday name."""
    return {str(model._meta.verbose_name_plural).capitalize() for model in apps.get_models()}


def without(words: str, data: list[str]) -> str:
    """What is left of words once everything that is data is taken out, the longest first."""
    for value in data:
        if value in words:
            words = words.replace(value, " ")
    return CODES.sub(" ", words)


def outside(page: Element) -> Iterator[str]:
    """Words outside the brackets that are not marked as data."""
    depth = 0
    for text, is_data in visible(page.all("body")[0], marked=False):
        here = ""
        for sign in text:
            depth += (sign == OPEN) - (sign == CLOSE)
            here += sign if depth == 0 and sign != CLOSE else " "
        words = CODES.sub(" ", here)
        if not is_data and WORD.search(words) and words.strip() not in NOT_TRANSLATED:
            yield " ".join(here.split())


def visible(element: Element, *, marked: bool) -> Iterator[tuple[str, bool]]:
    """The text of a page in its order, each with whether it is data."""
    marked = marked or "data-content" in element.attributes or element.tag == "time"
    for name in SPOKEN:
        if name in element.attributes:
            yield element.attributes[name], marked
    for part in element.inside:
        if isinstance(part, str):
            yield part, marked
        elif part.tag not in UNSEEN:
            yield from visible(part, marked=marked)
