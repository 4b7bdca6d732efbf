"""Rules held beside one another on ballots of an earlier vote: a counted round, or a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from fractions import Fraction

from morrow.foundations.money import Money
from morrow.foundations.small_numbers import FEWEST_SHOWN
from morrow.methods.counting import BadElection
from morrow.place import queries as place
from morrow.standards import pabulib
from morrow.voice import rules
from morrow.voice.errors import NotAVoteFile
from morrow.voice.models import Round
from morrow.voice.queries.ballots import voted_in
from morrow.voice.queries.ballots_file import why_no_file
from morrow.voice.queries.got import GroupGot, groups_got
from morrow.voice.queries.limits import bounds_of, limits_of
from morrow.voice.words import age_bands, rule_names

KIND_OF = {"ordinal": "ranked", "scoring": "score", "cumulative": "score"}
"""Kinds of ballot by the words of the format; any other is ticks."""


@dataclass(frozen=True)
class RuleColumn:
    """One rule: how many projects it funds, for how much, and whom it leaves with nothing."""

    rule: str
    name: str
    funded: int
    spent: str
    nothing: int
    passes_over: bool


@dataclass(frozen=True)
class ProjectRow:
    """One project, and under which of the rules it is funded."""

    title: str
    cost: str
    votes: int
    by_rule: tuple[tuple[str, bool], ...]


@dataclass(frozen=True)
class Comparison:
    """Three rules on the same ballots; `unkept` where a file states limits, which are not kept here."""

    title: str
    ballots: int
    budget: str
    columns: tuple[RuleColumn, ...]
    projects: tuple[ProjectRow, ...]
    by_ward: tuple[GroupGot, ...] = ()
    by_age: tuple[GroupGot, ...] = ()
    bounded: bool = False
    unkept: bool = False


def rounds_to_compare_on() -> list[Round]:
    """Counted rounds that shared out money and whose ballots are published, the newest first."""
    found = Round.objects.filter(state="counted").select_related("tally", "limits")
    shared_out = [each for each in found.order_by("-closes", "-pk") if not limits_of(each).one_winner]
    return [round_ for round_ in shared_out if not why_no_file(round_)]


def compare_on_round(round_: Round) -> Comparison:
    """The rules on the ballots of a counted round. Ask `rounds_to_compare_on` first."""
    voted = voted_in(round_)
    budget = round_.budget.pence if round_.budget else 0
    kind, bounds = round_.ballot_kind, bounds_of(round_, voted.projects)
    by_rule = rules.compared(kind, voted.election(kind), budget, round_.code, bounds=bounds)
    wards, ages = ([pair[at] for pair in voted.groups] for at in (0, 1))
    return _comparison(
        round_.title,
        by_rule,
        {project.code: project.title for project in voted.projects},
        lambda pence: Money(round(pence)).pounds(),
        by_ward=_got(by_rule, wards, dict(place.wards())),
        by_age=_got(by_rule, ages, age_bands()),
    )


def compare_on_file(data: bytes) -> Comparison:
    """The rules on the ballots of a Pabulib file. Raises NotAVoteFile, saying where and why."""
    try:
        instance = pabulib.read_bytes(data)
        kind = KIND_OF.get(instance.vote_type, "approval")
        if kind == "score" and any(vote.points is None for vote in instance.votes):
            kind = "approval"
        ballots = {vote.voter: rules.Marks(vote.projects, vote.points or ()) for vote in instance.votes}
        voted = rules.election(kind, instance.costs, ballots)
        seed = instance.meta.get("seed", "")
        by_rule = rules.compared(kind, voted, instance.budget, seed, step=instance.scale)
    except (pabulib.BadPabulib, BadElection) as fault:
        raise NotAVoteFile(str(fault)) from fault
    if len(instance.votes) < FEWEST_SHOWN:
        raise NotAVoteFile.too_few()
    found = _comparison(
        instance.meta.get("description", "") or instance.meta.get("instance", ""),
        by_rule,
        {project.id: project.name for project in instance.projects},
        lambda units: f"{float(units / instance.scale):,.0f}",
    )
    return replace(found, unkept=_states_limits(instance))


def _states_limits(instance: pabulib.Instance) -> bool:
    """True where a file of ours bounds who may win."""
    names = pabulib.names
    in_meta = any(
        key.startswith((names.LEAST_VOTES, names.CATEGORY_LIMIT, names.WARD_LIMIT)) for key in instance.meta
    )
    return in_meta or any(
        project.more.get(names.EITHER_OR) or project.more.get(names.NEEDS) for project in instance.projects
    )


def _comparison(
    title: str,
    by_rule: Sequence[rules.ByRule],
    titles: Mapping[str, str],
    show: Callable[[Fraction], str],
    by_ward: tuple[GroupGot, ...] = (),
    by_age: tuple[GroupGot, ...] = (),
) -> Comparison:
    outcome = by_rule[0].outcome
    voted = outcome.election
    names = rule_names()
    rows = [
        ProjectRow(
            title=titles[project.id],
            cost=show(Fraction(project.cost)),
            votes=voted.votes(project.id),
            by_rule=tuple((names[each.rule], project.id in each.winners) for each in by_rule),
        )
        for project in voted.projects
    ]
    return Comparison(
        title=title,
        ballots=len(voted.ballots),
        budget=show(Fraction(outcome.budget)),
        columns=tuple(_column(each, show) for each in by_rule),
        projects=tuple(sorted(rows, key=lambda row: (-row.votes, row.title))),
        by_ward=by_ward,
        by_age=by_age,
        bounded=bool(outcome.bounds),
    )


def _column(by_rule: rules.ByRule, show: Callable[[Fraction], str]) -> RuleColumn:
    return RuleColumn(
        rule=by_rule.rule,
        name=rule_names()[by_rule.rule],
        funded=len(by_rule.winners),
        spent=show(Fraction(by_rule.spent)),
        nothing=round(by_rule.nothing * 100),
        passes_over=by_rule.short is not None,
    )


def _got(
    by_rule: Sequence[rules.ByRule], groups: Sequence[str], names: Mapping[str, str]
) -> tuple[GroupGot, ...]:
    got = [{code: asdict(each) for code, each in rule.got(groups).items()} for rule in by_rule]
    return groups_got(got, lambda: names, [rule_names()[rule.rule] for rule in by_rule])
