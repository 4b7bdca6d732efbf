"""Reason codes of this room as sentences."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from morrow.foundations.money import Money

PARTS = {
    "authority": gettext_lazy("the authority by which it is decided"),
    "option": gettext_lazy("the option that is chosen"),
    "reasons": gettext_lazy("the reasons"),
    "heard": gettext_lazy("what was heard, or why nothing was heard"),
    "equality": gettext_lazy("the equality analysis, which an officer attaches"),
    "sustainability": gettext_lazy("the sustainability analysis, which an officer attaches"),
    "made_of_it": gettext_lazy("what you made of the equality and sustainability analysis"),
    "interests": gettext_lazy("the interests declared, or that there are none"),
    "review_date": gettext_lazy("the date on which it is reviewed, a day after today"),
    "departure": gettext_lazy("why you depart from what people chose"),
}
"""What every decision needs, by code."""

REGIMES_PLAIN = {
    "executive": gettext_lazy("the council's executive: the leader and cabinet"),
    "council": gettext_lazy("all councillors, meeting as full council"),
    "committee": gettext_lazy("a committee of councillors"),
    "officer": gettext_lazy("an officer of the council, under its scheme of delegation"),
    "nhs": gettext_lazy("an NHS body, for the money and duties it holds"),
    "trustee": gettext_lazy("the trustees of an independent body, for themselves"),
}


def regime(code: str) -> str:
    """Who decides in law under a regime, in plain words."""
    return str(REGIMES_PLAIN[code])


def manner(code: str) -> str:
    """How a power is held, in plain words."""
    sentences = {
        "held": _("It holds this power itself in law."),
        "delegation": _(
            "The power was delegated to it: whoever delegated it can still use it and take it back."
        ),
        "commitment": _(
            "It decides in law, and has promised beforehand to adopt what others choose, or to say why not."
        ),
        "transfer": _(
            "It is independent: it was given the money by grant or contract and decides for itself."
        ),
    }
    return sentences[code]


def no_interests() -> str:
    """What stands where nobody declared an interest."""
    return _("No interest was declared.")


def beyond_limit_in_words(option: str, cost: Money, limit: Money, could: Sequence[str]) -> str:
    """That an authority may never choose this option, and who could decide on so much."""
    told = _(
        "“%(option)s” costs %(cost)s, and this authority decides up to %(limit)s, so it cannot choose it."
    )
    then = (
        _("Who can decide on that much: %(who)s.") % {"who": "; ".join(could)}
        if could
        else _("Nobody here may decide on that much for this subject: ask the monitoring officer who may.")
    )
    return f"{told % {'option': option, 'cost': cost.pounds(), 'limit': limit.pounds()}} {then}"
