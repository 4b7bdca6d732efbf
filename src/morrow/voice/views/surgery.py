"""A councillor's own casework, and what a person sees of it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.scope import Actor, path
from morrow.foundations.small_numbers import Shown
from morrow.foundations.web.confirming import speaks_for_itself
from morrow.place import queries as place
from morrow.voice import actions, queries
from morrow.voice.forms import ConfirmForm
from morrow.voice.forms.surgery import SurgeryNoteForm
from morrow.voice.permissions import CASEWORKERS
from morrow.voice.views.kindly import FormPage, form_page, posted, refused
from morrow.voice.views.listening import RECEIPT, show_next

SAID = ("kind", "area_code", "language", "may_publish", "read_back", "second_thing", "hint")


def casework(request: Any) -> HttpResponse:
    """The viewer's own notes with their clocks, and what surgeries hear in each ward."""
    request.viewer.acting_as(*CASEWORKERS)
    by_ward = queries.surgeries_by_ward()
    context = {
        "cases": queries.casework(request.viewer, timezone.localdate()),
        "by_ward": by_ward if any(isinstance(cell, Shown) for cell in by_ward.values()) else {},
    }
    return render(request, "voice/casework.html", context)


def new_note(request: Any) -> HttpResponse:
    """Write a note with the person there; with their consent they leave with a receipt."""
    by = request.viewer.acting_as(*CASEWORKERS)
    form = SurgeryNoteForm(posted(request), wards=place.wards())
    if request.method == "GET":
        request.session.pop(RECEIPT, None)
    elif form.is_valid():
        done = _keep(request, form, by)
        if done is not None:
            return done
    return render(request, "voice/surgery_note.html", {"form": form}, status=422 if form.errors else 200)


def take_back(request: Any, code: str) -> HttpResponse:
    """The person takes a note back, or their councillor where they ask for it."""
    note = queries.surgery_note(request.viewer, code)
    own = note.person_id == request.viewer.person_id
    by = request.viewer.acting_as("resident") if own else request.viewer.acting_as(*CASEWORKERS)
    page = FormPage(
        title=_("Take this note back"),
        lead=_(
            "The note is emptied at once. Words that went on are answered and counted no more."
            if own
            else "The note is emptied at once. Words that went on stay until the person takes them back with "
            "their receipt."
        ),
        button=_("Take it back"),
        example=note.example,
        done=_("The note is empty. Only its one line and its days are left."),
    )
    then = path("voice:own_notes") if own else path("voice:casework")

    def do(answers: dict[str, Any]) -> None:
        actions.take_back_note(note=note, by=by, now=timezone.now())

    return form_page(request, ConfirmForm(posted(request)), page, do, then)


def own_notes(request: Any) -> HttpResponse:
    """What councillors keep of whoever is signed in."""
    request.viewer.acting_as("resident")
    return render(request, "voice/own_notes.html", {"notes": queries.own_notes(request.viewer)})


def _keep(request: Any, form: forms.Form, by: Actor) -> HttpResponse | None:
    """Keep the note; to the receipt where the words went on, else to the casework."""
    answers, kept = form.cleaned_data, []
    consent = answers["consent"] == "yes"
    told: dict[str, Any] = {}
    if consent:
        told = {name: answers[name] for name in SAID if name in answers}
        told |= {"words": answers["words"], "came": answers["name"], "person": _who(answers)}

    def do() -> None:
        kept.append(
            actions.keep_note(
                about=answers["about"],
                where=answers["where"],
                consent=consent,
                by=by,
                now=timezone.now(),
                **told,
            )
        )

    if refused(form, do):
        return None
    noted = kept[0]
    if not noted.code:
        return redirect(path("voice:casework"))
    show_next(request, noted.note.contribution, noted.code)
    speaks_for_itself(request)
    return redirect(path("voice:receipt"))


def _who(answers: dict[str, Any]) -> actions.Newcomer | None:
    if answers["name"] or answers["reach_by"] != "none":
        return actions.Newcomer(answers["name"], answers["reach_by"], answers["contact"])
    return None
