"""What groups hold in common, what each says that others do not, and what divides them.

Group-informed consensus and representative statements as in Small and others, Recerca 26 (2021).
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import sqrt

import numpy as np
import numpy.typing as npt

from .answers import AGREE, DISAGREE, Answers
from .opinion import Groups

SURE = 1.2816
"""Standard errors beyond which fewer than one in ten would lie by chance."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one group made of a statement: how many agree, disagree and saw it."""

    agree: int
    disagree: int
    saw: int


@dataclass(frozen=True)
class Ground:
    """For each statement what every group made of it, and its group-informed consensus, from 0 to 1."""

    statements: tuple[Hashable, ...]
    by_group: tuple[Mapping[Hashable, Said], ...]
    consensus: Mapping[Hashable, float]

    def common(self, most: int = 5) -> tuple[Hashable, ...]:
        """Statements that most in every group agree with, the strongest first."""
        held = [
            name
            for name in self.statements
            if all(2 * group[name].agree > group[name].saw for group in self.by_group)
        ]
        return tuple(sorted(held, key=lambda name: -self.consensus[name])[:most])

    def voice_of(self, group: int, most: int = 5) -> tuple[tuple[Hashable, bool], ...]:
        """What one group says more than all others: each statement, and whether it agrees or disagrees."""
        found = []
        for name, everybody in self._by_everybody.items():
            inside = self.by_group[group][name]
            for agrees in (True, False):
                strength = _strength(inside, everybody, agrees=agrees)
                if strength is not None:
                    found.append((strength, name, agrees))
        found.sort(key=lambda each: -each[0])
        once = dict.fromkeys(name for _, name, _ in found)
        sides = {name: agrees for _, name, agrees in reversed(found)}
        return tuple((name, sides[name]) for name in list(once)[:most])

    @cached_property
    def _by_everybody(self) -> Mapping[Hashable, Said]:
        """What all groups together made of each statement."""
        return {
            name: Said(
                sum(group[name].agree for group in self.by_group),
                sum(group[name].disagree for group in self.by_group),
                sum(group[name].saw for group in self.by_group),
            )
            for name in self.statements
        }


def common_ground(answers: Answers, group_of: Mapping[Hashable, int] | Groups) -> Ground:
    """Work out what each group made of each statement.

    Group-informed consensus is the product over groups of (agree + 1) / (saw + 2): high only where every
    group agrees. People in no group are left out.

    >>> answers = Answers.of([("ann", "s", 1), ("bob", "s", 1), ("cem", "s", -1)])
    >>> ground = common_ground(answers, {"ann": 0, "bob": 0, "cem": 1})
    >>> ground.consensus["s"]
    0.25
    """
    groups = group_of.of if isinstance(group_of, Groups) else group_of
    label = np.array([groups.get(person, -1) for person in answers.people])
    consensus: npt.NDArray[np.float64] = np.ones(len(answers.statements))
    by_group = []
    for group in range(int(label.max(initial=-1)) + 1):
        table, seen = answers.table[label == group], answers.seen[label == group]
        agree, disagree, saw = (table == AGREE).sum(0), (table == DISAGREE).sum(0), seen.sum(0)
        consensus = consensus * ((agree + 1) / (saw + 2))
        rows = zip(answers.statements, agree.tolist(), disagree.tolist(), saw.tolist(), strict=True)
        by_group.append({name: Said(yes, no, all_of_it) for name, yes, no, all_of_it in rows})
    told = dict(zip(answers.statements, consensus.tolist(), strict=True))
    return Ground(answers.statements, tuple(by_group), told)


def _strength(inside: Said, everybody: Said, *, agrees: bool) -> float | None:
    """How much more a group says this than the others do, or none where it may be chance."""
    mine = inside.agree if agrees else inside.disagree
    alone = (mine + 1 - (inside.saw + 2) / 2) / sqrt((inside.saw + 2) / 4)
    if alone < SURE:
        return None
    theirs = (everybody.agree if agrees else everybody.disagree) - mine
    they_saw = everybody.saw - inside.saw
    here, there = (mine + 1) / (inside.saw + 2), (theirs + 1) / (they_saw + 2)
    pooled = (mine + theirs + 2) / (inside.saw + they_saw + 4)
    spread = sqrt(pooled * (1 - pooled) * (1 / (inside.saw + 2) + 1 / (they_saw + 2)))
    against = (here - there) / spread if spread else 0.0
    if against < SURE:
        return None
    return here / there * here
