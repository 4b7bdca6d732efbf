"""Coming back with a receipt: the code opens the public thread, a second thing opens the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _

from morrow.foundations.codes import CodeNotRead
from morrow.foundations.errors import NotFound
from morrow.foundations.scope import path
from morrow.foundations.web import once
from morrow.voice import actions, queries, tries
from morrow.voice.complaint_words import where_it_is
from morrow.voice.errors import TooManyTries, TooManyWords, UnknownReceipt, WrongSecondThing
from morrow.voice.forms import CorrectForm, ReceiptForm, SecondThingForm
from morrow.voice.models import Contribution
from morrow.voice.views.kindly import FormPage, form_page, posted
from morrow.voice.views.listening import RECEIPT
from morrow.voice.words import code_not_read, wrong_words_before

FORGOTTEN_AFTER = 30 * 60
"""Seconds after which a browser without an account forgets an opened receipt."""


TYPED = "morrow_typed_code"
"""Session key: a code that stood in an address, until it is shown in the box."""

WRONG_WORD = "morrow_wrong_word"
"""Session key: the contribution for whose receipt a wrong word was given in this browser."""


def open_receipt(request: Any) -> HttpResponse:
    """Type a receipt code; on success go to its thread.

    A code in the address, as older receipts print it, opens nothing by itself: it is put in the box under
    an address that does not hold it, so that it stays in no history.
    """
    if request.GET.get("code"):
        request.session[TYPED] = request.GET["code"][:60]
        return redirect(path("voice:open_receipt"))
    known = request.session.pop(TYPED, "")
    form = ReceiptForm(posted(request), initial={"code": known})
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            with tries.counted(request.META.get("REMOTE_ADDR", ""), timezone.now()):
                contribution = queries.contribution_of_code(form.cleaned_data["code"])
        except CodeNotRead as fault:
            form.add_error("code", code_not_read(fault))
        except UnknownReceipt as fault:
            form.add_error("code", str(fault))
        except TooManyTries as fault:
            form.add_error(None, str(fault))
            status = 429
        else:
            _open(request, contribution)
            return redirect(path("story:my_thread"))
    status = 422 if form.errors and status == 200 else status
    return render(request, "voice/open_receipt.html", {"form": form, "known": known}, status=status)


def finish(request: Any) -> HttpResponse:
    """Forget the receipt in this browser, for whoever sits here next."""
    if request.method == "POST":
        for key in (queries.OPENED, RECEIPT, TYPED, WRONG_WORD):
            request.session.pop(key, None)
        once.forget(request, "receipt")
        if not request.user.is_authenticated:
            request.session.flush()
        messages.success(request, _("Done. This screen has forgotten your receipt."))
    return redirect(path("voice:have_your_say"))


def my_words(request: Any) -> HttpResponse:
    """What the holder of an opened receipt can do."""
    said = _opened(request)
    if said is None:
        return redirect(path("voice:open_receipt"))
    context = {"said": said, "answered": queries.has_reply(said), "may_correct": queries.may_correct(said)}
    context["look"] = queries.look_of(said)
    context["went_on"] = said.triage == "complaint_route"
    return render(request, "voice/my_words.html", context)


def read_reply(request: Any) -> HttpResponse:
    """The reply's own words, for whoever has the code and the second thing."""
    said = _opened(request)
    if said is None:
        return redirect(path("voice:open_receipt"))
    form = SecondThingForm(posted(request))
    replies, where = None, None
    if request.method == "POST" and form.is_valid():
        try:
            with _word_counted(request, said):
                replies = queries.replies_behind(said, form.cleaned_data["second_thing"])
            where = _where(said)
        except (WrongSecondThing, TooManyTries, TooManyWords) as fault:
            form.add_error("second_thing", str(fault))
    _remind(request, form, said)
    context = {
        "form": form,
        "replies": replies,
        "where": where,
        "said": said,
        "may_correct": queries.may_correct(said),
    }
    return render(request, "voice/read_reply.html", context, status=422 if form.errors else 200)


def correct(request: Any) -> HttpResponse:
    """Put one's own words right before they are sorted: the word opens them, as it opens the reply."""
    page = FormPage(
        title=_("Put your words right"),
        lead=_("You can do this until somebody has read and sorted them."),
        button=_("Save the new words"),
        emergency=True,
        done=_("Your new words are kept."),
    )
    said = _opened(request)
    if said is None:
        return redirect(path("voice:open_receipt"))
    if queries.author_of(said, request.viewer).holds("resident"):
        form = CorrectForm(posted(request), initial={"words": said.words})
        return own_words(request, form, page, actions.correct)
    if "words" in request.POST:
        return own_words(request, CorrectForm(posted(request)), page, actions.correct)
    return _words_to_correct(request, said, page)


