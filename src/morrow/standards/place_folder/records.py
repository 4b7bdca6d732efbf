"""What a place folder holds, as frozen dataclasses. Sums are whole pence; dates are dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from morrow.standards.geography import BoundingBox, Shape
from morrow.standards.open_referral import Service
from morrow.standards.rule_files import PlaceRules
from morrow.standards.threesixty_giving import Grant


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts come from, under what licence, as of when, and which files rest on it."""

    id: str
    title: str
    publisher: str
    licence: str
    attribution: str
    published: str
    files: tuple[str, ...]
    url: str | None


@dataclass(frozen=True, slots=True)
class AreaKind:
    """A kind of area of one vintage: how its codes look and where its boundaries are."""

    kind: str
    name: str
    plural: str
    vintage: int
    code_pattern: str
    boundaries: str | None


@dataclass(frozen=True, slots=True)
class Contact:
    """Where people reach the council by telephone or on foot; each may be left out."""

    telephone: str = ""
    address: str = ""
    hours: str = ""


COMPLAINT_PROCEDURES = ("care_or_health", "nhs", "children")
"""The complaints that the law gives a procedure of its own: SI 2009/309, and Children Act 1989 section 26."""


@dataclass(frozen=True, slots=True)
class ComplaintsTeam:
    """Who takes complaints of one procedure, how they are reached, and which Ombudsman is above them."""

    procedure: str
    body: str
    team: str
    email: str
    address: str
    telephone: str
    ombudsman: str


@dataclass(frozen=True, slots=True)
class PlaceDescription:
    """`place.toml`: which place this is and how current its facts are."""

    slug: str
    name: str
    official_code: str
    kind: str
    country: str
    example: bool
    facts_as_of: date
    bounds: BoundingBox | None
    area_kinds: tuple[AreaKind, ...]
    sources: tuple[Source, ...]
    contact: Contact = Contact()
    complaints: tuple[ComplaintsTeam, ...] = ()
    clocks: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Area:
    code: str
    kind: str
    name: str
    other_name: str
    longitude: float | None
    latitude: float | None
    hectares: float | None


@dataclass(frozen=True, slots=True)
class AreaParent:
    """An area lies in a larger one; `share` (0 to 1] is how much of it, where it is a best fit."""

    area_code: str
    parent_code: str
    share: float


@dataclass(frozen=True, slots=True)
class OtherVintage:
    """A code of an earlier or later vintage, known only so that it can be told apart."""

    code: str
    kind: str
    vintage: int
    name: str


@dataclass(frozen=True, slots=True)
class Population:
    """People of an age band in an area; `age_to` is None for an open band (80 and over)."""

    area_code: str
    age_from: int
    age_to: int | None
    people: int


@dataclass(frozen=True, slots=True)
class Boundary:
    area_code: str
    kind: str
    vintage: int
    shape: Shape


@dataclass(frozen=True, slots=True)
class DrawnArea:
    """An area residents drew themselves; `drawn_by` is a group, never a person."""

    code: str
    name: str
    drawn_on: date
    drawn_by: str
    note: str
    shape: Shape


@dataclass(frozen=True, slots=True)
class Indicator:
    """What a figure measures, in which unit, from which source."""

    indicator: str
    name: str
    theme: str
    measure: str
    unit: str
    source: str


@dataclass(frozen=True, slots=True)
class AreaFact:
    area_code: str
    indicator: str
    period: str
    value: float


@dataclass(frozen=True, slots=True)
class Comparator:
    """An area outside the place that its outcomes are held against."""

    code: str
    name: str
    relations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One value of an outcome over time; None where the source published none.

    `period` is as published; `period_end` (YYYY-MM-DD, YYYY-MM or YYYY) puts periods in order.
    """

    indicator: str
    area_code: str
    period: str
    period_end: str
    breakdown: str
    value: float | None
    compared: str


@dataclass(frozen=True, slots=True)
class Postcode:
    """A postcode and its areas, one for each of `PlaceFolder.postcode_kinds`."""

    postcode: str
    longitude: float
    latitude: float
    area_codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SupplierPayment:
    """What was paid to a payee in a year and category; `pence` is negative for a net refund."""

    year: str
    supplier: str
    category: str
    pence: int
    payments: int


@dataclass(frozen=True, slots=True)
class LinePayment:
    """What a unit (cost centre) paid in a month and category."""

    year: str
    month: str
    unit: str
    category: str
    pence: int
    payments: int


@dataclass(frozen=True, slots=True)
class Councillor:
    """A councillor as published on a date (YYYY-MM-DD, YYYY-MM or YYYY)."""

    name: str
    party: str
    area_code: str
    published: str
    page: str
    example: bool


@dataclass(frozen=True, slots=True)
class Organisation:
    id: str
    name: str
    kind: str
    identifier: str
    website: str
    active_from: date | None
    active_to: date | None
    successor_id: str
    example: bool


@dataclass(frozen=True, slots=True)
class Body:
    """A body of one or more organisations, with its start, its end, and what took its place."""

    id: str
    name: str
    kind: str
    organisation_id: str
    active_from: date | None
    active_to: date | None
    successor_id: str
    example: bool


Part = Literal[
    "areas",
    "area_parents",
    "other_vintages",
    "population",
    "boundaries",
    "drawn_areas",
    "indicators",
    "area_facts",
    "comparators",
    "outcomes",
    "postcodes",
    "services",
    "grants",
    "payments_by_supplier",
    "payments_by_line",
    "councillors",
    "organisations",
    "bodies",
]


@dataclass(frozen=True, slots=True)
class PlaceFolder:
    """Everything in a place folder. `absent` names the parts that have no file: not told, not none."""

    place: PlaceDescription
    areas: tuple[Area, ...]
    area_parents: tuple[AreaParent, ...]
    other_vintages: tuple[OtherVintage, ...]
    population: tuple[Population, ...]
    boundaries: tuple[Boundary, ...]
    drawn_areas: tuple[DrawnArea, ...]
    indicators: tuple[Indicator, ...]
    area_facts: tuple[AreaFact, ...]
    comparators: tuple[Comparator, ...]
    outcomes: tuple[Outcome, ...]
    postcode_kinds: tuple[str, ...]
    postcodes: tuple[Postcode, ...]
    services: tuple[Service, ...]
    grants: tuple[Grant, ...]
    payments_by_supplier: tuple[SupplierPayment, ...]
    payments_by_line: tuple[LinePayment, ...]
    councillors: tuple[Councillor, ...]
    organisations: tuple[Organisation, ...]
    bodies: tuple[Body, ...]
    absent: tuple[Part, ...]
    rules: PlaceRules | None = None

    def areas_of(self, kind: str) -> tuple[Area, ...]:
        """The areas of one kind, in the order of the file."""
        return tuple(area for area in self.areas if area.kind == kind)
