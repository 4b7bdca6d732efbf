"""The bounds that a published file states: in META, and beside each project."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from morrow.methods.counting import BadElection, Bounds, Ceiling, Needs, OneOf
from morrow.standards.pabulib import Instance
from morrow.standards.pabulib.names import (
    CATEGORY,
    CATEGORY_LIMIT,
    EITHER_OR,
    LEAST_VOTES,
    NEEDS,
    WARD,
    WARD_LIMIT,
)


def bounds_in(instance: Instance) -> Bounds:
    """What META and the columns of projects say beside the rule.

    `min_votes` is how many votes a project needs; `category_limit: NAME` the most that goes to projects
    whose `category` is NAME; `ward_limit` the most for the projects of any one `ward`. Of projects with the
    same word under `either_or` only one can win; a project with the id of another under `needs` can only win
    once that has. Raises BadElection where a number cannot be read.
    """
    meta = instance.meta
    ceilings = [
        Ceiling(name, _named(instance, CATEGORY, name), _units(instance, key))
        for key in meta
        if key.startswith(CATEGORY_LIMIT) and (name := key.removeprefix(CATEGORY_LIMIT))
    ]
    if WARD_LIMIT in meta:
        most = _units(instance, WARD_LIMIT)
        ceilings += [Ceiling(ward, _named(instance, WARD, ward), most) for ward in _words(instance, WARD)]
    return Bounds(
        least_votes=_whole(meta.get(LEAST_VOTES) or "0", LEAST_VOTES),
        ceilings=tuple(ceilings),
        one_of=tuple(OneOf(each, _named(instance, EITHER_OR, each)) for each in _words(instance, EITHER_OR)),
        needs=tuple(
            Needs(project.id, other) for project in instance.projects if (other := project.more.get(NEEDS))
        ),
    )


def _words(instance: Instance, column: str) -> list[str]:
    return sorted({word for project in instance.projects if (word := project.more.get(column, ""))})


def _named(instance: Instance, column: str, word: str) -> frozenset[str]:
    return frozenset(project.id for project in instance.projects if project.more.get(column, "") == word)


def _units(instance: Instance, key: str) -> int:
    """An amount in whole units of the file; costs are whole, so what is over a unit limits nothing."""
    written = instance.meta[key]
    try:
        amount = Decimal(written) * instance.scale
    except InvalidOperation:
        raise _unread(key, written) from None
    if not amount.is_finite() or amount < 0:
        raise _unread(key, written)
    return int(amount)


def _whole(written: str, key: str) -> int:
    if not (written.isascii() and written.isdecimal()):
        raise _unread(key, written)
    return int(written)


def _unread(key: str, written: str) -> BadElection:
    return BadElection(
        "bad_bound",
        f"META says “{key}” is “{written[:40]}”, and that is no number from nought. Write digits, and a full "
        "stop before pence, such as 50 or 2500.50.",
    )
