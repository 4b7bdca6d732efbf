"""What each declared group of voters got, after suppression, and whether any group is passed over."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from django.utils.translation import gettext as _

from morrow.foundations import small_numbers
from morrow.foundations.money import Money
from morrow.foundations.small_numbers import Cell
from morrow.foundations.small_numbers.cells import Shown


@dataclass(frozen=True)
class GroupGot:
    """One group: its voters, how many were left with nothing, and its part of the spending in hundredths.

    The last is None where the group is too small to show, and stands beside the name of each rule.
    """

    name: str
    voters: Cell
    nothing: Cell
    by_rule: tuple[tuple[str, int | None], ...]


def groups_got(
    by_rule: Sequence[Mapping[str, Mapping[str, Any]]],
    called: Callable[[], Mapping[str, str]],
    rules: Sequence[str] = ("",),
) -> tuple[GroupGot, ...]:
    """What each group got under each rule, by name; nothing where no voter said to which they belong.

    Each rule's `voters`, `left_with_nothing` and `spending` (as 7/10) stand under the group's code. How
    many were left with nothing is said of the first rule alone: two tables of the same people tell more
    than one. A group that is hidden shows nothing; of one that is shown, nothing is said that its
    published ballots do not tell.
    """
    first = by_rule[0] if by_rule else {}
    if not set(first) - {""}:
        return ()
    voters = small_numbers.one_way({code: got["voters"] for code, got in first.items()}).cells
    hidden = {code for code, cell in voters.items() if not isinstance(cell, Shown)}
    names = {"": _("Did not say"), **called()}
    rows = [
        GroupGot(
            name=names.get(code, code),
            voters=voters[code],
            nothing=voters[code] if code in hidden else small_numbers.count(got["left_with_nothing"]),
            by_rule=tuple(
                (name, None if code in hidden else _hundredths(rule[code]["spending"]))
                for name, rule in zip(rules, by_rule, strict=True)
            ),
        )
        for code, got in first.items()
    ]
    last = names[""]
    return tuple(sorted(rows, key=lambda row: (row.name == last, row.name)))


def certificate(short: Mapping[str, Any] | None, titles: Mapping[str, str], *, bounded: bool = False) -> str:
    """Whether a group that agrees on a project and is owed it was passed over (EJR+), in words.

    Where limits bound the vote, it is said of the projects that these still allowed, and of no other.
    """
    if short is None and bounded:
        return _(
            "Within the limits of this vote nobody is passed over: there is no group of voters that agrees "
            "on a project the limits still allowed, is large enough to be owed it, and got less than that. "
            "Of projects that a limit kept out nothing is promised."
        )
    if short is None:
        return _(
            "Nobody is passed over: there is no group of voters that agrees on a project, is large enough "
            "to be owed it, and got less than that."
        )
    return _(
        "A group is passed over: %(people)s people who wanted “%(project)s” are owed %(due)s of the budget "
        "together. It would cost %(cost)s of that, and without it none of them has more than %(most)s "
        "spent on what they chose."
    ) % {
        "people": small_numbers.count(int(short["size"])),
        "project": titles.get(short["project"], short["project"]),
        "due": _money(short["due"]),
        "cost": _money(short["cost"]),
        "most": _money(short["most"]),
    }


def _money(pence: Any) -> str:
    return Money(round(Fraction(pence))).pounds()


def _hundredths(share: Any) -> int:
    return round(Fraction(share) * 100)
