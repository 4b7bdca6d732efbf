"""Declaring an interest before a decision is taken."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability import actions, permissions, queries
from morrow.accountability.forms import DeclareForm, WriteDeclaredForm
from morrow.accountability.views.step import acting, step
from morrow.foundations.scope import Viewer
from morrow.people import queries as people


def declare(request: Any, code: str) -> HttpResponse:
    """Declare one's own interest; the officer who serves the members writes theirs down."""
    by = acting(request.viewer, permissions.may_open_declaring, "councillor", *permissions.WRITE_DECLARED)
    decision = queries.decision(code)
    officer = permissions.may_write_declared(by)
    form = (
        WriteDeclaredForm(request.POST or None, members=_members(request.viewer))
        if officer
        else DeclareForm(request.POST or None)
    )
    return step(
        request,
        decision,
        form,
        lambda: actions.declare_interest(
            decision=decision, interest=form.declared(by.name), by=by, now=timezone.now()
        ),
        title=_("Write down an interest") if officer else _("Declare an interest"),
        lead=_(
            "A member with a disclosable pecuniary interest takes no part, and reads nothing exempt, unless "
            "it was dispensed (Localism Act 2011, sections 31 and 33)."
        ),
        button=_("Write it down") if officer else _("Declare it"),
    )


def _members(viewer: Viewer) -> list[tuple[str, str]]:
    """Everyone who sits on the council today, by name."""
    shown = people.roles_shown(viewer, timezone.localdate()).filter(kind="councillor")
    return [(name, name) for name in sorted({each.known_as for each in shown})]
