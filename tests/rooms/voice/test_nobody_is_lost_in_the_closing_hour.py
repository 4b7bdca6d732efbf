"""Many vote at once while Esme closes the round: each who was told it is in the box is counted, and once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from django.db import connection

from morrow.foundations.scope import SYSTEM, entering
from morrow.voice import actions
from morrow.voice.errors import AlreadyVoted, NotItsTurn
from morrow.voice.models import CountedBallot, RollMark
from tests.cast import Cast
from tests.rooms.voice.scenes import after, neighbours, vote_on

pytestmark = pytest.mark.django_db(transaction=True)

NOW = datetime(2026, 1, 12, 12, tzinfo=UTC)
AT_ONCE = 4
VOTERS = 48
PLACE = {"place": "morrowdale", "viewer": SYSTEM}


def close(round_, by) -> None:
    try:
        with entering.entered(**PLACE):
            actions.close_round(round=round_, shortfall_reason="x", by=by, now=after(NOW))
    finally:
        connection.close()


def test_votes_that_close_at_the_same_moment_do_not_wait_for_each_other_for_ever():
    with entering.entered(**PLACE):
        cast = Cast.gather(NOW)
        opened = [vote_on(cast, NOW, {"Boilers": 600, "Benches": 300})[0] for _ in range(AT_ONCE)]
        for round_ in opened:
            actions.cast_ballot(round=round_, person=None, by=cast.actor("joe"), now=NOW)
        esme = cast.actor("esme")
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(close, opened, [esme] * AT_ONCE))
    with entering.entered(**PLACE):
        assert CountedBallot.objects.unrestricted(reason="a test counts").count() == AT_ONCE


def test_each_ballot_is_refused_or_counted_once_however_many_come_while_it_closes():
    with entering.entered(**PLACE):
        cast = Cast.gather(NOW)
        round_, projects = vote_on(cast, NOW, {"Boilers": 600, "Benches": 300})
        voters = neighbours(VOTERS)
        esme = cast.actor("esme")
    code = projects["Boilers"].code

    def vote(by) -> str:
        try:
            with entering.entered(**PLACE):
                actions.cast_ballot(round=round_, approves=[code], person=None, by=by, now=NOW)
        except (AlreadyVoted, NotItsTurn) as refused:
            return type(refused).__name__
        finally:
            connection.close()
        return "in the box"

    with ThreadPoolExecutor(AT_ONCE) as pool:
        first = [pool.submit(vote, by) for by in voters[: VOTERS // 2] * 2]
        closing = pool.submit(close, round_, esme)
        last = [pool.submit(vote, by) for by in voters[VOTERS // 2 :]]
    told = [future.result() for future in first + last]
    closing.result()
    in_the_box = told.count("in the box")
    assert in_the_box >= VOTERS // 2
    with entering.entered(**PLACE):
        counted = CountedBallot.objects.unrestricted(reason="a test counts").count()
        marked = RollMark.objects.unrestricted(reason="a test counts").count()
    assert counted == marked == in_the_box
