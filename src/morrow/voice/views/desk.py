"""The reply desk: what waits to be sorted, what is owed a reply."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.forms import HiddenInput
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.record import Ref
from morrow.foundations.scope import Actor, path
from morrow.methods.wording import may_name
from morrow.place import queries as place
from morrow.voice import actions, queries
from morrow.voice.answer_words import answered_in_words
from morrow.voice.forms import AnswerForm, ConfirmForm, CorrectForThemForm, SortForm
from morrow.voice.models import Contribution, SafeguardingReferral
from morrow.voice.permissions import DESK, LISTENERS, REPLIERS, SORTERS, may_see_desk
from morrow.voice.views.kindly import FormPage, form_page, posted
from morrow.voice.words import where_it_went

ROUTES = dict(SafeguardingReferral.ROUTES)
SHOWN = 50
"""How many of each list stand on the page; the numbers above count all."""


def desk(request: Any) -> HttpResponse:
    """Everything that waits, most urgent first."""
    request.viewer.acting_as(*DESK)
    today = timezone.localdate()
    context = {
        "numbers": queries.desk_numbers(request.viewer, today),
        "waiting": queries.waiting_to_be_sorted(request.viewer)[:SHOWN],
        "owed": queries.owed(request.viewer)[:SHOWN],
        "handlings": queries.being_handled(request.viewer)[:SHOWN],
        "hours": queries.hours_per_hundred(),
        "complaints": queries.with_what_left(queries.complaints_to_acknowledge(request.viewer)[:SHOWN]),
        "may_sort": request.viewer.holds(*SORTERS),
        "may_answer": request.viewer.holds(*REPLIERS),
        "today": today,
    }
    return render(request, "voice/desk.html", context)


def sort(request: Any, code: str) -> HttpResponse:
    """Read one thing said and say where it goes."""
    by = request.viewer.acting_as(*SORTERS)
    said = queries.contribution_for(request.viewer, code)
    page = FormPage(
        _("Read and sort"),
        _("Sort it"),
        lead=_what_they_want(said),
        quote=said.words,
        example=said.example,
        said=said,
        about=queries.about_of(said, request.viewer),
        names=may_name(said.words, [name for _code, name in place.wards()]),
        second=("next", _("Sort it, and open the next")),
    )
    form = SortForm(posted(request))
    if not said.may_publish:
        del form.fields["not_shown"]
    if said.person_id is None:
        form.fields["contact_given"].widget = HiddenInput()
    back = _then(request, said)

    def call(answers: dict[str, Any]) -> None:
        _send(said, by, answers)
        if answers["minutes"] and answers["goes"] not in ROUTES:
            actions.note_minutes(
                contribution=said, step="sort", minutes=answers["minutes"], by=by, now=timezone.now()
            )
        messages.success(request, where_it_went(answers["goes"], said))

    return form_page(request, form, page, call, back)


def _then(request: Any, said: Contribution) -> str:
    """The next card that waits, where whoever sorts wants to go on; else the list it stood in."""
    if "next" in request.POST:
        waiting = queries.waiting_to_be_sorted(request.viewer).exclude(pk=said.pk).first()
        if waiting is not None:
            return path("voice:sort", code=waiting.code)
    return path("voice:desk") if may_see_desk(request.viewer) else path("voice:referrals")


def _what_they_want(said: Contribution) -> str:
    """What it was said to be, and whether its words may be shown: whoever sorts decides on both."""
    if said.may_publish:
        shown = _("They agreed that their words may be shown in public, without their name.")
    else:
        shown = _("They did not agree that their words are shown in public.")
    return f"{said.get_kind_display()}. {shown}"


def correct_for_them(request: Any, code: str) -> HttpResponse:
    """Put right what was written down wrongly, with the person there."""
    by = request.viewer.acting_as(*LISTENERS)
    said = queries.contribution_for(request.viewer, code)
    page = FormPage(
        _("Put the words right"),
        _("Save the new words"),
        quote=said.words,
        emergency=True,
        example=said.example,
        done=_("The new words are kept."),
    )
    form = CorrectForThemForm(posted(request), initial={"words": said.words})
    return form_page(
        request,
        form,
        page,
        lambda answers: actions.correct(contribution=said, by=by, now=timezone.now(), **answers),
        path("voice:sort", code=code),
    )


def answer(request: Any, code: str) -> HttpResponse:
    """Write a reply."""
    by = request.viewer.acting_as(*REPLIERS)
    said = queries.contribution_for(request.viewer, code)
    page = FormPage(
        _("Answer"),
        _("Send the reply"),
        lead=answered_in_words(said),
        quote=said.words,
        said=said,
        about=queries.about_of(said, request.viewer),
        emergency=True,
        example=said.example,
    )
    draft = queries.draft_of(request.viewer, said)
    initial = {"words": draft.words, "next_step": draft.next_step} if draft else {}
    form = AnswerForm(posted(request), initial=initial, came_of=queries.what_came_of(said, request.viewer))
    return form_page(
        request, form, page, lambda answers: _answer(request, said, by, answers), path("voice:desk")
    )


def _answer(request: Any, said: Contribution, by: Actor, answers: dict[str, Any]) -> None:
    """Send the reply, or keep it as a draft; and note how long it took."""
    now, text = timezone.now(), {key: answers[key] for key in ("words", "next_step")}
    if answers["only_draft"]:
        actions.save_draft(contribution=said, **text, by=by, now=now)
        messages.success(request, _("The draft is kept. Nothing was sent."))
    else:
        actions.answer(contribution=said, **text, because=told(answers), by=by, now=now)
        messages.success(
            request,
            _("The reply is sent. The receipt opens it from now on, and it leaves by the way they chose."),
        )
    if answers["minutes"]:
        step = "draft" if answers["only_draft"] else "answer"
        actions.note_minutes(contribution=said, step=step, minutes=answers["minutes"], by=by, now=now)


def referrals(request: Any) -> HttpResponse:
    """Signs of harm, for the safeguarding lead alone."""
    request.viewer.acting_as("safeguarding_lead")
    context = {
        "referrals": queries.referrals(request.viewer),
        "waiting": queries.waiting_to_be_sorted(request.viewer)[:SHOWN],
        "today": timezone.localdate(),
    }
    return render(request, "voice/referrals.html", context)


def acknowledge(request: Any, code: str) -> HttpResponse:
    """Say that the safeguarding route has it."""
    by = request.viewer.acting_as("safeguarding_lead")
    referral = queries.referral_for(request.viewer, code)
    page = FormPage(
        _("The safeguarding route has it"),
        _("Yes, it has been received"),
        lead=_("Press the button once the council’s safeguarding route has confirmed that it has this."),
        quote=referral.said.words,
        example=referral.said.example,
        done=_("It is written down that the safeguarding route has it."),
    )
    return form_page(
        request,
        ConfirmForm(posted(request)),
        page,
        lambda _answers: actions.acknowledge_referral(referral=referral, by=by, now=timezone.now()),
        path("voice:referrals"),
    )


def told(answers: dict[str, Any]) -> list[Ref]:
    """What a reply tells of, as the action takes it."""
    return [Ref.read(answers["tells_of"])] if answers.get("tells_of") else []


def _send(said: Contribution, by: Actor, answers: dict[str, Any]) -> None:
    goes, now = answers["goes"], timezone.now()
    if goes == "open":
        actions.sort_as_open(
            contribution=said,
            cleared=answers["cleared"],
            not_shown=answers.get("not_shown", ""),
            by=by,
            now=now,
        )
    elif goes in ROUTES:
        actions.send_to_safeguarding(contribution=said, route=goes, by=by, now=now)
    else:
        given = answers["contact_given"]
        actions.send_to_complaints(contribution=said, procedure=goes, contact_given=given, by=by, now=now)
