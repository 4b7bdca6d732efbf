"""Writing down what was seen or felt, reading what is one's own, taking it back."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.commissioning import queries as commissioning
from morrow.foundations.scope import path
from morrow.learning import actions, beneath, forms, queries
from morrow.learning.permissions import RECORDERS
from morrow.learning.views.asking import ask
from morrow.people.queries import PersonRef

STAFF = ("provider", "navigator", "organiser", "broker")


def _whose(viewer: Any, *, staff: bool) -> list[tuple[str, str]]:
    """Whom this viewer may speak of."""
    choices = [("me", _("Me"))]
    if staff and viewer.holds(*STAFF):
        choices.append(("staff", _("Me, as someone who works there")))
    if viewer.holds(*RECORDERS):
        choices.append(("them", _("Somebody I am with; their name is not kept")))
    return choices


def _self(viewer: Any) -> Any:
    return PersonRef.objects.visible_to(viewer).get(pk=viewer.person_id)


def observe(request: Any) -> HttpResponse:
    """The value of an outcome, for oneself or for somebody one is with."""
    viewer = request.viewer
    viewer.acting_as("resident")
    form = forms.ObserveForm(
        request.POST or None,
        whose=_whose(viewer, staff=False),
        outcomes=beneath.outcomes(),
        offers=list(commissioning.live_offers()),
    )

    def do() -> str:
        said = dict(form.cleaned_data)
        mine = said.pop("whose") == "me"
        offer = said.pop("offer")
        actions.observe(
            person=_self(viewer) if mine else None,
            outcome=beneath.outcome(said.pop("outcome")),
            offer=commissioning.offer(offer) if offer else None,
            by=viewer.acting_as("resident") if mine else viewer.acting_as(*RECORDERS),
            now=timezone.now(),
            **said,
        )
        return path("learning:mine") if mine else path("learning:workroom")

    return ask(
        request,
        form=form,
        title=_("Write down what changed"),
        lead=_("No number is ever forced. Words are enough, and so is “I would rather not”."),
        button=_("Keep it"),
        do=do,
    )


def note(request: Any, code: str) -> HttpResponse:
    """How one offer felt."""
    viewer = request.viewer
    viewer.acting_as("resident")
    offer = commissioning.offer(code)
    form = forms.NoteForm(request.POST or None, whose=_whose(viewer, staff=True))

    def do() -> str:
        said = form.cleaned_data
        whose = said["whose"]
        roles = {"me": ("resident",), "staff": STAFF, "them": RECORDERS}[whose]
        actions.note_experience(
            offer=offer,
            words=said["words"],
            person=None if whose == "them" else _self(viewer),
            voice="staff" if whose == "staff" else "resident",
            share=said["share"],
            by=viewer.acting_as(*roles),
            now=timezone.now(),
        )
        return path("learning:heard", code=code)

    return ask(
        request,
        form=form,
        title=_("What was it like?"),
        about=offer.title,
        lead=_("Whoever runs it reads this without your name, unless you keep it closer."),
        button=_("Send it"),
        do=do,
    )


def heard(request: Any, code: str) -> HttpResponse:
    """What people and staff said of one offer, without names, for those who give or review it."""
    offer = commissioning.offer(code)
    context = {
        "offer": offer,
        "example": offer.example,
        "notes": queries.notes_for(request.viewer, offer),
        "signed_in": request.viewer.person_id is not None,
    }
    return render(request, "learning/heard.html", context)


def mine(request: Any) -> HttpResponse:
    """What this person told us, to read again or take back."""
    request.viewer.acting_as("resident")
    found = list(queries.own_observations(request.viewer))
    return render(request, "learning/mine.html", {"observations": found})


def withdraw(request: Any, code: str) -> HttpResponse:
    """Take it back."""
    viewer = request.viewer
    viewer.acting_as("resident")
    found = queries.observation(viewer, code)
    own = found.person_id == viewer.person_id
    form = forms.SureForm(request.POST or None)

    def do() -> str:
        by = viewer.acting_as("resident") if own else viewer.acting_as("learning_lead")
        actions.withdraw(observation=found, by=by, now=timezone.now())
        return path("learning:mine") if own else path("learning:workroom")

    return ask(
        request,
        form=form,
        title=_("Take this back"),
        about=found.words,
        lead=_("It disappears here and in every review that told it."),
        button=_("Take it back"),
        do=do,
    )


def release(request: Any, code: str) -> HttpResponse:
    """Let words into public after reading them."""
    viewer = request.viewer
    by = viewer.acting_as("learning_lead")
    if request.method == "POST":
        actions.release(observation=queries.observation(viewer, code), by=by, now=timezone.now())
    return redirect(path("learning:workroom"))
