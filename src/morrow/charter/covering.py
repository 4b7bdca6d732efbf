"""How a promise for every area, and how it is kept, read in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.formats import date_format
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from morrow.charter import rules
from morrow.charter.coverage import FEW, MET, SHORT, UNCOUNTED, AreaStanding, Coverage
from morrow.charter.models.reach import AREAS, SHARE

NAMED = 6
"""So many areas are named in a sentence; the others are counted."""


def quantity(promise: Any, amount: int | None = None) -> str:
    """What is promised as a number, with its unit; so many in 100 where it is a share."""
    number = promise.amount if amount is None else amount
    if number is None:
        return ""
    if promise.reach == AREAS and promise.measure == SHARE:
        return _("%(number)s in 100 %(unit)s") % {"number": number, "unit": promise.unit}
    return rules.in_unit(number, promise.unit)


def above_the_floor(promise: Any) -> str:
    """By how much a promised number is better than what the law asks; nothing without both numbers."""
    if promise.amount is None or promise.floor_amount is None:
        return ""
    difference = abs(promise.amount - promise.floor_amount)
    if not difference:
        return _("As much as the law asks, and no more.")
    return _("Better than the law asks, by %(quantity)s.") % {"quantity": quantity(promise, difference)}


def promised(promise: Any, kind: str) -> str:
    """What is promised in every area, in one sentence; `kind` is what one area is called."""
    said = _("In every %(kind)s at least %(quantity)s %(having)s, by %(day)s.")
    return said % {
        "kind": kind,
        "quantity": quantity(promise),
        "having": promise.having,
        "day": date_format(promise.covered_by, "j F Y"),
    }


def how_it_stands(found: Coverage, plural: str) -> str:
    """How many areas have what was promised and which do not; `plural` is what the areas are called."""
    if len(found.of(UNCOUNTED)) == len(found.areas):
        about = {"areas": plural, "day": date_format(found.target.by, "j F Y")}
        if found.is_over:
            return _("It was promised by %(day)s, and none of the %(areas)s has been counted yet.") % about
        return _("It is promised by %(day)s. None of the %(areas)s has been counted yet.") % about
    sentences = [_have_it(found, plural), _those_short(found)]
    sentences += [_named(found.of(UNCOUNTED), _("Not counted yet: %s."))]
    sentences += [_named(found.of(FEW), _("Too few to show: %s."))]
    return " ".join(filter(None, sentences))


def in_one_line(found: Coverage, plural: str) -> str:
    """For a list: how many areas have it, and by when."""
    day = date_format(found.target.by, "j F Y")
    if len(found.of(UNCOUNTED)) == len(found.areas):
        said = _("Promised by %(day)s. Not counted yet.")
        return said % {"day": day}
    about = {"met": len(found.of(MET)), "all": len(found.areas), "areas": plural, "day": day}
    if found.is_over:
        return _("%(met)s of %(all)s %(areas)s have it. It was promised by %(day)s.") % about
    return _("%(met)s of %(all)s %(areas)s have it so far. It is promised by %(day)s.") % about


def figure(area: AreaStanding, unit: str) -> str:
    """What an area has, in words."""
    if area.state == UNCOUNTED:
        return _("Not counted yet")
    if area.state == FEW:
        return _("Too few to show")
    if area.of is None:
        return f"{area.have:,} {unit}"
    said = _("%(have)s of %(of)s %(unit)s: %(in_100)s in 100")
    about = {"have": f"{area.have:,}", "of": f"{area.of:,}", "unit": unit, "in_100": area.in_100}
    return said % about


def more_needed(area: AreaStanding) -> str:
    """By how much an area falls short."""
    return ngettext("%(n)s more needed", "%(n)s more needed", area.needed) % {"n": f"{area.needed:,}"}


def _have_it(found: Coverage, plural: str) -> str:
    met, every = len(found.of(MET)), len(found.areas)
    about = {"met": met, "all": every, "areas": plural, "day": date_format(found.target.by, "j F Y")}
    if met == every:
        return _("All %(all)s %(areas)s have what was promised.") % about
    if found.is_over:
        said = ngettext(
            "%(met)s of %(all)s %(areas)s has what was promised.",
            "%(met)s of %(all)s %(areas)s have what was promised.",
            met,
        )
        return said % about
    said = ngettext(
        "%(met)s of %(all)s %(areas)s has what is promised by %(day)s.",
        "%(met)s of %(all)s %(areas)s have what is promised by %(day)s.",
        met,
    )
    return said % about


def _those_short(found: Coverage) -> str:
    """Before the day those that do not have it yet; after it those that fall short, and by how much."""
    short = found.of(SHORT)
    if not found.is_over:
        return _named(short, _("Not yet: %s."))
    told = [_("%(area)s (%(more)s)") % {"area": each.name, "more": more_needed(each)} for each in short]
    return _("These fall short: %s.") % _list(told) if told else ""


def _named(areas: Sequence[AreaStanding], sentence: str) -> str:
    return sentence % _list([each.name for each in areas]) if areas else ""


def _list(names: Sequence[str]) -> str:
    """A list in words; of many only the first are named."""
    if len(names) <= NAMED:
        return str(get_text_list(list(names), _("and")))
    others = len(names) - NAMED
    rest = ngettext("%(n)s other", "%(n)s others", others) % {"n": others}
    return str(get_text_list([*names[:NAMED], rest], _("and")))
