"""The lottery of a panel: from volunteers to chances, kept so that anyone can draw again.

What is kept and published are volunteers' numbers by kind, and how many tickets name which seats. It tells
which numbers cannot be told apart, and nothing of what anybody told about themselves.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from morrow.methods.lottery import (
    BadPool,
    Drawn,
    Lottery,
    Method,
    Pool,
    Quota,
    Relaxed,
    Volunteer,
    draw_again,
    fair_lottery,
    smallest_relaxation,
)
from morrow.voice.models import Panel, PanelQuota, PanelVolunteer


def hold(panel: Panel, volunteers: Sequence[PanelVolunteer], quotas: Sequence[PanelQuota]) -> Lottery:
    """The fairest lottery over panels that keep the quotas. Raises BadPool."""
    pool = Pool(
        tuple(
            Volunteer(str(each.number), _facts(each, quotas), home=str(each.address_id))
            for each in volunteers
        ),
        tuple(Quota(each.fact, each.value, each.least, each.most) for each in quotas),
    )
    return fair_lottery(pool, panel.size, method=Method(panel.method))


def relaxed(panel: Panel, volunteers: Sequence[PanelVolunteer], quotas: Sequence[PanelQuota]) -> Relaxed:
    """The smallest change of quotas that would make a panel possible."""
    pool = Pool(
        tuple(
            Volunteer(str(each.number), _facts(each, quotas), home=str(each.address_id))
            for each in volunteers
        ),
        tuple(Quota(each.fact, each.value, each.least, each.most) for each in quotas),
    )
    return smallest_relaxation(pool, panel.size)


def kept(lottery: Lottery) -> dict[str, Any]:
    """A lottery as it is published."""
    return {
        "size": lottery.kinds.size,
        "kinds": [list(members) for members in lottery.kinds.members],
        "tickets": [[list(each.seats), each.tickets] for each in lottery.tickets],
        "chances": {name: float(chance) for name, chance in lottery.chances.items()},
        "bound": lottery.bound,
    }


def drawn(lottery: Mapping[str, Any], seed: str) -> Drawn:
    """One panel of a published lottery, from a seed."""
    tickets = [(tuple(seats), number) for seats, number in lottery["tickets"]]
    return draw_again(lottery["kinds"], tickets, lottery["size"], seed)


def why_not(fault: BadPool, found: Relaxed | None, quotas: Sequence[PanelQuota]) -> str:
    """Why no panel can be drawn, and the smallest change that would allow one."""
    if found is None:
        return {
            "nobody": _("Nobody has volunteered yet, so there is nobody to draw."),
            "too_few": _(
                "Fewer people volunteered than the panel has seats. Invite more, or make it smaller."
            ),
            "unsolved": _(
                "The fairest lottery could not be worked out for exactly these volunteers and quotas, though "
                "a panel may be possible. Change one quota by one, and try again."
            ),
        }.get(fault.code, str(fault))
    if not found.after:
        return _("No panel of this size is possible: too many volunteers share a home. Make it smaller.")
    labels = {(each.fact, each.value): each.label for each in quotas}
    changes = "; ".join(
        _("%(who)s: from %(least)d to %(most)d")
        % {
            "who": labels[new.feature, new.value],
            "least": new.least,
            "most": new.most,
        }
        for new in found.after
    )
    return _(
        "No panel keeps all these quotas with those who volunteered. The smallest change that allows one: "
        "%(changes)s. Change the quotas so, or invite more people."
    ) % {"changes": changes}


def _facts(volunteer: PanelVolunteer, quotas: Sequence[PanelQuota]) -> dict[str, str]:
    asked = {quota.fact for quota in quotas}
    return {fact: value for fact, value in volunteer.facts.items() if fact in asked}
