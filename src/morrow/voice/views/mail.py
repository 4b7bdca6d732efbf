"""Taking in saved e-mails: looked at one by one, then kept together."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from morrow.foundations.scope import path
from morrow.voice import actions
from morrow.voice.batch_file import Row
from morrow.voice.email_file import Mail
from morrow.voice.errors import TakenInBefore
from morrow.voice.forms.mail import MailFormSet, MailsForm
from morrow.voice.permissions import LISTENERS
from morrow.voice.views.kindly import posted


@never_cache
def mail(request: Any) -> HttpResponse:
    """Choose the e-mails; then look at each."""
    request.viewer.acting_as(*LISTENERS)
    form = MailsForm(posted(request), request.FILES or None)
    if request.method == "POST" and form.is_valid():
        mails = form.cleaned_data["mails"]
        forms = MailFormSet(initial=[_initial(each) for each in mails])
        context = {"forms": forms, "mails": mails, "token": uuid.uuid4()}
        return render(request, "voice/mail_look.html", context)
    return render(request, "voice/mail.html", {"form": form}, status=422 if form.errors else 200)


@require_POST
@never_cache
def take_in(request: Any) -> HttpResponse:
    """Keep the words of each e-mail, and show each receipt code this once."""
    by = request.viewer.acting_as(*LISTENERS)
    forms = MailFormSet(request.POST)
    fault = ""
    if forms.is_valid():
        rows = [_row(number, form.cleaned_data) for number, form in enumerate(forms, start=1)]
        kept = [row for row in rows if row is not None]
        if not kept:
            return redirect(path("voice:mail"))
        try:
            taken = actions.take_in_batch(
                file=_("E-mails"), rows=kept, token=_token(request), by=by, now=timezone.now()
            )
            context = {"taken": taken, "address": request.build_absolute_uri(path("voice:open_receipt"))}
            return render(request, "voice/batch_receipts.html", context)
        except TakenInBefore as before:
            fault = str(before)
    context = {"forms": forms, "token": request.POST.get("token", ""), "fault": fault}
    return render(request, "voice/mail_look.html", context, status=422)


def _initial(found: Mail) -> dict[str, Any]:
    return {
        "words": found.words,
        "quoted": found.quoted,
        "name": found.name,
        "address": found.address,
        "sent_on": found.sent_on,
    }


def _row(number: int, answers: dict[str, Any]) -> Row | None:
    """One e-mail as a thing said; whoever did not agree is nobody we know."""
    if answers.get("leave_out"):
        return None
    agreed = answers["agreed"]
    return Row(
        row=number,
        words=answers["words"],
        kind=answers["kind"],
        channel="email",
        said_on=answers["sent_on"],
        name=answers["name"] if agreed else "",
        reach_by="email" if agreed else "none",
        contact=answers["address"] if agreed else "",
        quoted=answers["quoted"],
    )


def _token(request: Any) -> uuid.UUID:
    try:
        return uuid.UUID(request.POST.get("token", ""))
    except ValueError:
        return uuid.uuid4()
