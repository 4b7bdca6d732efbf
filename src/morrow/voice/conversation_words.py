"""What a conversation page says, as sentences."""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.foundations.small_numbers import Cell, Shown, Why


def group_name(number: int) -> str:
    """The name of a group, from its place by size: A is the largest."""
    return _("Group %(letter)s") % {"letter": chr(ord("A") + number)}


def leans(code: str) -> str:
    """How a group leans on a statement."""
    return {
        "nearly_all_agree": _("nearly all agree"),
        "most_agree": _("most agree"),
        "divided": _("divided"),
        "unsure": _("most pass"),
        "most_disagree": _("most disagree"),
        "nearly_all_disagree": _("nearly all disagree"),
        "few": _("too few to show"),
    }[code]


def how_many(people: Cell) -> str:
    """How many people, in words; a number hidden to protect others is known to be 10 or more."""
    if isinstance(people, Shown):
        return _("about %(n)s people") % {"n": people}
    return _("fewer than 10 people") if people.why is Why.FEW else _("10 people or more")


def minority(side: str, people: Cell) -> str:
    """Who takes the side that fewer take."""
    told = (
        _("%(people)s agree, and more disagree.")
        if side == "agree"
        else _("%(people)s disagree, and more agree.")
    )
    words = told % {"people": how_many(people)}
    return words[:1].upper() + words[1:]


def says(agrees: bool) -> str:
    """What comes before a statement that a group holds more than the others do."""
    return _("They agree more than others") if agrees else _("They disagree more than others")
