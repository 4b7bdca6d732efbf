"""Counting a vote from its file, by the rule that is named."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from time import perf_counter
from typing import Any

from morrow.methods.counting import (
    NO_BOUNDS,
    BadElection,
    Completion,
    Election,
    Outcome,
    Show,
    Start,
    TieBreak,
    Utility,
    by_id,
    by_lot,
    equal_shares,
    greedy,
    instant_runoff,
    passed_over,
    phragmen,
)
from morrow.site.recount_bounds import bounds_in
from morrow.site.recount_kinds import Ballots, DoesNotFit, Rule, check_fit
from morrow.standards.pabulib import BadPabulib, Instance, read_bytes


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody asked for. What is left open goes by the file, where it states its whole rule."""

    rule: Rule | None = None
    utility: Utility | None = None
    completion: Completion | None = None
    start: Start | None = None
    ballots: Ballots | None = None
    seed: str | None = None
    explain: bool = False

    def settled(self, meta: Mapping[str, str]) -> Terms:
        """The terms to count by: as asked, else as the file states them, else as usual.

        Raises UnknownRule where the file states a rule that we do not have.
        """
        asked = {name: value for name in STATED if (value := getattr(self, name)) is not None}
        said = {**_stated(meta), **asked}
        if said.get("rule") is Rule.INSTANT_RUNOFF:
            said.setdefault("ballots", Ballots.RANKS)
        return Terms(**said, explain=self.explain)


@dataclass(frozen=True, slots=True)
class Terms:
    """By what rule to count; ties are drawn from the seed, or go to the id that sorts first."""

    rule: Rule = Rule.EQUAL_SHARES
    utility: Utility = Utility.COST
    completion: Completion = Completion.ADD_ONE
    start: Start = Start.EXACT
    ballots: Ballots = Ballots.APPROVAL
    seed: str | None = None
    explain: bool = False

    @property
    def tie_break(self) -> TieBreak:
        """The rule for ties."""
        return by_id if self.seed is None else by_lot(self.seed)

    @property
    def sentence(self) -> str:
        """The rule in one sentence, so that whoever counts sees by what."""
        ties = "go to the id that sorts first" if self.seed is None else f"are drawn from “{self.seed}”"
        how = f", {self.utility}, {self.completion}, {self.start}" if self.rule is Rule.EQUAL_SHARES else ""
        return f"Counted by {self.rule}{how}, ballots read as {self.ballots}; ties {ties}."


STATED: dict[str, Callable[[str], Any]] = {
    "rule": Rule,
    "utility": Utility,
    "completion": Completion,
    "start": Start,
    "ballots": Ballots,
    "seed": str,
}
"""What META of a file says where it states its whole rule. Files of others name a rule without the rest."""


NEEDED = {
    Rule.EQUAL_SHARES: tuple(STATED),
    Rule.GREEDY: ("rule", "utility", "ballots", "seed"),
    Rule.PHRAGMEN: ("rule", "ballots", "seed"),
    Rule.INSTANT_RUNOFF: ("rule", "ballots", "seed"),
}
"""What a file must say of each rule to be counted by it."""


class UnknownRule(ValueError):
    """The file states a rule that cannot be read; the text says which."""


def states_its_rule(meta: Mapping[str, str]) -> bool:
    """True where META says the whole of a rule, and so also what bounds it."""
    known = {str(rule): needed for rule, needed in NEEDED.items()}
    return set(known.get(meta.get("rule", ""), STATED)) <= meta.keys()


def _stated(meta: Mapping[str, str]) -> dict[str, Any]:
    if not states_its_rule(meta):
        return {}
    said = {}
    for name, read in STATED.items():
        if name not in meta:
            continue
        try:
            said[name] = read(meta[name])
        except ValueError:
            raise UnknownRule(
                f"META says “{name}” is “{meta[name][:40]}”, and we do not know how to count so. "
                f"Name another with --{name}, or correct the file."
            ) from None
    return said


