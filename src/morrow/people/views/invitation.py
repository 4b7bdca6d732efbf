"""Taking up an invitation from its link."""

from __future__ import annotations

from typing import Any

from allauth.account.models import EmailAddress
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError
from morrow.foundations.scope import path
from morrow.people import actions, queries
from morrow.people.words import role_in_words

INVITED = "morrow_invitation"
"""Session key: the link somebody opened before they had joined."""


def invitation(request: Any, token: str) -> HttpResponse:
    """What one is invited to; taking it up needs an account whose address is the one invited."""
    found = queries.invitation_behind(token)
    context: dict[str, Any] = {"invitation": found, "in_words": role_in_words(found)}
    if not request.user.is_authenticated:
        here = urlencode({"next": path("people:invitation", token=token)})
        context |= {
            "sign_in": f"{reverse('account_login')}?{here}",
            "sign_up": f"{reverse('account_signup')}?{here}",
        }
        return render(request, "people/invitation.html", context)
    if request.viewer.person_id is None:
        request.session[INVITED] = token
        return redirect(path("people:join"))
    if request.method == "POST":
        try:
            actions.accept_invitation(
                invitation=found,
                person=queries.own_entry(request.viewer),
                addresses=_shown_to_be_theirs(request.user),
                by=request.viewer.acting_as("resident"),
                now=timezone.now(),
            )
            request.session.pop(INVITED, None)
            messages.success(request, _("You now hold this role."))
            return redirect(path("desk:home"))
        except KindError as fault:
            context["fault"] = str(fault)
    return render(request, "people/invitation.html", context, status=422 if context.get("fault") else 200)


def _shown_to_be_theirs(account: Any) -> list[str]:
    return list(EmailAddress.objects.filter(user=account, verified=True).values_list("email", flat=True))
