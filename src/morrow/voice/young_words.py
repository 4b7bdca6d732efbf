"""What is promised to young people of the numbers of their vote: one text for the ballot, page and how-to."""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.voice.models import Round
from morrow.voice.queries.limits import limits_of


def what_is_published_of(round_: Round) -> list[str]:
    """What stands in public after a vote by young people, sentence by sentence.

    All numbers, once 10 have voted, because a result that nobody can check is no promise kept; and nothing
    beside a ballot that leads to whoever filled it in.
    """
    if limits_of(round_).one_winner:
        exactly = _(
            "If 10 people or more vote: exactly on how many ballots each project is first, round by round, "
            "also where that is fewer than 10."
        )
    else:
        exactly = _(
            "If 10 people or more vote: exactly how many people chose each project, also where that is fewer "
            "than 10, and why it was chosen or not."
        )
    told = [
        exactly,
        _(
            "Every ballot too, shuffled, so that anyone can count again. Nothing stands beside it: no name, "
            "no code, no school, no age, no time."
        ),
        _("If everybody chooses a project, or nobody does, that shows."),
    ]
    if round_.ballot_kind in {"ranked", "score"}:
        told.append(
            _(
                "A ballot that only you would fill in like that can be known by whoever you told of it. So "
                "keep to yourself what you write."
            )
        )
    few = _("If fewer than 10 people vote: only what was chosen and why. No number, and no ballot.")
    return [*told, few]
