"""How many people took part in a round: counted, never listed."""

from __future__ import annotations

from morrow.voice.models import RollMark, Round, Statement, StatementVote


def participants(round_: Round) -> int:
    """How many different people made a statement, answered one, or voted.

    Statements put in for somebody we do not know are not counted: they may be one person's. Nor is a sign
    of harm, which is in no number.
    """
    made = Statement.objects.unrestricted(reason="counting who took part").filter(round=round_)
    answered = StatementVote.objects.unrestricted(reason="counting who took part")
    voted = RollMark.objects.unrestricted(reason="counting who took part").filter(round=round_)
    return int(
        made.exclude(person=None)
        .exclude(moderation="safeguarding")
        .order_by()
        .values("person")
        .union(
            answered.filter(statement__round=round_).order_by().values("person"),
            voted.order_by().values("person"),
        )
        .count()
    )
