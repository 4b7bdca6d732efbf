"""Who speaks for whom: the pages of those who write it down."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from morrow.foundations.errors import KindError
from morrow.foundations.forms import say_why
from morrow.foundations.scope import path
from morrow.people import actions, queries
from morrow.people.errors import NoSuchPerson
from morrow.people.forms import AdvocateForm
from morrow.people.permissions import ADVOCACY


def advocates(request: Any) -> HttpResponse:
    """Everyone who speaks for somebody, with the evidence and what it covers."""
    _only_those_who_record(request)
    today = timezone.localdate()
    known = [(advocate, advocate.holds(today)) for advocate in queries.advocates(request.viewer)]
    return render(request, "people/advocates.html", {"advocates": known})


def record_advocate(request: Any) -> HttpResponse:
    """Write down that somebody speaks for a person."""
    by = _only_those_who_record(request)
    form = AdvocateForm(request.POST or None, initial={"active_from": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        field = "person"
        try:
            person = queries.person_of_code(said["person"])
            field = "speaker"
            actions.record_advocate(
                person=person,
                speaker=queries.person_of_code(said["speaker"]),
                capacity=said["capacity"],
                evidence=said["evidence"],
                covers=said["covers"],
                active_from=said["active_from"],
                active_to=said["last_day"] + timedelta(days=1) if said["last_day"] else None,
                by=by,
                now=timezone.now(),
            )
            messages.success(request, _("Written down. The person sees it under “About me”."))
            return redirect(path("people:advocates"))
        except NoSuchPerson as fault:
            form.add_error(field, str(fault))
        except KindError as fault:
            say_why(form, fault)
    return render(request, "people/record_advocate.html", {"form": form}, status=422 if form.errors else 200)


@require_POST
def end_advocate(request: Any, code: str) -> HttpResponse:
    """From today they no longer speak for the person."""
    by = _only_those_who_record(request)
    actions.end_advocate(advocate=queries.advocate(request.viewer, code), by=by, now=timezone.now())
    messages.success(request, _("Ended from today."))
    return redirect(path("people:advocates"))


def _only_those_who_record(request: Any) -> Any:
    return request.viewer.acting_as(*ADVOCACY)
