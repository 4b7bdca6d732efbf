"""Making a statement: looked over once, with help, and then sent as its maker wants it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.scope import Actor, path
from morrow.foundations.web import once
from morrow.foundations.web.confirming import doing
from morrow.people.queries import PersonRef
from morrow.voice import actions, queries
from morrow.voice.actions.statements import LONGEST
from morrow.voice.forms import StatementForm
from morrow.voice.forms.young import CODE, asks_for_code
from morrow.voice.models import Round
from morrow.voice.permissions import LISTENERS
from morrow.voice.queries import StatementHelp
from morrow.voice.statement_words import in_words
from morrow.voice.views.kindly import posted, refused
from morrow.voice.views.taking_part import for_whom
from morrow.voice.views.young import by_code

SURE = "sure"
"""The button that sends words as they are, after they were looked over."""


def add_statement(request: Any, code: str) -> HttpResponse:
    """Make a statement, or put one in for somebody. What might help is said once; nothing is held back."""
    round_ = queries.round_for(request.viewer, code)
    before = once.sent_before(request)
    if before:
        return once.to_the_first(request, before)
    helps = request.viewer.holds(*LISTENERS)
    form = asks_for_code(StatementForm(posted(request), may_help=helps), round_)
    doing(request, _("Make a statement"))
    nobody = request.viewer.person_id is None and not helps and CODE not in form.fields
    found = None
    if request.method == "POST" and nobody:
        form.add_error(
            None,
            _(
                "Your statement has not been sent, because each person is counted once and we do not know "
                "you yet. Copy your words, sign in and send them, or ask at any library."
            ),
        )
    elif request.method == "POST" and form.is_valid():
        found = _help(request, round_, form)
        if not found and not refused(form, lambda: _send(request, round_, form)):
            messages.success(
                request,
                _(
                    "Your statement is sent. Somebody reads it first, to see whether it keeps the rules. If "
                    "it does, it is shown to everyone, without a name."
                ),
            )
            once.remember(request, path("voice:round", code=code))
            return redirect(path("voice:round", code=code))
    context = {
        "round": round_,
        "form": form,
        "example": round_.example,
        "hints": [in_words(hint) for hint in found.hints] if found else [],
        "near": found.near if found else (),
        "nobody": nobody,
        "answers_here": request.viewer.holds("resident") and not form.data.get("helping"),
    }
    return render(request, "voice/add_statement.html", context, status=422 if form.errors else 200)


def _help(request: Any, round_: Round, form: forms.Form) -> StatementHelp | None:
    """Help with the words, unless they are sure, too long to be taken at all, or help brings nothing."""
    words = form.cleaned_data["words"]
    if SURE in request.POST or len(" ".join(words.split())) > LONGEST:
        return None
    return queries.help_with_statement(round_, words) or None


def _send(request: Any, round_: Round, form: forms.Form) -> None:
    by, person = _whose(request, round_, form)
    words = form.cleaned_data["words"]
    actions.add_statement(round=round_, words=words, person=person, by=by, now=timezone.now())


def _whose(request: Any, round_: Round, form: forms.Form) -> tuple[Actor, PersonRef | None]:
    """Who acts, and for whom; in a round for young people the code on a slip says it."""
    if CODE in form.cleaned_data:
        return by_code(request, round_, form.cleaned_data[CODE]), None
    return for_whom(request, form.cleaned_data.get("helping", ""))
