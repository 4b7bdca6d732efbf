"""Keeping the map of who decides what: what was said about it, putting a row right, adding one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability import actions, permissions, queries
from morrow.accountability.forms import NewRowForm, RowForm
from morrow.accountability.models import Responsibility
from morrow.accountability.views.step import acting
from morrow.foundations.errors import KindError
from morrow.foundations.scope import Actor, path
from morrow.place import queries as place

KEEPERS = ("monitoring_officer", "democratic_officer")


def keep_map(request: Any) -> HttpResponse:
    """The rows people spoke about, the rows changed here, and how many nobody has checked."""
    _keeper(request)
    context = {
        "spoken_of": queries.spoken_of(),
        "own": queries.responsibilities().filter(own=True),
        "unchecked": queries.unchecked(),
    }
    return render(request, "accountability/keep_map.html", context)


def put_right(request: Any, code: str) -> HttpResponse:
    """Put one row right for this place."""
    by = _keeper(request)
    row = queries.responsibility(code)
    stands = {name: getattr(row, name) for name in RowForm.base_fields if hasattr(row, name)}
    stands["offer"] = row.offer.rpartition("/")[2]
    stands |= {"words": "\n".join(row.words), "authority": row.authority.code if row.authority else ""}
    form = RowForm(request.POST or None, authorities=_powers(), kinds=_kinds(row), initial=stands)

    def do() -> None:
        actions.put_right(
            row=row, changes=form.told(), why=form.cleaned_data["why"], by=by, now=timezone.now()
        )

    title = _("Put right: %(question)s") % {"question": row.question}
    return _kept(request, form, do, code, title=title)


def add_row(request: Any) -> HttpResponse:
    """Add a question the national map lacks."""
    by = _keeper(request)
    form = NewRowForm(request.POST or None, authorities=_powers(), kinds=_kinds())

    def do() -> None:
        typed = form.cleaned_data
        actions.add_to_map(
            code=typed["code"],
            tier=typed["tier"],
            subject=typed["subject"],
            told=form.told(),
            why=typed["why"],
            by=by,
            now=timezone.now(),
        )

    code = request.POST.get("code", "")
    return _kept(request, form, do, code, title=_("Add a question to the map"))


def _keeper(request: Any) -> Actor:
    return acting(request.viewer, permissions.may_keep_map, *KEEPERS)


def _powers() -> list[Any]:
    return list(queries.authorities(timezone.localdate()))


def _kinds(row: Responsibility | None = None) -> list[str]:
    """The kinds of service of the directory; and that of the row, also where the directory has it no more."""
    kinds = {kind for kind, _many in place.kinds_of_service()}
    return sorted(kinds | ({row.service_kind} if row and row.service_kind else set()))


def _kept(request: Any, form: forms.Form, do: Any, code: str, *, title: str) -> HttpResponse:
    """Show the form, or do it and show the row; a refusal is said on the form."""
    if request.method == "POST" and form.is_valid():
        try:
            do()
        except KindError as fault:
            form.add_error(None, str(fault))
        else:
            return redirect(path("story:question", code=code))
    context = {"form": form, "title": title}
    return render(request, "accountability/map_row.html", context, status=422 if form.errors else 200)
