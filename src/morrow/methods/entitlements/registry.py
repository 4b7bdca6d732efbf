"""What a rule may speak of: facts about people and households, and amounts that change from year to year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from .faults import BadFacts, BadRule
from .tokens import KEYWORDS
from .units import PLAIN, Kind, Unit

EXACT = 2**53
"""Below this every whole number is exact in every engine that runs a rule."""
SMALL = 2**30
"""Below this a whole number is held as INTEGER, and the difference of two fits there too."""

MOST_SHOWN = 60
"""Characters of what was given that are said again where it cannot be."""
OF_SQL = frozenset(
    {
        "all", "analyse", "analyze", "and", "anti", "any", "array", "as", "asc", "asof",
        "asymmetric", "at", "authorization", "between", "both", "by", "case", "cast", "check",
        "collate", "collation", "column", "concurrently", "constraint", "create", "cross",
        "default", "deferrable", "desc", "describe", "distinct", "do", "else", "end", "except",
        "exists", "false", "fetch", "for", "foreign", "freeze", "from", "full", "glob", "grant",
        "group", "having", "ilike", "in", "initially", "inner", "intersect", "into", "is", "isnull",
        "join", "lambda", "lateral", "leading", "left", "like", "limit", "map", "natural", "not",
        "notnull", "null", "offset", "on", "only", "or", "order", "outer", "overlaps", "pivot",
        "pivot_longer", "pivot_wider", "placing", "positional", "primary", "qualify", "references",
        "returning", "right", "select", "semi", "session_user", "show", "similar", "some", "struct",
        "summarize", "symmetric", "table", "tablesample", "then", "to", "trailing", "true",
        "try_cast", "union", "unique", "unpack", "unpivot", "user", "using", "variadic", "verbose",
        "when", "where", "window", "with",
    }
)  # fmt: skip
"""Words of SQL that no column is called by: facts are columns where a rule is tried on everybody."""
OF_PEOPLE = frozenset({"person", "asks"})
"""Columns by which people are told apart, and who speaks for a household."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that may be known of a person or of their household.

    Numbers lie between `least` and `most`; words are among `values`. `question` is how anybody would be
    asked, `source` where the answer usually comes from, `of` is `person` or `household`.

    >>> Fact("age", Kind.NUMBER, "How old are you?", unit=Unit("years"), most=130).check(200)
    Traceback (most recent call last):
    ...
    morrow.methods.entitlements.faults.BadFacts: age is from 0 to 130 years, and 200 is not.
    """

    name: str
    kind: Kind
    question: str
    unit: Unit = PLAIN
    least: int = 0
    most: int = 1_000_000
    values: tuple[str, ...] = ()
    of: str = "person"
    source: str = ""

    @property
    def small(self) -> bool:
        """Whether it is a number that INTEGER holds, and the difference of any two."""
        return self.kind is Kind.NUMBER and -SMALL < self.least <= self.most < SMALL

    def check(self, value: object) -> bool | int | str | None:
        """The value where it may be one of this fact's; None is *not known*. Raises BadFacts."""
        if value is None:
            return None
        if self.kind is Kind.TRUTH:
            if isinstance(value, bool):
                return value
            found = _as_given(value)
            said = f"{self.name} is true or false, and {found} is neither."
            raise BadFacts("not_truth", said, self.name, found=found)
        if self.kind is Kind.TEXT:
            if isinstance(value, str) and value in self.values:
                return value
            known, found = ", ".join(self.values), _as_given(value)
            said = f"{self.name} is one of {known}, and {found} is not."
            raise BadFacts("not_of_list", said, self.name, known=known, found=found)
        return self._number(value)

    def written(self, value: bool | int | str | None) -> str:
        """A value as people write it; where it is not known, that."""
        if value is None:
            return "not known"
        if isinstance(value, bool):
            return "yes" if value else "no"
        return self.unit.written(value) if isinstance(value, int) else value

    def _number(self, value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            money = self.unit.is_money
            whole = "a whole number of pence, such as 25000 for £250" if money else "a whole number"
            found = _as_given(value)
            said = f"{self.name} is {whole}, and {found} is not."
            raise BadFacts("not_pence" if money else "not_whole", said, self.name, found=found)
        if not self.least <= value <= self.most:
            raise self._out_of_range(value)
        return value

    def _out_of_range(self, value: int) -> BadFacts:
        written = self.unit.written if self.unit.is_money else str
        least, found = written(self.least), _short(written(value))
        most = self.unit.written(self.most)
        said = f"{self.name} is from {least} to {most}, and {found} is not."
        return BadFacts("out_of_range", said, self.name, least=least, most=most, found=found)


@dataclass(frozen=True, slots=True)
class Dated:
    """What an amount is from one day on, until the next; with where it stands and who checked it when."""

    since: date
    value: int
    until: date | None = None
    source: str = ""
    checked_by: str = ""
    checked_on: date | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A named number that a rule uses, with its value for every day. Raises BadRule for gaps and overlaps.

    >>> Amount("step", Unit("£"), (Dated(date(2026, 4, 1), 25000),)).on(date(2026, 11, 1))
    25000
    """

    name: str
    unit: Unit
    values: tuple[Dated, ...]
    title: str = ""

    def __post_init__(self) -> None:
        for before, after in zip(self.values, self.values[1:], strict=False):
            if before.until is None or before.until >= after.since:
                raise BadRule(
                    "amount_overlaps",
                    f"The amount {self.name} has two values on {after.since}: end the earlier one on the day "
                    "before.",
                    amount=self.name,
                    day=after.since.isoformat(),
                )
            if before.until + timedelta(days=1) != after.since:
                raise BadRule(
                    "amount_gap",
                    f"The amount {self.name} has no value from {before.until} until {after.since}: close the "
                    "gap, so that no day goes without one.",
                    amount=self.name,
                    day=before.until.isoformat(),
                    until=after.since.isoformat(),
                )

    def at(self, day: date) -> Dated | None:
        """The value on a day with its source, if it has one then."""
        days = (each for each in self.values if each.since <= day)
        return next((each for each in days if each.until is None or day <= each.until), None)

    def on(self, day: date) -> int:
        """The value on a day. Raises BadRule where it has none."""
        return self.held_on(day).value

    def written(self, day: date) -> str:
        """The value on a day as people write it."""
        return self.unit.written(self.on(day))

    def held_on(self, day: date) -> Dated:
        """The value on a day with its source. Raises BadRule where there is none."""
        found = self.at(day)
        if found is not None:
            return found
        raise BadRule(
            "amount_unknown_then",
            f"The amount {self.name} has no value on {day}. Add one with its source, or choose another day.",
            amount=self.name,
            day=day.isoformat(),
        )


@dataclass(frozen=True)
class Registry:
    """All facts and amounts by name."""

    facts: Mapping[str, Fact] = field(default_factory=dict)
    amounts: Mapping[str, Amount] = field(default_factory=dict)

    @classmethod
    def of(cls, facts: Iterable[Fact], amounts: Iterable[Amount] = ()) -> Registry:
        """A registry of these. Raises BadRule where two share a name."""
        made = cls({each.name: each for each in facts}, {each.name: each for each in amounts})
        both = made.facts.keys() & made.amounts.keys()
        if both:
            name = min(both)
            raise BadRule("name_twice", f"{name} is both a fact and an amount. Rename one.", name=name)
        return made

    def with_free_names(self) -> Registry:
        """The same. Raises BadRule where something is called by a word of the language or its tables."""
        for name in self.facts:
            _not_taken(name, OF_SQL | OF_PEOPLE)
        for name in self.amounts:
            _not_taken(name)
        return self

    def free(self, line: str) -> None:
        """Raise BadRule where a line of the working cannot be called so: a name means one thing in a rule."""
        _not_taken(line)
        if line in self.facts or line in self.amounts:
            raise BadRule(
                "line_taken",
                f"{line} is a fact or an amount, so no line of the working can be called so: the words of "
                "the rule would mean something else than they say. Rename the line.",
                name=line,
            )

    def unchecked(self, day: date) -> list[Amount]:
        """The amounts whose value on a day nobody has signed for."""
        held = [(each, each.at(day)) for each in self.amounts.values()]
        return [each for each, value in held if value is not None and not value.checked_by]

    def check(self, facts: Mapping[str, object]) -> dict[str, bool | int | str | None]:
        """What is known, each value where it may be. Raises BadFacts, also for a name that is no fact."""
        for name in facts:
            if name not in self.facts:
                raise BadFacts("no_such_fact", f"There is no fact called {_short(name)}.", _short(name))
        return {name: self.facts[name].check(value) for name, value in facts.items()}


def _not_taken(name: str, words: frozenset[str] = frozenset()) -> None:
    if name in words or name.upper() in KEYWORDS:
        raise BadRule(
            "name_taken",
            f"{name} is a word of the language in which rules are written or run, so nothing can be called "
            "so. Choose another name.",
            name=name,
        )


def _as_given(value: object) -> str:
    """A value as it was given, as far as anybody reads; what nobody sees in it is spelled."""
    return _short(ascii(value) if isinstance(value, str) and not value.isprintable() else repr(value))


def _short(text: str) -> str:
    return text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN]}…"
