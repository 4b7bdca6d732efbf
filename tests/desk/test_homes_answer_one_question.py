"""Whoever signs in lands on a page that answers one question, quickly, and opens nobody's papers."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from morrow.foundations.models import Disclosure
from morrow.foundations.scope import SYSTEM, entering
from morrow.site.demonstration.cast import CAST

KEYS = [member.key for member in CAST if member.email]
QUESTIONS = {
    "kayla": "What is happening to what I said, and what can I get?",
    "nadia": "Who is waiting for me?",
    "okafor": "What must I decide, and what was heard?",
    "dan": "Which outcomes have no offer, which offers are not working?",
    "priya": "Whose money, under what condition, for what?",
    "tomasz": "What is asked of us, what have we learned?",
    "jean": "Who can help, what can we get, what have we done?",
    "mercer": "What is due, what is at risk?",
    "beth": "What must not wait?",
    "dev": "What must not wait?",
    "sol": "What may be told?",
    "iris": "What changed, for whom, and are we sure?",
    "abe": "Is it healthy?",
}
HOUSEKEEPING = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "SELECT set_config")
"""Where a transaction begins and ends, and who is looking: not questions."""
MOST_QUERIES = 25
MOST_BYTES = 100_000


@pytest.mark.parametrize("key", QUESTIONS)
def test_each_role_lands_on_its_question(played, key) -> None:
    page = played.client(key).get(f"/{played.slug}/home/").content.decode()
    assert re.search(r"<h1>\s*(.*?)\s*</h1>", page).group(1) == QUESTIONS[key]


@pytest.mark.parametrize("own", ["", "?as=resident", "?as=plan"])
@pytest.mark.parametrize("key", KEYS)
def test_every_home_keeps_its_budget(played, key, own) -> None:
    client = played.client(key)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        answer = client.get(f"/{played.slug}/home/{own}")
    assert answer.status_code == 200
    assert len(answer.content) <= MOST_BYTES
    questions = [query["sql"] for query in asked if not query["sql"].startswith(HOUSEKEEPING)]
    assert len(questions) <= MOST_QUERIES, "\n".join(question[:200] for question in questions)


@pytest.mark.parametrize("key", [key for key in KEYS if key not in {"joe", "sam", "wing", "kayla"}])
def test_coming_home_reads_nobodys_papers(played, key) -> None:
    with entering.entered(place=played.slug, viewer=SYSTEM):
        before = Disclosure.objects.unrestricted(reason="a test counts readings").count()
    played.client(key).get(f"/{played.slug}/home/")
    with entering.entered(place=played.slug, viewer=SYSTEM):
        assert Disclosure.objects.unrestricted(reason="a test counts readings").count() == before


def test_nobody_signed_in_has_no_home(played, client) -> None:
    assert client.get(f"/{played.slug}/home/").status_code in {302, 404}


def test_the_councillors_home_names_what_is_to_be_decided_and_what_is_due_with_the_day(played) -> None:
    page = played.client("okafor").get(f"/{played.slug}/home/").content.decode()
    waiting = re.sub(r"<[^>]+>", " ", page.partition("where nothing waits")[0])
    said = re.sub(r"\s+", " ", waiting)
    day = r"\d{1,2} [A-Z][a-z]+ \d{4}"
    assert re.search(rf"To decide .*?\d{{4}}-\d+ .+?\. Proposed on {day}", said)
    assert re.search(
        rf"Decisions whose review is due \d{{4}}-\d+ .+?\. Review was due on {day}, late by \d", said
    )


def test_a_home_counts_what_waits(played) -> None:
    page = played.client("okafor").get(f"/{played.slug}/home/").content.decode()
    waiting = re.sub(r"<[^>]+>|\s+", " ", page.partition("where nothing waits")[0])
    assert re.search(r"\b[1-9]\d*\s+To decide", re.sub(r"\s+", " ", waiting))
