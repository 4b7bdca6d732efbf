"""Each vote has an urn of its own; at the close it is dropped with every trace of who wrote when."""

from __future__ import annotations

import pytest
from django.db import Error, connection, transaction

from morrow.foundations.scope import entering
from morrow.voice import actions
from morrow.voice.errors import AlreadyVoted
from morrow.voice.models import Ballot, CountedBallot
from tests.rooms.voice.scenes import after, neighbours, open_round, vote_on

COSTS = {"Boilers": 600, "Benches": 300}


def asked(question, *values):
    with entering.lifted(reason="a test looks for traces"), connection.cursor() as cursor:
        cursor.execute(question, values)
        return cursor.fetchall()


def urn_of(round_):
    return asked("SELECT to_regclass(%s)::text", f"voice_urn_{round_.pk}")[0][0]


def voted(cast, now, number):
    round_, projects = vote_on(cast, now, COSTS)
    for turn, by in enumerate(neighbours(number)):
        actions.cast_ballot(
            round=round_, approves=[projects["Boilers"].code], ward=f"{turn:03}", person=None, by=by, now=now
        )
    return round_


def test_the_urn_is_made_when_the_vote_opens_and_is_no_table_after_it_closed(cast, now):
    assert urn_of(open_round(cast, now)) is None
    round_ = voted(cast, now, 3)
    assert urn_of(round_) == f"voice_urn_{round_.pk}"
    assert asked("SELECT tableoid::regclass::text FROM voice_ballot LIMIT 1") == [(urn_of(round_),)]
    actions.close_round(round=round_, by=cast.actor("esme"), now=after(now))
    assert urn_of(round_) is None


def test_all_counted_ballots_were_written_by_one_transaction_in_another_order(cast, now):
    round_ = voted(cast, now, 12)
    actions.close_round(round=round_, by=cast.actor("esme"), now=after(now))
    rows = asked("SELECT xmin::text, ward FROM voice_countedballot ORDER BY ctid")
    assert len({xmin for xmin, _ in rows}) == 1
    assert len(rows) == 12
    assert [ward for _, ward in rows] != sorted(ward for _, ward in rows)


def test_a_vote_that_is_called_off_leaves_neither_urn_nor_ballots(cast, now):
    round_ = voted(cast, now, 3)
    actions.call_off_round(round=round_, reason="The hall burnt down.", by=cast.actor("esme"), now=now)
    assert urn_of(round_) is None
    for model in (Ballot, CountedBallot):
        assert model.objects.unrestricted(reason="a test counts").count() == 0


def test_one_vote_closes_while_another_goes_on(cast, now):
    first, second = voted(cast, now, 2), voted(cast, now, 3)
    actions.close_round(round=first, by=cast.actor("esme"), now=after(now))
    assert urn_of(second)
    assert Ballot.objects.unrestricted(reason="a test counts").count() == 3


def test_who_voted_here_does_not_vote_again_on_another_channel(cast, now):
    round_, projects = vote_on(cast, now, COSTS)
    chosen = [projects["Boilers"].code]
    actions.cast_ballot(round=round_, approves=chosen, person=cast.amina, by=cast.actor("nadia"), now=now)
    with pytest.raises(AlreadyVoted, match="on paper or at a desk"):
        actions.cast_ballot(round=round_, approves=chosen, person=None, by=cast.actor("amina"), now=now)


@pytest.mark.parametrize("function", ["voice_open_urn", "voice_empty_urn"])
def test_the_site_makes_and_empties_an_urn_only_at_its_moment(cast, now, function):
    round_ = open_round(cast, now) if function == "voice_open_urn" else voted(cast, now, 2)
    with pytest.raises(Error, match="Only"), transaction.atomic():
        asked(f"SELECT {function}(%s)", round_.pk)
    with pytest.raises(Error, match=r"permission denied|must be owner"), transaction.atomic():
        asked("SELECT voice_make_urn(%s)", round_.pk)


def test_the_site_cannot_look_into_an_urn_past_the_wall(cast, now):
    round_ = voted(cast, now, 2)
    with entering.lifted(reason="a test looks past the wall"), connection.cursor() as cursor:
        cursor.execute(
            f"SELECT relrowsecurity AND relforcerowsecurity FROM pg_class WHERE relname = '{urn_of(round_)}'"
        )
        assert cursor.fetchone() == (True,)
        cursor.execute(f"SELECT count(*) FROM {urn_of(round_)}")
        assert cursor.fetchone() == (0,)
