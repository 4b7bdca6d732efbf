"""Which statement somebody is shown next: what tells most, and what has been seen least.

The order of preference follows Small and others, Recerca 26 (2021): statements that are new or that
people take sides on come more often; what most pass comes less often.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from hashlib import sha256

from .answers import AGREE, DISAGREE, PASS, UNSEEN, Answers


def weight(agree: int, disagree: int, passed: int) -> Fraction:
    """How much a statement asks to be shown, from what was made of it so far; always above nought.

    Sides taken over passes, and a bonus for the new that halves with every five answers.

    >>> weight(0, 0, 0) > weight(5, 5, 0) > weight(20, 20, 0) > weight(0, 0, 40)
    True
    """
    saw = agree + disagree + passed
    taken = Fraction(agree + disagree + 1, saw + 2)
    new = 1 + Fraction(8, 2 ** (saw // 5))
    return (taken * new) ** 2


@dataclass(frozen=True, slots=True)
class Tallied:
    """A statement somebody has not seen, and what others made of it so far."""

    name: Hashable
    agree: int
    disagree: int
    passed: int


def draw_next(waiting: Sequence[Tallied], *, answered: int, person: Hashable, seed: str) -> Hashable | None:
    """The statement to show a person next of those that wait for them, or none where none waits.

    It is drawn by weight, from the seed, the person and how many they have answered: so nobody can
    choose who sees what, and asking again shows the same.

    >>> draw_next([Tallied("new", 0, 0, 0), Tallied("passed", 0, 0, 99)], answered=0, person=1, seed="s")
    'new'
    """
    weights = [weight(each.agree, each.disagree, each.passed) for each in waiting]
    ticket = int.from_bytes(sha256(f"{seed}:{person}:{answered}".encode()).digest())
    left = sum(weights) * Fraction(ticket, 2**256)
    for each, share in zip(waiting, weights, strict=True):
        left -= share
        if left < 0:
            return each.name
    return waiting[-1].name if waiting else None


def next_statement(answers: Answers, person: Hashable, seed: str) -> Hashable | None:
    """The same from a table of answers: the statement to show a person next, or none once all were seen."""
    row = answers.people.index(person) if person in answers.people else None
    waiting = [at for at in range(len(answers.statements)) if row is None or answers.table[row, at] == UNSEEN]
    tallied = []
    for at in waiting:
        column = answers.table[:, at]
        agree, disagree, passed = (int((column == answer).sum()) for answer in (AGREE, DISAGREE, PASS))
        tallied.append(Tallied(answers.statements[at], agree, disagree, passed))
    return draw_next(tallied, answered=len(answers.statements) - len(waiting), person=person, seed=seed)
