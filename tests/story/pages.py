"""How these tests read the public story pages of the played year, and what must never stand there."""

from __future__ import annotations

import re

from django.db import connection
from django.test import Client

from morrow.foundations.references import kinds
from morrow.foundations.scope import NOBODY, SYSTEM, entering
from morrow.people.models import Person
from morrow.story import queries

PLACE = "trafford"


def topic_codes() -> list[str]:
    """The codes of every thread of the place."""
    with entering.entered(place=PLACE, viewer=NOBODY):
        return [topic.code for topic in queries.topics()]


def addresses() -> list[str]:
    """Every public story page of the place, with its downloads."""
    threads = [f"/{PLACE}/threads/{code}/" for code in topic_codes()]
    files = [f"{page}{name}" for page in threads for name in ("thread.csv", "money.csv")]
    return [f"/{PLACE}/", f"/{PLACE}/threads/", *threads, *files]


def texts(client: Client | None = None) -> dict[str, str]:
    """What each of these pages says to somebody."""
    browser = client or Client()
    answers = {address: browser.get(address) for address in addresses()}
    assert {
        address: answer.status_code for address, answer in answers.items() if answer.status_code != 200
    } == {}
    return {address: answer.content.decode() for address, answer in answers.items()}


def words(html: str) -> str:
    """The visible words of a page."""
    return " ".join(re.sub(r"<svg.*?</svg>|<style.*?</style>|<[^>]+>", " ", html, flags=re.S).split())


def personal_refs() -> list[str]:
    """Every personal reference in the record, and the codes in them."""
    personal = [name for name, kind in kinds().items() if kind.personal] + ["people.person"]
    with entering.entered(place=PLACE, viewer=SYSTEM), connection.cursor() as cursor:
        cursor.execute(
            'SELECT DISTINCT "on" FROM foundations_entry WHERE split_part("on", \'/\', 1) = ANY(%s)',
            [personal],
        )
        return [ref for (ref,) in cursor.fetchall()]


def aliases() -> list[str]:
    """The random ids under which people stand in the record."""
    with entering.entered(place=PLACE, viewer=SYSTEM), connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT by::text FROM foundations_entry WHERE by IS NOT NULL")
        return [alias for (alias,) in cursor.fetchall()]


def resident_names() -> list[str]:
    """The names of everybody who holds no role."""
    with entering.entered(place=PLACE, viewer=SYSTEM):
        people = Person.objects.unrestricted(reason="a test looks for names").filter(roles=None)
        return [name for name in people.values_list("name", flat=True) if name]
