"""How long things take here: what the law sets, and what the place gives itself."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from morrow.foundations.design.pieces import Table
from morrow.place import queries
from morrow.place.words import CLOCKS, CLOCKS_BY_LAW

EVERY_DAY = frozenset({"look_again_window"})
"""Clocks of the place that count every day; the others count working days."""


def clocks(request: Any) -> HttpResponse:
    """Every clock, its days and who sets it."""
    context = {"here": _here(), "by_law": _by_law()}
    return render(request, "place/clocks.html", context)


def _here() -> Table:
    clocks, chosen = queries.clocks(), queries.clocks_set()
    rows = [
        [
            str(words),
            _every_day(getattr(clocks, name)) if name in EVERY_DAY else _working(getattr(clocks, name)),
            _("This place’s own") if name in chosen else _("Morrow’s usual"),
        ]
        for name, words in CLOCKS.items()
    ]
    return Table(_("How long each takes here"), [_("What happens"), _("Within"), _("Whose")], rows)


def _by_law() -> Table:
    rows = []
    for name, clock in queries.clocks_by_law().items():
        within = _working(clock.days) if name == "complaint_acknowledgement" else _clear(clock.days)
        rows.append([str(CLOCKS_BY_LAW[name]), within, clock.law])
    return Table(_("How long, by law"), [_("What happens"), _("Within"), _("Law")], rows)


def _working(days: int) -> str:
    return ngettext("%d working day", "%d working days", days) % days


def _clear(days: int) -> str:
    return ngettext("%d clear day", "%d clear days", days) % days


def _every_day(days: int) -> str:
    return ngettext("%d day", "%d days", days) % days
