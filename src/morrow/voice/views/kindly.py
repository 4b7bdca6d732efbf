"""The shape most pages of this room share: one form, one action, kind refusals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render

from morrow.foundations.errors import KindError, NotAllowed, NotFound
from morrow.foundations.forms import say_why
from morrow.foundations.references import Line
from morrow.foundations.scope import path
from morrow.foundations.web import once
from morrow.foundations.web.confirming import doing
from morrow.voice.models import Contribution, Round


@dataclass(frozen=True)
class FormPage:
    """A page with one form and one button. `quote` are somebody's words shown above it.

    `said` is whose words they are, where more stands beside them. `done` is said on the page that follows
    once it is done. `names` are pieces of the words that may show who somebody is. `ways` are what else can
    be done first: the words of each link, and where it leads. `hearers` say who will hear it. `once` says
    that the same answers sent again are kept once. `second` is another button, by its name. `young` is a
    round whose safeguarding contact stands on the page, if it has one. `shut` is where to go where nothing
    can be sent here now, so that no form stands that would be refused. `harm` is where a sign of harm in the
    words is sent. `about` is the public thing the words are about.
    """

    title: str
    button: str
    lead: str = ""
    quote: str = ""
    emergency: bool = False
    example: bool = False
    done: str = ""
    said: Contribution | None = None
    names: tuple[str, ...] = ()
    ways: tuple[tuple[str, str], ...] = ()
    hearers: tuple[str, ...] = ()
    young: Round | None = None
    shut: str = ""
    harm: str = ""
    once: bool = False
    second: tuple[str, str] = ("", "")
    about: Line | None = None


def posted(request: Any) -> QueryDict | None:
    """What was sent, even where nothing was filled in; None where the page was only opened."""
    return request.POST if request.method == "POST" else None


def fixed(round_: Round) -> str:
    """Where to go back to from a page that changes drafts alone, where people were told of the round."""
    return "" if round_.state == "draft" else path("voice:round", code=round_.code)


def refused(form: forms.Form, call: Callable[[], Any]) -> bool:
    """Make one domain call; put a refusal on the form, at the answer it is about.

    Roles and absences pass on to their own pages.
    """
    try:
        call()
    except NotFound:
        raise
    except KindError as fault:
        if type(fault) is NotAllowed:
            raise
        say_why(form, fault)
        return True
    return False


def form_page(
    request: Any, form: forms.Form, page: FormPage, call: Callable[[dict[str, Any]], Any], then: str
) -> HttpResponse:
    """Show the form; once it is filled in, make the call and go on to `then`."""
    doing(request, page.title)
    before = once.sent_before(request) if page.once else None
    if before:
        return once.to_the_first(request, before)
    if request.method == "POST" and form.is_valid() and not refused(form, lambda: call(form.cleaned_data)):
        if page.done:
            messages.success(request, page.done)
        if page.once:
            once.remember(request, then)
        return redirect(then)
    context = {"form": form, "page": page, "example": page.example}
    return render(request, "voice/form_page.html", context, status=422 if form.errors else 200)
