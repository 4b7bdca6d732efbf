"""Codes of mutual pledges as sentences."""

from __future__ import annotations

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from morrow.charter.models import Pledge, PledgeSide
from morrow.charter.rules_of_pledges import due_today, pace
from morrow.foundations.periods import last_day

BECAME = {
    "waiting": gettext_lazy("Not confirmed yet"),
    "confirmed": gettext_lazy("Confirmed"),
    "questioned": gettext_lazy("Questioned"),
    "reversed": gettext_lazy("Reversed"),
}
COLOURS = {"waiting": "", "confirmed": "done", "questioned": "late", "reversed": "quiet"}
"""How each stands in its small box."""


KINDS = {
    "council": gettext_lazy("Council"),
    "nhs": gettext_lazy("NHS body"),
    "vcse": gettext_lazy("Charity or community organisation"),
    "business": gettext_lazy("Business"),
    "foundation": gettext_lazy("Foundation"),
    "cooperative": gettext_lazy("Co-operative"),
    "informal": gettext_lazy("Informal group"),
    "housing": gettext_lazy("Housing association"),
}
"""What kind of organisation speaks for a side."""


def who(side: PledgeSide) -> str:
    """For whom a side speaks: the kind of organisation, or residents through one."""
    if side.kind == "residents":
        return _("Residents, through")
    return str(KINDS.get(side.organisation.kind, side.organisation.get_kind_display()))


def pledged(side: PledgeSide) -> str:
    """Such as: 12 paid trials."""
    return _("%(many)s %(unit)s") % {"many": f"{side.amount:,}", "unit": side.unit}


def counted(amount: int, side: PledgeSide) -> str:
    """How many of what: a unit is written for many, so one is one of them."""
    if amount == 1 < side.amount:
        return _("1 of the %s") % side.unit
    return _("%(many)s %(unit)s") % {"many": f"{amount:,}", "unit": side.unit}


def after_a_yes(pledge: Pledge) -> str:
    """What is said to whoever has just said yes: whether it stands, or whose yes is missing."""
    missing = [each.organisation.name for each in pledge.sides.filter(yes_on=None, left_on=None)]
    if missing:
        told = _("Your yes stands there. The pledge holds once these have said yes too: %s.")
        return told % ", ".join(missing)
    return _("Your yes stands there. All sides have said yes, so the pledge holds %s.") % until(pledge)


def what_others_do(side: PledgeSide) -> list[str]:
    """What the other sides of a pledge say they will do, and how long it holds."""
    others = side.pledge.sides.exclude(pk=side.pk).select_related("organisation")
    told = _("%(side)s: “%(will_do)s” That is: %(pledged)s, by %(day)s.")
    lines = [
        told
        % {
            "side": each.organisation.name,
            "will_do": each.will_do,
            "pledged": pledged(each),
            "day": _day(each.by_when),
        }
        for each in others
    ]
    return [*lines, _("It holds %s.") % until(side.pledge)]


def state(pledge: Pledge, sides: list[PledgeSide], today: date) -> tuple[str, str, str]:
    """How a pledge stands: the word and the colour of its box, and a sentence."""
    waiting = [each.organisation.name for each in sides if not each.yes_on and not each.left_on]
    refused = [each.organisation.name for each in sides if not each.yes_on and each.left_on]
    if refused:
        told = _("%(side)s did not say yes, so this pledge never stood.")
        return _("Never stood"), "quiet", told % {"side": ", ".join(refused)}
    if pledge.ended(today) and waiting:
        told = _("It ended before all sides had said yes, so it never stood. Missing: %s.")
        return _("Never stood"), "quiet", told % ", ".join(waiting)
    if pledge.ended(today):
        return _("Ended"), "quiet", _ended(pledge)
    if waiting:
        told = _("It does not stand yet. A yes is missing from: %s.")
        return _("Waiting for a yes"), "now", told % ", ".join(waiting)
    return _stands(pledge, sides, today)


def _ended(pledge: Pledge) -> str:
    """How long it held, and whether it was ended early."""
    if pledge.ended_on and pledge.ended_on <= pledge.active_from:
        return _("It was ended by a decision before it began.")
    if pledge.ended_on and last_day(pledge.ended_on) == pledge.last_day:
        return _("It held until %s, and was ended early by a decision.") % _day(pledge.last_day)
    return _("It held until %s.") % _day(pledge.last_day)


def _stands(pledge: Pledge, sides: list[PledgeSide], today: date) -> tuple[str, str, str]:
    left = [each.organisation.name for each in sides if each.left_on]
    if left:
        stay = [each.organisation.name for each in sides if not each.left_on]
        if len(stay) > 1:
            told = _("%(left)s stepped back. %(stay)s go on.")
        elif stay:
            told = _("%(left)s stepped back. Only %(stay)s is left, so it is mutual no more.")
        else:
            told = _("%(left)s stepped back. Nobody is left in it.")
        names = {"left": ", ".join(left), "stay": ", ".join(stay)}
        return _("A side has stepped back"), "late", told % names
    since = {"first": _day(pledge.active_from), "last": _day(pledge.last_day)}
    if today < pledge.active_from:
        return (
            _("Begins soon"),
            "",
            _("All sides have said yes. It holds from %(first)s to %(last)s.") % since,
        )
    return _("It stands"), "done", _("All sides have said yes. It holds from %(first)s to %(last)s.") % since


def how_far(side: PledgeSide, known: int | None, confirmed: int | None, today: date) -> str:
    """Against the day, in a sentence; `known` is what may be shown, None where that is too little.

    `confirmed` is how many of them another side confirmed, None where that may not be shown.
    """
    if known is None:
        return _("Too few to show how far it is.")
    first = side.pledge.active_from
    by_when = min(side.by_when, side.pledge.last_day)
    due = due_today(side.amount, first, by_when, today)
    missing = side.amount - known
    sure = confirmed is not None and confirmed >= side.amount
    if missing > 0 and side.pledge.ended(today) and side.pledge.last_day < side.by_when:
        return _("It ended before that day came, with %s not done.") % f"{missing:,}"
    code = pace(known, side.amount, first, by_when, today)
    sentences = {
        "not_begun": _("It begins on %s.") % _day(first),
        "whole": _("All of it was done.") if sure else _("All of it is said to have been done."),
        "more": _("More was done than was pledged.")
        if (confirmed or 0) > side.amount
        else _("More is said to have been done than was pledged."),
        "late": ngettext(
            "The day has passed, and %(n)s is missing.", "The day has passed, and %(n)s are missing.", missing
        )
        % {"n": f"{missing:,}"},
        "in_step": _("In step with the day."),
        "ahead": _("Ahead of the day: at an even pace it would be %s by now.") % f"{due:,}",
        "behind": _("Behind the day: at an even pace it would be %s by now.") % f"{due:,}",
    }
    return sentences[code]


def until(pledge: Pledge) -> str:
    """From its first day to its last."""
    last = max(pledge.last_day, pledge.active_from) if pledge.ended_on else last_day(pledge.active_to)
    return _("from %(first)s to %(last)s") % {"first": _day(pledge.active_from), "last": _day(last)}


def _day(day: date) -> str:
    return date_format(day, "j F Y")
