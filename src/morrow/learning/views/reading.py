"""What anyone may read: what changed and for whom, what was learned, one review."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from morrow.foundations.small_numbers import Shown, count
from morrow.learning import beneath, queries
from morrow.learning.permissions import PROPOSERS, may_review, may_see_workroom
from morrow.learning.words import EVIDENCE


def what_we_learned(request: Any) -> HttpResponse:
    """What changed and for whom, the verdicts, and words people let everyone read."""
    context = {
        "stories": queries.what_changed(),
        "reviews": list(queries.reviews_concluded()[:20]),
        "open": list(queries.reviews_open()[:20]),
        "words": queries.public_words(),
        "works_here": may_see_workroom(request.viewer),
    }
    return render(request, "learning/what_we_learned.html", context)


def review(request: Any, code: str) -> HttpResponse:
    """One review: for everyone once it has ended, for those in it before."""
    found = queries.review(code)
    viewer = request.viewer
    inside = may_see_workroom(viewer)
    shown = found.state == "concluded" or inside
    context = {
        "review": found,
        "example": found.example,
        "thing": beneath.reviewable(found.about),
        "outcomes": beneath.outcomes_by_ref(found.outcomes),
        "shown": shown,
        "evidence": _evidence(found) if shown else [],
        "notes": list(found.notes.all()) if shown else [],
        "money": list(found.money.all()) if shown else [],
        "decisions": queries.decisions_of(found),
        "inside": inside and found.state == "open",
        "proposes": viewer.holds(*PROPOSERS),
        "reviews": any(may_review(actor) for actor in viewer.actors) and found.state == "open",
    }
    return render(request, "learning/review.html", context)


def _evidence(review: Any) -> list[dict[str, Any]]:
    """The lines in their order, context first; a number from few people is not shown."""
    order = [kind for kind, _label in EVIDENCE]
    lines = sorted(review.evidence.all(), key=lambda line: (order.index(line.kind), line.pk))
    return [
        {
            "line": line,
            "people": None if line.people is None else count(line.people),
            "number": line.value is not None and isinstance(count(line.people or 0), Shown),
        }
        for line in lines
    ]
