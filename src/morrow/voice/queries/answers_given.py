"""What leaves a round in files: statements with totals for everyone, answers for whoever studies them."""

from __future__ import annotations

from random import Random

from morrow.foundations import small_numbers
from morrow.foundations.scope import NOBODY
from morrow.foundations.small_numbers import Cell, Shown
from morrow.standards import polis
from morrow.voice.models import AnswersGivenOut, Round, StatementVote
from morrow.voice.queries.rounds import statements_shown

SIDES = {"agree": 1, "pass": 0, "disagree": -1}


def comments_table(round_: Round) -> list[list[object]]:
    """Every statement shown with its totals, in the columns of Polis; a total too small is left empty."""
    header: list[object] = ["comment-id", "agrees", "disagrees", "passes", "moderated", "comment-body"]
    shown = statements_shown(round_, NOBODY)
    return [
        header,
        *(
            [each.code, _figure(each.agree), _figure(each.disagree), _figure(each.passed), 1, each.words]
            for each in shown
        ),
    ]


def answers_to_give(round_: Round, chance: Random) -> polis.Conversation | None:
    """Everybody's answers under numbers drawn anew, or None where fewer than 10 people answered."""
    votes = StatementVote.objects.unrestricted(reason="answers for study, under numbers drawn anew")
    votes = votes.filter(statement__round=round_, statement__moderation="shown", statement__erased=False)
    rows = list(votes.values_list("person_id", "statement__code", "statement__words", "answer"))
    saw: dict[str, int] = {}
    for _person, code, _words, _answer in rows:
        saw[code] = saw.get(code, 0) + 1
    rows = [row for row in rows if saw[row[1]] >= small_numbers.FEWEST_SHOWN]
    people = sorted({row[0] for row in rows})
    if len(people) < small_numbers.FEWEST_SHOWN:
        return None
    chance.shuffle(people)
    number = {person: str(at) for at, person in enumerate(people, start=1)}
    statements = dict(sorted((code, words) for _p, code, words, _a in rows))
    return polis.Conversation(
        people=tuple(number.values()),
        statements=tuple(polis.Statement(code, words) for code, words in statements.items()),
        answers=tuple((number[person], code, SIDES[answer]) for person, code, _words, answer in rows),
        about={"topic": round_.question, "url": "", "comments": str(len(statements))},
    )


def given_out(round_: Round) -> list[AnswersGivenOut]:
    """To whom answers were given, and why; the newest first."""
    return list(AnswersGivenOut.objects.filter(round=round_).order_by("-given_at"))


def _figure(cell: Cell) -> object:
    return cell.about if isinstance(cell, Shown) else ""
