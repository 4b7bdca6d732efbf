"""Conversations in files: brought in, published with totals, given out for study."""

from __future__ import annotations

import io
import tempfile
import zipfile
from pathlib import Path
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.errors import NotFound
from morrow.foundations.scope import path
from morrow.foundations.spreadsheets import csv_text
from morrow.standards import polis
from morrow.standards.problems import Refused
from morrow.voice import actions, queries
from morrow.voice.errors import FilesRefused
from morrow.voice.forms.polis import BringForm, GiveOutForm
from morrow.voice.permissions import CONVENERS
from morrow.voice.views.kindly import FormPage, posted, refused


def bring(request: Any, code: str) -> HttpResponse:
    """Bring a conversation held elsewhere into a round."""
    by = request.viewer.acting_as(*CONVENERS)
    round_ = queries.round_for(request.viewer, code)
    form = BringForm(posted(request), request.FILES or None)

    def call() -> None:
        told = {name: form.cleaned_data[name] for name in ("source", "licence", "attribution")}
        actions.bring_conversation(round=round_, conversation=_read(form), **told, by=by, now=timezone.now())

    if request.method == "POST" and form.is_valid() and not refused(form, call):
        return redirect(path("voice:conversation", code=code))
    page = FormPage(_("Bring in a conversation held elsewhere"), _("Bring it in"))
    context = {"form": form, "page": page, "round": round_, "example": round_.example}
    return render(request, "voice/bring.html", context, status=422 if form.errors else 200)


def comments(request: Any, code: str) -> HttpResponse:
    """The statements of a closed round with their totals, for everyone: no person stands in it."""
    round_ = queries.round_for(request.viewer, code)
    if round_.state not in {"closed", "counted"} or not round_.has_statements:
        raise NotFound
    about = [["topic", round_.question], ["licence", "Open Government Licence v3.0"]]
    files = {"comments.csv": csv_text(queries.comments_table(round_)), "summary.csv": csv_text(about)}
    return _zip(f"conversation-{round_.code}", files)


def give_out(request: Any, code: str) -> HttpResponse:
    """Give the answers of a closed round to somebody who studies them."""
    by = request.viewer.acting_as(*CONVENERS)
    round_ = queries.round_for(request.viewer, code)
    form = GiveOutForm(posted(request))
    found: list[polis.Conversation] = []

    def call() -> None:
        found.append(actions.give_out_answers(round=round_, **form.cleaned_data, by=by, now=timezone.now()))

    if request.method == "POST" and form.is_valid() and not refused(form, call):
        with tempfile.TemporaryDirectory() as folder:
            polis.write_conversation(found[0], Path(folder))
            files = {file.name: file.read_text(encoding="utf-8") for file in sorted(Path(folder).iterdir())}
        return _zip(f"answers-{round_.code}", files)
    page = FormPage(
        _("Give out the answers of this round"),
        _("Give them out"),
        lead=_(
            "Rows of answers are like fingerprints: whoever knows some of a person’s answers can find the "
            "others. So they go only to somebody who studies them and keeps them safe. Numbers stand in "
            "place of people and are drawn anew each time. Who got them and why is published."
        ),
        example=round_.example,
    )
    context = {"form": form, "page": page, "example": round_.example}
    return render(request, "voice/form_page.html", context, status=422 if form.errors else 200)


def _read(form: BringForm) -> polis.Conversation:
    """The files as a conversation. Raises FilesRefused."""
    with tempfile.TemporaryDirectory() as folder:
        for field, name in BringForm.FILES.items():
            if file := form.cleaned_data.get(field):
                (Path(folder) / name).write_bytes(file.read())
        try:
            return polis.read_conversation(Path(folder))
        except Refused as fault:
            raise FilesRefused("\n".join(str(problem) for problem in fault.problems)) from fault


def _zip(name: str, files: dict[str, str]) -> HttpResponse:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for file, text in files.items():
            archive.writestr(file, text)
    response = HttpResponse(packed.getvalue(), content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="{name}.zip"'
    return response
