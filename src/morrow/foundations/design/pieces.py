"""What the tags of ``{% load design %}`` are given: small frozen values, already worded and translated."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class NavItem:
    """One place to go; ``nav`` in the context is a list of these or of plain triples."""

    href: str
    label: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Stat:
    """A figure with its words. A value claim also gives its range, its source and the year it is about."""

    figure: str
    label: str
    low: str = ""
    high: str = ""
    source: str = ""
    year: str = ""
    href: str = ""

    @property
    def in_words(self) -> bool:
        """Whether the figure is a sentence ("too few to show") rather than a number."""
        return not any(letter.isdigit() for letter in self.figure)


@dataclass(frozen=True, slots=True)
class Task:
    """One line of a home: what waits, how many, and where to do it. ``count`` None shows no number."""

    title: str
    href: str = ""
    count: int | None = None
    hint: str = ""
    status: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a summary list, with a link to change or read it where ``href`` is given."""

    key: str
    value: str
    href: str = ""
    action: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption. ``numeric`` counts the columns (from nought) that hold numbers."""

    caption: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    numeric: frozenset[int] = frozenset()
    csv_href: str = ""
    source: str = ""

    @property
    def columns(self) -> list[tuple[str, bool]]:
        """(heading, whether numeric)."""
        return [(heading, place in self.numeric) for place, heading in enumerate(self.headings)]

    @property
    def is_wide(self) -> bool:
        """Too wide for a phone: there each row stands as a small list."""
        return len(self.headings) > 3

    @property
    def cells(self) -> list[list[tuple[str, bool, str]]]:
        """Rows of (cell, whether numeric, heading)."""
        return [
            [(cell, place in self.numeric, self.headings[place]) for place, cell in enumerate(row)]
            for row in self.rows
        ]


@dataclass(frozen=True, slots=True)
class Refusal:
    """A refusal carries a person, the reason, what can be had instead, and how to take it further.

    ``again_href`` asks us to look again; ``appeal`` names the body, its time limit and law, and is offered
    beside it. ``assessment_href`` asks for a statutory assessment, where one may apply.
    """

    who: str
    why: str
    instead: Sequence[str]
    role: str = ""
    on: date | None = None
    rule: str = ""
    again_href: str = ""
    appeal: str = ""
    appeal_href: str = ""
    assessment_href: str = ""

    def __post_init__(self) -> None:
        missing = [name for name in ("who", "why", "instead") if not getattr(self, name)]
        if missing:
            raise ValueError(
                f"A refusal cannot be shown without {' and '.join(missing)}: it carries the name of a "
                "person, the reason, and what can be had instead."
            )


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happened, when, and who did it."""

    what: str
    when: date | datetime
    who: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A resident's own words, published with her consent; ``about`` says where they were said."""

    words: str
    about: str = ""
    when: date | None = None
    example: bool = False


@dataclass(frozen=True, slots=True)
class OutOfHours:
    """Whom to ring at night: the council's own number, passed in by the place."""

    name: str = ""
    phone: str = ""
    links: Sequence[tuple[str, str]] = field(default_factory=tuple)
