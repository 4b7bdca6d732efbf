"""Keeping what was counted in each area against a promise: on one form, or from a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.charter import actions, covering, queries
from morrow.charter.coverage_rows import NAME, columns, read, read_file
from morrow.charter.errors import CountsRefused
from morrow.charter.forms import CorrectCountsForm, CountsFileForm, CountsForm
from morrow.charter.models.reach import SHARE
from morrow.charter.permissions import COUNTERS
from morrow.foundations.errors import KindError, NotFound
from morrow.foundations.forms import say_why
from morrow.foundations.scope import path
from morrow.foundations.spreadsheets import csv_file
from morrow.foundations.web.confirming import doing
from morrow.place import queries as place


def count(request: Any, code: str) -> HttpResponse:
    """Write down what was counted in every area."""
    by, promise = request.viewer.acting_as(*COUNTERS), _counted(code)
    shape = _shape(promise)
    form = CountsForm(_sent(request), **shape, counted={})

    def keep() -> None:
        rows = read(form.typed(), areas=shape["areas"], is_share=shape["is_share"])
        told = {name: form.cleaned_data[name] for name in ("as_at", "source")}
        actions.keep_counts(entitlement=promise, areas=rows, **told, by=by, now=timezone.now())

    context = {"title": _("Write down what was counted"), "button": _("Keep these counts")}
    return _page(request, "charter/count.html", promise, form, keep, **context)


def correct(request: Any, code: str, kept: str) -> HttpResponse:
    """Put a new count in the place of a wrong one, which stays to be seen."""
    by, promise = request.viewer.acting_as(*COUNTERS), _counted(code)
    wrong = queries.counting(promise, kept)
    shape = _shape(promise)
    counted = {each.area_code: (each.have, each.of) for each in wrong.areas.all()}
    before = {"as_at": wrong.as_at, "source": wrong.source}
    form = CorrectCountsForm(_sent(request), **shape, counted=counted, initial=before)

    def keep() -> None:
        rows = read(form.typed(), areas=shape["areas"], is_share=shape["is_share"])
        told = {name: form.cleaned_data[name] for name in ("as_at", "source", "reason")}
        actions.correct_counts(counting=wrong, areas=rows, **told, by=by, now=timezone.now())

    context = {"title": _("Correct a count"), "button": _("Keep the corrected count"), "wrong": wrong}
    return _page(request, "charter/count.html", promise, form, keep, **context)


def count_file(request: Any, code: str) -> HttpResponse:
    """Take in what was counted from a spreadsheet: all of it or nothing."""
    by, promise = request.viewer.acting_as(*COUNTERS), _counted(code)
    shape = _shape(promise)
    form = CountsFileForm(_sent(request), request.FILES or None)

    def keep() -> None:
        file = form.cleaned_data["file"]
        rows = read_file(file.read(), file=file.name, areas=shape["areas"], is_share=shape["is_share"])
        told = {name: form.cleaned_data[name] for name in ("as_at", "source")}
        actions.keep_counts(
            entitlement=promise, areas=rows, file=file.name, **told, by=by, now=timezone.now()
        )

    context = {"title": _("Take in counts from a file"), "columns": ", ".join(columns(shape["is_share"]))}
    return _page(request, "charter/count_file.html", promise, form, keep, **context)


def to_fill_in(request: Any, code: str) -> HttpResponse:
    """The list of areas to fill in, as a file."""
    request.viewer.acting_as(*COUNTERS)
    promise = _counted(code)
    header = [*columns(promise.measure == SHARE)]
    rows = [[area, *[""] * (len(header) - 1), name] for area, name in queries.areas_of(promise)]
    return csv_file(f"areas-to-count-{promise.code}", [*header, NAME], rows)


def _page(
    request: Any,
    template: str,
    promise: Any,
    form: forms.Form,
    keep: Callable[[], None],
    **context: Any,
) -> HttpResponse:
    """Show the form, or keep what was counted; each fault is said where it is."""
    doing(request, context["title"])
    faults: tuple[Any, ...] = ()
    if request.method == "POST" and form.is_valid():
        try:
            keep()
        except CountsRefused as fault:
            faults = fault.faults
            _say(form, fault)
        except KindError as fault:
            say_why(form, fault)
        else:
            return redirect(path("charter:entitlement", code=promise.code))
    promised = covering.promised(promise, place.kind_of_area(promise.area_kind)[0])
    shown = {"form": form, "promise": promise, "promised": promised, "faults": faults, **context}
    return render(request, template, shown, status=422 if form.errors else 200)


def _say(form: Any, fault: CountsRefused) -> None:
    if isinstance(form, CountsForm):
        form.say(fault.faults)
    else:
        form.add_error("file", fault.short)


def _sent(request: Any) -> Any:
    return request.POST if request.method == "POST" else None


def _counted(code: str) -> Any:
    """A promise that is counted by area. Raises NotFound."""
    promise = queries.entitlement(code)
    if not promise.is_coverage:
        raise NotFound
    return promise


def _shape(promise: Any) -> dict[str, Any]:
    is_share = promise.measure == SHARE
    return {"areas": queries.areas_of(promise), "is_share": is_share, "unit": promise.unit}
