"""The whole report behind a decision, and the pages on which its parts are written and signed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability import actions, permissions, queries, words
from morrow.accountability.forms import ConsulteeForm, PaperForm, SignForm
from morrow.accountability.models import Decision, ReportPart
from morrow.accountability.packs import as_it_is_put
from morrow.accountability.reporting import open_parts, whole
from morrow.accountability.views.reading import exempt_for
from morrow.accountability.views.step import acting
from morrow.foundations.errors import KindError, NotFound
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, Viewer, path
from morrow.foundations.web.confirming import doing


def report(request: Any, code: str) -> HttpResponse:
    """Every part of the report, as it lies before whoever decides: for reading and for printing."""
    found = queries.decision(code)
    today = timezone.localdate()
    context = {
        "decision": found,
        "example": found.example,
        "report": whole(found, today),
        "tried": queries.proposed_experiment(found),
        "laid_with": queries.laid_with(found),
        **exempt_for(request, found),
        "to_sign": _to_sign(request.viewer, found, today),
        "may_write": found.state in queries.OPEN
        and any(permissions.may_analyse(actor) for actor in request.viewer.actors),
    }
    return render(request, "accountability/report.html", context)


def _to_sign(viewer: Viewer, decision: Decision, today: date) -> list[tuple[str, str, bool]]:
    """The parts this viewer signs: code, name, and whether it is signed already; what is not stands first."""
    signed = queries.report(decision).there
    mine = open_parts(viewer, decision, queries.offices_of(viewer, on=today))
    return sorted(((kind, name, kind in signed) for kind, name in mine), key=lambda each: each[2])


def sign(request: Any, code: str, part: str) -> HttpResponse:
    """Write one part and sign it."""
    decision = queries.decision(code)
    if part not in dict(ReportPart.SIGNED):
        raise NotFound
    by = _signing(request, part)
    before = decision.parts.filter(kind=part).values("short", "words").first()
    form = SignForm(request.POST or None, initial=before)
    return _written(
        request,
        decision,
        form,
        lambda: actions.sign_part(
            decision=decision,
            part=part,
            **form.cleaned_data,
            read=request.POST.get("read", ""),
            by=by,
            now=timezone.now(),
        ),
        title=_("Sign the part of the report: %s") % words.part_name(part),
        lead=_("It is published with your name, your office and today’s date."),
        button=_("Sign it"),
        options=decision.options.all(),
        tried=queries.proposed_experiment(decision),
        laid_with=queries.laid_with(decision),
        read=as_it_is_put(decision),
    )


def consulted(request: Any, code: str) -> HttpResponse:
    """Write down who was consulted."""
    by = acting(request.viewer, permissions.may_analyse, *permissions.OFFICERS)
    decision = queries.decision(code)
    form = ConsulteeForm(request.POST or None)
    return _written(
        request,
        decision,
        form,
        lambda: actions.write_consultee(decision=decision, **form.cleaned_data, by=by, now=timezone.now()),
        title=_("Who was consulted"),
        lead=_("One at a time. Write the same name again to change what you wrote."),
        button=_("Write it down"),
    )


def paper(request: Any, code: str) -> HttpResponse:
    """List a background paper."""
    by = acting(request.viewer, permissions.may_analyse, *permissions.OFFICERS)
    decision = queries.decision(code)
    form = PaperForm(request.POST or None)
    return _written(
        request,
        decision,
        form,
        lambda: actions.list_paper(decision=decision, **form.cleaned_data, by=by, now=timezone.now()),
        title=_("A background paper"),
        lead=_("What the report rests on to a material extent, and where anyone can inspect it."),
        button=_("List it"),
    )


def _signing(request: Any, part: str) -> Actor:
    """The role in which this viewer may sign a part. Raises NotAllowed, which says who may."""
    office = queries.SIGNED_BY.get(part)
    today = timezone.localdate()
    for actor in request.viewer.actors:
        may = queries.office_of(actor, office, on=today) if office else permissions.may_analyse(actor)
        if may:
            return actor  # type: ignore[no-any-return]
    require(False, _("You cannot sign this part: %s.") % words.signs_it(part))
    raise AssertionError("require(False) always raises")


def _written(
    request: Any, decision: Decision, form: forms.Form, do: Callable[[], object], **context: Any
) -> HttpResponse:
    """The shape of a page on which one part is written; then back to the report."""
    doing(request, context["title"])
    if request.method == "POST" and form.is_valid():
        try:
            do()
        except KindError as fault:
            form.add_error(None, str(fault))
        else:
            return redirect(path("accountability:report", code=decision.code))
    shown = {"form": form, "decision": decision, **context}
    return render(request, "accountability/step.html", shown, status=422 if form.errors else 200)
