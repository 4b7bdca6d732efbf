"""Each table a place folder fills: its model, key and columns, and how its rows are made."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db import models

from morrow.place import models as room
from morrow.place.loading import rows, service_rows
from morrow.standards.place_folder import PlaceFolder

Row = tuple[Any, ...]


@dataclass(frozen=True)
class Table:
    """One table: rows are tuples in the order of `columns`, the first `keys` of which are the key.

    `ends`: rows the folder has no more get an end instead of being taken out. `about_areas`: the first
    column is an area's code, and what is about an area that has ended stays with it.
    """

    part: str
    model: type[models.Model]
    keys: int
    columns: tuple[str, ...]
    make: Callable[[PlaceFolder], Iterable[Row]]
    ends: bool = False
    about_areas: bool = False

    @cached_property
    def name(self) -> str:
        """The table in the database."""
        return self.model._meta.db_table

    @cached_property
    def every(self) -> tuple[str, ...]:
        """All columns a load writes, the end among them."""
        return (*self.columns, "active_to") if self.ends else self.columns

    @cached_property
    def json(self) -> tuple[int, ...]:
        """Which columns hold JSON."""
        fields = [self.model._meta.get_field(name) for name in self.every]
        return tuple(place for place, field in enumerate(fields) if isinstance(field, models.JSONField))

    def rows(self, folder: PlaceFolder) -> list[Row]:
        """What the folder has for this table; nothing in it has ended."""
        made = self.make(folder)
        return [(*row, None) for row in made] if self.ends else list(made)


def _columns(text: str) -> tuple[str, ...]:
    return tuple(text.split())


TABLES = (
    Table(
        "sources",
        room.Source,
        1,
        _columns("code title publisher licence attribution published files url position"),
        rows.sources,
    ),
    Table(
        "area_kinds", room.AreaKind, 1, _columns("kind name plural vintage code_pattern position"), rows.kinds
    ),
    Table(
        "complaints",
        room.ComplaintsTeam,
        1,
        _columns("procedure body team email address telephone ombudsman"),
        rows.complaints,
    ),
    Table("clocks", room.Clock, 1, _columns("name days"), rows.clocks),
    Table(
        "areas",
        room.Area,
        1,
        _columns("code kind name other_name vintage longitude latitude hectares active_from"),
        rows.areas,
        ends=True,
    ),
    Table(
        "area_parents",
        room.AreaParent,
        2,
        _columns("area_code parent_code share"),
        rows.parents,
        about_areas=True,
    ),
    Table("other_vintages", room.OtherVintage, 1, _columns("code kind vintage name"), rows.other_vintages),
    Table(
        "population",
        room.Population,
        2,
        _columns("area_code age_from age_to people"),
        rows.population,
        about_areas=True,
    ),
    Table(
        "boundaries",
        room.Boundary,
        2,
        _columns("area_code vintage kind geometry"),
        rows.boundaries,
        about_areas=True,
    ),
    Table(
        "drawn_areas",
        room.DrawnArea,
        1,
        _columns("code name drawn_on drawn_by note geometry"),
        rows.drawn_areas,
        ends=True,
    ),
    Table(
        "indicators",
        room.Indicator,
        1,
        _columns("code name theme measure unit source position"),
        rows.indicators,
    ),
    Table(
        "area_facts",
        room.AreaFact,
        3,
        _columns("area_code indicator period value"),
        rows.area_facts,
        about_areas=True,
    ),
    Table("comparators", room.Comparator, 1, _columns("code name relations"), rows.comparators),
    Table(
        "outcomes",
        room.Outcome,
        4,
        _columns("area_code indicator period breakdown period_end value compared"),
        rows.outcomes,
        about_areas=True,
    ),
    Table("postcodes", room.Postcode, 1, _columns("postcode longitude latitude area_codes"), rows.postcodes),
    Table("services", room.Service, 1, service_rows.COLUMNS, service_rows.services, ends=True),
    Table(
        "grants",
        room.Grant,
        1,
        _columns(
            "code title description currency amount awarded funder recipient recipient_code programme data"
        ),
        rows.grants,
    ),
    Table(
        "payments_by_supplier",
        room.SupplierPayment,
        3,
        _columns("year supplier category amount payments"),
        rows.supplier_payments,
    ),
    Table(
        "payments_by_line",
        room.LinePayment,
        4,
        _columns("year month unit category amount payments"),
        rows.line_payments,
    ),
    Table(
        "councillors",
        room.Councillor,
        2,
        _columns("name area_code party published page example"),
        rows.councillors,
        ends=True,
    ),
)
