"""What a bridging summary says, chosen from what everyone may see of a conversation, by fixed rules.

Nothing is written by a machine that guesses: each claim is a pattern in how groups lean, and stands with the
statements that have that pattern. So whoever reads can check each claim against its figures.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LEANS = {"nearly_all_agree": 2, "most_agree": 1, "most_disagree": -1, "nearly_all_disagree": -2}
"""How far a group leans; divided, unsure and too few count as no lean."""

MOST_STATEMENTS = 5
"""Statements shown with one claim; how many more there are is said."""
MOST_MINORITIES = 10
MOST_PATTERNS = 6

COMMON, DIFFER, MINORITY, UNKNOWN = "common", "differ", "minority", "unknown"
SUMMARY_KINDS = (COMMON, DIFFER, MINORITY, UNKNOWN)
STAYS = frozenset({MINORITY, UNKNOWN})
"""What nobody leaves out of a summary."""


@dataclass(frozen=True, slots=True)
class Leaning:
    """A statement by its code, and how everyone and each group shown leans on it."""

    code: str
    overall: str
    leans: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One claim: its kind, its code, the way each group leans where that is the claim, and its statements.

    `more` is how many other statements have the same pattern; `number` is a figure the claim names.
    """

    kind: str
    code: str
    sides: tuple[int, ...] = ()
    statements: tuple[str, ...] = ()
    more: int = 0
    number: int = 0


def bridging_points(
    told: Sequence[Leaning],
    *,
    named: bool,
    minorities: Sequence[str],
    few_against: int,
    hidden: bool,
    found_again: int,
    missing: int,
) -> tuple[Point, ...]:
    """The claims of a summary: what is common, where groups differ, what minorities hold, what is not known.

    `named` says whether groups are steady enough to be named; `minorities` are codes of statements with a
    minority of enough people, the largest first; `few_against` counts those with a smaller one; `hidden`
    that a smaller group is there; `found_again` is the stability in hundredths; `missing` how many voices
    the round asked for and did not hear.

    >>> told = [Leaning("a", "most_agree", ("most_agree", "nearly_all_agree")),
    ...         Leaning("b", "divided", ("most_agree", "nearly_all_disagree"))]
    >>> [(point.kind, point.code, point.statements) for point in bridging_points(told, named=True,
    ...     minorities=["b"], few_against=0, hidden=False, found_again=97, missing=0)][:3]
    [('common', 'all_agree', ('a',)), ('differ', 'apart', ('b',)), ('minority', 'minority', ('b',))]
    """
    return (
        *_common(told, named=named),
        *(_differ(told) if named else ()),
        *_minority(minorities),
        *_not_known(told, few_against, named=named, hidden=hidden, found_again=found_again, missing=missing),
    )


def _common(told: Sequence[Leaning], *, named: bool) -> Iterable[Point]:
    """What most in every group hold, or most of all where no groups are named; the strongest first."""
    for side, word in ((1, "agree"), (-1, "disagree")):
        held = [
            one
            for one in told
            if all(LEANS.get(lean, 0) * side > 0 for lean in ((*one.leans,) if named else (one.overall,)))
        ]
        held.sort(key=lambda one: (-sum(abs(LEANS[lean]) for lean in one.leans) if named else 0, one.code))
        if held:
            yield _point(COMMON, f"all_{word}" if named else f"most_{word}", [one.code for one in held])


def _differ(told: Sequence[Leaning]) -> Iterable[Point]:
    """Where groups take other sides, by which groups take which: those that take opposite sides first."""
    patterns: dict[tuple[int, ...], list[Leaning]] = {}
    for one in told:
        sides = tuple(_sign(LEANS.get(lean, 0)) for lean in one.leans)
        if "few" not in one.leans and len(set(sides)) > 1:
            patterns.setdefault(sides, []).append(one)
    ordered = sorted(patterns.items(), key=lambda each: (-len(set(each[0])), -_width(each[1]), each[0]))
    for sides, held in ordered[:MOST_PATTERNS]:
        held.sort(key=lambda one: (-_width([one]), one.code))
        apart = {1, -1} <= set(sides)
        yield _point(DIFFER, "apart" if apart else "partly", [one.code for one in held], sides)


def _minority(minorities: Sequence[str]) -> Iterable[Point]:
    if minorities:
        shown = tuple(minorities[:MOST_MINORITIES])
        yield Point(MINORITY, "minority", statements=shown, more=len(minorities) - len(shown))


def _not_known(
    told: Sequence[Leaning], few_against: int, *, named: bool, hidden: bool, found_again: int, missing: int
) -> Iterable[Point]:
    if hidden:
        yield Point(UNKNOWN, "hidden_group" if named else "small_groups")
    elif not named:
        yield Point(UNKNOWN, "not_named", number=found_again)
    if few_against:
        yield Point(UNKNOWN, "few_against", number=few_against)
    passed = [one.code for one in told if one.overall == "unsure"]
    if passed:
        yield _point(UNKNOWN, "passed", passed)
    open_ = [one.code for one in told if {one.overall, *one.leans} == {"divided"}]
    if open_:
        yield _point(UNKNOWN, "divided", open_)
    seldom = [one.code for one in told if "few" in {one.overall, *one.leans}]
    if seldom:
        yield Point(UNKNOWN, "seldom_seen", number=len(seldom))
    if missing:
        yield Point(UNKNOWN, "missing", number=missing)
    yield Point(UNKNOWN, "who_came")


def _point(kind: str, code: str, statements: Sequence[str], sides: tuple[int, ...] = ()) -> Point:
    shown = tuple(statements[:MOST_STATEMENTS])
    return Point(kind, code, sides, shown, more=len(statements) - len(shown))


def _width(held: Iterable[Leaning]) -> int:
    """How far apart groups lie, at the most, on any of these."""
    spans = [[LEANS.get(lean, 0) for lean in one.leans] for one in held]
    return max(max(span) - min(span) for span in spans)


def _sign(lean: int) -> int:
    return (lean > 0) - (lean < 0)
