"""Running a round: for the engagement officer."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import formats, timezone
from django.utils.translation import gettext as _

from morrow.foundations.errors import NotFound
from morrow.foundations.scope import Actor, path
from morrow.foundations.web import once
from morrow.methods.wording import may_name
from morrow.place import queries as place
from morrow.voice import actions, queries, rules
from morrow.voice.ballot_words import equal_shares_rule, fitting_rule, where_papers_stand
from morrow.voice.fixed_words import what_can_change
from morrow.voice.forms import CloseForm, ConfirmForm, ModerateForm, ReasonForm, TermsForm
from morrow.voice.forms.limits import ProjectInLimitsForm
from morrow.voice.models import Round
from morrow.voice.permissions import CONVENERS
from morrow.voice.views.kindly import FormPage, fixed, form_page, posted, refused


def draft(request: Any) -> HttpResponse:
    """Prepare a round."""
    by = request.viewer.acting_as(*CONVENERS)
    before = once.sent_before(request)
    if before:
        return once.to_the_first(request, before)
    form = _terms_form(request, {"selection_rule": equal_shares_rule(), "least_participants": 10})
    made: list[Round] = []

    def call() -> None:
        made.append(actions.draft_round(terms=_terms(form), by=by, now=timezone.now()))

    if request.method == "POST" and form.is_valid() and not refused(form, call):
        to = path("voice:round", code=made[0].code)
        once.remember(request, to)
        return redirect(to)
    page = FormPage(_("Prepare a round"), _("Save the draft"))
    return render(
        request, "voice/form_page.html", {"form": form, "page": page}, status=422 if form.errors else 200
    )


def redraft(request: Any, code: str) -> HttpResponse:
    """Change a round that is still being prepared."""
    by, round_ = _own(request, code)
    initial = {
        name: getattr(round_, name)
        for name in (
            "title",
            "question",
            "who",
            "area_code",
            "opens",
            "closes",
            "methods",
            "budget",
            "ballot_kind",
        )
    }
    initial |= {
        "least_participants": round_.least_participants,
        "selection_rule": round_.selection_rule,
        "rests_on": [theme.code for theme in queries.themes_of(round_)],
    }
    form = _terms_form(request, initial)
    page = FormPage(
        _("Change the draft") if round_.state == "draft" else _("What can still be changed"),
        _("Save the draft"),
        lead=what_can_change(round_),
        example=round_.example,
        shut=fixed(round_),
    )
    return form_page(
        request,
        form,
        page,
        lambda _answers: actions.redraft_round(round=round_, terms=_terms(form), by=by, now=timezone.now()),
        path("voice:round", code=code),
    )


def add_project(request: Any, code: str) -> HttpResponse:
    """Put a project on the list for the vote."""
    by, round_ = _own(request, code)
    themes = {theme.code: theme for theme in queries.themes_of(round_)}
    listed = {project.code: project for project in queries.projects_of(round_)}
    form = ProjectInLimitsForm(
        posted(request),
        listed=[(project.code, project.title) for project in listed.values()],
        limits=queries.limits_of(round_),
        wards=place.wards(),
        themes=[(theme.code, theme.title) for theme in themes.values()],
    )
    late = _too_late_for_projects(round_)
    page = FormPage(
        _("Add a project"),
        _("Add it"),
        lead=what_can_change(round_) if late else "",
        example=round_.example,
        shut=late,
    )
    return form_page(
        request,
        form,
        page,
        lambda answers: actions.add_project(
            round=round_,
            title=answers["title"],
            description=answers["description"],
            cost=answers["cost"],
            area_code=answers.get("area_code", ""),
            theme=themes.get(answers.get("theme", "")),
            category=answers.get("category", ""),
            either_or=answers.get("either_or", ""),
            needs=listed.get(answers.get("needs", "")),
            by=by,
            now=timezone.now(),
        ),
        path("voice:round", code=code),
    )


def withdraw_project(request: Any, code: str, project: str) -> HttpResponse:
    """Take a project off the list."""
    by, round_ = _own(request, code)
    found = queries.project_for(round_, project)
    late = _too_late_for_projects(round_)
    page = FormPage(
        _("Take this project off the list?"),
        _("Take it off"),
        lead=what_can_change(round_) if late else "",
        quote=found.title,
        shut=late,
    )
    return form_page(
        request,
        _button(request),
        page,
        lambda _answers: actions.withdraw_project(project=found, by=by, now=timezone.now()),
        path("voice:round", code=code),
    )


def _too_late_for_projects(round_: Round) -> str:
    """Where to go back to once the vote is open and its projects are fixed; nothing before."""
    return "" if round_.state in {"draft", "open"} else path("voice:round", code=round_.code)


def moderation(request: Any, code: str) -> HttpResponse:
    """The statements of a round, those not yet read first."""
    _by, round_ = _own(request, code)
    context = {"round": round_, "statements": queries.statements_to_moderate(request.viewer, round_)[:100]}
    return render(request, "voice/moderation.html", context)


def moderate(request: Any, code: str, statement: str) -> HttpResponse:
    """Read one statement and say whether it is shown."""
    by, round_ = _own(request, code)
    found = queries.statement_for(request.viewer, round_, statement)
    page = FormPage(
        _("Read a statement"),
        _("Save"),
        quote=found.words,
        lead=_("Shown unless it breaks a published rule. Disagreeing with it is no reason."),
        example=found.example,
        names=may_name(found.words, [name for _code, name in place.wards()]),
        young=round_,
        harm=path("voice:statement_harm", code=code, statement=found.code),
    )
    return form_page(
        request,
        ModerateForm(posted(request)),
        page,
        lambda answers: actions.moderate(
            statement=found,
            show=answers["show"] == "yes",
            because_of=answers["because_of"],
            rule=answers["rule"],
            by=by,
            now=timezone.now(),
        ),
        path("voice:moderation", code=code),
    )


def step(request: Any, code: str, step: str) -> HttpResponse:
    """Open the round, open its vote, or count it: one button each."""
    by, round_ = _own(request, code)
    steps = {
        "open": (actions.open_round, _("Open the round"), _("Its terms are published and cannot change.")),
        "vote": (actions.open_ballot, _("Open the vote"), _("The projects and costs cannot change.")),
        "count": (actions.count_round, _("Count the ballots"), _("The result is published at once.")),
    }
    if step not in steps:
        raise NotFound
    action, title, lead = steps[step]
    page = FormPage(title, title, lead=lead, quote=round_.question, example=round_.example)
    return form_page(
        request,
        _button(request),
        page,
        lambda _answers: action(round=round_, by=by, now=timezone.now()),
        path("voice:round", code=code),
    )


def close(request: Any, code: str) -> HttpResponse:
    """Close a round; early, or where too few took part, with a reason under one's name."""
    by, round_ = _own(request, code)
    papers = queries.papers_of(round_)
    early = not rules.is_over(round_.closes, timezone.localdate())
    bound = early and (round_.has_vote or queries.consultation_of(round_) is not None)
    page = FormPage(
        _("Close the round"),
        _("Close it"),
        lead=_not_before(round_, bound=bound) if early else where_papers_stand(papers),
        quote=round_.question,
        example=round_.example,
        ways=_before_closing(round_, papers=bool(papers.unreconciled)),
        shut=path("voice:round", code=code) if bound else "",
    )
    form = CloseForm(posted(request), papers=bool(papers.unreconciled), early=early and not bound)
    return form_page(
        request,
        form,
        page,
        lambda answers: actions.close_round(
            round=round_,
            shortfall_reason=answers["reason"],
            papers_reason=answers.get("papers_reason", ""),
            early_reason=answers.get("early_reason", ""),
            by=by,
            now=timezone.now(),
        ),
        path("voice:round", code=code),
    )


