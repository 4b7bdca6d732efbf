"""A rule written for everybody in steps: what is used more than once is worked out once and named.

A tree as one expression repeats itself, since what is not known has to be asked about before each use; three
greatest-ofs within one another would be written eight times. Here every such part is a column of its own, in
selects within one another, and the statement grows only as the rule does. What is used once stands where it
is used: within a CASE it is then worked out only for those it is needed for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping

from .bounds import KEPT, Ends, least_and_most
from .population import Writer
from .registry import Fact
from .syntax import Extreme, Literal, Part

_NAMED = re.compile(r"\b_s\d+\b")


class Steps(Writer):
    """Writes parts over columns `_s0`, `_s1`, …; facts never begin with an underscore."""

    def __init__(self, facts: Mapping[str, Fact], unknown: Collection[str] | None = None) -> None:
        super().__init__(facts, unknown)
        self._names: dict[str, str] = {}
        self._given: set[str] = set()

    def of(self, part: Part) -> str:
        """The part in SQL over what was named so far."""
        text = super().of(part)
        return self.name(text) if isinstance(part, KEPT) else text

    def keep(self, sql: str) -> str:
        """The name of an expression, to be selected from what `over` gives."""
        name = self.name(sql)
        self._given.add(name)
        return name

    def name(self, sql: str) -> str:
        """The name of an expression, for use in others."""
        if sql.isidentifier():
            return sql
        return self._names.setdefault(sql, f"_s{len(self._names)}")

    def _extreme(self, part: Extreme) -> str:
        """Two by two: engines compare quickly, and take the greatest or least of many slowly."""
        sign = ">=" if part.greatest else "<="
        lacking = self.may_lack(part)
        found, *others = (self._spoken(each) for each in part.parts)
        for other in others:
            holds = f"{found} {sign} {other}"
            otherwise = f"WHEN NOT {holds} THEN" if lacking else "ELSE"
            found = self.name(f"(CASE WHEN {holds} THEN {found} {otherwise} {other} END)")
        return found

    def _spoken(self, part: Part) -> str:
        """A part as it can be said twice at no cost."""
        text = self.of(part)
        return text if isinstance(part, Literal) else self.name(text)

    def rule(self, who: Part, gives: Part) -> tuple[str, str]:
        """Names of whether a rule holds, and how much it gives: nought where it does not."""
        holds = self.keep(self.of(who))
        nothing = f"WHEN NOT {holds} THEN 0" if self.may_lack(who) else "ELSE 0"
        return holds, self.keep(f"CASE WHEN {holds} THEN {self.of(gives)} {nothing} END")

    def ends(self, who: Part, gives: Part, facts: dict[str, Fact]) -> Ends:
        """Names of the least and the most that somebody can be given."""
        return Ends(*map(self.keep, least_and_most(who, gives, facts, self)))

    def over(self, source: str) -> str:
        """The source, such as `people WHERE asks`, with every named column, to be selected from."""
        columns = self._columns()
        levels: dict[str, int] = {}
        for name, sql in columns.items():
            levels[name] = 1 + max((levels[each] for each in _NAMED.findall(sql)), default=0)
        found = f"(SELECT * FROM {source}) AS l0"
        for level in range(1, 1 + max(levels.values(), default=0)):
            new = [f"{sql} AS {name}" for name, sql in columns.items() if levels[name] == level]
            found = f"(SELECT *, {', '.join(new)} FROM {found}) AS l{level}"
        return found

    def _columns(self) -> dict[str, str]:
        """What is given out or used more than once, by name; each speaks only of those before it."""
        used = Counter(name for sql in self._names for name in _NAMED.findall(sql))
        columns: dict[str, str] = {}
        within: dict[str, str] = {}
        for sql, name in self._names.items():
            text = _NAMED.sub(lambda found: within.get(found[0], found[0]), sql)
            if used[name] == 1 and name not in self._given:
                within[name] = f"({text})"
            else:
                columns[name] = text
        return columns