def _words_to_correct(request: Any, said: Contribution, page: FormPage) -> HttpResponse:
    """Ask for the word; once it is right, show what was written down in a box that can be changed.

    The word goes along unseen, so that nobody types it twice and no session keeps it.
    """
    form: forms.Form = SecondThingForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            with _word_counted(request, said):
                words = queries.words_behind(said, form.cleaned_data["second_thing"])
        except (WrongSecondThing, TooManyTries, TooManyWords) as fault:
            form.add_error("second_thing", str(fault))
        else:
            form = CorrectForm(initial={"words": words, **form.cleaned_data})
            form.fields["second_thing"].widget = forms.HiddenInput()
            return render(request, "voice/form_page.html", {"form": form, "page": page})
    _remind(request, form, said)
    asked = replace(
        page,
        lead=_("First give your word. Then we show you what was written down, and you can change it."),
        button=_("Show my words"),
        emergency=False,
    )
    status = 422 if form.errors else 200
    return render(request, "voice/form_page.html", {"form": form, "page": asked}, status=status)


def withdraw(request: Any) -> HttpResponse:
    """Take back what one said."""
    page = FormPage(
        title=_("Take back what you said"),
        lead=_(
            "Nobody will answer, gather or show it any more. We keep a note that something was said and "
            "taken back, without your words. You can undo this later."
        ),
        button=_("Take it back"),
    )
    return own_words(request, SecondThingForm(posted(request)), page, actions.withdraw)


def reinstate(request: Any) -> HttpResponse:
    """Undo having taken it back."""
    page = FormPage(title=_("Say it after all"), button=_("Undo taking it back"))
    return own_words(request, SecondThingForm(posted(request)), page, actions.reinstate)


def own_words(request: Any, form: forms.Form, page: FormPage, action: Callable[..., None]) -> HttpResponse:
    """A page on which an author does one thing with their own words."""
    said = _opened(request)
    if said is None:
        return redirect(path("voice:open_receipt"))
    by = queries.author_of(said, request.viewer)
    if by.holds("resident"):
        del form.fields["second_thing"]

    def call(answers: dict[str, Any]) -> None:
        # Whoever is signed in as the author gives no word, so nobody's wrong words stop them.
        try:
            with nullcontext() if by.holds("resident") else _word_counted(request, said):
                action(contribution=said, by=by, now=timezone.now(), **answers)
        finally:
            _remind(request, form, said)

    _remind(request, form, said)
    return form_page(request, form, page, call, path("voice:my_words"))


def _remind(request: Any, form: forms.Form, said: Contribution) -> None:
    """Once a wrong word was given in this browser, show the hint where the word is asked for."""
    hint = said.receipt.hint
    if hint and "second_thing" in form.fields and request.session.get(WRONG_WORD) == said.code:
        words = format_html("{} <span data-content>{}</span>", _("Your hint:"), hint)
        form.fields["second_thing"].help_text = form["second_thing"].help_text = words


@contextmanager
def _word_counted(request: Any, said: Contribution) -> Iterator[None]:
    """Try a word: a wrong one brings the hint, the right one the news of wrong ones before it."""
    try:
        with tries.counted(request.META.get("REMOTE_ADDR", ""), timezone.now(), on=said) as tried:
            yield
    except WrongSecondThing:
        request.session[WRONG_WORD] = said.code
        raise
    request.session.pop(WRONG_WORD, None)
    if tried.wrong_before:
        messages.warning(request, wrong_words_before(tried.wrong_before))


def _open(request: Any, contribution: Contribution) -> None:
    """Remember the receipt in this browser, in a session nobody knew the key of before.

    Where nobody is signed in it is forgotten by itself after half an hour.
    """
    request.session.cycle_key()
    request.session[queries.OPENED] = queries.opening_of(contribution)
    if not request.user.is_authenticated:
        request.session.set_expiry(FORGOTTEN_AFTER)


def _opened(request: Any) -> Contribution | None:
    """The contribution of the receipt opened in this browser, if it still exists."""
    opened = request.session.get(queries.OPENED)
    try:
        return queries.opened_contribution(opened) if opened else None
    except UnknownReceipt:
        return None


def _where(said: Contribution) -> list[str]:
    """Who has somebody's complaint, in sentences; nothing where it is none."""
    complaint = queries.complaint_of(said)
    return where_it_is(complaint) if complaint else []


def mine(request: Any) -> HttpResponse:
    """What a signed-in person said, and what they were told; choosing one opens it like its receipt."""
    if request.viewer.person_id is None:
        return redirect(path("voice:open_receipt"))
    said = queries.said_by(request.viewer)
    if request.method == "POST":
        chosen = next((one for one in said if one.code == request.POST.get("code")), None)
        if chosen is None:
            raise NotFound
        _open(request, chosen)
        return redirect(path("voice:my_words"))
    context = {
        "said": [(one, _where(one)) for one in said],
        "stated": queries.stated_by(request.viewer),
    }
    return render(request, "voice/mine.html", context)
