"""What anyone may read of mutual pledges, and what waits for whoever speaks for a side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from morrow.accountability import queries as accountability
from morrow.charter import queries
from morrow.charter.permissions import SPEAKS_FOR, may_take_down, sees_forms, speaker_of
from morrow.charter.rules_of_pledges import DAYS_TO_SAY
from morrow.charter.words_of_pledges import counted
from morrow.foundations import pictures, record
from morrow.foundations.spreadsheets import csv_file

SPEAKERS = tuple(sorted({role for roles in SPEAKS_FOR.values() for role in roles}))
COLUMNS = (
    *("pledge", "side", "speaks_for", "will_do", "pledged", "unit", "by_when", "said_yes_on"),
    *("so_far", "confirmed", "not_confirmed_yet", "questioned", "stepped_back_on", "why", "example"),
)
DONE = ("day", "side", "how_many", "unit", "what", "became", "words", "example")


@dataclass(frozen=True)
class Card:
    """One side with its bar and what this viewer can do for it."""

    shown: Any
    bar: str
    key: list[tuple[str, str]]
    doings: list[tuple[str, str]]


def pledges(request: Any) -> HttpResponse:
    """Every pledge, those that hold first."""
    today = timezone.localdate()
    every = [queries.pledge_shown(each, today) for each in queries.pledges()]
    live = {each.pk for each in queries.live_pledges(today)}
    context = {
        "live": [each for each in every if each.pledge.pk in live],
        "over": [each for each in every if each.pledge.pk not in live],
    }
    return render(request, "charter/pledges.html", context)


def pledge(request: Any, code: str) -> HttpResponse:
    """One pledge: its sides beside one another, and everything that was done."""
    today = timezone.localdate()
    shown = queries.pledge_shown(queries.pledge(code), today)
    spoken = {each.side.pk for each in shown.sides if speaker_of(request.viewer, each.side)}
    context = {
        "shown": shown,
        "pledge": shown.pledge,
        "cards": [_card(each, shown, today, each.side.pk in spoken) for each in shown.sides],
        "done": [(each, _doings_of(each, spoken)) for each in shown.done],
        "days_to_say": DAYS_TO_SAY,
        "ends": sees_forms(request.viewer) and not shown.pledge.ended(today),
        "asks": accountability.sees_asking(request.viewer),
        "about_ref": str(record.ref(shown.pledge.priority)),
        "takes_down": any(may_take_down(actor) for actor in request.viewer.actors),
    }
    return render(request, "charter/pledge.html", context)


def waiting(request: Any) -> HttpResponse:
    """What pledges wait for from this viewer."""
    request.viewer.acting_as(*SPEAKERS)
    waits = queries.waits_for(request.viewer, timezone.localdate())
    looks = [(each, counted(each.amount, each.side)) for each in waits.to_look_at]
    return render(request, "charter/pledges_waiting.html", {"waits": waits, "looks": looks})


def pledges_csv(request: Any) -> HttpResponse:
    """Every side of every pledge: only what the pages show."""
    today = timezone.localdate()
    rows = [
        _row(told.pledge, each)
        for told in (queries.pledge_shown(found, today) for found in queries.pledges())
        for each in told.sides
    ]
    return csv_file("mutual-pledges", COLUMNS, rows)


def done_csv(request: Any, code: str) -> HttpResponse:
    """Everything that was done for one pledge: only what its page shows."""
    told = queries.pledge_shown(queries.pledge(code), timezone.localdate())
    rows = [
        [
            each.delivery.done_on,
            each.side.organisation.name,
            "" if each.side.counts_people else each.delivery.amount,
            each.side.unit,
            each.delivery.words,
            each.box[0],
            " / ".join(said.words for said in each.said if said.words),
            _("Example") if each.delivery.example else "",
        ]
        for each in told.done
    ]
    return csv_file(f"pledge-{code}", DONE, rows)


def _row(pledge: Any, told: Any) -> list[Any]:
    side, figures = told.side, told.figures
    return [
        *(pledge.title, side.organisation.name, told.who, side.will_do, side.amount, side.unit),
        *(side.by_when, side.yes_on or "", figures.so_far, figures.confirmed, figures.waiting),
        *(figures.questioned, side.left_on or "", side.left_because),
        _("Example") if pledge.example else "",
    ]


def _card(told: Any, shown: Any, today: Any, spoken: bool) -> Card:
    name, parts = f"side-{told.side.code.lower()}", told.parts
    title = _("What %(side)s did of %(pledged)s") % {
        "side": told.side.organisation.name,
        "pledged": told.pledged,
    }
    swatches = [
        pictures.series_swatch(place, f"{part.label} {part.figure}", name=name)
        for place, part in enumerate(parts)
        if part.amount
    ]
    bar = pictures.share_bar(parts, name=name, title=title) if parts and shown.pledge.stands_since else ""
    return Card(
        told,
        mark_safe(bar),  # noqa: S308 made by our own drawing functions, which escape every word
        [(mark_safe(each.swatch), each.words) for each in swatches] if bar else [],  # noqa: S308
        _doings_for(told.side, shown.pledge, today) if spoken else [],
    )


def _doings_for(side: Any, pledge: Any, today: Any) -> list[tuple[str, str]]:
    """The pages on which whoever speaks for a side does something for it, and what their links say."""
    in_it = not side.left_on and not pledge.ended(today)
    found = []
    if in_it and not side.yes_on:
        found += [("charter:say_yes", _("Say yes"))]
    if pledge.stands_since and today >= pledge.active_from and side.can_still_say(today, DAYS_TO_SAY):
        found += [("charter:deliver", _("Say what you did"))]
    if in_it:
        found += [("charter:step_back", _("Step back") if side.yes_on else _("Say no"))]
    return found


def _doings_of(told: Any, spoken: set[int]) -> list[tuple[str, str]]:
    if told.became == "reversed":
        return []
    if told.side.pk in spoken:
        answers = [("charter:explain", _("Answer the question"))] if told.became == "questioned" else []
        return [*answers, ("charter:reverse", _("Reverse it"))]
    label = _("Question it") if told.became == "confirmed" else _("Confirm or question it")
    return [("charter:look", label)] if spoken else []
