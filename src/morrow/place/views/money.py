"""Money as the council and its funders published it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from morrow.foundations.design.figures import count, pounds
from morrow.foundations.design.pieces import Table
from morrow.foundations.scope import path
from morrow.place import queries
from morrow.place.forms import PayeeForm
from morrow.place.models import Source
from morrow.place.queries.money import WITHHELD, CategoryYears
from morrow.place.views.paging import page_asked, paging

LARGEST = 25


def money(request: Any) -> HttpResponse:
    """Payments by category and year, payees, and grants."""
    years, groups = queries.payments_by_category()
    form = PayeeForm(request.GET or None, years=years)
    asked = form.cleaned_data if form.is_valid() else {"words": "", "year": ""}
    payees = queries.payees(words=asked["words"], year=asked["year"], page=page_asked(request.GET))
    source = queries.source_of("payments_by_supplier.csv")
    context = {
        "groups": _groups(years, groups, source) if groups else None,
        "hidden_groups": max(0, len(groups) - LARGEST),
        "form": form,
        "payees": payees,
        "payee_table": _payees(payees, source) if payees.rows else None,
        "paging": paging(request.GET, payees.page, payees.pages),
        "grants": _grants(),
        "source": source,
        "withheld": WITHHELD,
    }
    return render(request, "place/money.html", context)


def _groups(years: list[str], groups: list[CategoryYears], source: Source | None) -> Table:
    rows = [[g.group, *[pounds(g.by_year.get(year, 0)) for year in years]] for g in groups[:LARGEST]]
    return Table(
        _("Payments by category, the largest first"),
        [_("Category"), *years],
        rows,
        numeric=frozenset(range(1, len(years) + 1)),
        csv_href=path("place:payments_csv"),
        source=_named(source),
    )


def _payees(payees: queries.Payees, source: Source | None) -> Table:
    rows = [[p.supplier, p.category, p.year, count(p.payments), pounds(p.amount)] for p in payees.rows]
    return Table(
        _("Payees, the largest sums first"),
        [_("Payee"), _("Category"), _("Year"), _("Payments"), _("Paid")],
        rows,
        numeric=frozenset({3, 4}),
        csv_href=path("place:payees_csv"),
        source=_named(source),
    )


def _grants() -> Table | None:
    programmes = queries.grants_by_programme()
    if not programmes:
        return None
    rows = [[name or _("No programme named"), count(many), pounds(paid)] for name, many, paid in programmes]
    return Table(
        _("Grants given, by programme"),
        [_("Programme"), _("Grants"), _("Awarded")],
        rows,
        numeric=frozenset({1, 2}),
        csv_href=path("place:grants_csv"),
        source=_named(queries.source_of("grants.json")),
    )


def _named(source: Source | None) -> str:
    return f"{source.publisher}: {source.title}, {source.published}" if source else ""
