"""A ballot joins to nobody; each person has one, on whatever channel."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import Error, connection, transaction

from morrow.foundations.models import Entry
from morrow.foundations.scope import SYSTEM, entering
from morrow.voice import actions, queries
from morrow.voice.errors import AlreadyVoted, NoSuchProject, NotItsTurn, NotOnTheRoll, NotOpenToday
from morrow.voice.models import Ballot, CountedBallot, RollMark
from morrow.voice.permissions import VISITOR
from tests.rooms.voice.scenes import after, neighbours, open_round, vote_on

COSTS = {"Boilers": 600, "Benches": 300}


def vote(round_, by, now, *projects, **more):
    actions.cast_ballot(
        round=round_,
        approves=[p.code for p in projects],
        person=more.pop("person", None),
        by=by,
        now=now,
        **more,
    )


def rows(table):
    with entering.lifted(reason="a test looks into the urn"), connection.cursor() as cursor:
        cursor.execute(f"SELECT *, xmin::text AS xmin FROM {table}")
        names = [column.name for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def urn(model):
    return model.objects.unrestricted(reason="a test counts ballots")


def test_a_ballot_has_no_column_for_a_person_a_time_or_an_order():
    allowed = {"id", "place", "round", "approves", "points", "ward", "age_band"}
    for model in (Ballot, CountedBallot):
        assert {field.name for field in model._meta.get_fields()} == allowed
        assert model._meta.pk.get_internal_type() == "UUIDField"


def test_no_value_of_a_counted_ballot_stands_in_the_roll_or_the_record(cast, now):
    round_, projects = vote_on(cast, now, COSTS)
    for by in neighbours(4):
        vote(round_, by, now, projects["Boilers"], ward="E05000001", age_band="25-44")
    actions.close_round(round=round_, by=cast.actor("esme"), now=after(now))
    counted, roll = rows("voice_countedballot"), rows("voice_rollmark")
    shared = {"place", "round_id"}
    on_ballots = {str(value) for row in counted for key, value in row.items() if key not in shared}
    on_roll = {str(value) for row in roll for key, value in row.items() if key not in shared | {"xmin"}}
    assert len(counted) == len(roll) == 4
    assert not on_ballots & on_roll
    entries = Entry.objects.unrestricted(reason="a test").filter(verb="voted in")
    written = " ".join(str(value) for entry in entries for value in entry.sealed_fields())
    assert entries.count() == 4
    assert not any(str(row["id"]) in written for row in counted)
    assert projects["Boilers"].code not in written
    assert "25-44" not in written


def test_at_the_close_all_ballots_are_copied_anew_and_the_urn_is_empty(cast, now):
    round_, projects = vote_on(cast, now, COSTS)
    for by in neighbours(12):
        vote(round_, by, now, projects["Boilers"])
    before = {row["id"] for row in rows("voice_ballot")}
    actions.close_round(round=round_, by=cast.actor("esme"), now=after(now))
    counted = rows("voice_countedballot")
    assert (urn(Ballot).count(), len(counted)) == (0, 12)
    assert not before & {row["id"] for row in counted}
    assert len({row["xmin"] for row in counted}) == 1


def test_nobody_opens_ballots_one_by_one_not_even_who_runs_the_round(cast, now):
    round_, projects = vote_on(cast, now, COSTS)
    [by] = neighbours(1)
    vote(round_, by, now, projects["Boilers"])
    for key in ("esme", "rosa", "abe", "dev", "mercer"):
        with cast.as_(key):
            assert list(Ballot.objects.visible_to(cast.viewer(key))) == []
            assert list(RollMark.objects.visible_to(cast.viewer(key))) == []


def test_a_second_vote_is_refused_and_changes_nothing(cast, now):
    round_, projects = vote_on(cast, now, COSTS)
    joe = cast.actor("joe")
    vote(round_, joe, now, projects["Boilers"])
    with pytest.raises(AlreadyVoted, match="votes once"):
        vote(round_, joe, now, projects["Benches"])
    with pytest.raises(AlreadyVoted):
        vote(round_, cast.actor("nadia"), now, projects["Benches"], person=cast.joe)
    assert [ballot.approves for ballot in urn(Ballot)] == [[projects["Boilers"].code]]
    assert queries.has_voted(round_, cast.viewer("joe"))
    assert not queries.has_voted(round_, cast.viewer("sam"))


def test_roll_and_urn_are_marked_together_or_not_at_all(cast, now):
    round_, projects = vote_on(cast, now, COSTS)
    with pytest.raises(NoSuchProject):
        actions.cast_ballot(round=round_, approves=["NOTTHERE"], person=None, by=cast.actor("joe"), now=now)
    assert (urn(Ballot).count(), urn(RollMark).count()) == (0, 0)
    vote(round_, cast.actor("joe"), now, projects["Boilers"])
    assert (urn(Ballot).count(), urn(RollMark).count()) == (1, 1)


def test_one_votes_for_oneself_or_with_a_workers_help_and_never_as_nobody(cast, now):
    round_, projects = vote_on(cast, now, COSTS)
    with pytest.raises(NotOnTheRoll, match="library"):
        vote(round_, VISITOR, now, projects["Boilers"])
    with pytest.raises(NotOnTheRoll):
        vote(round_, cast.actor("nadia"), now, projects["Boilers"])
    with pytest.raises(Exception, match="role does not cover"):
        vote(round_, cast.actor("joe"), now, projects["Boilers"], person=cast.amina)
    vote(round_, cast.actor("nadia"), now, projects["Boilers"], person=cast.amina)


def test_a_ballot_before_or_after_the_vote_is_refused_by_the_action_and_the_database(cast, now):
    early = open_round(cast, now)
    with pytest.raises(NotItsTurn):
        vote(early, cast.actor("joe"), now)
    round_, projects = vote_on(cast, now, COSTS)
    with pytest.raises(NotOpenToday, match="12 January 2026"):
        vote(round_, cast.actor("joe"), now + timedelta(days=1))
    vote(round_, cast.actor("joe"), now, projects["Boilers"])
    actions.close_round(round=round_, by=cast.actor("esme"), now=after(now))
    with pytest.raises(NotItsTurn):
        vote(round_, cast.actor("sam"), now, projects["Boilers"])
    with pytest.raises(Error, match="no partition"), transaction.atomic():
        Ballot.objects.bulk_create([Ballot(round=round_, approves=[])])


def test_a_ballot_in_the_urn_is_never_changed(cast, now):
    round_, projects = vote_on(cast, now, COSTS)
    vote(round_, cast.actor("joe"), now, projects["Boilers"])
    with pytest.raises(Error, match="never changed"), transaction.atomic():
        Ballot.objects.visible_to(SYSTEM).update(approves=[])


def test_an_age_band_that_was_not_declared_is_left_out(cast, now):
    round_, projects = vote_on(cast, now, COSTS)
    vote(round_, cast.actor("joe"), now, projects["Boilers"], age_band="42")
    assert urn(Ballot).get().age_band == ""
