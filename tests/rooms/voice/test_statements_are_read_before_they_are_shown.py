"""A statement is shown, without a name, only after it was read; what each makes of it is theirs."""

from __future__ import annotations

from datetime import timedelta

import pytest

from morrow.foundations.errors import NotAllowed
from morrow.foundations.models import Entry
from morrow.voice import actions, queries
from morrow.voice.errors import NotAnAnswer, NotItsTurn, NotModerated, NotOpenToday, StatementUnreadable
from morrow.voice.models import Statement, StatementVote
from morrow.voice.permissions import VISITOR
from tests.rooms.voice.scenes import after, browser, neighbours, open_round, page


def state(round_, now, by, words="Boilers first.", person=None):
    return actions.add_statement(round=round_, words=words, person=person, by=by, now=now)


def shown(cast, round_, now, by, words="Boilers first."):
    statement = state(round_, now, by, words)
    actions.moderate(statement=statement, show=True, by=cast.actor("esme"), now=now)
    return statement


def answer(round_, now, by, **answers):
    actions.answer_statements(round=round_, answers=answers, person=None, by=by, now=now)


def test_it_is_seen_by_nobody_until_it_is_read_and_then_without_a_name(cast, now):
    round_ = open_round(cast, now)
    statement = state(round_, now, cast.actor("joe"))
    assert queries.statements_shown(round_, cast.viewer("joe")) == []
    actions.moderate(statement=statement, show=True, by=cast.actor("esme"), now=now)
    shown_to_all = page(browser(), f"rounds/{round_.code}/")
    assert "Boilers first." in shown_to_all
    assert "Joe" not in shown_to_all


def test_not_showing_one_needs_a_reason_and_can_be_undone(cast, now):
    statement = state(open_round(cast, now), now, cast.actor("joe"))
    esme = cast.actor("esme")
    with pytest.raises(NotModerated, match="which of the published rules"):
        actions.moderate(statement=statement, show=False, by=esme, now=now)
    actions.moderate(statement=statement, show=False, because_of="It names a neighbour.", by=esme, now=now)
    actions.moderate(statement=statement, show=True, by=esme, now=now)
    assert (statement.moderation, statement.not_shown_because) == ("shown", "")
    with pytest.raises(NotAllowed):
        actions.moderate(statement=statement, show=True, by=cast.actor("rosa"), now=now)


@pytest.mark.parametrize(("words", "says"), [("  \n", "one sentence"), ("x" * 281, "281 letters")])
def test_an_empty_or_endless_one_is_refused(cast, now, words, says):
    with pytest.raises(StatementUnreadable, match=says):
        state(open_round(cast, now), now, cast.actor("joe"), words)


def test_a_worker_puts_it_in_for_somebody_and_a_visitor_is_asked_to_sign_in(cast, now):
    round_ = open_round(cast, now)
    statement = state(round_, now, cast.actor("nadia"), person=cast.amina)
    assert (statement.person, statement.assisted) == (cast.amina, True)
    with pytest.raises(NotAllowed, match="Sign in"):
        state(round_, now, VISITOR)
    with pytest.raises(NotAllowed):
        state(round_, now, cast.actor("joe"), person=cast.amina)


def test_it_is_made_while_the_round_is_open_and_not_after(cast, now):
    round_ = open_round(cast, now, methods=["statements"])
    with pytest.raises(NotOpenToday):
        state(round_, now + timedelta(days=1), cast.actor("joe"))
    actions.close_round(round=round_, shortfall_reason="x", by=cast.actor("esme"), now=after(now))
    with pytest.raises(NotItsTurn):
        state(round_, now, cast.actor("joe"))
    with pytest.raises(NotItsTurn):
        state(open_round(cast, now, methods=["vote"]), now, cast.actor("joe"))


def test_a_visit_is_one_entry_that_says_nothing_of_the_answers(cast, now):
    round_ = open_round(cast, now)
    statements = [shown(cast, round_, now, by, f"Say {n}.") for n, by in enumerate(neighbours(3))]
    answer(round_, now, cast.actor("sam"), **{s.code: "agree" for s in statements})
    entries = Entry.objects.unrestricted(reason="a test").filter(by=cast.sam.alias)
    assert [(entry.verb, entry.on, entry.because) for entry in entries] == [("took part in", str(round_), [])]


def test_an_answer_is_changed_not_doubled_and_read_by_nobody_else(cast, now):
    round_ = open_round(cast, now)
    statement = shown(cast, round_, now, cast.actor("joe"))
    answer(round_, now, cast.actor("sam"), **{statement.code: "agree"})
    answer(round_, now, cast.actor("sam"), **{statement.code: "disagree"})
    votes = StatementVote.objects.unrestricted(reason="a test")
    assert [vote.answer for vote in votes] == ["disagree"]
    [seen] = queries.statements_shown(round_, cast.viewer("sam"))
    assert seen.mine == "disagree"
    for key in ("esme", "rosa", "joe"):
        with cast.as_(key):
            assert list(StatementVote.objects.visible_to(cast.viewer(key))) == []


def test_how_many_agree_is_shown_once_ten_do_and_never_to_the_one(cast, now):
    round_ = open_round(cast, now)
    statement = shown(cast, round_, now, cast.actor("joe"))
    for by in neighbours(9):
        answer(round_, now, by, **{statement.code: "agree"})
    [seen] = queries.statements_shown(round_, cast.viewer("joe"))
    assert "9" not in str(seen.agree)
    for by in neighbours(23):
        answer(round_, now, by, **{statement.code: "agree"})
    [seen] = queries.statements_shown(round_, cast.viewer("joe"))
    assert str(seen.agree) in {"30", "hidden to protect others"}


@pytest.mark.parametrize("answers", [{}, {"NOTTHERE": "agree"}, {"it": "perhaps"}])
def test_an_answer_to_nothing_or_of_no_kind_is_refused(cast, now, answers):
    round_ = open_round(cast, now)
    statement = shown(cast, round_, now, cast.actor("joe"))
    given = {statement.code if key == "it" else key: value for key, value in answers.items()}
    with pytest.raises(NotAnAnswer, match="Load the page again"):
        answer(round_, now, cast.actor("sam"), **given)
    with pytest.raises(NotAllowed):
        answer(round_, now, VISITOR, **{statement.code: "agree"})


def test_one_not_read_yet_cannot_be_answered(cast, now):
    round_ = open_round(cast, now)
    statement = state(round_, now, cast.actor("joe"))
    with pytest.raises(NotAnAnswer):
        answer(round_, now, cast.actor("sam"), **{statement.code: "agree"})
    assert Statement.objects.unrestricted(reason="a test").count() == 1
