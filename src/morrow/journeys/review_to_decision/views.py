"""The page on which a concluded review is put to the decision-maker."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability import queries as accountability
from morrow.foundations.errors import NotFound
from morrow.foundations.scope import path
from morrow.journeys.asking import ask, sent
from morrow.journeys.review_to_decision.forms import ProposeLearnedForm
from morrow.journeys.review_to_decision.steps import propose_what_was_learned
from morrow.learning import queries as learning

PROPOSERS = ("commissioner", "engagement_officer", "democratic_officer", "learning_lead")


def propose(request: Any, code: str) -> HttpResponse:
    """Put what was learned to whoever decided before."""
    by = request.viewer.acting_as(*PROPOSERS)
    review = learning.review(code)
    if review.state != "concluded":
        raise NotFound
    proposal = learning.proposal_of(review)
    recommended = sorted(proposal.options, key=lambda option: not option.recommended)
    standing = {each.code: each for each in accountability.register().filter(state="in_force")}
    form = ProposeLearnedForm(
        sent(request),
        decisions=[(each.code, f"{each.code}: {each.title}") for each in standing.values()],
        options=[option.title for option in recommended],
    )

    def do(typed: dict[str, Any]) -> str:
        again = propose_what_was_learned(
            review=review,
            decision=standing[typed["decision"]],
            options=form.options,
            equality=typed["equality"],
            sustainability=typed["sustainability"],
            by=by,
            now=timezone.now(),
        )
        return path("accountability:decision", code=again.code)

    return ask(
        request,
        form,
        do,
        title=_("Put it to the decision-maker"),
        lead=_("Nothing changes until whoever decides has decided. The review and its voices go with it."),
        about=proposal.question,
        example=review.example,
        button=_("Propose it"),
        back=path("learning:review", code=code),
    )
