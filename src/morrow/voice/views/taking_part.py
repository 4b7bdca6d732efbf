"""Rounds as anyone sees them: the question, the statements, the vote, the result."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from morrow.foundations.codes import CodeNotRead
from morrow.foundations.errors import NotAllowed
from morrow.foundations.scope import Actor, Viewer, path
from morrow.people.queries import PersonRef
from morrow.voice import actions, queries, rules, tries
from morrow.voice.errors import NameNotSeen, UnknownReceipt
from morrow.voice.forms import HelpingForm
from morrow.voice.forms.young import CODE
from morrow.voice.limit_words import what_limits
from morrow.voice.models import Round
from morrow.voice.permissions import CODE_GIVERS, LISTENERS, PAPER_READERS, as_speaker
from morrow.voice.views.bridging import short_of
from morrow.voice.views.kindly import posted, refused
from morrow.voice.views.runoff import runoff_picture
from morrow.voice.views.young import by_code
from morrow.voice.words import code_not_read
from morrow.voice.young_words import what_is_published_of

AT_A_TIME = 10
"""How many statements a person is asked about on one page."""


def rounds(request: Any) -> HttpResponse:
    """Every question that is or was put to the place."""
    convenes = request.viewer.holds("engagement_officer")
    return render(
        request, "voice/rounds.html", {"rounds": queries.rounds(request.viewer), "convenes": convenes}
    )


def round_page(request: Any, code: str) -> HttpResponse:
    """One round at whatever point it stands; statements are answered here."""
    round_ = queries.round_for(request.viewer, code)
    helps = request.viewer.holds(*LISTENERS) and not queries.young_terms(round_)
    form = HelpingForm(posted(request), may_help=helps)
    if (
        request.method == "POST"
        and form.is_valid()
        and not refused(form, lambda: _answer(request, round_, form))
    ):
        return redirect(path("voice:round", code=code))
    shown = queries.statements_shown(round_, request.viewer) if round_.has_statements else []
    bridging = queries.bridging_of(round_)
    result = queries.result_of(round_) if round_.state == "counted" else None
    projects = queries.projects_of(round_) if round_.has_vote and not result else []
    limits = queries.limits_of(round_)
    context = {
        "form": form,
        "round": round_,
        "example": round_.example,
        "themes": queries.themes_of(round_),
        "bridging": bridging,
        "bridging_short": short_of(bridging),
        "projects": projects,
        "one_winner": limits.one_winner,
        "limits": what_limits(limits, projects),
        "to_answer": _to_answer(shown, helps) if _takes_part(request, round_) else [],
        "helps": helps,
        "statements": shown,
        "result": result,
        "chart": runoff_picture(result.runoff) if result and result.runoff else "",
        "no_file": queries.why_no_file(round_) if result else "",
        "turnout": queries.turnout(round_, result) if round_.opened_at else None,
        "voted": round_.state == "ballot" and queries.has_voted(round_, request.viewer),
        "takes_part": _takes_part(request, round_),
        "convenes": request.viewer.holds("engagement_officer"),
        "reads_papers": round_.state == "ballot"
        and request.viewer.holds(*PAPER_READERS)
        and not queries.young_terms(round_),
        "gives_codes": bool(queries.young_terms(round_)) and request.viewer.holds(*CODE_GIVERS),
        "published": what_is_published_of(round_) if queries.young_terms(round_) else [],
        "today": timezone.localdate(),
    }
    return render(request, "voice/round.html", context, status=422 if form.errors else 200)


def _to_answer(shown: Sequence[queries.Shown], helps: bool) -> list[queries.Shown]:
    """Those not answered yet; for a worker all, for the person beside them may answer what they have."""
    return list(shown) if helps else [statement for statement in shown if not statement.mine][:AT_A_TIME]


def _answer(request: Any, round_: Round, form: HelpingForm) -> None:
    prefix = "statement-"
    answers = {
        name.removeprefix(prefix): value for name, value in request.POST.items() if name.startswith(prefix)
    }
    if queries.young_terms(round_) is not None:
        by, person = by_code(request, round_, request.POST.get(CODE, "")), None
    else:
        by, person = for_whom(request, form.cleaned_data.get("helping", ""))
    actions.answer_statements(round=round_, answers=answers, person=person, by=by, now=timezone.now())


def for_whom(request: Any, receipt: str) -> tuple[Actor, PersonRef | None]:
    """Who acts, and for whom: a worker with somebody's receipt code helps that person."""
    viewer: Viewer = request.viewer
    if not receipt:
        return as_speaker(viewer), None
    by = viewer.acting_as(*LISTENERS)
    try:
        with tries.counted("", timezone.now(), worker=by):
            return by, queries.person_of_code(receipt)
    except CodeNotRead as fault:
        raise CodeRefused(code_not_read(fault)) from fault
    except UnknownReceipt as fault:
        raise CodeRefused(str(fault)) from fault


def voter(request: Any, receipt: str, name_seen: str) -> tuple[Actor, PersonRef | None]:
    """Who acts, and for whom they vote. A name that nobody has seen on its holder votes for nobody.

    Else whoever makes up names on the website votes as often as they find a desk. Raises NameNotSeen.
    """
    by, person = for_whom(request, receipt)
    written = queries.name_nobody_saw(receipt) if person is not None else ""
    if written and not name_seen.strip():
        raise NameNotSeen.yet()
    if written and not rules.same_name(written, name_seen):
        raise NameNotSeen.another()
    return by, person


class CodeRefused(NotAllowed):
    """The receipt code of whoever is helped does not open anything."""


def _takes_part(request: Any, round_: Round) -> bool:
    today = timezone.localdate()
    known = request.viewer.person_id is not None or queries.young_terms(round_) is not None
    return known and round_.opens <= today <= round_.closes
