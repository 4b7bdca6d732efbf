"""The register of who does what, and the administrator's pages to give and end roles."""

from __future__ import annotations

from datetime import date, timedelta
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
from morrow.people.actions.invitations import OPEN_DAYS
from morrow.people.errors import NoSuchPerson
from morrow.people.forms import AppointForm, EndRoleForm, InviteForm
from morrow.people.permissions import GUARDED, needs_agreement
from morrow.people.words import role_in_words

A_YEAR = timedelta(days=365)


def who_does_what(request: Any) -> HttpResponse:
    """Who works as what today. Those on public bodies for anyone; all workers for who is signed in."""
    context = {
        "roles": queries.roles_shown(request.viewer, timezone.localdate()),
        "signed_in": request.viewer.person_id is not None,
        "may_appoint": request.viewer.holds("administrator"),
        "agrees": any(request.viewer.holds(*agreeing) for agreeing in GUARDED.values()),
        "to_agree": queries.to_agree(request.viewer),
    }
    return render(request, "people/who_does_what.html", context)


def appointments(request: Any) -> HttpResponse:
    """The administrator's page: every role held today, and every invitation that waits."""
    _only_administrators(request)
    today = timezone.localdate()
    context = {
        "roles": queries.roles_shown(request.viewer, today),
        "invitations": [(sent, sent.is_open(today)) for sent in queries.invitations(request.viewer)],
        "nominations": queries.nominations(request.viewer),
        "ended": queries.ended_roles(today, today - A_YEAR),
    }
    return render(request, "people/appointments.html", context)


def appoint(request: Any) -> HttpResponse:
    """Give a role to somebody who read out their own code."""
    by = _only_administrators(request)
    form = AppointForm(request.POST or None, example=by.example, initial=_today())
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            person = queries.person_of_code(said["code"])
            if needs_agreement(kind=said["kind"], person=person, by=by, on=timezone.localdate()):
                actions.nominate(person=person, by=by, now=timezone.now(), **_role(said))
                messages.success(request, _("This role needs a second person’s yes. It waits for that now."))
                return redirect(path("people:appointments"))
            role = actions.appoint(person=person, by=by, now=timezone.now(), **_role(said))
            done = _("%(name)s now holds this role: %(role)s.")
            named = {"name": role.known_as or _("The person"), "role": role_in_words(role)}
            messages.success(request, done % named)
            return redirect(path("people:appointments"))
        except NoSuchPerson as fault:
            form.add_error("code", str(fault))
        except KindError as fault:
            say_why(form, fault)
    return render(request, "people/appoint.html", {"form": form}, status=422 if form.errors else 200)


def second_yes(request: Any) -> HttpResponse:
    """The appointments that wait for the viewer's yes, and the answer to one of them."""
    agreeing = sorted({role for roles in GUARDED.values() for role in roles})
    request.viewer.acting_as(*agreeing)
    fault = ""
    if request.method == "POST":
        try:
            _answer(request)
            return redirect(path("people:second_yes"))
        except KindError as problem:
            fault = str(problem)
    waiting = queries.to_agree(request.viewer)
    names = queries.names_of(one.nominator_id for one in waiting if one.nominator_id)
    for one in waiting:
        one.named_by = names[one.nominator_id].known_as if one.nominator_id in names else ""
    context = {"waiting": waiting, "fault": fault}
    return render(request, "people/second_yes.html", context, status=422 if fault else 200)


def _answer(request: Any) -> None:
    nomination = queries.nomination(request.POST.get("nomination", ""))
    by = request.viewer.acting_as(*GUARDED[nomination.kind])
    if request.POST.get("answer") == "agree":
        role = actions.agree(nomination=nomination, by=by, now=timezone.now())
        named = {"name": role.known_as or _("The person"), "role": role_in_words(role)}
        messages.success(request, _("%(name)s now holds this role: %(role)s.") % named)
    else:
        actions.refuse(nomination=nomination, by=by, now=timezone.now())
        messages.success(request, _("You said no. Nobody holds anything by it."))


def invite(request: Any) -> HttpResponse:
    """Offer a role to an e-mail address."""
    by = _only_administrators(request)
    form = InviteForm(request.POST or None, example=by.example, initial=_today())
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            actions.invite(
                email=said["email"],
                site=request.build_absolute_uri("/"),
                by=by,
                now=timezone.now(),
                **_role(said),
            )
            told = _("The invitation is on its way. It is open for %(days)s days.")
            messages.success(request, told % {"days": OPEN_DAYS})
            return redirect(path("people:appointments"))
        except KindError as fault:
            say_why(form, fault)
    return render(request, "people/invite.html", {"form": form}, status=422 if form.errors else 200)


@require_POST
def withdraw_invitation(request: Any, code: str) -> HttpResponse:
    """Take an invitation back."""
    by = _only_administrators(request)
    invitation = queries.invitation(request.viewer, code)
    actions.withdraw_invitation(invitation=invitation, by=by, now=timezone.now())
    messages.success(request, _("The invitation is taken back. Its link opens nothing any more."))
    return redirect(path("people:appointments"))


def end_role(request: Any, code: str) -> HttpResponse:
    """End a role."""
    by = _only_administrators(request)
    role = queries.role(code)
    form = EndRoleForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            without = _day_after(form.cleaned_data["last_day"])
            actions.end_role(role=role, first_day_without=without, by=by, now=timezone.now())
            messages.success(request, _("The role is ended."))
            return redirect(path("people:appointments"))
        except KindError as fault:
            say_why(form, fault)
    context = {"form": form, "role": role, "in_words": role_in_words(role)}
    return render(request, "people/end_role.html", context, status=422 if form.errors else 200)


def _only_administrators(request: Any) -> Any:
    return request.viewer.acting_as("administrator")


def _today() -> dict[str, date]:
    return {"active_from": timezone.localdate()}


def _role(said: dict[str, Any]) -> dict[str, Any]:
    return {
        "kind": said["kind"],
        "title": said["title"],
        "organisation": said["organisation"],
        "body": said["body"],
        "active_from": said["active_from"],
        "active_to": _day_after(said["last_day"]) if said["last_day"] else None,
    }


def _day_after(last: date | None) -> date:
    return last + timedelta(days=1) if last else timezone.localdate()
