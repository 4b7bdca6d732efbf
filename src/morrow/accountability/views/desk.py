"""What waits: for councillors, officers, scrutiny and the monitoring officer."""

from __future__ import annotations

from datetime import date, timedelta
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
    today = timezone.localdate()
    offices = queries.offices_of(viewer, on=today)
    if not offices:
        viewer.acting_as("councillor", *permissions.OFFICERS)
    context = {"sections": [each for each in _sections(viewer, offices, today) if each[1]], "today": today}
    context["may_propose"] = any(permissions.may_propose(actor) for actor in viewer.actors)
    context["stopped"] = queries.stopped(today)
    return render(request, "accountability/desk.html", context)


def _sections(viewer: Any, offices: frozenset[str], today: date) -> list[tuple[str, list[Any]]]:
    """Heading and decisions, for what this viewer can do something about."""
    taken = queries.standing(today, until=today + AHEAD)
    waiting = queries.lacking_parts(today)
    sections: list[tuple[str, list[Any]]] = [
        (_("You must decide"), queries.to_decide(viewer, today, waiting)),
        (_("Scrutiny asks you to decide again"), queries.to_reconsider(viewer)),
    ]
    signing = queries.to_sign(offices, waiting)
    if signing:
        sections.append((_("Waiting for your part of the report"), signing))
    if any(permissions.may_call_in(actor) for actor in viewer.actors):
        sections += [
            (_("You may call in"), taken.in_call_in),
            (_("Called in, waiting for what scrutiny found"), taken.to_release),
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
            (_("In the call-in period"), taken.in_call_in),
            (_("Called in"), taken.to_release),
            (_("Ready to take effect"), taken.ready_to_take_effect),
        ]
    return [
        *sections,
        (_("Review due"), taken.reviews_due),
        (_("Review in the next three months"), taken.reviews_to_come),
    ]
