"""R60: while somebody waits for an answer the same is not asked again, not even at the same instant."""

from __future__ import annotations

import threading
from datetime import datetime

import pytest
from django.db import connection

from morrow.charter import actions
from morrow.charter.errors import AskedAlready
from morrow.charter.models import Claim
from morrow.charter.queries import EntitlementRef
from morrow.foundations.scope import SYSTEM, entering
from tests.cast import Cast
from tests.rooms.charter.asking import LATER, travel


@pytest.fixture
def committed(transactional_db: None, now: datetime) -> tuple[Cast, EntitlementRef]:
    """The cast and a promise, really committed, so that other connections see them."""
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        cast = Cast.gather(now)
        return cast, travel(cast, now)


def test_r60_two_tabs_at_the_same_instant_ask_once(committed, now):
    cast, promise = committed
    start, got, refused = threading.Barrier(2, timeout=20), [], []

    def ask() -> None:
        try:
            with entering.entered(place="morrowdale", viewer=SYSTEM), cast.as_("kayla"):
                kayla = cast.actor("kayla")
                start.wait()
                got.append(
                    actions.ask_to_look(
                        entitlement=promise,
                        person=kayla.person_id,
                        called="Kayla",
                        answers={},
                        by=kayla,
                        now=now + LATER,
                    )
                )
        except AskedAlready as fault:
            refused.append(fault)
        finally:
            connection.close()

    tabs = [threading.Thread(target=ask) for _ in range(2)]
    for tab in tabs:
        tab.start()
    for tab in tabs:
        tab.join(timeout=30)
    assert (len(got), len(refused)) == (1, 1)
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        assert Claim.objects.unrestricted(reason="a test counts").count() == 1
