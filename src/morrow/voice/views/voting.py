"""The vote: the ballot of each kind, filled in, put right, and put in the box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from morrow.foundations.scope import path
from morrow.foundations.web.confirming import speaks_for_itself
from morrow.foundations.web.keeping import never_kept
from morrow.place import queries as place
from morrow.voice import actions, queries, rules
from morrow.voice.ballot_words import how_counted, how_to_vote, what_is_asked
from morrow.voice.errors import AlreadyVoted, BallotNotAccepted, SlipUsed
from morrow.voice.forms import BallotForm
from morrow.voice.forms.young import CODE, asks_for_code
from morrow.voice.limit_words import beside_a_project, how_one_is_chosen, what_limits
from morrow.voice.models import Project, Round
from morrow.voice.permissions import LISTENERS
from morrow.voice.views.kindly import posted, refused
from morrow.voice.views.taking_part import voter
from morrow.voice.views.young import by_code
from morrow.voice.young_words import what_is_published_of

JUST_VOTED = "morrow_just_voted"
"""Session key: the round in which somebody has just voted here, until they have read that they did."""


@dataclass(frozen=True)
class Line:
    """One project on a ballot, with what the voter has put beside it so far."""

    project: Project
    ticked: bool
    points: str
    place: str
    beside: str = ""


@dataclass(frozen=True)
class BallotPage:
    """What a ballot of one kind asks, and its lines."""

    kind: str
    asked: str
    how: str
    counted: str
    limits: Sequence[str]
    lines: Sequence[Line]
    points: Sequence[str] = tuple(str(n) for n in range(rules.MOST_POINTS + 1))


def ballot_page(round_: Round, sent: QueryDict) -> BallotPage:
    """The ballot of a round, with what was sent, so that nothing is filled in twice."""
    ticked = set(sent.getlist("approves"))
    projects, limits = queries.projects_of(round_), queries.limits_of(round_)
    counted = how_one_is_chosen() if limits.one_winner else how_counted(round_.ballot_kind)
    return BallotPage(
        kind=round_.ballot_kind,
        asked=what_is_asked(round_.ballot_kind),
        how=how_to_vote(round_.ballot_kind, round_.budget),
        counted=counted,
        limits=what_limits(limits, projects),
        lines=[
            Line(
                project,
                project.code in ticked,
                sent.get(f"points-{project.code}", "0"),
                sent.get(f"place-{project.code}", ""),
                beside_a_project(project, projects, one_winner=limits.one_winner),
            )
            for project in projects
        ],
    )


def marks_sent(round_: Round, sent: QueryDict) -> dict[str, Any]:
    """What the ballot says, as the actions take it. Raises BallotNotAccepted where no number stands."""
    if round_.ballot_kind == "score":
        return {"points": _numbers(sent, "points-", "points")}
    if round_.ballot_kind == "ranked":
        order = rules.in_order(_numbers(sent, "place-", "place"))
        if order is None:
            raise BallotNotAccepted.by("twice")
        return {"approves": order}
    return {"approves": sent.getlist("approves")}


@never_kept
def ballot(request: Any, code: str) -> HttpResponse:
    """Vote, or help somebody vote."""
    round_ = queries.round_for(request.viewer, code)
    helps = request.viewer.holds(*LISTENERS)
    nothing = request.method == "POST" and not _chose(request.POST)
    form = asks_for_code(
        BallotForm(posted(request), wards=place.wards(), may_help=helps, chose_nothing=nothing), round_
    )
    if form.is_valid() and not refused(form, lambda: _vote(request, round_, form.cleaned_data)):
        speaks_for_itself(request)
        request.session[JUST_VOTED] = round_.code
        return redirect(path("voice:voted", code=code))
    context = {
        "form": form,
        "round": round_,
        "example": round_.example,
        "ballot": ballot_page(round_, request.POST),
        "published": what_is_published_of(round_) if queries.young_terms(round_) else [],
        "today": timezone.localdate(),
        "voted": not helps and queries.has_voted(round_, request.viewer),
        "nobody": request.viewer.person_id is None and not request.viewer.holds(*LISTENERS),
    }
    return render(request, "voice/ballot.html", context, status=422 if form.errors else 200)


def _chose(sent: QueryDict) -> bool:
    """True where anything is ticked, given a point or put in a place, rightly or wrongly."""
    marks = (text.strip() for name, text in sent.items() if name.startswith(("points-", "place-")))
    return bool(sent.getlist("approves")) or any(mark not in {"", "0"} for mark in marks)


@never_cache
def voted(request: Any, code: str) -> HttpResponse:
    """Thank you, for whoever has just voted here; to anybody else nothing is said of any ballot.

    It is said once: whoever comes to this machine next does not read that somebody voted on it.
    """
    round_ = queries.round_for(request.viewer, code)
    here = request.session.pop(JUST_VOTED, "") == round_.code
    context = {
        "round": round_,
        "example": round_.example,
        "in_the_box": here or queries.has_voted(round_, request.viewer),
    }
    return render(request, "voice/voted.html", context)


def _vote(request: Any, round_: Round, answers: dict[str, Any]) -> None:
    if CODE in answers:
        by, person = by_code(request, round_, answers[CODE]), None
    else:
        by, person = voter(request, answers.get("helping", ""), answers.get("name_seen", ""))
    try:
        actions.cast_ballot(
            round=round_,
            **marks_sent(round_, request.POST),
            person=person,
            ward=answers.get("ward", ""),
            age_band=answers.get("age_band", ""),
            by=by,
            now=timezone.now(),
        )
    except AlreadyVoted as twice:
        if CODE in answers:
            raise SlipUsed from twice
        raise


def _numbers(sent: QueryDict, prefix: str, wrong: str) -> dict[str, int]:
    written = {
        name.removeprefix(prefix): text.strip() for name, text in sent.items() if name.startswith(prefix)
    }
    if any(text and not (text.isascii() and text.isdecimal() and len(text) < 4) for text in written.values()):
        raise BallotNotAccepted.by(wrong)
    return {code: int(text) for code, text in written.items() if text}
