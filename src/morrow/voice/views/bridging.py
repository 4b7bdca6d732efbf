"""The summary of a conversation: read by anyone, drafted, edited and published by who runs the round."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from morrow.foundations.errors import NotFound
from morrow.foundations.scope import path
from morrow.foundations.web.confirming import doing
from morrow.voice import actions, queries
from morrow.voice.bridging_words import and_more, cell_of, figures_in_words, minority_in_words
from morrow.voice.conversation_words import group_name, how_many
from morrow.voice.forms import ConfirmForm
from morrow.voice.forms.bridging import BridgingForm
from morrow.voice.models import Round
from morrow.voice.permissions import CONVENERS
from morrow.voice.queries import Claim, Summary
from morrow.voice.rules import SUMMARY_KINDS
from morrow.voice.views.kindly import FormPage, form_page, posted, refused


def bridging(request: Any, code: str) -> HttpResponse:
    """The published summary with the figures of every claim."""
    round_ = queries.round_for(request.viewer, code)
    found = queries.bridging_of(round_)
    if found is None:
        raise NotFound
    context = {
        "round": round_,
        "example": round_.example,
        "found": found,
        "people": capfirst(how_many(cell_of(found.summary.about["people"]))),
        "groups": [
            f"{group_name(at)}: {how_many(cell_of(people))}"
            for at, people in enumerate(found.summary.about["groups"])
        ],
        "parts": parts_of(found),
        "figures": [(cited, figures_in_words(cited.figures)) for cited in found.cited],
        "convenes": request.viewer.holds(*CONVENERS),
    }
    return render(request, "voice/bridging.html", context)


def edit(request: Any, code: str) -> HttpResponse:
    """Edit the draft; save it, or publish it as it stands."""
    by = request.viewer.acting_as(*CONVENERS)
    round_ = queries.round_for(request.viewer, code)
    draft = queries.bridging_draft(round_)
    if draft is None:
        return redirect(path("voice:draft_bridging", code=code))
    doing(request, _("Summary of the conversation"))
    form = BridgingForm(posted(request), summary=draft)
    publishes = request.POST.get("do") == "publish"

    def call() -> None:
        now = timezone.now()
        actions.edit_bridging(summary=draft.summary, **form.edited(), by=by, now=now)
        if publishes:
            actions.publish_bridging(summary=draft.summary, by=by, now=now)

    if request.method == "POST" and form.is_valid() and not refused(form, call):
        if publishes:
            messages.success(request, _("The summary is published under your name."))
        return redirect(path("voice:bridging" if publishes else "voice:edit_bridging", code=code))
    context = {
        "round": round_,
        "example": round_.example,
        "form": form,
        "rows": [
            (claim, fields, [(cited, figures_in_words(cited.figures)) for cited in claim.cited])
            for claim, fields in form.rows()
        ],
    }
    return render(request, "voice/edit_bridging.html", context, status=422 if form.errors else 200)


def draft(request: Any, code: str) -> HttpResponse:
    """Draft a summary from the statements, in place of a draft there may be."""
    by = request.viewer.acting_as(*CONVENERS)
    round_: Round = queries.round_for(request.viewer, code)
    page = FormPage(
        _("Draft the summary from the statements"),
        _("Draft it"),
        lead=_(
            "Only what people agreed or disagreed with goes into it, by fixed rules. You edit it, and what "
            "you changed is published with it. A draft there may be already is thrown away."
        ),
        quote=round_.question,
        example=round_.example,
    )
    return form_page(
        request,
        ConfirmForm(posted(request)),
        page,
        lambda _answers: actions.draft_bridging(round=round_, by=by, now=timezone.now()),
        path("voice:edit_bridging", code=code),
    )


def parts_of(found: Summary) -> list[dict[str, Any]]:
    """The parts of a summary under their headings, each claim with how many more statements there are."""
    headings = dict(
        zip(
            SUMMARY_KINDS,
            (
                _("What people hold in common"),
                _("Where groups differ, and how"),
                _("What a minority says"),
                _("What is not known"),
            ),
            strict=True,
        )
    )
    return [
        {"heading": heading, "claims": [_shown(claim) for claim in claims]}
        for kind, heading in headings.items()
        if (claims := found.of_kind(kind))
    ]


def _shown(claim: Claim) -> dict[str, Any]:
    """A claim with what stands beside each quote, and how many more statements have its pattern."""
    beside = minority_in_words if claim.point.kind == "minority" else (lambda _figures: "")
    quotes = [(cited, beside(cited.figures)) for cited in claim.cited]
    return {"claim": claim, "quotes": quotes, "more": and_more(claim.point.more)}


def short_of(found: Summary | None) -> list[dict[str, Any]]:
    """What the page of the round shows of a summary: what is common, where groups differ, and minorities."""
    if found is None:
        return []
    claims = (*found.of_kind("common")[:2], *found.of_kind("differ")[:2], *found.of_kind("minority"))
    return [_shown(claim) for claim in claims]
