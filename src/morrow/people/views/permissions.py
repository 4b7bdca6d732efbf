"""My permissions: giving one, and taking it back."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from morrow.foundations.errors import KindError, NotFound
from morrow.foundations.forms import say_why
from morrow.foundations.scope import path
from morrow.people import actions, queries
from morrow.people.errors import NoSuchRole
from morrow.people.forms import PermissionForm


def permissions(request: Any) -> HttpResponse:
    """What I let others see, and what is shared without my yes."""
    queries.own_entry(request.viewer)
    given = queries.permissions_in_words(request.viewer, timezone.localdate())
    context = {
        "given": [g for g in given if g.holds and g.permission.basis == "consent"],
        "shared": [g for g in given if g.holds and g.permission.basis != "consent"],
        "over": [g for g in given if not g.holds],
    }
    return render(request, "people/permissions.html", context)


def give(request: Any) -> HttpResponse:
    """Let a worker see something about me. A link may already name who and what."""
    by = request.viewer.acting_as("resident")
    me = queries.own_entry(request.viewer)
    today = timezone.localdate()
    form = PermissionForm(
        request.POST if request.method == "POST" else None,
        initial={"code": request.GET.get("code", ""), "kinds": request.GET.getlist("kinds")},
        workers=queries.everyone_at_work(request.viewer, today),
        kinds=queries.kinds_to_permit(),
    )
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            role = queries.role_of_code(said["code"], today)
            actions.give_permission(
                person=me,
                given_to=queries.PersonRef(pk=role.person_id),
                role=role,
                kinds=said["kinds"],
                purpose=said["purpose"],
                active_from=today,
                active_to=said["last_day"] + timedelta(days=1) if said["last_day"] else None,
                by=by,
                now=timezone.now(),
            )
            messages.success(request, _("Your permission is written down. You can take it back at any time."))
            return redirect(path("people:permissions"))
        except NoSuchRole as fault:
            form.add_error("code", str(fault))
        except KindError as fault:
            say_why(form, fault)
    return render(request, "people/give_permission.html", {"form": form}, status=422 if form.errors else 200)


@require_POST
def withdraw(request: Any, code: str) -> HttpResponse:
    """Take a permission back."""
    permission = queries.own_permission(request.viewer, code)
    if permission is None:
        raise NotFound
    by = request.viewer.acting_as("resident")
    actions.withdraw_permission(permission=permission, by=by, now=timezone.now())
    messages.success(
        request,
        _("Taken back. It opens nothing any more. If they lead your plan, end that on your plan too."),
    )
    return redirect(path("people:permissions"))
