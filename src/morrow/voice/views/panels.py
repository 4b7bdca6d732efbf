"""Residents' panels as anyone reads them, and joining one with the code of a letter."""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.codes import CodeNotRead
from morrow.foundations.design.pieces import Table
from morrow.foundations.errors import NotFound
from morrow.foundations.scope import Actor
from morrow.voice import actions, panel_lottery, queries, rules, tries
from morrow.voice.actions.panel_people import MOST_OF_A_HOME
from morrow.voice.errors import NotAVolunteer, UnknownLetter
from morrow.voice.facts import DEPRIVATION, facts, fifths_in_words
from morrow.voice.forms.panels import VolunteerForm
from morrow.voice.models import Panel, PanelVolunteer
from morrow.voice.panel_words import letter_not_read, times_as_likely, usual_weights_why
from morrow.voice.permissions import CONVENERS, LISTENERS, as_speaker
from morrow.voice.views.kindly import posted, refused


def panels(request: Any) -> HttpResponse:
    """Every panel that was or is being drawn."""
    context = {"panels": queries.panels(request.viewer), "convenes": request.viewer.holds(*CONVENERS)}
    return render(request, "voice/panels.html", context)


def panel(request: Any, code: str) -> HttpResponse:
    """One panel: whom it mirrors, the lottery, the draw, and how anyone checks it."""
    found = queries.panel_for(request.viewer, code)
    convenes = request.viewer.holds(*CONVENERS)
    context = {
        "panel": found,
        "example": found.example,
        "volunteered": queries.how_many_volunteered(found) if found.state != "destroyed" else None,
        "table": _seats(found),
        "letters": _letters(found),
        "weights_why": found.weights_why or usual_weights_why(),
        "lottery": _lottery(found),
        "gone": _gone(found),
        "seed": rules.seed_of(found.secret, found.number) if found.secret else "",
        "convenes": convenes,
        "loaded": queries.addresses_loaded(request.viewer, found) if convenes else 0,
        "today": timezone.localdate(),
        "open": found.state == "inviting" and timezone.localdate() <= found.answer_by,
    }
    return render(request, "voice/panel.html", context)


def lottery(request: Any, code: str) -> HttpResponse:
    """The whole lottery as it was published, so that anyone can draw again."""
    found = queries.panel_for(request.viewer, code)
    if not found.lottery:
        raise NotFound
    told = {
        **found.lottery,
        "commitment": found.commitment,
        "number_named": found.number_named,
        "secret": found.secret,
        "number": found.number,
        "seed": rules.seed_of(found.secret, found.number) if found.secret else "",
    }
    response = HttpResponse(json.dumps(told, indent=1), content_type="application/json")
    response["Content-Disposition"] = f'attachment; filename="panel-{found.code}.json"'
    return response


def join(request: Any, code: str) -> HttpResponse:
    """Say yes to a panel with the code of a letter, for oneself or by a worker."""
    found = queries.panel_for(request.viewer, code)
    mirrors = {quota.fact for quota in queries.quotas_of_panel(found)}
    form = VolunteerForm(
        posted(request), facts=[fact for fact in facts() if fact.key in mirrors and fact.key != DEPRIVATION]
    )
    made: list[PanelVolunteer] = []
    if request.method == "POST" and form.is_valid():
        refused(form, lambda: made.append(_volunteer(request, found, form)))
    context = {
        "panel": found,
        "form": form,
        "example": found.example,
        "made": made[0] if made else None,
        "open": found.state == "inviting" and timezone.localdate() <= found.answer_by,
        "of_a_home": MOST_OF_A_HOME,
        "helping": request.viewer.holds(*LISTENERS),
    }
    return render(request, "voice/join_panel.html", context, status=422 if form.errors else 200)


def _volunteer(request: Any, found: Panel, form: VolunteerForm) -> PanelVolunteer:
    now = timezone.now()
    helping = request.viewer.holds(*LISTENERS)
    by: Actor = request.viewer.acting_as(*LISTENERS) if helping else as_speaker(request.viewer)
    try:
        worker = by if helping else None
        with tries.counted(request.META.get("REMOTE_ADDR", ""), now, worker=worker, paper="letter"):
            address = queries.address_of_letter(found, form.cleaned_data["code"])
    except CodeNotRead as fault:
        raise NotAVolunteer(letter_not_read(fault)) from fault
    except UnknownLetter as fault:
        raise NotAVolunteer(str(fault)) from fault
    return actions.volunteer(
        panel=found,
        address=address,
        name=form.cleaned_data["name"],
        reach=form.cleaned_data["reach"],
        told=form.told(),
        by=by,
        now=now,
    )


def _seats(found: Panel) -> Table:
    with_chances = bool(found.lottery)
    rows = []
    for each in queries.seats_of(found):
        quota = each.quota
        here = _("not known") if quota.lives_here is None else f"{quota.lives_here}%"
        row = [quota.label, here, _("%(least)d to %(most)d") % vars(quota), str(each.volunteers)]
        chance = _("too few to show") if each.chance is None else _("%d in 100") % each.chance
        rows.append([*row, chance] if with_chances else row)
    headings = [_("People"), _("Live here"), _("Seats"), _("Volunteered")]
    return Table(
        caption=_("Whom the panel mirrors"),
        headings=[*headings, _("Average chance")] if with_chances else headings,
        rows=rows,
        numeric=frozenset({1, 2, 3, 4}),
    )


def _letters(found: Panel) -> Table:
    """How likely a household gets a letter, by its neighbourhood, and how many were drawn."""
    headings = [_("Neighbourhood"), _("Chance of a letter")]
    rows = [
        [words, times_as_likely(found.weights.get(fifth, rules.LEAST_WEIGHT))]
        for fifth, words in fifths_in_words().items()
    ]
    if found.letters_by:
        headings.append(_("Letters drawn"))
        for row, fifth in zip(rows, rules.FIFTHS, strict=True):
            row.append(f"{found.letters_by.get(fifth, 0):,}")
    return Table(
        caption=_("Which households get a letter"), headings=headings, rows=rows, numeric=frozenset({2})
    )


def _gone(found: Panel) -> list[int]:
    """The numbers the lot fell on that do not sit any more, so that whoever draws again sees why."""
    if not (found.secret and found.lottery):
        return []
    first = panel_lottery.drawn(found.lottery, rules.seed_of(found.secret, found.number)).panel
    return sorted({int(each) for each in first} - set(found.seats))


def _lottery(found: Panel) -> dict[str, Any] | None:
    if not found.lottery:
        return None
    chances = found.lottery["chances"].values()
    return {
        "volunteers": len(chances),
        "least": round(100 * min(chances), 1),
        "most": round(100 * max(chances), 1),
        "bound": round(100 * found.lottery["bound"], 1),
        "panels": len(found.lottery["tickets"]),
    }
