"""What can still be changed of a round once people were told of it."""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.voice.models import Round


def what_can_change(round_: Round) -> str:
    """What is fixed of a round, and what whoever runs it can still do; nothing of a draft."""
    if round_.state == "draft":
        return ""
    if round_.state in {"closed", "counted", "called_off"}:
        return _("This round is over. Nothing in it can be changed any more.")
    fixed = _(
        "This round is open. Its question, days, rule, budget and limits, and for whom it is, were published "
        "with it and cannot change."
    )
    if round_.state == "ballot":
        still = _(
            "The vote is open, so the projects cannot change either. If something is wrong, call the round "
            "off with a reason, and begin another."
        )
    elif round_.has_vote:
        still = _(
            "Until the vote opens you can still add projects and take them off. If something else is wrong, "
            "call the round off with a reason, and begin another."
        )
    else:
        still = _("If something is wrong, call the round off with a reason, and begin another.")
    return f"{fixed} {still}"
