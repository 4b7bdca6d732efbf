"""Taking in a file of things said: look at it first, then all of it or nothing."""

from __future__ import annotations

import uuid
from typing import Any

from django.core import signing
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from morrow.foundations.errors import KindError
from morrow.foundations.forms import say_why
from morrow.foundations.scope import entering, path
from morrow.place import queries as place
from morrow.voice import actions, batch_file, queries
from morrow.voice.batch_file import Row
from morrow.voice.errors import BatchRefused
from morrow.voice.forms.batch import BatchForm, LookedForm
from morrow.voice.permissions import LISTENERS
from morrow.voice.views.kindly import posted

LOOKED_AT = "morrow.batch"
"""What the signature of a file that somebody looked at is for."""

SHOWN = 30
"""Rows shown whole before they are taken in; the others are counted."""


@never_cache
def batch(request: Any) -> HttpResponse:
    """Choose a file; see its faults, or its rows before any is taken in."""
    request.viewer.acting_as(*LISTENERS)
    form = BatchForm(posted(request), request.FILES or None)
    context: dict[str, Any] = {"form": form, "columns": batch_file.OPTIONAL}
    if request.method == "POST" and form.is_valid():
        file, text = form.cleaned_data["file"]
        context["looked_at"] = _signed(file, text, request)
        try:
            rows = _rows(file, text)
        except BatchRefused as fault:
            context["faults"] = fault.faults
            form.add_error("file", str(fault))
        else:
            looked = LookedForm(initial={"looked_at": context["looked_at"]})
            return render(request, "voice/batch_look.html", _looking(file, rows, looked))
    return render(request, "voice/batch.html", context, status=422 if form.errors else 200)


@require_POST
@never_cache
def take_in(request: Any) -> HttpResponse:
    """Take in what was looked at, and show each receipt code this once."""
    by = request.viewer.acting_as(*LISTENERS)
    form = LookedForm(request.POST)
    found = _unsigned(request.POST.get("looked_at", ""), request)
    if found is None:
        return redirect(path("voice:batch"))
    token, file, text = found
    try:
        rows = _rows(file, text)
    except BatchRefused:
        return redirect(path("voice:batch"))
    if form.is_valid():
        try:
            taken = actions.take_in_batch(
                file=file, rows=rows, token=uuid.UUID(token), by=by, now=timezone.now()
            )
        except KindError as fault:
            say_why(form, fault)
        else:
            context = {"taken": taken, "address": request.build_absolute_uri(path("voice:open_receipt"))}
            return render(request, "voice/batch_receipts.html", context)
    return render(request, "voice/batch_look.html", _looking(file, rows, form), status=422)


@require_POST
@never_cache
def give_back(request: Any) -> HttpResponse:
    """The same file with what to put right beside each row."""
    request.viewer.acting_as(*LISTENERS)
    found = _unsigned(request.POST.get("looked_at", ""), request)
    if found is None:
        return redirect(path("voice:batch"))
    _token, file, text = found
    faults: tuple[Any, ...] = ()
    try:
        _rows(file, text)
    except BatchRefused as fault:
        faults = fault.faults
    mended = batch_file.given_back(text, faults)
    response = HttpResponse("\ufeff" + mended, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="to-put-right.csv"'
    return response


def _rows(file: str, text: str) -> list[Row]:
    return batch_file.read(text, file=file, wards=place.wards(), today=timezone.localdate())


def _looking(file: str, rows: list[Row], form: LookedForm) -> dict[str, Any]:
    before = queries.taken_in_before([row.words for row in rows])
    return {
        "file": file,
        "rows": rows,
        "shown": rows[:SHOWN],
        "more": len(rows) - SHOWN,
        "form": form,
        "before": [row.row for row in rows if row.words in before],
    }


def _signed(file: str, text: str, request: Any) -> str:
    seen = [entering.place(), request.viewer.person_id, str(uuid.uuid4()), file, text]
    return signing.dumps(seen, salt=LOOKED_AT, compress=True)


def _unsigned(looked_at: str, request: Any) -> tuple[str, str, str] | None:
    """The token, name and text of what this worker looked at here within the hour."""
    try:
        here, person, token, file, text = signing.loads(looked_at, salt=LOOKED_AT, max_age=3600)
    except (signing.BadSignature, ValueError):
        return None
    return (token, file, text) if (here, person) == (entering.place(), request.viewer.person_id) else None
