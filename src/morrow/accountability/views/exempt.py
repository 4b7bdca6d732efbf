"""What is exempt in a report, and notice of a private meeting."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability import actions, permissions, queries, rules
from morrow.accountability.forms import ExemptForm, PrivateNoticeForm
from morrow.accountability.views.step import acting, step


def exempt(request: Any, code: str) -> HttpResponse:
    """Certify that a part is exempt."""
    today = timezone.localdate()
    by = acting(
        request.viewer,
        lambda actor: bool(queries.office_of(actor, "proper_officer", on=today)),
        *permissions.OFFICERS,
        why=_("Only the proper officer for access to information certifies that a part is exempt."),
    )
    decision = queries.decision(code)
    form = ExemptForm(request.POST or None)
    return step(
        request,
        decision,
        form,
        lambda: actions.certify_exempt(decision=decision, **form.cleaned_data, by=by, now=timezone.now()),
        title=_("Certify a part of the report as exempt"),
        lead=_(
            "Everyone reads that it is exempt, under which paragraph and why. Nobody else reads its words."
        ),
        button=_("Certify it"),
    )


def private_notice(request: Any, code: str) -> HttpResponse:
    """Publish notice that the meeting will be held in private."""
    by = acting(request.viewer, permissions.may_give_notice, "democratic_officer", "monitoring_officer")
    decision = queries.decision(code)
    form = PrivateNoticeForm(request.POST or None, chairs=chairs())
    return step(
        request,
        decision,
        form,
        lambda: actions.publish_private_notice(
            decision=decision, **form.cleaned_data, by=by, now=timezone.now()
        ),
        title=_("Publish notice of a private meeting"),
        lead=_(
            "First %(first)s clear days before, then %(second)s clear days before with what people said and "
            "the answer."
        )
        % rules.PRIVATE_DAYS,
        button=_("Publish the notice"),
    )


def chairs() -> list[tuple[str, str]]:
    """Who may agree that something is urgent: name, and name with office."""
    today = timezone.localdate()
    return [(each.name, f"{each.name}, {each.called}") for each in queries.may_agree_urgency(today)]
