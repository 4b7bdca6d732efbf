"""Which rules there are, what a ballot says, and which rule fits what a file holds."""

from __future__ import annotations

from enum import StrEnum

from morrow.standards.pabulib import Instance


class Rule(StrEnum):
    """How winners are found."""

    EQUAL_SHARES = "equal-shares"
    GREEDY = "greedy"
    PHRAGMEN = "phragmen"
    INSTANT_RUNOFF = "instant-runoff"


class Ballots(StrEnum):
    """What a ballot says of the projects it names."""

    APPROVAL = "approval"
    """Each named project is approved, whatever rank or points it has."""
    POINTS = "points"
    """Each is worth the points it was given."""
    RANKS = "ranks"
    """The first named of m projects is worth m points, the next one fewer."""


READS = {
    Rule.EQUAL_SHARES: tuple(Ballots),
    Rule.GREEDY: tuple(Ballots),
    Rule.PHRAGMEN: (Ballots.APPROVAL,),
    Rule.INSTANT_RUNOFF: (Ballots.RANKS,),
}
"""How each rule can read a ballot. Phragmén’s asks only who wants a project; run-off only the order."""

HELD = {
    "approval": "ticks (vote_type approval): who wants which project, in no order",
    "choose-1": "one tick each (vote_type choose-1)",
    "ordinal": "an order (vote_type ordinal): the first project is wanted most",
    "cumulative": "points shared out (vote_type cumulative)",
    "scoring": "points for each project (vote_type scoring)",
}


class DoesNotFit(ValueError):
    """A rule was named that cannot read these ballots; the text says what they are and what fits."""


def readings(instance: Instance) -> tuple[Ballots, ...]:
    """How the ballots of a file can be read: as ticks always, by order or points only where it has them."""
    found = [Ballots.APPROVAL]
    if any(vote.points for vote in instance.votes):
        found.append(Ballots.POINTS)
    if instance.vote_type == "ordinal":
        found.append(Ballots.RANKS)
    return tuple(found)


def check_fit(rule: Rule, ballots: Ballots, instance: Instance) -> None:
    """Raise DoesNotFit where the rule does not read such ballots, or the file does not hold them."""
    if ballots is Ballots.APPROVAL and ballots in READS[rule]:
        return
    holds = readings(instance)
    if ballots in READS[rule] and ballots in holds:
        return
    held = HELD.get(instance.vote_type, f"ballots of the kind “{instance.vote_type[:40]}”")
    fitting = "; ".join(_with(each, holds) for each in Rule if set(READS[each]) & set(holds))
    raise DoesNotFit(
        f"{_why(rule, ballots)} This file holds {held}. Nothing was counted. What fits: {fitting}."
    )


def _why(rule: Rule, ballots: Ballots) -> str:
    if ballots not in READS[rule]:
        reads = " or ".join(READS[rule])
        return f"The rule {rule} reads ballots as {reads}, not as {ballots}."
    return f"The rule {rule} was to read the ballots as {ballots}, and they say nothing of the kind."


def _with(rule: Rule, holds: tuple[Ballots, ...]) -> str:
    ways = [each for each in READS[rule] if each in holds]
    return f"--rule {rule} with --ballots {' or '.join(ways)}"
