"""Ballots on paper: for the workers who print, take in, enter and settle them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.errors import NotFound
from morrow.foundations.scope import Actor, path
from morrow.foundations.web.keeping import never_kept
from morrow.place import queries as place
from morrow.voice import actions, queries
from morrow.voice.ballot_words import how_to_read
from morrow.voice.forms.papers import PrintForm, ReadForm, TakeInForm
from morrow.voice.models import Paper, Round
from morrow.voice.permissions import PAPER_READERS
from morrow.voice.views.kindly import FormPage, form_page, posted, refused
from morrow.voice.views.taking_part import voter
from morrow.voice.views.voting import BallotPage, ballot_page, marks_sent
from morrow.voice.words import age_bands


def desk(request: Any, code: str) -> HttpResponse:
    """Where the papers of a round stand, and what can be done with them."""
    _by, round_ = _own(request, code)
    context = {
        "round": round_,
        "example": round_.example,
        "papers": queries.papers_of(round_),
        "again": queries.papers_to_read_again(round_, request.viewer),
        "differ": queries.papers_to_settle(round_),
        "packs": queries.packs_of(round_),
    }
    return render(request, "voice/papers.html", context)


def print_pack(request: Any, code: str) -> HttpResponse:
    """Make a pack of papers, and go on to the sheets."""
    by, round_ = _own(request, code)
    form = PrintForm(posted(request))
    made: list[int] = []

    def call() -> None:
        number = form.cleaned_data["number"]
        made.append(actions.print_papers(round=round_, number=number, by=by, now=timezone.now()))

    if form.is_valid() and not refused(form, call):
        return redirect(path("voice:paper_pack", code=code, pack=made[0]))
    page = FormPage(_("Print ballots"), _("Make the pack"), example=round_.example)
    context = {"form": form, "page": page, "example": page.example}
    return render(request, "voice/form_page.html", context, status=422 if form.errors else 200)


def pack(request: Any, code: str, pack: str) -> HttpResponse:
    """The sheets of one pack, one paper on each."""
    _by, round_ = _own(request, code)
    serials = queries.pack_of(round_, int(pack)) if pack.isdecimal() and len(pack) < 9 else []
    if not serials:
        raise NotFound
    context = {
        "round": round_,
        "example": round_.example,
        "serials": serials,
        "ballot": ballot_page(round_, request.GET),
        "ages": age_bands().values(),
    }
    return render(request, "voice/paper_pack.html", context)


def take_in(request: Any, code: str) -> HttpResponse:
    """Mark on the roll that somebody's folded paper was taken in."""
    by, round_ = _own(request, code)
    page = FormPage(
        _("Take in a folded paper"),
        _("Mark that they have voted"),
        example=round_.example,
        done=_("They are marked as having voted. Put the folded paper in the box, unopened."),
    )

    def call(answers: dict[str, Any]) -> None:
        _helper, person = voter(request, answers["helping"], answers["name_seen"])
        if person is not None:
            actions.take_in_paper(round=round_, person=person, by=by, now=timezone.now())

    return form_page(request, TakeInForm(posted(request)), page, call, path("voice:papers", code=code))


@never_kept
def read(request: Any, code: str) -> HttpResponse:
    """Enter a paper: the first or the second time, without seeing what the other entered."""
    by, round_ = _own(request, code)
    typed = {"serial": request.GET.get("serial", "")}
    form = ReadForm(posted(request), initial=typed, wards=place.wards())
    done: list[Paper] = []

    def call() -> None:
        serial = form.cleaned_data["serial"]
        read_ = _read(request, round_, form)
        done.append(actions.read_paper(round=round_, serial=serial, read=read_, by=by, now=timezone.now()))

    if form.is_valid() and not refused(form, call):
        messages.success(request, _what_became(done[0]))
        return redirect(path("voice:papers", code=code))
    context = {"title": _("Enter a paper"), "button": _("Enter it"), "readings": ()}
    return _reading_page(request, round_, form, context)


@never_kept
def settle(request: Any, code: str, serial: str) -> HttpResponse:
    """Say what stands on a paper that two people entered differently."""
    by, round_ = _own(request, code)
    paper = queries.paper_of(round_, serial)
    readings = queries.readings_of(paper, request.viewer)
    form = ReadForm(posted(request), wards=place.wards(), settling=True)
    done: list[Paper] = []

    def call() -> None:
        read_ = _read(request, round_, form)
        done.append(actions.settle_paper(round=round_, serial=serial, read=read_, by=by, now=timezone.now()))

    if form.is_valid() and not refused(form, call):
        messages.success(request, _what_became(done[0]))
        return redirect(path("voice:papers", code=code))
    context = {
        "title": _("Settle paper %(serial)s") % {"serial": paper.serial},
        "button": _("This is what stands on it"),
        "readings": [_told(round_, reading) for reading in readings],
    }
    return _reading_page(request, round_, form, context)


def _reading_page(request: Any, round_: Round, form: ReadForm, context: dict[str, Any]) -> HttpResponse:
    ballot: BallotPage = replace(
        ballot_page(round_, request.POST),
        asked=_("What stands on the paper?"),
        how=how_to_read(round_.ballot_kind, round_.budget),
    )
    shown = {**context, "form": form, "round": round_, "example": round_.example, "ballot": ballot}
    return render(request, "voice/paper_read.html", shown, status=422 if form.errors else 200)


def _read(request: Any, round_: Round, form: ReadForm) -> actions.Read:
    answers = form.cleaned_data
    return actions.Read(
        **({} if answers["spoilt"] else marks_sent(round_, request.POST)),
        spoilt=answers["spoilt"],
        ward=answers.get("ward", ""),
        age_band=answers["age_band"],
    )


def _told(round_: Round, reading: queries.Reading) -> list[str]:
    """What one worker read, line by line."""
    if reading.spoilt:
        return [_("Cannot be counted")]
    titles = {project.code: project.title for project in queries.projects_of(round_)}
    names = [titles.get(code, code) for code in reading.marks.approves]
    if round_.ballot_kind == "score":
        names = [f"{name}: {many}" for name, many in zip(names, reading.marks.points, strict=True)]
    if round_.ballot_kind == "ranked":
        names = [f"{place}. {name}" for place, name in enumerate(names, 1)]
    ward = dict(place.wards()).get(reading.ward, reading.ward)
    about = [ward, age_bands().get(reading.age_band, "")]
    return [*(names or [_("Nothing chosen")]), *filter(None, about)]


def _what_became(paper: Paper) -> str:
    return {
        "once": _("Entered once. Put it on the pile for somebody else to enter again."),
        "differs": _("What you entered is not what was entered before. Settle it together, paper in hand."),
        "in_urn": _("Both agree, and the ballot is in the urn. Put the paper on the pile of those done."),
        "spoilt": _("It is set aside as spoilt, and not counted."),
    }[paper.state]


def _own(request: Any, code: str) -> tuple[Actor, Round]:
    by = request.viewer.acting_as(*PAPER_READERS)
    round_ = queries.round_for(request.viewer, code)
    if not round_.has_vote:
        raise NotFound
    return by, round_
