"""Why each project won or did not: a code with values, and one plain English sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

Show = Callable[[Fraction], str]
"""How an amount of money is written for the reader."""


@dataclass(frozen=True, slots=True)
class Bought:
    """Won: its supporters paid for it together, each the same share or all they had left."""

    code: ClassVar[str] = "bought"
    cost: int
    supporters: int
    share: Fraction
    paid_share: int
    paid_last: int
    from_last: Fraction

    def sentence(self, show: Show) -> str:
        """The reason in one sentence."""
        payers = self.paid_share + self.paid_last
        who = f"{payers:,} of its {_people(self.supporters)}"
        if payers == self.supporters:
            who = "Its only supporter" if payers == 1 else f"All its {_people(payers)}"
        sharing = f"{show(self.share)}{' each' if self.paid_share > 1 else ''}"
        if not self.paid_last:
            return f"Funded. {who} paid for it, {sharing}."
        last = f"{show(self.from_last)}{' between them' if self.paid_last > 1 else ''}"
        return (
            f"Funded. {who} paid for it: {self.paid_share:,} paid {sharing}, and {self.paid_last:,} "
            f"paid all they had left, {last}."
        )


@dataclass(frozen=True, slots=True)
class Taken:
    """Won: it had the most votes of what fitted in the money that was left."""

    code: ClassVar[str] = "taken"
    cost: int
    supporters: int
    left_before: int

    def sentence(self, show: Show) -> str:
        """The reason in one sentence."""
        return (
            f"Funded. With {_people(self.supporters)} behind it, it came next among the projects that fitted "
            f"in the {show(Fraction(self.left_before))} left."
        )


@dataclass(frozen=True, slots=True)
class Short:
    """Lost: its supporters had too little left. At a cost of `money_left` or less they could have paid."""

    code: ClassVar[str] = "short"
    cost: int
    supporters: int
    money_left: Fraction

    @property
    def lacked(self) -> Fraction:
        """How much more its supporters would have needed."""
        return self.cost - self.money_left

    @property
    def affordable_at(self) -> int:
        """The highest whole cost its supporters could still have paid."""
        return int(self.money_left)

    def sentence(self, show: Show) -> str:
        """The reason in one sentence."""
        between = " between them" if self.supporters > 1 else ""
        return (
            f"Not funded. Its {_people(self.supporters)} had {show(self.money_left)} left for it{between}; "
            f"it costs {show(Fraction(self.cost))}, so {show(self.lacked)} was missing."
        )


@dataclass(frozen=True, slots=True)
class NoRoom:
    """Lost: when its turn came, less than its cost was left of the budget.

    `money_left` is what its supporters had left where they were first asked to pay for it themselves.
    """

    code: ClassVar[str] = "no_room"
    cost: int
    supporters: int
    left: int
    money_left: Fraction | None = None

    def sentence(self, show: Show) -> str:
        """The reason in one sentence."""
        asked = "" if self.money_left is None else f" Its supporters had {show(self.money_left)} left to pay."
        return (
            f"Not funded. It costs {show(Fraction(self.cost))}, and only {show(Fraction(self.left))} of the "
            f"budget was left when its turn came with {_people(self.supporters)} behind it.{asked}"
        )


@dataclass(frozen=True, slots=True)
class TooDear:
    """Lost: it costs more than the whole budget."""

    code: ClassVar[str] = "too_dear"
    cost: int
    supporters: int
    budget: int

    def sentence(self, show: Show) -> str:
        """The reason in one sentence."""
        return (
            f"Not funded. It costs {show(Fraction(self.cost))}, more than the whole budget of "
            f"{show(Fraction(self.budget))}."
        )


@dataclass(frozen=True, slots=True)
class NoSupport:
    """Lost: no ballot approved it."""

    code: ClassVar[str] = "no_support"
    cost: int
    supporters: int = 0

    def sentence(self, show: Show) -> str:
        """The reason in one sentence."""
        return "Not funded. No ballot approved it."


@dataclass(frozen=True, slots=True)
class Afforded:
    """Won by Phragmén's rule: its supporters had the cost together when everyone had been given `moment`."""

    code: ClassVar[str] = "afforded"
    cost: int
    supporters: int
    moment: Fraction

    def sentence(self, show: Show) -> str:
        """The reason in one sentence."""
        who = "Its only supporter" if self.supporters == 1 else f"Its {_people(self.supporters)}"
        together = " together" if self.supporters > 1 else ""
        return f"Funded. {who} had its cost{together} once each voter had been given {show(self.moment)}."


