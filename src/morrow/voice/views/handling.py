"""Asking who knows, drafting what one is asked, and reminding."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from morrow.foundations.errors import KindError, NotFound
from morrow.foundations.scope import path
from morrow.people import queries as people
from morrow.voice import actions, queries
from morrow.voice.forms.handling import AskForm, DraftForm
from morrow.voice.permissions import REPLIERS
from morrow.voice.views.kindly import FormPage, form_page, posted


def ask(request: Any, code: str) -> HttpResponse:
    """Ask somebody who knows to draft the reply."""
    by = request.viewer.acting_as(*REPLIERS)
    said = queries.contribution_for(request.viewer, code)
    at_work = people.everyone_at_work(request.viewer, timezone.localdate())
    workers = {each.code: each for each in at_work if each.role.person_id != by.person_id}
    page = FormPage(
        _("Ask somebody who knows"),
        _("Ask them"),
        lead=_("They may read these words until the reply is sent, and draft it. You send it."),
        quote=said.words,
        said=said,
        example=said.example,
        done=_("They are asked, and told where to find it."),
    )

    def call(answers: dict[str, Any]) -> None:
        worker = workers[answers["code"]]
        actions.ask_who_knows(
            contribution=said,
            to=worker.person,
            to_name=worker.line,
            question=answers["question"],
            by=by,
            now=timezone.now(),
        )

    form = AskForm(posted(request), workers=[(each.code, each.line) for each in workers.values()])
    return form_page(request, form, page, call, path("voice:desk"))


@never_cache
def asked(request: Any) -> HttpResponse:
    """What one is asked to draft."""
    request.viewer.acting_as("resident")
    context = {"handlings": queries.asked_of(request.viewer), "today": timezone.localdate()}
    return render(request, "voice/asked.html", context)


@never_cache
def draft(request: Any, code: str) -> HttpResponse:
    """Draft the reply one is asked for."""
    by = request.viewer.acting_as(*sorted(request.viewer.roles - {"resident"}), "resident")
    handling = queries.handling_for(request.viewer, code)
    said = handling.contribution
    page = FormPage(
        _("Draft a reply"),
        _("Save the draft"),
        lead=handling.question,
        quote=said.words,
        emergency=True,
        example=said.example,
        done=_("The draft is kept. Whoever asked you reads it and sends it."),
    )

    def call(answers: dict[str, Any]) -> None:
        now, minutes = timezone.now(), answers.pop("minutes")
        actions.save_draft(contribution=said, by=by, now=now, **answers)
        if minutes:
            actions.note_minutes(contribution=said, step="draft", minutes=minutes, by=by, now=now)

    initial = {"words": handling.words, "next_step": handling.next_step}
    form = DraftForm(posted(request), initial=initial)
    return form_page(request, form, page, call, path("voice:asked"))


@require_POST
def chase(request: Any, code: str) -> HttpResponse:
    """Remind whoever was asked."""
    by = request.viewer.acting_as(*REPLIERS)
    try:
        actions.chase(handling=queries.handling_for(request.viewer, code), by=by, now=timezone.now())
    except NotFound:
        raise
    except KindError as fault:
        messages.warning(request, str(fault))
    else:
        messages.success(request, _("They are reminded."))
    return redirect(path("voice:desk"))
