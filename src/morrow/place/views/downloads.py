"""The numbers of each page as CSV."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse

from morrow.foundations.spreadsheets import csv_file
from morrow.place import queries
from morrow.place.models import AreaFact, Grant, SupplierPayment


def population(request: Any) -> HttpResponse:
    """People by age in every area that was counted."""
    rows = [
        [code, band.first, band.last, people]
        for code, ages in sorted(queries.people_by_area().items())
        for band, people in ages.items()
    ]
    return csv_file("population", ["area_code", "age_from", "age_to", "people"], rows)


def deprivation(request: Any) -> HttpResponse:
    """Every neighbourhood's rank, tenth and fifths."""
    found = queries.deprivation()
    people = queries.people_by_area()
    header = ["area_code", "name", "known_as", "ward", "period", "rank", "decile_in_country"]
    header += ["fifth_in_country", "fifth_in_place", "people"]
    rows = [_neighbourhood(n, found.period, people) for n in found.neighbourhoods] if found else []
    return csv_file("deprivation", header, rows)


def payments(request: Any) -> HttpResponse:
    """Payments by group of categories and year."""
    years, groups = queries.payments_by_category()
    rows = [
        [group.group, year, _pounds(group.by_year[year].pence)]
        for group in groups
        for year in years
        if year in group.by_year
    ]
    return csv_file("payments", ["category", "year", "amount"], rows)


def payees(request: Any) -> HttpResponse:
    """Every payee with what it was paid."""
    found = SupplierPayment.objects.order_by("year", "supplier", "category")
    rows = ([p.year, p.supplier, p.category, _pounds(p.amount.pence), p.payments] for p in found)
    return csv_file("payees", ["year", "supplier", "category", "amount", "payments"], rows)


def grants(request: Any) -> HttpResponse:
    """Every grant."""
    found = Grant.objects.order_by("awarded", "code")
    rows = (
        [g.code, g.awarded, g.title, g.recipient, g.programme, _pounds(g.amount.pence), g.currency, g.funder]
        for g in found
    )
    header = ["id", "awarded", "title", "recipient", "programme", "amount", "currency", "funder"]
    return csv_file("grants", header, rows)


def area(request: Any, code: str) -> HttpResponse:
    """Every figure about one area."""
    found = queries.area(code)
    facts = AreaFact.objects.filter(area_code=found.code).order_by("indicator", "period")
    rows: list[list[object]] = [
        ["people", f"{band.words}", "", people] for band, people in queries.population(code).items()
    ]
    rows += [[fact.indicator, "", fact.period, fact.value] for fact in facts]
    return csv_file(f"area-{found.code}", ["indicator", "ages", "period", "value"], rows)


def _neighbourhood(n: queries.Neighbourhood, period: str, people: dict[str, Any]) -> list[object]:
    lives = sum(people.get(n.area.code, {}).values())
    known = [n.area.code, n.area.name, n.area.other_name, n.ward, period]
    return [*known, n.rank, n.decile, n.fifth_in_country, n.fifth_in_place, lives]


def _pounds(pence: int) -> str:
    return f"{'-' if pence < 0 else ''}{abs(pence) // 100}.{abs(pence) % 100:02}"
