"""What anyone may do with a count: take the ballots and count again."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from morrow.foundations.errors import NotFound
from morrow.voice import queries
from morrow.voice.ballot_words import what_rules_do
from morrow.voice.forms.comparing import VoteFileForm
from morrow.voice.models import Round
from morrow.voice.permissions import CONVENERS
from morrow.voice.queries import Comparison
from morrow.voice.views.kindly import refused


def ballots_file(request: Any, code: str) -> HttpResponse:
    """The shuffled ballots with the rule, as a Pabulib file. Not there where none may be published."""
    round_ = queries.round_for(request.viewer, code)
    if queries.why_no_file(round_):
        raise NotFound
    response = HttpResponse(queries.ballots_file(round_), content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="ballots-{round_.code}.pb"'
    return response


def compare(request: Any, code: str) -> HttpResponse:
    """The rule of this round beside others, on ballots of an earlier vote: before anybody votes by it."""
    round_ = queries.round_for(request.viewer, code)
    if not round_.has_vote or queries.limits_of(round_).one_winner:
        raise NotFound
    convenes = request.viewer.holds(*CONVENERS)
    posted = request.method == "POST" and convenes
    form = VoteFileForm(request.POST, request.FILES) if posted else VoteFileForm()
    earlier = [each for each in queries.rounds_to_compare_on() if each.pk != round_.pk]
    chosen = None if posted else _chosen(request, earlier)
    found = _from_file(form) if posted else (queries.compare_on_round(chosen) if chosen else None)
    context = {
        "round": round_,
        "example": round_.example,
        "found": found,
        "nothing_yet": not (earlier or posted),
        "earlier": [each for each in earlier if each != chosen],
        "names": what_rules_do(),
        "form": form if convenes else None,
    }
    return render(request, "voice/compare.html", context, status=422 if form.errors else 200)


def _chosen(request: Any, earlier: list[Round]) -> Round | None:
    wanted = request.GET.get("on", "")
    return next((each for each in earlier if wanted in {"", each.code}), None)


def _from_file(form: VoteFileForm) -> Comparison | None:
    found: list[Comparison] = []
    if form.is_valid():
        refused(form, lambda: found.append(queries.compare_on_file(form.cleaned_data["file"].read())))
    return found[0] if found else None
