"""How many people took part in a round: counted, never listed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from morrow.foundations import small_numbers
from morrow.foundations.small_numbers import Cell
from morrow.voice.models import RollMark, Round, Statement, StatementVote
from morrow.voice.queries.results import Result


@dataclass(frozen=True)
class Turnout:
    """What is said in public of who took part: one figure for each thing people did, and never a sum of both.

    A sum beside the ballots, which a counted vote publishes exactly, would let anyone take one from the other
    and know how few did something alone. `voted` is rounded until there is a result, and then is its very
    figure. What did not take place is None.
    """

    conversed: Cell | None
    voted: Cell | None

    @property
    def people(self) -> Cell | None:
        """The one figure where only one is said: of the vote where there was one."""
        return self.voted or self.conversed


def turnout(round_: Round, result: Result | None) -> Turnout:
    """Who made or answered statements, and who voted, each counted by itself."""
    return Turnout(
        conversed=small_numbers.count(_conversed(round_).count()) if round_.has_statements else None,
        voted=_voted(round_, result) if round_.has_vote and round_.state in VOTING else None,
    )


VOTING = ("ballot", "closed", "counted")


def _voted(round_: Round, result: Result | None) -> Cell:
    return result.ballots if result else small_numbers.count(_marks(round_).count())


def participants(round_: Round) -> int:
    """How many different people made a statement, answered one, or voted; for the gate, not for the public.

    Statements put in for somebody we do not know are not counted: they may be one person's. Nor is a sign
    of harm, which is in no number.
    """
    return int(_conversed(round_).union(_marks(round_)).count())


def _conversed(round_: Round) -> Any:
    made = Statement.objects.unrestricted(reason="counting who took part").filter(round=round_)
    answered = StatementVote.objects.unrestricted(reason="counting who took part")
    of_round = answered.filter(statement__round=round_).order_by().values("person")
    own = made.exclude(person=None).exclude(moderation="safeguarding").order_by().values("person")
    return own.union(of_round)


def _marks(round_: Round) -> Any:
    marks = RollMark.objects.unrestricted(reason="counting who took part").filter(round=round_)
    return marks.order_by().values("person")
