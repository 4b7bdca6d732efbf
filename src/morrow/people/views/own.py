"""About me: what is known of me, and my right to change it, copy it and have it erased."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from morrow.foundations.errors import KindError, NotAllowed
from morrow.foundations.forms import say_why
from morrow.foundations.scope import path
from morrow.people import actions, queries
from morrow.people.forms import DetailsForm, JoinForm
from morrow.people.views.invitation import INVITED
from morrow.people.words import reach_in_words


def join(request: Any) -> HttpResponse:
    """Become a person of this place, with the account one is signed in with."""
    if not request.user.is_authenticated:
        raise NotAllowed(_("Sign in first, or create an account. Then you can join this place."))
    if request.viewer.person_id:
        return redirect(path("people:about_me"))
    form = JoinForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.join(
                account=request.user,
                name=form.cleaned_data["name"],
                example=request.place.example,
                by=queries.newcomer(),
                now=timezone.now(),
            )
            invited = request.session.get(INVITED)
            return redirect(path("people:invitation", token=invited) if invited else path("desk:home"))
        except KindError as fault:
            say_why(form, fault)
    return render(request, "people/join.html", {"form": form}, status=422 if form.errors else 200)


@never_cache
def about_me(request: Any) -> HttpResponse:
    """What is known of me, and where to go from here."""
    viewer = request.viewer
    today = timezone.localdate()
    me = queries.own_entry(viewer)
    context = {
        "me": me,
        "reach": reach_in_words(me.reach_by),
        "roles": [(role, role.is_held(today)) for role in queries.own_roles(viewer)],
        "named_for": queries.own_nominations(viewer),
        "speakers": [(a, name, a.holds(today)) for a, name in queries.speakers_for(viewer)],
        "permitted": sum(1 for given in queries.permissions_in_words(viewer, today) if given.holds),
        "looked": len(queries.who_looked(viewer)),
        "erasure": queries.erasure_requests_of(viewer),
    }
    return render(request, "people/about_me.html", context)


@require_POST
def decline(request: Any, code: str) -> HttpResponse:
    """Not want a role one is named for."""
    by = request.viewer.acting_as("resident")
    actions.decline(nomination=queries.nomination(code), by=by, now=timezone.now())
    messages.success(request, _("You have said no, and nobody holds that role by it."))
    return redirect(path("people:about_me"))


def details(request: Any) -> HttpResponse:
    """Put right my name and how I am reached."""
    me = queries.own_entry(request.viewer)
    names = ("name", "reach_by", "email", "phone", "address", "language")
    form = DetailsForm(request.POST or None, initial={name: getattr(me, name) for name in names})
    if request.method == "POST" and form.is_valid():
        by = request.viewer.acting_as("resident")
        actions.change_details(person=me, by=by, now=timezone.now(), **form.cleaned_data)
        messages.success(request, _("Your details are saved."))
        return redirect(path("people:about_me"))
    return render(request, "people/details.html", {"form": form}, status=422 if form.errors else 200)


@never_cache
def who_looked(request: Any) -> HttpResponse:
    """Who read what about me, in which work, and why."""
    queries.own_entry(request.viewer)
    return render(request, "people/who_looked.html", {"looked": queries.who_looked_in_words(request.viewer)})


@never_cache
def download(request: Any) -> HttpResponse:
    """A copy of everything held about me, as a file."""
    queries.own_entry(request.viewer)
    copy = {
        "place": request.place.slug,
        "made": timezone.now().isoformat(),
        "about": queries.everything_about(request.viewer),
        "who_looked": [
            {"as": row.who, "what": row.what, "why": row.why, "when": row.when.isoformat()}
            for row in queries.who_looked_in_words(request.viewer, limit=10_000)
        ],
    }
    response = JsonResponse(copy, json_dumps_params={"indent": 2, "ensure_ascii": False})
    response["Content-Disposition"] = f'attachment; filename="about-me-{request.place.slug}.json"'
    return response


def erasure(request: Any) -> HttpResponse:
    """Ask to be erased, and read what was answered."""
    me = queries.own_entry(request.viewer)
    fault = ""
    if request.method == "POST":
        by = request.viewer.acting_as("resident")
        try:
            actions.ask_for_erasure(person=me, by=by, now=timezone.now())
            return redirect(path("people:erasure"))
        except KindError as said:
            fault = str(said)
    asked = queries.erasure_requests_of(request.viewer)
    waiting = next((request_ for request_ in asked if request_.refused is None), None)
    context = {"asked": asked, "waiting": waiting, "fault": fault}
    return render(request, "people/erasure.html", context, status=422 if fault else 200)


@require_POST
def end_speaker(request: Any, code: str) -> HttpResponse:
    """Say that somebody no longer speaks for me."""
    advocate = queries.advocate(request.viewer, code)
    by = request.viewer.acting_as("resident")
    actions.end_advocate(advocate=advocate, by=by, now=timezone.now())
    messages.success(request, _("They no longer speak for you."))
    return redirect(path("people:about_me"))
