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

from morrow.foundations.errors import KindError
from morrow.foundations.scope import entering, path
from morrow.voice import actions, held
from morrow.voice.batch_file import Row
from morrow.voice.email_file import LONGEST, Mail
from morrow.voice.forms.mail import MailFormSet, MailsForm
from morrow.voice.permissions import LISTENERS
from morrow.voice.tasks import let_go_of_files
from morrow.voice.views.kindly import posted


@never_cache
def mail(request: Any) -> HttpResponse:
    """Choose the e-mails; then look at each."""
    request.viewer.acting_as(*LISTENERS)
    form = MailsForm(posted(request), request.FILES or None)
    if request.method == "POST" and form.is_valid():
        mails, look = form.cleaned_data["mails"], uuid.uuid4()
        if held.hold(look, mails, request.viewer, timezone.now()):
            let_go_of_files.configure(schedule_in={"hours": 1}).defer(place=entering.place())
        forms = MailFormSet(initial=[_initial(each) for each in mails])
        return _look_page(request, forms, look)
    return render(request, "voice/mail.html", {"form": form}, status=422 if form.errors else 200)


@require_POST
@never_cache
def take_in(request: Any) -> HttpResponse:
    """Keep the words of each e-mail and what came with it, and show each receipt code this once."""
    by = request.viewer.acting_as(*LISTENERS)
    forms, look = MailFormSet(request.POST), _token(request)
    fault = ""
    if forms.is_valid():
        rows = [_row(number, form, look, request) for number, form in enumerate(forms)]
        kept = [row for row in rows if row is not None]
        if not kept:
            return redirect(path("voice:mail"))
        try:
            taken = actions.take_in_batch(file=_("E-mails"), rows=kept, token=look, by=by, now=timezone.now())
        except KindError as before:
            fault = str(before)
        else:
            held.let_go(look, request.viewer)
            context = {
                "taken": taken,
                "address": request.build_absolute_uri(path("voice:open_receipt")),
                "mails": True,
            }
            return render(request, "voice/batch_receipts.html", context)
    return _look_page(request, forms, look, fault=fault, status=422)


@never_cache
def held_file(request: Any, code: str) -> HttpResponse:
    """A file that came with an e-mail, for whoever is looking at it."""
    request.viewer.acting_as(*LISTENERS)
    found = held.held_file(code, request.viewer)
    response = HttpResponse(bytes(found.content), content_type=found.content_type)
    response["Content-Disposition"] = f'attachment; filename="{found.code}.{found.kind}"'
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response


def _look_page(
    request: Any, forms: Any, look: uuid.UUID, *, fault: str = "", status: int = 200
) -> HttpResponse:
    """Each e-mail with what came with it; boxes stay as they were ticked."""
    files = held.held_in(look, request.viewer)
    again = request.method == "POST" and "form-TOTAL_FORMS" in request.POST
    mails = []
    for number, form in enumerate(forms):
        ticked = request.POST.getlist(f"{form.prefix}-files")
        came = [(each, not again or each.code in ticked) for each in files.get(number, ())]
        mails.append((form, came))
    context = {"forms": forms, "mails": mails, "token": look, "fault": fault}
    return render(request, "voice/mail_look.html", context, status=status)


def _initial(found: Mail) -> dict[str, Any]:
    return {
        "words": _with_subject(found),
        "quoted": found.quoted,
        "name": found.name,
        "address": found.address,
        "sent_on": found.sent_on,
    }


def _with_subject(found: Mail) -> str:
    """Their words, with the subject above them where it says what the words do not: it is theirs too.

    Where both together are too long for one thing said, no word of theirs is cut off for its sake.
    """
    subject = " ".join(found.subject.split())
    answering = subject.lower().startswith(("re:", "fw:", "fwd:"))
    if not subject or answering or subject.lower() in found.words.lower():
        return found.words
    both = f"{subject}\n\n{found.words}"
    return both if len(both) <= LONGEST else found.words


def _row(number: int, form: Any, look: uuid.UUID, request: Any) -> Row | None:
    """One e-mail as a thing said; whoever did not agree is nobody we know."""
    answers = form.cleaned_data
    if answers.get("leave_out"):
        return None
    agreed = answers["agreed"]
    return Row(
        row=number + 1,
        words=answers["words"],
        kind=answers["kind"],
        channel="email",
        said_on=answers["sent_on"],
        name=answers["name"] if agreed else "",
        reach_by="email" if agreed else "none",
        contact=answers["address"] if agreed else "",
        quoted=answers["quoted"],
        attached=held.chosen(look, number, request.POST.getlist(f"{form.prefix}-files"), request.viewer),
    )


def _token(request: Any) -> uuid.UUID:
    try:
        return uuid.UUID(request.POST.get("token", ""))
    except ValueError:
        return uuid.uuid4()
