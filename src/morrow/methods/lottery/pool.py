"""Who volunteered, what they told of themselves, and what the panel must mirror."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field


class BadPool(ValueError):
    """No panel can be drawn from the pool as given; `code` and `values` are for a translated sentence."""

    def __init__(self, code: str, sentence: str, **values: str | int) -> None:
        super().__init__(sentence)
        self.code = code
        self.values = values


@dataclass(frozen=True, slots=True)
class Volunteer:
    """Somebody who said yes: an id, what they told, and their home where two may share one."""

    id: str
    facts: Mapping[str, str]
    home: str = ""


@dataclass(frozen=True, slots=True)
class Quota:
    """Of people whose `feature` is `value`, at least `least` and at most `most` sit on the panel."""

    feature: str
    value: str
    least: int
    most: int


@dataclass(frozen=True)
class Pool:
    """Volunteers and quotas, checked once when made.

    Raises BadPool where two volunteers share an id, a quota asks for more than its most, stands there
    twice or names a fact nobody told, and where somebody's fact has no quota.

    >>> quotas = [Quota("sex", "F", 1, 1), Quota("sex", "M", 0, 1)]
    >>> len(Pool.of({"ann": {"sex": "F"}, "bob": {"sex": "M"}}, quotas).volunteers)
    2
    """

    volunteers: tuple[Volunteer, ...]
    quotas: tuple[Quota, ...] = field(default=())

    @classmethod
    def of(cls, facts: Mapping[str, Mapping[str, str]], quotas: list[Quota] | None = None) -> Pool:
        """A pool from each volunteer's facts, by id."""
        return cls(tuple(Volunteer(name, told) for name, told in facts.items()), tuple(quotas or ()))

    def __post_init__(self) -> None:
        self._check_volunteers()
        self._check_quotas()
        self._check_facts()

    @property
    def features(self) -> tuple[str, ...]:
        """The facts that quotas ask about, in the order of the quotas."""
        return tuple(dict.fromkeys(quota.feature for quota in self.quotas))

    def _check_volunteers(self) -> None:
        if not self.volunteers:
            raise BadPool("nobody", "Nobody volunteered, so there is nobody to draw. Invite more households.")
        most = Counter(volunteer.id for volunteer in self.volunteers).most_common(1)
        if most[0][1] > 1:
            again = most[0][0]
            raise BadPool(
                "volunteer_twice",
                f"Two volunteers have the id “{again}”. Find out whether it is one person, and keep one row.",
                volunteer=again,
            )

    def _check_quotas(self) -> None:
        seen: set[tuple[str, str]] = set()
        for quota in self.quotas:
            name = f"{quota.feature} {quota.value}"
            if (quota.feature, quota.value) in seen:
                raise BadPool(
                    "quota_twice", f"There are two quotas for {name}. Keep one of them.", quota=name
                )
            seen.add((quota.feature, quota.value))
            if not 0 <= quota.least <= quota.most:
                raise BadPool(
                    "bad_quota",
                    f"The quota for {name} asks for at least {quota.least} and at most {quota.most}. The "
                    "least is a whole number from 0, and not above the most.",
                    quota=name,
                )

    def _check_facts(self) -> None:
        allowed = {(quota.feature, quota.value) for quota in self.quotas}
        for volunteer in self.volunteers:
            for feature in self.features:
                told = volunteer.facts.get(feature)
                if told is None:
                    raise BadPool(
                        "fact_missing",
                        f"Volunteer “{volunteer.id}” has no {feature}, and a quota asks about it. Ask them, "
                        "or take the quota out.",
                        volunteer=volunteer.id,
                        feature=feature,
                    )
                if (feature, told) not in allowed:
                    raise BadPool(
                        "fact_without_quota",
                        f"Volunteer “{volunteer.id}” has {feature} “{told}”, and no quota says how many such "
                        "people may sit. Add a quota for it, if only from 0.",
                        volunteer=volunteer.id,
                        feature=feature,
                        told=told,
                    )
