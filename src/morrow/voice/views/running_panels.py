"""Running a residents' panel: for the engagement officer."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.errors import NotFound
from morrow.foundations.scope import Actor, path
from morrow.standards.csv_rows import csv_rows_of
from morrow.standards.problems import Problems, Refused
from morrow.voice import actions, queries
from morrow.voice.actions.panel_people import MOST_OF_A_HOME
from morrow.voice.errors import AddressesRefused, PanelNotReady
from morrow.voice.facts import facts
from morrow.voice.forms import ConfirmForm
from morrow.voice.forms.panels import AddressesForm, EndForm, NumberForm, PanelForm, SeatsForm
from morrow.voice.models import Panel
from morrow.voice.panel_letters import letter_code
from morrow.voice.panel_words import who_sits_now
from morrow.voice.permissions import CONVENERS
from morrow.voice.views.kindly import FormPage, form_page, posted, refused

LETTERS_A_PAGE = 30


def set_up(request: Any) -> HttpResponse:
    """Set a panel up."""
    by = request.viewer.acting_as(*CONVENERS)
    form = PanelForm(posted(request), facts=facts())
    made: list[Panel] = []

    def call() -> None:
        terms = actions.PanelTerms(**form.terms())
        made.append(actions.set_up_panel(terms=terms, by=by, now=timezone.now()))

    if request.method == "POST" and form.is_valid() and not refused(form, call):
        return redirect(path("voice:panel", code=made[0].code))
    page = FormPage(
        _("Set up a residents’ panel"),
        _("Set it up"),
        lead=_("Drawn by lot from those who said yes, so that it mirrors the place."),
    )
    return render(
        request, "voice/form_page.html", {"form": form, "page": page}, status=422 if form.errors else 200
    )


def seats(request: Any, code: str) -> HttpResponse:
    """Change how many with each fact sit."""
    by, panel = _own(request, code, "draft", "inviting")
    form = SeatsForm(posted(request), quotas=queries.quotas_of_panel(panel))
    page = FormPage(
        _("Seats of the panel"),
        _("Save"),
        lead=_("In brackets: how many in a hundred people who live here."),
        example=panel.example,
    )

    def call(_answers: dict[str, Any]) -> None:
        actions.set_seats(panel=panel, seats=form.changed(), by=by, now=timezone.now())

    return form_page(request, form, page, call, path("voice:panel", code=code))


def addresses(request: Any, code: str) -> HttpResponse:
    """Load the place's own list of addresses."""
    by, panel = _own(request, code, "draft")
    form = AddressesForm(posted(request), request.FILES or None)

    def call() -> None:
        rows = _rows(form.cleaned_data["file"])
        actions.load_addresses(panel=panel, rows=rows, by=by, now=timezone.now())

    if request.method == "POST" and form.is_valid() and not refused(form, call):
        return redirect(path("voice:panel", code=code))
    context = {"form": form, "panel": panel, "example": panel.example}
    return render(request, "voice/addresses.html", context, status=422 if form.errors else 200)


def letters(request: Any, code: str) -> HttpResponse:
    """The invitation letters, to print."""
    _by, panel = _own(request, code)
    if panel.called_off_at:
        raise PanelNotReady.now()
    found = queries.letters_of(request.viewer, panel)
    asked = request.GET.get("page", "1")
    page = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 1
    shown = found[(page - 1) * LETTERS_A_PAGE : page * LETTERS_A_PAGE]
    context = {
        "panel": panel,
        "example": panel.example,
        "letters": [(each, letter_code(panel, each)) for each in shown],
        "total": len(found),
        "page": page,
        "following": page + 1 if len(found) > page * LETTERS_A_PAGE else None,
        "before": page - 1 if page > 1 else None,
        "of_a_home": MOST_OF_A_HOME,
        "address": request.build_absolute_uri(path("voice:join_panel", code=code)),
    }
    return render(request, "voice/panel_letters.html", context)


