"""Who was heard and who is missing: for everyone to read, and for the engagement officer to mend."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.errors import NotFound
from morrow.foundations.scope import Actor, path
from morrow.voice import actions, queries
from morrow.voice.facts import facts
from morrow.voice.forms import ConfirmForm
from morrow.voice.forms.hearing import (
    AboutMeForm,
    GroupForm,
    OutreachForm,
    OwnFactForm,
    QuotaForm,
    SmallConversationForm,
)
from morrow.voice.hearing_words import tables
from morrow.voice.models import Round
from morrow.voice.permissions import CONVENERS, as_speaker
from morrow.voice.views.kindly import FormPage, form_page, posted, refused


def about_me(request: Any) -> HttpResponse:
    """Facts one may tell about oneself, once, with why they are asked."""
    asked = facts()
    told = queries.about_me(request.viewer)
    initial = {f"fact-{key}": value for key, value in told.items()}
    form = AboutMeForm(posted(request), facts=asked, initial=initial)

    def call() -> None:
        answers = form.told()
        if not form.cleaned_data.get("postcode") and "deprivation" in told and not request.POST.get("forget"):
            answers["deprivation"] = told["deprivation"]
        actions.tell_about_me(
            told=answers,
            postcode=form.cleaned_data.get("postcode", ""),
            by=as_speaker(request.viewer),
            now=timezone.now(),
        )

    if request.method == "POST" and form.is_valid() and not refused(form, call):
        return redirect(path("voice:about_me"))
    lives = next((each for each in asked if each.key == "deprivation"), None)
    fifth = lives.value(told["deprivation"]) if lives and "deprivation" in told else None
    context = {"form": form, "told": told, "fifth": fifth, "signed_in": request.viewer.holds("resident")}
    return render(request, "voice/about_me.html", context, status=422 if form.errors else 200)


def who(request: Any, code: str) -> HttpResponse:
    """Who took part in a round beside who lives here, outreach, and what groups at risk said."""
    round_ = queries.round_for(request.viewer, code)
    found = queries.who(round_)
    context = {
        "round": round_,
        "example": round_.example,
        "tables": tables(found.facts),
        "quotas": found.quotas,
        "missing": found.missing.names if round_.state != "draft" else [],
        "outreach": queries.outreach_of(round_),
        "groups": found.groups,
        "consultation": queries.consultation_of(round_),
        "convenes": request.viewer.holds(*CONVENERS),
        "runs": round_.state in {"open", "ballot"},
        "over": round_.state in {"closed", "counted", "called_off"},
    }
    return render(request, "voice/who.html", context)


def quotas(request: Any, code: str) -> HttpResponse:
    """Name the quotas of a draft, or take one out."""
    by, round_ = _own(request, code)
    form = QuotaForm(posted(request), facts=facts())
    named = queries.quotas_of(round_)
    if request.method == "POST" and (dropping := request.POST.get("drop")):
        quota = next((each for each in named if str(each.pk) == dropping), None)
        if quota is None:
            raise NotFound
        form = ConfirmForm(posted(request))
        if not refused(form, lambda: actions.drop_quota(quota=quota, by=by, now=timezone.now())):
            return redirect(path("voice:quotas", code=code))
    elif request.method == "POST" and form.is_valid():
        fact, _mark, value = form.cleaned_data["who"].partition(":")
        least = form.cleaned_data["least"]
        if not refused(
            form,
            lambda: actions.set_quota(
                round=round_, fact=fact, value=value, least=least, by=by, now=timezone.now()
            ),
        ):
            return redirect(path("voice:quotas", code=code))
    context = {"form": form, "round": round_, "example": round_.example, "quotas": named}
    return render(request, "voice/quotas.html", context, status=422 if form.errors else 200)


def group(request: Any, code: str) -> HttpResponse:
    """Name a group at risk of exclusion."""
    by, round_ = _own(request, code)
    page = FormPage(
        _("Name a group at risk of exclusion"),
        _("Name it"),
        lead=_("A group that numbers would not show. It is heard in a small conversation, told in words."),
        example=round_.example,
    )
    return form_page(
        request,
        GroupForm(posted(request)),
        page,
        lambda answers: actions.name_group(round=round_, **answers, by=by, now=timezone.now()),
        path("voice:who", code=code),
    )


def outreach(request: Any, code: str) -> HttpResponse:
    """Write down that somebody went out to those who were missing."""
    by, round_ = _own(request, code)
    named = {str(quota.pk): quota for quota in queries.quotas_of(round_)}
    form = OutreachForm(posted(request), quotas=[(key, quota.label) for key, quota in named.items()])
    page = FormPage(_("Write down an outreach step"), _("Write it down"), example=round_.example)

    def call(answers: dict[str, Any]) -> None:
        quota = named[answers.pop("quota")]
        actions.record_outreach(quota=quota, **answers, by=by, now=timezone.now())

    return form_page(request, form, page, call, path("voice:who", code=code))


def small_conversation(request: Any, code: str) -> HttpResponse:
    """Write down what a group at risk of exclusion said."""
    by, round_ = _own(request, code)
    named = {each.group.code: each.group for each in queries.groups_of(round_)}
    form = SmallConversationForm(posted(request), groups=[(key, each.name) for key, each in named.items()])
    page = FormPage(
        _("Write down what a group said"), _("Write it down"), emergency=True, example=round_.example
    )

    def call(answers: dict[str, Any]) -> None:
        group = named[answers.pop("group")]
        actions.record_small_conversation(group=group, **answers, by=by, now=timezone.now())

    return form_page(request, form, page, call, path("voice:who", code=code))


def own_fact(request: Any) -> HttpResponse:
    """Ask people here for a fact of the place's own."""
    by = request.viewer.acting_as(*CONVENERS)
    page = FormPage(
        _("Ask for a fact of our own"),
        _("Ask for it"),
        lead=_("Everyone may answer it on their own page, and nobody has to. It is only ever counted."),
    )
    return form_page(
        request,
        OwnFactForm(posted(request)),
        page,
        lambda answers: actions.ask_fact(**answers, by=by, now=timezone.now()),
        path("voice:rounds"),
    )


def _own(request: Any, code: str) -> tuple[Actor, Round]:
    by = request.viewer.acting_as(*CONVENERS)
    return by, queries.round_for(request.viewer, code)