@dataclass(frozen=True, slots=True)
class NotReached:
    """Lost by Phragmén's rule: counting had stopped, with `left` of the budget, before its turn."""

    code: ClassVar[str] = "not_reached"
    cost: int
    supporters: int
    left: int

    def sentence(self, show: Show) -> str:
        """The reason in one sentence."""
        return (
            f"Not funded. Counting stopped, because the next project cost more than the "
            f"{show(Fraction(self.left))} left, before its {_people(self.supporters)} had "
            f"{show(Fraction(self.cost))} together."
        )


@dataclass(frozen=True, slots=True)
class TooFew:
    """Lost: fewer ballots named it than the place had said a project needs."""

    code: ClassVar[str] = "too_few"
    cost: int
    supporters: int
    needed: int

    def sentence(self, show: Show) -> str:
        """The reason in one sentence."""
        return f"Not funded. It reached {_votes(self.supporters)}; {self.needed:,} were needed."


@dataclass(frozen=True, slots=True)
class LimitMet:
    """Lost: of what may be spent on projects like it, less than its cost was left."""

    code: ClassVar[str] = "limit_met"
    cost: int
    supporters: int
    limit: str
    most: int
    left: int

    def sentence(self, show: Show) -> str:
        """The reason in one sentence."""
        return (
            f"Not funded. It costs {show(Fraction(self.cost))}, and of the {show(Fraction(self.most))} that "
            f"may go to “{self.limit}” {show(Fraction(self.left))} was left."
        )


@dataclass(frozen=True, slots=True)
class Instead:
    """Lost: only one of it and `by` could win, and `by` was chosen first."""

    code: ClassVar[str] = "instead"
    cost: int
    supporters: int
    by: str
    choice: str

    def sentence(self, show: Show) -> str:
        """The reason in one sentence."""
        return (
            f"Not funded. Only one project could win for “{self.choice}”, and “{self.by}” was chosen first."
        )


@dataclass(frozen=True, slots=True)
class Unmet:
    """Lost: it makes sense only with `needs`, which did not win."""

    code: ClassVar[str] = "unmet"
    cost: int
    supporters: int
    needs: str

    def sentence(self, show: Show) -> str:
        """The reason in one sentence."""
        return f"Not funded. It can only be done with “{self.needs}”, and that was not chosen."


@dataclass(frozen=True, slots=True)
class Chosen:
    """Won by instant run-off: first on more than half of the ballots that still counted."""

    code: ClassVar[str] = "chosen"
    cost: int
    supporters: int
    round: int
    votes: int
    counting: int

    def sentence(self, show: Show) -> str:
        """The reason in one sentence."""
        return (
            f"Chosen. In round {self.round} it stood first on {self.votes:,} of the "
            f"{self.counting:,} ballots that still counted: more than half."
        )


@dataclass(frozen=True, slots=True)
class WentOut:
    """Lost by instant run-off: first on the fewest ballots; `level` with how many others, by the tie rule."""

    code: ClassVar[str] = "went_out"
    cost: int
    supporters: int
    round: int
    votes: int
    level: int

    def sentence(self, show: Show) -> str:
        """The reason in one sentence."""
        how = f"It went out in round {self.round}, first on {_ballots(self.votes)}, the fewest"
        if self.level:
            return f"Not chosen. {how} with {self.level:,} more, and the stated rule for ties decided."
        return f"Not chosen. {how}."


@dataclass(frozen=True, slots=True)
class Outvoted:
    """Lost by instant run-off: still there in the last round, behind the winner."""

    code: ClassVar[str] = "outvoted"
    cost: int
    supporters: int
    round: int
    votes: int
    most: int

    def sentence(self, show: Show) -> str:
        """The reason in one sentence."""
        return (
            f"Not chosen. In the last round, round {self.round}, it stood first on {_ballots(self.votes)}, "
            f"and the winner on {self.most:,}."
        )


Reason = (
    Bought
    | Taken
    | Short
    | NoRoom
    | TooDear
    | NoSupport
    | Afforded
    | NotReached
    | TooFew
    | LimitMet
    | Instead
    | Unmet
    | Chosen
    | WentOut
    | Outvoted
)


def _votes(number: int) -> str:
    return "1 vote" if number == 1 else f"{number:,} votes"


def _ballots(number: int) -> str:
    return "1 ballot" if number == 1 else f"{number:,} ballots"


def _people(number: int) -> str:
    return "1 supporter" if number == 1 else f"{number:,} supporters"
