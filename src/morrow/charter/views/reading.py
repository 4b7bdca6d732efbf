"""What anyone may read of what we agreed."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from morrow.accountability import queries as accountability
from morrow.charter import covering, queries, words
from morrow.charter.permissions import ADOPTERS, may_correct_floor, may_count, may_define_outcome, sees_forms
from morrow.charter.views.covered import shown
from morrow.charter.views.rule_shown import shown_changes, shown_rule
from morrow.foundations import record, references
from morrow.foundations.record import Ref
from morrow.foundations.threads import standing


def what_we_agreed(request: Any) -> HttpResponse:
    """The priorities in their order, and the promises on their two shelves."""
    today = timezone.localdate()
    promises = queries.in_one_line(queries.entitlements(today), today)
    context = {
        "priorities": queries.live_priorities(today),
        "pledges": [queries.pledge_shown(each, today) for each in queries.live_pledges(today)],
        "here": [pair for pair in promises if pair[0].shelf == "here"],
        "nationally": [pair for pair in promises if pair[0].shelf == "nationally"],
        "sees_forms": sees_forms(request.viewer),
    }
    return render(request, "charter/what_we_agreed.html", context)


def history(request: Any) -> HttpResponse:
    """Every priority there was, and every theme that did not become one, with why."""
    dropped = list(queries.dropped())
    lines = _lines(request.viewer, [each.theme for each in dropped])
    context = {
        "priorities": queries.all_priorities(),
        "orders": queries.orders(),
        "dropped": [(each, lines.get(each.theme)) for each in dropped],
    }
    return render(request, "charter/history.html", context)


def adopting(request: Any) -> HttpResponse:
    """Decisions in force, and what has been written down from each."""
    request.viewer.acting_as(*ADOPTERS)
    decisions = queries.adoptable(timezone.localdate())
    became = zip(decisions, queries.what_became_of_each(decisions), strict=True)
    return render(
        request,
        "charter/adopting.html",
        {
            "decisions": list(became),
            "drafts": list(queries.drafts()),
            "can_be_ordered": queries.live_priorities(timezone.localdate()).count() > 1,
        },
    )


def priority(request: Any, code: str) -> HttpResponse:
    """One priority: its aim, its outcomes, why, and what became of it."""
    found = queries.priority(code)
    today = timezone.localdate()
    outcomes = list(found.outcomes.all())
    defines = any(may_define_outcome(actor) for actor in request.viewer.actors)
    wanting = defines and not any(each.relational for each in outcomes)
    stations = standing(record.ref(found))[0].stations
    context = {
        "priority": found,
        "outcomes": outcomes,
        "heard": [line for station in stations if station.key == "heard" for line in station.lines],
        "funded": [line for station in stations if station.key == "funded" for line in station.lines],
        "pledges": [queries.pledge_shown(each, today) for each in queries.pledges_under(found)],
        "promises": queries.entitlements(today).filter(priority=found),
        "questions": accountability.questions_about(record.ref(found)),
        "about_ref": str(record.ref(found)),
        "asks": accountability.sees_asking(request.viewer),
        "refers": accountability.sees_referring(request.viewer),
        "today": today,
        "sees_forms": sees_forms(request.viewer),
        "defines": defines,
        "warning": words.warning("no_relational_outcome") if wanting else "",
    }
    return render(request, "charter/priority.html", context)


def entitlement(request: Any, code: str) -> HttpResponse:
    """One version of one promise in plain words, beside its others."""
    found, today = queries.entitlement(code), timezone.localdate()
    held = None if found.is_for_everybody else queries.adopted_rule(found)
    context = {
        "promise": found,
        "rule": shown_rule(held, found) if held else None,
        "appeal": words.the_appeal(found),
        "before": found.supersedes,
        "changes": shown_changes(found),
        "quantity": covering.quantity(found),
        "floor_quantity": covering.quantity(found, found.floor_amount),
        "above_the_floor": covering.above_the_floor(found),
        "coverage": shown(found) if found.is_coverage else None,
        "keeps_counts": found.is_coverage and any(may_count(actor) for actor in request.viewer.actors),
        "counts": queries.counts(found, today)
        if found.shelf == "here" and not found.is_for_everybody
        else None,
        "versions": queries.versions(found),
        "corrections": queries.corrections(found),
        "in_force": found.in_force(today),
        "may_be_counted": found.active_to is None or found.active_to > today,
        "on_the_map": accountability.linked_to(found.series),
        "sees_forms": sees_forms(request.viewer) and found.active_to is None,
        "corrects": found.active_to is None
        and any(may_correct_floor(actor) for actor in request.viewer.actors),
    }
    return render(request, "charter/entitlement.html", context)


def _lines(viewer: Any, refs: list[str]) -> dict[str, references.Line]:
    found = references.resolve(viewer, [Ref.read(text) for text in refs])
    return {str(ref): line for ref, line in found.items()}
