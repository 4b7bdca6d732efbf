"""Public pages cost a bounded number of questions, however much there is, and follow no thread for ever."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from morrow.foundations.record import Ref
from morrow.foundations.record.reading import MOST, edges_around
from morrow.foundations.record.thread import follow
from morrow.foundations.scope import SYSTEM, entering
from tests.harm.pages import addresses
from tests.harm.villains import PLACE

MOST_QUESTIONS = 60


def test_no_public_page_asks_the_database_more_than_sixty_questions(year):
    browser = year.browser()
    costly = {}
    for address in addresses():
        if address.params:
            continue
        with CaptureQueriesContext(
            connection,
        ) as asked:
            response = browser.get(address.at())
        if response.status_code == 200 and len(asked) > MOST_QUESTIONS:
            costly[address.name] = len(asked)
    assert not costly


@pytest.fixture
def long_record(year):
    """Fifty thousand acts, each resting on the one before, and one thing on which thousands rest."""
    with entering.entered(place=PLACE, viewer=SYSTEM), connection.cursor() as cursor:
        cursor.execute(
            'INSERT INTO foundations_entry (place, role, verb, body, "on", because, at)'
            " SELECT %s, 'resident', 'linked', '', 'voice.theme/CHAIN' || n,"
            " ARRAY['voice.theme/CHAIN' || (n - 1)], now() FROM generate_series(1, 20000) n",
            [PLACE],
        )
        cursor.execute(
            'INSERT INTO foundations_entry (place, role, verb, body, "on", because, at)'
            " SELECT %s, 'resident', 'linked', '', 'voice.contribution/FAN' || n,"
            " ARRAY['voice.theme/FAN'], now() FROM generate_series(1, 30000) n",
            [PLACE],
        )


def test_no_more_of_a_huge_record_is_followed_than_is_allowed(year, long_record):
    """How long that takes is measured in benchmarks/following_a_thread.py."""
    with year.as_("nobody"):
        for start in ("CHAIN1", "CHAIN20000", "FAN"):
            with CaptureQueriesContext(connection) as asked:
                edges = edges_around(Ref("voice.theme", start))
            reached = follow(edges, Ref("voice.theme", start), {"accountability.decision"})
            assert len(asked) == 1
            assert len(edges) <= 2 * MOST
            assert 10_000 < len(reached) <= 2 * MOST
