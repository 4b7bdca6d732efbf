"""Where no panel keeps the quotas: the smallest change of them that would allow one."""

from __future__ import annotations

from dataclasses import dataclass

from .kinds import Kinds
from .pool import Pool, Quota
from .programme import NO_BOUND, Impossible, Programme


@dataclass(frozen=True, slots=True)
class Relaxed:
    """Quotas as they would have to be; empty where even that would not do."""

    before: tuple[Quota, ...]
    after: tuple[Quota, ...]

    @property
    def sentence(self) -> str:
        """What to change, in words."""
        if not self.after:
            return (
                "No panel of this size is possible whatever the quotas: too many volunteers share a home. "
                "Invite more, or make the panel smaller."
            )
        changes = "; ".join(
            f"{old.feature} {old.value} from {old.least} to {old.most} becomes {new.least} to {new.most}"
            for old, new in zip(self.before, self.after, strict=True)
        )
        return f"No panel keeps all these quotas. The smallest change that would allow one: {changes}."


def smallest_relaxation(pool: Pool, size: int) -> Relaxed:
    """The fewest seats by which quotas must give way for any panel of `size` to be possible.

    >>> from morrow.methods.lottery import Pool, Quota
    >>> facts = {"ann": {"age": "old"}, "bea": {"age": "old"}}
    >>> smallest_relaxation(Pool.of(facts, [Quota("age", "old", 1, 1)]), 2).after
    (Quota(feature='age', value='old', least=1, most=2),)
    """
    kinds = Kinds.of(pool, size)
    programme = Programme(None)
    for number in kinds.numbers:
        programme.column(upper=number, whole=True)
    gives = []
    for place, bound in enumerate(kinds.bounds):
        if place >= len(pool.quotas):
            programme.row(bound.least, bound.most, bound.kinds, [1.0] * len(bound.kinds))
            continue
        lower, higher = programme.column(cost=1.0, whole=True), programme.column(cost=1.0, whole=True)
        gives.append((lower, higher))
        ones = [1.0] * len(bound.kinds)
        programme.row(bound.least, NO_BOUND, [*bound.kinds, lower], [*ones, 1.0])
        programme.row(-NO_BOUND, bound.most, [*bound.kinds, higher], [*ones, -1.0])
    try:
        values = programme.solve().col_value
    except Impossible:
        return Relaxed(pool.quotas, ())
    before, after = [], []
    for quota, (lower, higher) in zip(pool.quotas, gives, strict=True):
        less, more = round(values[lower]), round(values[higher])
        if less or more:
            before.append(quota)
            after.append(Quota(quota.feature, quota.value, quota.least - less, quota.most + more))
    return Relaxed(tuple(before), tuple(after))
