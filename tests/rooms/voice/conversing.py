"""A conversation in which two camps answer unlike each other, for tests."""

from __future__ import annotations

from morrow.voice import actions
from tests.rooms.voice.scenes import neighbours, open_round

WORDS = (
    "Somebody should come and look.",
    "One number to ring.",
    "Landlords should mend first.",
    "Owners should pay.",
    "Visits before boilers.",
    "Neighbours can do it.",
)


def statements_in(cast, now, round_, words=WORDS):
    """Shown statements of a round, made by its engagement officer for people nobody knows."""
    esme = cast.actor("esme")
    made = [actions.add_statement(round=round_, words=w, person=None, by=esme, now=now) for w in words]
    for statement in made:
        actions.moderate(statement=statement, show=True, by=esme, now=now)
    return [statement.code for statement in made]


def camps(cast, now, *sizes, words=WORDS):
    """Camps of these sizes agree on the first two statements, and each alone on some of the rest."""
    round_ = open_round(cast, now, methods=["statements"])
    codes = statements_in(cast, now, round_, words)
    for camp, size in enumerate(sizes):
        for by in neighbours(size):
            rest = ["agree" if at // 2 % len(sizes) == camp else "disagree" for at in range(len(codes) - 2)]
            answers = dict(zip(codes, ["agree", "agree", *rest], strict=True))
            actions.answer_statements(round=round_, answers=answers, person=None, by=by, now=now)
    return round_, codes
