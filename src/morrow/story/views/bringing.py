"""What is brought to a priority: money and kind from the budget, beside what each side does."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.design.pieces import Table
from morrow.foundations.scope import path
from morrow.foundations.spreadsheets import csv_file
from morrow.story.queries.brought import Given
from morrow.story.queries.brought import brought as brought_to

COLUMNS = ("who", "how", "what", "how_much", "unit", "so_far", "confirmed", "example")


def brought(request: Any, code: str) -> HttpResponse:
    """Partner by partner; nothing that is done is made into pounds."""
    found = brought_to(code, timezone.localdate())
    csv = path("story:brought_csv", code=code)
    context = {
        "brought": found,
        "priority": found.priority,
        "money": _money(found.money, csv) if found.money else None,
        "kind": _kind(found.kind, csv) if found.kind else None,
        "done": _done([each for _told, each in found.sides], csv) if found.sides else None,
    }
    return render(request, "story/brought.html", context)


def brought_csv(request: Any, code: str) -> HttpResponse:
    """The same as a file: only what the page shows."""
    found = brought_to(code, timezone.localdate())
    marked = _("Example") if found.priority.example else ""
    given = [
        [each.owner, each.form, "", f"{each.amount.pence / 100:.2f}", "GBP", "", "", marked]
        for each in found.given
    ]
    done = [
        [
            *(each.side.organisation.name, _("Mutual pledge"), each.side.will_do, each.side.amount),
            *(each.side.unit, each.figures.so_far, each.figures.confirmed, marked),
        ]
        for _told, each in found.sides
    ]
    return csv_file(f"brought-{code}", COLUMNS, [*given, *done])


def _money(given: list[Given], csv: str) -> Table:
    rows = [[each.owner, each.amount.pounds()] for each in given]
    return Table(_("Money set aside for it"), [_("Who"), _("How much")], rows, frozenset({1}), csv)


def _kind(given: list[Given], csv: str) -> Table:
    rows = [[each.owner, each.form, each.amount.pounds()] for each in given]
    headings = [_("Who"), _("What"), _("Worth")]
    return Table(_("At the value its partner gave it"), headings, rows, frozenset({2}), csv)


def _done(sides: list[Any], csv: str) -> Table:
    rows = [
        [each.side.organisation.name, each.pledged, each.figures.so_far, each.figures.confirmed]
        for each in sides
    ]
    headings = [_("Who"), _("Pledged"), _("So far"), _("Of it confirmed")]
    return Table(_("Counted in each side’s own unit"), headings, rows, frozenset({2, 3}), csv)
