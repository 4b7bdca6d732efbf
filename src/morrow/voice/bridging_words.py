"""What a bridging summary says: each claim as a sentence, and the figures it stands on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from morrow.foundations.small_numbers import Cell, Hidden, Shown, Why
from morrow.voice.conversation_words import group_name, leans, minority
from morrow.voice.rules import Point


def sentence(point: Point) -> str:
    """A claim in plain words, before anybody edits it."""
    if point.kind == "differ":
        return _sides(point.sides)
    if point.kind == "unknown":
        return _not_known(point)
    return {
        "all_agree": _("Most people in every group agree with this."),
        "all_disagree": _("Most people in every group disagree with this."),
        "most_agree": _("Most people agree with this."),
        "most_disagree": _("Most people disagree with this."),
        "minority": _("A minority of 10 people or more sees this otherwise. No vote removes what it says."),
    }[point.code]


def _sides(sides: tuple[int, ...]) -> str:
    """Which groups take which side."""
    told = {
        1: _("Most in %(groups)s agree."),
        -1: _("Most in %(groups)s disagree."),
        0: _("%(groups)s: no side has most."),
    }
    return " ".join(
        told[side] % {"groups": _and([group_name(at) for at, one in enumerate(sides) if one == side])}
        for side in (1, -1, 0)
        if side in sides
    )


def _and(names: list[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return _("%(first)s and %(last)s") % {"first": ", ".join(names[:-1]), "last": names[-1]}


def _not_known(point: Point) -> str:
    n = point.number
    return {
        "not_named": _(
            "No groups are named: people were drawn again 20 times, and the same groups did not come out "
            "often enough, or nobody answers differently enough. So this says what all said together."
        ),
        "small_groups": _(
            "No groups are named. People do answer differently, and fall into groups; but at most one of "
            "these has 10 people or more, and to tell of smaller ones would show who is in them. So this "
            "says what all said together. What the smaller ones say is not nothing."
        ),
        "hidden_group": _(
            "There is also a group of fewer than 10 people that answers differently. It is too small to be "
            "shown without showing who they are. What they say is not nothing."
        ),
        "few_against": ngettext(
            "On %(n)d statement fewer than 10 people take the other side. That is too few to show; it does "
            "not mean that they have no reasons.",
            "On %(n)d statements fewer than 10 people take the other side. That is too few to show; it does "
            "not mean that they have no reasons.",
            n,
        )
        % {"n": n},
        "passed": _("Here more people pass than take a side. Why they do was not asked."),
        "divided": _("Here neither everyone together nor any group has most on one side."),
        "seldom_seen": ngettext(
            "%(n)d statement was seen by too few people, so nothing is said of it.",
            "%(n)d statements were seen by too few people, in all or in a group, so little is said of them.",
            n,
        )
        % {"n": n},
        "missing": ngettext(
            "The round asked for voices that were not heard as it asked: %(n)d kind of people. The page of "
            "who was heard names them.",
            "The round asked for voices that were not heard as it asked: %(n)d kinds of people. The page of "
            "who was heard names them.",
            n,
        )
        % {"n": n},
        "who_came": _(
            "People came because they wanted to; nobody drew them by lot. So this tells what those who came "
            "think, and not how many here think so."
        ),
    }[point.code]


def figures_in_words(figures: Mapping[str, Any]) -> str:
    """How everyone and each group leans on a statement, and who takes the smaller side."""
    told = [_("Everyone: %s.") % leans(figures["overall"])]
    told += [f"{group_name(at)}: {leans(lean)}." for at, lean in enumerate(figures["leans"])]
    return " ".join(filter(None, (*told, minority_in_words(figures))))


def minority_in_words(figures: Mapping[str, Any]) -> str:
    """Who takes the smaller side of a statement, where enough do."""
    if not figures["minority"]:
        return ""
    return minority(figures["minority"], cell_of(figures["how_many"]))


def kept(cell: Cell) -> int | str:
    """A count as it may be shown, to be kept."""
    return cell.about if isinstance(cell, Shown) else cell.why.name


def cell_of(told: int | str) -> Cell:
    """The same as it was shown."""
    return Hidden(Why[told]) if isinstance(told, str) else Shown(told)


def and_more(more: int) -> str:
    """How many other statements have the same pattern."""
    if not more:
        return ""
    words = ngettext(
        "%d more statement has the same pattern; it stands in the table of every statement.",
        "%d more statements have the same pattern; they stand in the table of every statement.",
        more,
    )
    return words % more