@dataclass(slots=True)
class Counted:
    """What came of a file: winners in the order they were chosen, or the fault that stopped it."""

    file: str
    fault: str = ""
    winners: tuple[str, ...] = ()
    spent: Fraction = Fraction(0)
    budget: Fraction = Fraction(0)
    keeps_ejr_plus: bool | None = True
    bounded: bool = False
    seconds: float = 0.0
    terms: Terms = field(default_factory=Terms)
    sentences: list[str] = field(default_factory=list)
    reasons: dict[str, str] = field(default_factory=dict)

    def told(self) -> dict[str, Any]:
        """The same for other programs; `exact`: no comparison that chose a winner was rounded.

        `ejr_plus` is said of the projects that the bounds of the file still allowed; of one winner nothing.
        """
        if self.fault:
            return {"file": self.file, "fault": self.fault}
        said = {
            "file": self.file,
            "winners": list(self.winners),
            "spent": _number(self.spent),
            "budget": _number(self.budget),
            "rule": str(self.terms.rule),
            "exact": True,
            "ejr_plus": self.keeps_ejr_plus,
            "bounded": self.bounded,
            "seconds": round(self.seconds, 4),
        }
        return said | ({"reasons": self.reasons} if self.reasons else {})


def recount(file: Path, asked: Asked) -> Counted:
    """Count one file; a fault in it is told with its name, not raised."""
    try:
        instance = read_bytes(file.read_bytes())
        terms = asked.settled(instance.meta)
        check_fit(terms.rule, terms.ballots, instance)
        began = perf_counter()
        outcome = _count(instance, terms)
        seconds = perf_counter() - began
        return _told(file, instance, outcome, terms, seconds)
    except OSError as fault:
        return Counted(str(file), f"{file} cannot be read: {fault.strerror}. Give the path of a .pb file.")
    except (BadPabulib, BadElection, UnknownRule, DoesNotFit) as fault:
        return Counted(str(file), str(fault))


def _count(instance: Instance, terms: Terms) -> Outcome:
    election, budget, ties = _election(instance, terms.ballots), instance.budget, terms.tie_break
    bounds = bounds_in(instance) if states_its_rule(instance.meta) else NO_BOUNDS
    if terms.rule is Rule.GREEDY:
        return greedy(election, budget, utility=terms.utility, tie_break=ties, bounds=bounds)
    if terms.rule is Rule.PHRAGMEN:
        return phragmen(election, budget, tie_break=ties, bounds=bounds)
    if terms.rule is Rule.INSTANT_RUNOFF:
        return instant_runoff(election, budget, tie_break=ties, bounds=bounds)
    return equal_shares(
        election,
        budget,
        utility=terms.utility,
        completion=terms.completion,
        tie_break=ties,
        start=terms.start,
        step=instance.scale,
        bounds=bounds,
    )


def _election(instance: Instance, ballots: Ballots) -> Election:
    if ballots is Ballots.RANKS:
        return Election.ranked(instance.costs, instance.approvals)
    if ballots is Ballots.POINTS:
        scores = {
            vote.voter: dict(zip(vote.projects, vote.points or (1,) * len(vote.projects), strict=True))
            for vote in instance.votes
        }
        return Election.scored(instance.costs, scores)
    flat = instance.flat
    return Election.by_columns(instance.costs, flat.voters, flat.sizes, flat.places, None)


def _told(file: Path, instance: Instance, outcome: Outcome, terms: Terms, seconds: float) -> Counted:
    def show(amount: Fraction) -> str:
        units = amount / instance.scale
        return f"{units.numerator:,}" if units.denominator == 1 else f"about {float(units):,.2f}"

    sentences = [terms.sentence, *outcome.summary(show)]
    keeps = None if outcome.runoff else passed_over(outcome) is None
    if not outcome.runoff:
        sentences.append(_whether_passed_over(outcome, show))
    names = {project.id: project.name for project in instance.projects}
    reasons = {each.project: each.sentence for each in outcome.explain(show)} if terms.explain else {}
    sentences += [f"{name}  {names[name]}" for name in outcome.winners]
    sentences += [f"{name}  {names[name]}: {sentence}" for name, sentence in reasons.items()]
    return Counted(
        file=str(file),
        winners=outcome.winners,
        spent=Fraction(outcome.spent, instance.scale),
        budget=Fraction(instance.budget, instance.scale),
        keeps_ejr_plus=keeps,
        bounded=bool(outcome.bounds),
        seconds=seconds,
        terms=terms,
        sentences=sentences,
        reasons=reasons,
    )


def _whether_passed_over(outcome: Outcome, show: Show) -> str:
    """No more than holds: where the file states bounds, of the projects that they still allowed."""
    short = passed_over(outcome)
    if short:
        return short.sentence(show)
    if outcome.bounds:
        return (
            "No group of voters is passed over that is owed a project which the bounds still allowed (EJR+ "
            "within the bounds). Of projects that the bounds kept out nothing is promised."
        )
    return "No group of voters is passed over that is owed a project (EJR+)."


def _number(amount: Fraction) -> int | float:
    return int(amount) if amount.denominator == 1 else float(amount)