def volunteers(request: Any, code: str) -> HttpResponse:
    """Those who volunteered; who cannot come is replaced by whoever stands by."""
    by, panel = _own(request, code)
    form = ConfirmForm(posted(request))
    if request.method == "POST" and (back := request.POST.get("back", "")):
        one = queries.volunteer_for(request.viewer, panel, _number(back))
        if not refused(form, lambda: actions.put_back(volunteer=one, by=by, now=timezone.now())):
            messages.success(request, _("Number %d is in the pool again.") % one.number)
            return redirect(path("voice:panel_volunteers", code=code))
    elif request.method == "POST":
        asked = request.POST.get("gone", "")
        member = queries.volunteer_for(request.viewer, panel, _number(asked))
        seated = member.stands == "sits"
        given: list[int | None] = []
        if not refused(
            form,
            lambda: given.append(actions.replace_member(member=member, by=by, now=timezone.now())),
        ):
            messages.success(request, who_sits_now(member.number, seated=seated, instead=given[0]))
            return redirect(path("voice:panel_volunteers", code=code))
    context = {
        "form": form,
        "panel": panel,
        "example": panel.example,
        "several": queries.homes_of_several(request.viewer, panel),
        "volunteers": queries.volunteers_of(request.viewer, panel)[:300],
        "may_go": panel.state in {"inviting", "drawn"},
    }
    return render(request, "voice/panel_volunteers.html", context, status=422 if form.errors else 200)


def draw(request: Any, code: str) -> HttpResponse:
    """Draw the panel with the public number."""
    by, panel = _own(request, code, "published")
    page = FormPage(
        _("Draw the panel"), _("Draw it"), lead=panel.number_named, quote=panel.title, example=panel.example
    )
    return form_page(
        request,
        NumberForm(posted(request)),
        page,
        lambda answers: actions.draw_panel(panel=panel, **answers, by=by, now=timezone.now()),
        path("voice:panel", code=code),
    )


def end(request: Any, code: str) -> HttpResponse:
    """Say that a panel has done its work."""
    by, panel = _own(request, code, "drawn")
    page = FormPage(_("The panel has ended"), _("Save"), quote=panel.title, example=panel.example)
    return form_page(
        request,
        EndForm(posted(request)),
        page,
        lambda answers: actions.end_panel(panel=panel, **answers, by=by, now=timezone.now()),
        path("voice:panel", code=code),
    )


def step(request: Any, code: str, step: str) -> HttpResponse:
    """Invite, publish the chances, or destroy what is personal: one button each."""
    by, panel = _own(request, code)
    steps = {
        "invite": (actions.invite, _("Draw who is invited"), _("Then the letters can be printed.")),
        "publish": (
            actions.publish_chances,
            _("Publish the chances"),
            _("Nobody joins after this, and no quota changes."),
        ),
        "destroy": (
            actions.destroy_panel_data,
            _("Destroy what is personal"),
            _("Addresses, names and all that volunteers told are gone for good."),
        ),
    }
    if step not in steps:
        raise NotFound
    action, title, lead = steps[step]
    several = step == "publish" and queries.homes_of_several(request.viewer, panel)
    look = (_("Look at the homes with more than one volunteer"), path("voice:panel_volunteers", code=code))
    page = FormPage(
        title, title, lead=lead, quote=panel.title, example=panel.example, ways=(look,) if several else ()
    )
    return form_page(
        request,
        ConfirmForm(posted(request)),
        page,
        lambda _answers: action(panel=panel, by=by, now=timezone.now()),
        path("voice:panel", code=code),
    )


def _own(request: Any, code: str, *states: str) -> tuple[Actor, Panel]:
    """Who runs the panel, and the panel. Raises PanelNotReady in a state that is not named, if any is."""
    by = request.viewer.acting_as(*CONVENERS)
    panel = queries.panel_for(request.viewer, code)
    if states and panel.state not in states:
        raise PanelNotReady.now()
    return by, panel


def _number(text: str) -> int:
    """The number of a volunteer as a button sends it. Raises NotFound."""
    if not (text.isascii() and text.isdigit()):
        raise NotFound
    return int(text)


def _rows(file: Any) -> list[tuple[int, str, str]]:
    """The rows of the file. Raises AddressesRefused."""
    problems = Problems()
    found = csv_rows_of(file.read(), "addresses.csv", ["address", "postcode"], problems)
    rows = [(row, cells["address"], cells["postcode"]) for row, cells in found]
    try:
        problems.refuse("addresses.csv")
    except Refused as fault:
        raise AddressesRefused(str(fault)) from fault
    return rows
