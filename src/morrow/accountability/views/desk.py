"""What waits: for councillors, officers, scrutiny and the monitoring officer."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability import permissions, queries

AHEAD = timedelta(days=90)


def desk(request: Any) -> HttpResponse:
    """Everything about decisions that waits for this viewer."""
    viewer = request.viewer
    if not queries.offices_of(viewer, on=timezone.localdate()):
        viewer.acting_as("councillor", *permissions.OFFICERS)
    context = {"sections": [each for each in _sections(viewer) if each[1]], "today": timezone.localdate()}
    context["may_propose"] = any(permissions.may_propose(actor) for actor in viewer.actors)
    return render(request, "accountability/desk.html", context)


def _sections(viewer: Any) -> list[tuple[str, list[Any]]]:
    """Heading and decisions, for what this viewer can do something about."""
    today = timezone.localdate()
    waiting = queries.lacking_parts(today)
    sections: list[tuple[str, list[Any]]] = [
        (_("You must decide"), queries.to_decide(viewer, today, waiting))
    ]
    signing = queries.to_sign(viewer, today, waiting)
    if signing:
        sections.append((_("Waiting for your part of the report"), signing))
    if any(permissions.may_call_in(actor) for actor in viewer.actors):
        sections += [
            (_("You may call in"), list(queries.in_call_in(today))),
            (_("Called in, waiting for what scrutiny found"), list(queries.to_release())),
        ]
    if viewer.holds(*permissions.OFFICERS):
        sections += [
            (_("Sent back, waiting for your answer"), list(queries.to_answer())),
            (_("Waiting for the equality and sustainability analysis"), list(queries.lacking_analysis())),
            (_("Waiting for a part of the report"), list(waiting)),
        ]
    if viewer.holds("democratic_officer", "monitoring_officer"):
        sections += [
            (_("Notices to publish"), list(queries.notices_to_publish())),
            (_("In the call-in period"), list(queries.in_call_in(today))),
            (_("Called in"), list(queries.to_release())),
            (_("Ready to take effect"), list(queries.ready_to_take_effect(today))),
        ]
    return [
        *sections,
        (_("Review due"), list(queries.reviews_due(today))),
        (_("Review in the next three months"), list(queries.reviews_to_come(today, until=today + AHEAD))),
    ]
