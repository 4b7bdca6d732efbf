"""What limits a vote, and what a published file says of it."""

from __future__ import annotations

from collections.abc import Sequence

from morrow.foundations.money import Money
from morrow.methods.counting import Bounds
from morrow.standards.pabulib import names
from morrow.voice import rules
from morrow.voice.models import Project, Round, RoundLimits


def limits_of(round_: Round) -> rules.Limits:
    """What was stated beside the rule of a round; nothing where nothing was."""
    found: RoundLimits | None = getattr(round_, "limits", None)
    if found is None:
        return rules.NO_LIMITS
    return rules.Limits(
        one_winner=found.one_winner,
        least_votes=found.least_votes,
        categories=tuple(
            (each["name"], None if each["most"] is None else Money(each["most"])) for each in found.categories
        ),
        ward_most=found.ward_most,
    )


def bounds_of(round_: Round, projects: Sequence[Project]) -> Bounds:
    """The same as a count of these projects keeps it."""
    return rules.bounds(limits_of(round_), projects)


def amounts_in(limits: rules.Limits) -> list[int]:
    """Every amount the limits name, in pence."""
    amounts = [most for _name, most in limits.categories] + [limits.ward_most]
    return [amount.pence for amount in amounts if amount is not None]


def limits_in_meta(limits: rules.Limits, units: int) -> dict[str, str]:
    """The limits as META of a file states them, in units of so many pence."""
    said: dict[str, str] = {}
    if limits.least_votes:
        said[names.LEAST_VOTES] = str(limits.least_votes)
    for name, most in limits.categories:
        if most is not None:
            said[f"{names.CATEGORY_LIMIT}{name}"] = _amount(most, units)
    if limits.ward_most is not None:
        said[names.WARD_LIMIT] = _amount(limits.ward_most, units)
    return said


def limits_beside(project: Project, among: Sequence[Project]) -> dict[str, str]:
    """What stands beside a project in a file: the columns that any project of the vote needs."""
    code = {each.pk: each.code for each in among}
    needs = {each.pk: code.get(each.needs_id, "") for each in among}
    columns = {
        names.CATEGORY: [each.category for each in among],
        names.WARD: [each.area_code for each in among],
        names.EITHER_OR: [each.either_or for each in among],
        names.NEEDS: list(needs.values()),
    }
    own_words = (project.category, project.area_code, project.either_or, needs.get(project.pk, ""))
    own = dict(zip(columns, own_words, strict=True))
    return {column: own[column] for column, words in columns.items() if any(words)}


def _amount(money: Money, units: int) -> str:
    return str(money.pence // 100) if units == 100 else f"{money.pence // 100}.{money.pence % 100:02}"
