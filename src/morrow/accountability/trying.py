"""What a decision is held against where something is only tried, or was tried before."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from morrow.accountability.errors import NotAtThisPoint
from morrow.accountability.experiment_errors import (
    EndsWithADecision,
    NotYetLearned,
    ReviewedTooLate,
)
from morrow.accountability.models import Decision, Option
from morrow.accountability.queries.experiments import proposed_experiment, tried_under


def check_trying(decision: Decision, option: Option, review_on: date | None, today: date) -> None:
    """Look whether what is tried is not over yet, is reviewed by its last day, and was learned from before.

    Another option tries nothing. Raises NotYetLearned, NotAtThisPoint and ReviewedTooLate.
    """
    before = tried_under(decision.supersedes) if decision.supersedes else None
    if before is not None and not before.learned:
        raise NotYetLearned(before.decision.code)
    tried = proposed_experiment(decision)
    if tried is None or tried.option_id != option.pk:
        return
    if tried.last_day <= today:
        raise NotAtThisPoint(
            _("The last day on which this is tried has passed. Have an officer set a later one, then decide.")
        )
    if review_on is not None and review_on > tried.last_day:
        raise ReviewedTooLate(tried.last_day)


def not_learned(decision: Decision) -> list[str]:
    """A sentence where what this takes the place of was tried, and nobody wrote what was learned."""
    before = tried_under(decision.supersedes) if decision.supersedes else None
    if before is None or before.learned:
        return []
    return [_("What was learned when %s was tried is not written yet.") % before.decision.code]


def check_goes_on(decision: Decision, until: date | None, today: date) -> None:
    """What is only tried goes on until its stop rule is met, and never beyond its last day.

    Raises EndsWithADecision and ReviewedTooLate.
    """
    tried = tried_under(decision)
    if tried is None:
        return
    if tried.ended_by(today):
        raise EndsWithADecision(tried.get_ended_by_display(today))
    if until is not None and until > tried.last_day:
        raise ReviewedTooLate(tried.last_day)


def need_running(decision: Decision) -> None:
    """Raise NotAtThisPoint where nothing is tried under it now."""
    if decision.state != "in_force" or tried_under(decision) is None:
        raise NotAtThisPoint(not_running())


def not_running() -> str:
    """Why nothing can be counted and learned."""
    return _("It is tried only while its decision is in force.")


def goal_stays() -> str:
    """Why what is tried cannot be changed any more."""
    return _("What is tried is set up before it is decided, so that nobody moves the goal.")


def nothing_tried() -> str:
    """Why nothing can be taken back."""
    return _("Nothing is tried first in this proposal, so there is nothing to take back.")


def corrected_already() -> str:
    """Why what was counted cannot be corrected here."""
    return _("This was corrected already. Correct the one in its place.")
