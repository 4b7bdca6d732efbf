"""Somebody is erased: nothing of theirs is found in this room, and what rested on it still stands."""

from __future__ import annotations

from django.db import connection

from morrow.foundations.scope import entering
from morrow.people import actions as people
from morrow.voice import actions, queries
from tests.rooms.voice.scenes import after, hear_openly, open_round, theme_on, vote_on


def everything_kept() -> str:
    with entering.lifted(reason="a test searches every table"), connection.cursor() as cursor:
        cursor.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE 'voice_%'"
        )
        tables = [row[0] for row in cursor.fetchall()]
        found = []
        for table in tables:
            cursor.execute(f"SELECT coalesce(string_agg(t::text, ' '), '') FROM {table} t")
            found.append(cursor.fetchone()[0])
    return " ".join(found)


def test_no_table_holds_a_word_of_hers(cast, now):
    said = hear_openly(cast, now, "Zebra coat.", hint="zebra street", where="Zebra hall", may_publish=True)
    round_ = open_round(cast, now)
    statement = actions.add_statement(
        round=round_, words="Zebra heating.", person=cast.amina, by=cast.actor("nadia"), now=now
    )
    actions.moderate(statement=statement, show=True, by=cast.actor("esme"), now=now)
    actions.answer_statements(
        round=round_,
        answers={statement.code: "agree"},
        person=cast.amina,
        by=cast.actor("nadia"),
        now=now,
    )
    theme = theme_on(cast, now, said, statements=[statement])
    actions.answer_everyone_in(
        theme=theme, words="Zebra reply.", next_step="Zebra step.", because=[], by=cast.actor("rosa"), now=now
    )
    assert everything_kept().lower().count("zebra") == 8
    people.erase(person=cast.amina, by=cast.actor("dev"), now=now)
    assert "zebra" not in everything_kept().lower()
    assert queries.heard_in(theme).words == ()
    assert queries.theme_for(cast.viewer("joe"), theme.code).state == "published"


def test_her_ballot_still_counts_and_is_nobodys(cast, now):
    round_, projects = vote_on(cast, now, {"Hall": 10, "Park": 20})
    approves = [projects["Hall"].code]
    actions.cast_ballot(round=round_, approves=approves, person=cast.amina, by=cast.actor("nadia"), now=now)
    actions.close_round(round=round_, by=cast.actor("esme"), now=after(now))
    people.erase(person=cast.amina, by=cast.actor("dev"), now=now)
    actions.count_round(round=round_, by=cast.actor("esme"), now=now)
    assert [p.funded for p in queries.result_of(round_).projects] == [True, False]
