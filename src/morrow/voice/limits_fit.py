"""Whether the limits of a vote fit its way of voting and its projects."""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.voice.errors import ProjectNotAccepted, RoundNotReady
from morrow.voice.models import Project, Round
from morrow.voice.queries.limits import limits_of


def check_limits(round_: Round) -> None:
    """Raise RoundNotReady where a round's limits do not fit its way of voting or its projects."""
    limits = limits_of(round_)
    if limits.one_winner and round_.ballot_kind != "ranked":
        raise RoundNotReady(one_winner_needs_an_order())
    known = {"", *(name for name, _most in limits.categories)}
    for project in round_.projects.filter(withdrawn_at=None):
        if project.category not in known:
            raise RoundNotReady(
                _(
                    "“%(project)s” is in the category “%(category)s”, which this vote does not have any "
                    "more. Take the project off the list and add it again, or state the category again."
                )
                % {"project": project.title, "category": project.category}
            )


def known_category(round_: Round, category: str) -> str:
    """The category of a project, where its round has it. Raises ProjectNotAccepted."""
    if category and category not in {name for name, _most in limits_of(round_).categories}:
        raise ProjectNotAccepted(
            _("This vote has no category “%(category)s”. Choose one that was stated with the round, or none.")
            % {"category": category}
        )
    return category


def check_need(round_: Round, either_or: str, needs: Project | None) -> None:
    """Raise ProjectNotAccepted where a project needs one that is not on the list, or one that excludes it."""
    word = " ".join(either_or.split())
    while needs is not None:
        if needs.round_id != round_.pk or needs.withdrawn_at:
            raise ProjectNotAccepted(
                _("“%(title)s” is not on the list of this vote any more. Choose one that is, or none.")
                % {"title": needs.title}
            )
        if word and needs.either_or == word:
            raise ProjectNotAccepted(
                _(
                    "It would need “%(title)s” and exclude it too, so it could never win. Leave one of the "
                    "two out."
                )
                % {"title": needs.title}
            )
        needs = needs.needs


def check_nothing_needs(project: Project) -> None:
    """Raise ProjectNotAccepted where another project on the list can only win with this one."""
    other = project.needed_by.filter(withdrawn_at=None).first()
    if other is not None:
        raise ProjectNotAccepted(
            _("“%(other)s” can only be funded together with it. Take “%(other)s” off the list first.")
            % {"other": other.title}
        )


def one_winner_needs_an_order() -> str:
    """What is said where one winner is wanted and people vote another way."""
    return _(
        "One project is chosen from ballots that put projects in order. Change the draft first, so that "
        "people put projects in order."
    )
