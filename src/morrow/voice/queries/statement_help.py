"""Help with a statement before it is sent: what others might stumble on, and what they have said already."""

from __future__ import annotations

from dataclasses import dataclass

from morrow.methods.wording import Hint, look_over, said_before
from morrow.place import queries as place
from morrow.voice.models import Round, Statement


@dataclass(frozen=True)
class Near:
    """A statement that says nearly the same, as everyone may read it."""

    code: str
    words: str


@dataclass(frozen=True)
class StatementHelp:
    """What is said before a statement is sent: hints, and statements near to it. Both may be empty."""

    hints: tuple[Hint, ...]
    near: tuple[Near, ...]

    def __bool__(self) -> bool:
        return bool(self.hints or self.near)


def help_with_statement(round_: Round, words: str) -> StatementHelp:
    """What would help others to answer these words, in this round. Nothing of it is kept."""
    read = Statement.objects.unrestricted(reason="statements shown to everyone, without a name")
    shown = dict(read.filter(round=round_, moderation="shown", erased=False).values_list("code", "words"))
    near = said_before(words, shown)
    return StatementHelp(
        look_over(words, places=[name for _code, name in place.wards()]),
        tuple(Near(str(one.name), shown[str(one.name)]) for one in near),
    )
