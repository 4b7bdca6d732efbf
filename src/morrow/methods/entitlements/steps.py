"""A rule written for everybody in steps: what is used more than once is worked out once and named.

A tree as one expression repeats itself, since what is not known has to be asked about before each use; three
greatest-ofs within one another would be written eight times. Here every such part is a column of its own, in
selects within one another, and the statement grows only as the rule does.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from .bounds import KEPT, Ends, least_and_most
from .population import Writer
from .registry import Fact
from .syntax import Part

_NAMED = re.compile(r"_s\d+")


class Steps(Writer):
    """Writes parts over columns `_s0`, `_s1`, …, each written once; facts never begin with an underscore."""

    def __init__(self, unknown: Collection[str] | None = None) -> None:
        super().__init__(unknown)
        self._names: dict[str, str] = {}
        self._levels: dict[str, int] = {}

    def of(self, part: Part) -> str:
        """The part in SQL over what was named so far."""
        text = super().of(part)
        return self.keep(text) if isinstance(part, KEPT) else text

    def keep(self, sql: str) -> str:
        """The name of an expression, which is written once."""
        if sql.isidentifier():
            return sql
        name = self._names.get(sql)
        if name is None:
            name = self._names[sql] = f"_s{len(self._names)}"
            self._levels[name] = 1 + max((self._levels[each] for each in _NAMED.findall(sql)), default=0)
        return name

    def rule(self, who: Part, gives: Part) -> tuple[str, str]:
        """Names of whether a rule holds, and how much it gives: nought where it does not."""
        holds = self.keep(self.of(who))
        nothing = f"WHEN NOT {holds} THEN 0" if self.may_lack(who) else "ELSE 0"
        return holds, self.keep(f"CASE WHEN {holds} THEN {self.of(gives)} {nothing} END")

    def ends(self, who: Part, gives: Part, facts: dict[str, Fact]) -> Ends:
        """Names of the least and the most that somebody can be given."""
        return Ends(*map(self.keep, least_and_most(who, gives, facts, self.keep)))

    def over(self, source: str) -> str:
        """The source, such as `people WHERE asks`, with every named column, to be selected from."""
        found = f"(SELECT * FROM {source}) AS l0"
        for level in range(1, 1 + max(self._levels.values(), default=0)):
            new = [f"{sql} AS {name}" for sql, name in self._names.items() if self._levels[name] == level]
            found = f"(SELECT *, {', '.join(new)} FROM {found}) AS l{level}"
        return found
