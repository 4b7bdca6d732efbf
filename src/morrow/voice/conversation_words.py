"""What a conversation page says, as sentences."""

from __future__ import annotations

from django.utils.translation import gettext as _


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


def says(agrees: bool) -> str:
    """What comes before a statement that a group holds more than the others do."""
    return _("They agree more than others") if agrees else _("They disagree more than others")
