"""Rounds for young people: stating their terms, handing out codes, and coming in with one."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.errors import NotFound
from morrow.foundations.scope import Actor, path
from morrow.voice import actions, queries, tries
from morrow.voice.errors import NoSuchSlip, UnknownYoungCode
from morrow.voice.fixed_words import what_can_change
from morrow.voice.forms.young import DeskForm, SchoolForm, YoungTermsForm
from morrow.voice.models import Round, YoungTerms
from morrow.voice.permissions import CODE_GIVERS, CONVENERS, VISITOR
from morrow.voice.views.kindly import FormPage, fixed, form_page, posted, refused

STATED = (
    "age_from",
    "age_to",
    "contact_name",
    "contact_phone",
    "where",
    "asks_permission",
    "basis",
    "promise",
)


def terms(request: Any, code: str) -> HttpResponse:
    """Make a draft a round for young people."""
    by = request.viewer.acting_as(*CONVENERS)
    round_ = queries.round_for(request.viewer, code)
    found = queries.young_terms(round_)
    form = YoungTermsForm(
        posted(request), initial={name: getattr(found, name) for name in STATED} if found else None
    )
    page = FormPage(
        _("A round for young people"),
        _("Make it theirs"),
        lead=what_can_change(round_)
        or _(
            "They take part with a code that a youth worker or a school hands them. Nobody asks for a name "
            "or a date of birth."
        ),
        example=round_.example,
        shut=fixed(round_),
    )
    return form_page(
        request,
        form,
        page,
        lambda _answers: actions.make_young(round=round_, terms=form.terms(), by=by, now=timezone.now()),
        path("voice:round", code=code),
    )


def codes(request: Any, code: str) -> HttpResponse:
    """How many codes are out, and the two ways to hand out more."""
    _by, round_, found = _giver(request, code)
    context = {
        "round": round_,
        "example": round_.example,
        "given": queries.codes_given(round_),
        "terms": found,
        "runs": round_.state in {"open", "ballot"},
    }
    return render(request, "voice/young_codes.html", context)


def desk(request: Any, code: str) -> HttpResponse:
    """A youth worker looks at somebody's age and hands them a code."""
    by, round_, found = _giver(request, code)
    form = DeskForm(posted(request), terms=found)
    made: list[str] = []

    def call() -> None:
        told = form.cleaned_data
        made.append(
            actions.give_code(
                round=round_,
                where=told["where"],
                age_checked=told["age_checked"],
                permission=form.permitted(),
                by=by,
                now=timezone.now(),
            )
        )

    page = FormPage(
        _("Hand somebody a code"),
        _("Show the code"),
        lead=_("For one young person in front of you. The code is shown once."),
        example=round_.example,
    )
    return _handed_out(request, round_, form, page, call, made)


def school(request: Any, code: str) -> HttpResponse:
    """Codes for a school to hand out, to print at once."""
    by, round_, found = _giver(request, code)
    form = SchoolForm(posted(request), terms=found)
    made: list[str] = []

    def call() -> None:
        told = form.cleaned_data
        made.extend(
            actions.print_codes(
                round=round_,
                school=told["school"],
                number=told["number"],
                permission=form.permitted(),
                by=by,
                now=timezone.now(),
            )
        )

    page = FormPage(
        _("Codes for a school"),
        _("Make the codes"),
        lead=_("The school hands one to each pupil of the right age. It keeps no list of who has which."),
        example=round_.example,
    )
    return _handed_out(request, round_, form, page, call, made)


def by_code(request: Any, round_: Round, code: str) -> Actor:
    """Whoever the code on a slip stands for: nobody's account, whoever is signed in on this machine."""
    now = timezone.now()
    try:
        with tries.counted(request.META.get("REMOTE_ADDR", ""), now, paper="slip"):
            return actions.take_up_code(round=round_, code=code, by=VISITOR, now=now)
    except UnknownYoungCode as fault:
        raise NoSuchSlip(str(fault)) from fault


def _handed_out(
    request: Any, round_: Round, form: Any, page: FormPage, call: Any, made: list[str]
) -> HttpResponse:
    """The form, or once it is filled in the codes, which nobody can see again."""
    if request.method == "POST" and form.is_valid() and not refused(form, call):
        context = {"round": round_, "example": round_.example, "codes": made}
        response = render(request, "voice/young_slips.html", context)
        response["Cache-Control"] = "no-store"
        return response
    context = {"form": form, "page": page, "example": page.example}
    return render(request, "voice/form_page.html", context, status=422 if form.errors else 200)


def _giver(request: Any, code: str) -> tuple[Actor, Round, YoungTerms]:
    by = request.viewer.acting_as(*CODE_GIVERS)
    round_ = queries.round_for(request.viewer, code)
    found = queries.young_terms(round_)
    if found is None:
        raise NotFound
    return by, round_, found
