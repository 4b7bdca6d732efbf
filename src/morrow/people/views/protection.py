"""The data protection lead's pages: what was read, what is shared without a yes, who asks to be erased."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from morrow.foundations.errors import KindError
from morrow.foundations.forms import say_why
from morrow.foundations.scope import path
from morrow.people import actions, queries
from morrow.people.errors import NoSuchPerson, NoSuchRole
from morrow.people.forms import RefuseErasureForm, ShareForm

DAYS = 30


@never_cache
def data_protection(request: Any) -> HttpResponse:
    """What was read in the last thirty days, what is shared without consent, who waits to be erased."""
    _only(request, "data_protection_lead")
    viewer = request.viewer
    context = {
        "days": DAYS,
        "readings": queries.readings(viewer, timezone.now() - timedelta(days=DAYS)),
        "shared": queries.shared_without_consent(viewer),
        "erasure": queries.erasure_requests(viewer),
        "today": timezone.localdate(),
    }
    return render(request, "people/data_protection.html", context)


def answer_erasure(request: Any, code: str) -> HttpResponse:
    """Erase a person who asked, or say what must be kept and why."""
    by = _only(request, "data_protection_lead")
    found = queries.erasure_request(request.viewer, code)
    form = RefuseErasureForm(request.POST if "refuse" in request.POST else None)
    if request.method == "POST" and "erase" in request.POST:
        actions.erase(person=found.person, by=by, now=timezone.now())
        messages.success(request, _("The person is erased. What stays in the record leads back to nobody."))
        return redirect(path("people:data_protection"))
    if form.is_bound and form.is_valid():
        reason = form.cleaned_data["reason"]
        actions.refuse_erasure(request=found, reason=reason, by=by, now=timezone.now())
        messages.success(request, _("Your answer is written down. The person reads it under “About me”."))
        return redirect(path("people:data_protection"))
    context = {"form": form, "asked": found, "today": timezone.localdate()}
    return render(request, "people/answer_erasure.html", context, status=422 if form.errors else 200)


def share(request: Any) -> HttpResponse:
    """Share something about a person without their yes."""
    by = _only(request, "safeguarding_lead", "data_protection_lead")
    form = ShareForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            role = queries.role_of_code(said.pop("code"), timezone.localdate())
            person = queries.person_of_code(said.pop("person"))
            worker = queries.PersonRef(pk=role.person_id)
            actions.share_without_consent(
                person=person, given_to=worker, role=role, by=by, now=timezone.now(), **said
            )
            messages.success(request, _("Shared, with its reason. The person sees it, and the reason."))
            watches = request.viewer.holds("data_protection_lead")
            return redirect(path("people:data_protection") if watches else path("desk:home"))
        except NoSuchRole as fault:
            form.add_error("code", str(fault))
        except NoSuchPerson as fault:
            form.add_error("person", str(fault))
        except KindError as fault:
            say_why(form, fault)
    return render(request, "people/share.html", {"form": form}, status=422 if form.errors else 200)


@require_POST
def stop_sharing(request: Any, code: str) -> HttpResponse:
    """End a sharing without consent."""
    by = _only(request, "data_protection_lead")
    permission = queries.shared_permission(request.viewer, code)
    actions.withdraw_permission(permission=permission, by=by, now=timezone.now())
    messages.success(request, _("Stopped."))
    return redirect(path("people:data_protection"))


def _only(request: Any, *roles: str) -> Any:
    return request.viewer.acting_as(*roles)