def _not_before(round_: Round, *, bound: bool) -> str:
    """What is said of a round whose last day is not over: some never close before, others with a reason."""
    told = {"day": formats.date_format(round_.closes, "j F Y")}
    if not bound:
        return (
            _(
                "People were told that they can take part until midnight at the end of %(day)s. Before that "
                "it closes only with a reason, published under your name."
            )
            % told
        )
    return (
        _(
            "People were told that they can take part until midnight at the end of %(day)s. It cannot be "
            "closed before. If something in it is wrong, call it off with a reason."
        )
        % told
    )


def _before_closing(round_: Round, *, papers: bool) -> tuple[tuple[str, str], ...]:
    """Where a round that cannot close yet is put right: going out, hearing a group, settling papers."""
    missing = queries.missing(round_)
    ways = (
        (missing.quotas, _("Write down an outreach step"), "voice:outreach"),
        (missing.groups, _("Write down what a group said"), "voice:small_conversation"),
        (papers, _("Settle the ballots on paper"), "voice:papers"),
    )
    return tuple((words, path(name, code=round_.code)) for due, words, name in ways if due)


def call_off(request: Any, code: str) -> HttpResponse:
    """Stop a round, with a published reason."""
    by, round_ = _own(request, code)
    page = FormPage(
        _("Call off the round"),
        _("Call it off"),
        lead=_("The reason is published. Ballots that nobody has counted are destroyed."),
        quote=round_.question,
        example=round_.example,
    )
    return form_page(
        request,
        ReasonForm(posted(request)),
        page,
        lambda answers: actions.call_off_round(
            round=round_, reason=answers["reason"], by=by, now=timezone.now()
        ),
        path("voice:round", code=code),
    )


def _own(request: Any, code: str) -> tuple[Actor, Round]:
    by = request.viewer.acting_as(*CONVENERS)
    return by, queries.round_for(request.viewer, code)


def _button(request: Any) -> ConfirmForm:
    return ConfirmForm(posted(request))


def _terms_form(request: Any, initial: dict[str, Any]) -> TermsForm:
    themes = [(theme.code, theme.title) for theme in queries.published_themes()]
    return TermsForm(posted(request), initial=initial, wards=place.wards(), themes=themes)


def _terms(form: TermsForm) -> actions.Terms:
    answers = dict(form.cleaned_data)
    chosen = set(answers.pop("rests_on", []))
    if "vote" in answers["methods"]:
        answers["selection_rule"] = fitting_rule(answers["selection_rule"], answers["ballot_kind"])
    themes = [theme for theme in queries.published_themes() if theme.code in chosen]
    return actions.Terms(**answers, rests_on=themes)
