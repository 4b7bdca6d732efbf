"""Themes: what anyone reads of them, and how they are written."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.record import ref
from morrow.foundations.scope import Actor, path
from morrow.foundations.web import once
from morrow.voice import actions, queries
from morrow.voice.forms import (
    AnswerEveryoneForm,
    ConfirmForm,
    MergeForm,
    MinorityForm,
    SplitForm,
    ThemeForm,
)
from morrow.voice.hearer_words import who_will_hear
from morrow.voice.models import Contribution, Statement, Theme
from morrow.voice.permissions import GATHERERS, PROPOSERS, REPLIERS
from morrow.voice.views.desk import told
from morrow.voice.views.kindly import FormPage, form_page, posted, refused


def themes(request: Any) -> HttpResponse:
    """Everything that was said, in themes."""
    context = {"themes": queries.themes(request.viewer), "writes": request.viewer.holds(*GATHERERS)}
    return render(request, "voice/themes.html", context)


def theme_page(request: Any, code: str) -> HttpResponse:
    """One theme, with its minority positions and the words people agreed to show."""
    theme = queries.theme_for(request.viewer, code)
    context = {
        "theme": theme,
        "example": theme.example,
        "heard": queries.heard_in(theme),
        "minorities": theme.minorities.order_by("pk"),
        "parts": theme.split_into.order_by("pk") if theme.state == "split" else [],
        "writes": request.viewer.holds(*GATHERERS),
        "answers": request.viewer.holds(*REPLIERS),
        "proposes": request.viewer.holds(*PROPOSERS) and theme.state == "published",
        "reference": str(ref(theme)),
    }
    return render(request, "voice/theme.html", context)


def draft(request: Any) -> HttpResponse:
    """Begin a theme."""
    by = request.viewer.acting_as(*GATHERERS)
    before = once.sent_before(request)
    if before:
        return once.to_the_first(request, before)
    form = ThemeForm(posted(request))
    made: list[Theme] = []

    def call() -> None:
        made.append(actions.draft_theme(**form.cleaned_data, by=by, now=timezone.now()))

    if request.method == "POST" and form.is_valid() and not refused(form, call):
        to = path("voice:gather", code=made[0].code)
        once.remember(request, to)
        return redirect(to)
    page = FormPage(_("Begin a theme"), _("Save the draft"))
    return render(
        request, "voice/form_page.html", {"form": form, "page": page}, status=422 if form.errors else 200
    )


def rewrite(request: Any, code: str) -> HttpResponse:
    """Put a theme into other words."""
    by, theme = _own(request, code)
    form = ThemeForm(posted(request), initial={"title": theme.title, "summary": theme.summary})
    page = FormPage(_("Change the words of the theme"), _("Save"), example=theme.example)
    return form_page(
        request,
        form,
        page,
        lambda answers: actions.rewrite_theme(theme=theme, by=by, now=timezone.now(), **answers),
        path("voice:theme", code=code),
    )


def gather(request: Any, code: str) -> HttpResponse:
    """Choose what goes into a theme, and what comes out of a draft."""
    by, theme = _own(request, code)
    form = ConfirmForm(posted(request))
    contributions, statements = queries.to_gather(request.viewer, theme)
    inside = queries.gathered_in(request.viewer, theme)
    if request.method == "POST":
        taking_out = request.POST.get("do") == "take_out"
        chosen = _chosen(request, *(inside if taking_out else (contributions, statements)))
        if not any(chosen.values()):
            form.add_error(None, _("Choose at least one."))
        else:
            action = actions.take_out if taking_out else actions.gather
            if not refused(form, lambda: action(theme=theme, by=by, now=timezone.now(), **chosen)):
                return redirect(path("voice:gather", code=code))
    proposed = queries.proposed_for(theme, [*inside[0], *inside[1]], [*contributions, *statements])
    first = {one.said.code for one in proposed}
    context = {
        "form": form,
        "theme": theme,
        "contributions": [said for said in contributions if said.code not in first],
        "statements": [said for said in statements if said.code not in first],
        "inside": [*inside[0], *inside[1]],
        "proposed": proposed,
    }
    return render(request, "voice/gather.html", context, status=422 if form.errors else 200)


def minority(request: Any, code: str) -> HttpResponse:
    """Put a minority position beside a theme."""
    by, theme = _own(request, code)
    page = FormPage(_("A minority position"), _("Put it beside the theme"), example=theme.example, once=True)
    return form_page(
        request,
        MinorityForm(posted(request)),
        page,
        lambda answers: actions.note_minority(theme=theme, by=by, now=timezone.now(), **answers),
        path("voice:theme", code=code),
    )


def publish(request: Any, code: str) -> HttpResponse:
    """Publish a theme."""
    by, theme = _own(request, code)
    page = FormPage(
        _("Publish the theme"),
        _("Publish it"),
        lead=_("Everyone can read it, and rounds and decisions may rest on it. What it gathered then stays."),
        quote=theme.title,
    )
    return form_page(
        request,
        ConfirmForm(posted(request)),
        page,
        lambda _answers: actions.publish_theme(theme=theme, by=by, now=timezone.now()),
        path("voice:theme", code=code),
    )


def merge(request: Any, code: str) -> HttpResponse:
    """Bring a theme together with another."""
    by, theme = _own(request, code)
    others = {other.code: other for other in queries.published_themes() if other.pk != theme.pk}
    form = MergeForm(posted(request), themes=[(other.code, other.title) for other in others.values()])
    page = FormPage(_("Bring this theme together with another"), _("Bring them together"), quote=theme.title)
    return form_page(
        request,
        form,
        page,
        lambda answers: actions.merge_themes(
            theme=theme, into=others[answers["into"]], by=by, now=timezone.now()
        ),
        path("voice:theme", code=code),
    )


def split(request: Any, code: str) -> HttpResponse:
    """Divide a theme in two."""
    by, theme = _own(request, code)
    form = SplitForm(posted(request))
    contributions, statements = queries.gathered_in(request.viewer, theme)

    def call() -> None:
        answers = form.cleaned_data
        chosen = _chosen(request, contributions, statements)
        actions.split_theme(
            theme=theme,
            first=actions.Part(answers["first_title"], answers["first_summary"]),
            second=actions.Part(answers["second_title"], answers["second_summary"]),
            to_second=[*chosen["contributions"], *chosen["statements"]],
            by=by,
            now=timezone.now(),
        )

    if request.method == "POST" and form.is_valid() and not refused(form, call):
        return redirect(path("voice:theme", code=code))
    context = {"form": form, "theme": theme, "inside": [*contributions, *statements]}
    return render(request, "voice/split.html", context, status=422 if form.errors else 200)


def answer_everyone(request: Any, code: str) -> HttpResponse:
    """One text to everyone whose words stand in a theme."""
    by = request.viewer.acting_as(*REPLIERS)
    theme = queries.theme_for(request.viewer, code)
    came_of = queries.what_came_of(theme, request.viewer)
    found = queries.hearers(theme, ["", *(cause for cause, _title in came_of)])
    page = FormPage(
        _("Answer everyone in this theme"),
        _("Send it to everyone"),
        lead=_("Each person gets a reply of their own, by the way they chose. Nobody is told twice."),
        quote=theme.title,
        emergency=True,
        hearers=who_will_hear(found, dict(came_of)),
        done=_(
            "The reply goes to everyone whose words stand here and who was not told of this before. Where "
            "they are many, the last hear some minutes later."
        ),
    )
    return form_page(
        request,
        AnswerEveryoneForm(posted(request), came_of=came_of),
        page,
        lambda answers: actions.answer_everyone_in(
            theme=theme,
            words=answers["words"],
            next_step=answers["next_step"],
            because=told(answers),
            by=by,
            now=timezone.now(),
        ),
        path("voice:theme", code=code),
    )


def _own(request: Any, code: str) -> tuple[Actor, Theme]:
    by = request.viewer.acting_as(*GATHERERS)
    return by, queries.theme_for(request.viewer, code)


def _chosen(
    request: Any, contributions: list[Contribution], statements: list[Statement]
) -> dict[str, list[Any]]:
    codes = set(request.POST.getlist("chosen"))
    return {
        "contributions": [said for said in contributions if said.code in codes],
        "statements": [said for said in statements if said.code in codes],
    }
