"""Writing a mutual pledge down, saying yes for a side, and stepping back."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability import queries as decisions
from morrow.charter import actions, queries
from morrow.charter.forms.pledges import PledgeForm
from morrow.charter.forms.sides import ResidentsYesForm, TakeDownForm, WhyForm, YesForm
from morrow.charter.permissions import ADOPTERS, SPEAKS_FOR, TAKE_DOWN
from morrow.charter.views.speaking import sent, speaker
from morrow.charter.views.step import step
from morrow.charter.words_of_pledges import pledged
from morrow.foundations.scope import Actor, path
from morrow.people import queries as people


def adopt(request: Any, decision: str) -> HttpResponse:
    """Adopt a mutual pledge from a decision in force."""
    by = request.viewer.acting_as(*ADOPTERS)
    found = decisions.decision(decision)
    today = timezone.localdate()
    led = queries.what_became(found).priorities
    form = PledgeForm(
        sent(request),
        priorities=list(queries.live_priorities(today)),
        others=_others(by),
        initial={"priority": led[0].code} if led else {},
    )

    def do() -> str:
        pledge = actions.adopt_pledge(
            title=form.cleaned_data["title"],
            why=form.cleaned_data["why"],
            priority=form.the_priority(),
            decision=found,
            sides=form.sides(by.organisation),
            **form.days(),
            by=by,
            now=timezone.now(),
        )
        return path("charter:pledge", code=pledge.code)

    return step(
        request,
        form,
        do,
        title=_("Adopt a mutual pledge"),
        lead=_(
            "What each side does, in its own words. Your side says yes by adopting it, in your name; the "
            "others find it on their homes and say yes themselves. Only then does it stand."
        ),
        decision=found,
        button=_("Adopt it"),
    )


def say_yes(request: Any, code: str) -> HttpResponse:
    """Say yes for a side."""
    side = queries.side(code)
    by = speaker(request, side)
    form = (ResidentsYesForm if side.kind == "residents" else YesForm)(sent(request))

    def do() -> str:
        actions.say_yes(side=side, by=by, now=timezone.now(), **form.cleaned_data)
        return path("charter:pledge", code=side.pledge.code)

    lead = _("“%(will_do)s” That is: %(pledged)s. Your name, %(name)s, stands beside the yes.")
    said = {"will_do": side.will_do, "pledged": pledged(side), "name": by.name}
    return step(
        request,
        form,
        do,
        title=_("Say yes for %s") % side.organisation.name,
        lead=lead % said,
        pledge=side.pledge,
        button=_("Say yes"),
    )


def step_back(request: Any, code: str) -> HttpResponse:
    """Step back from a pledge, or say no to it."""
    side = queries.side(code)
    by = speaker(request, side)
    form = WhyForm(sent(request))

    def do() -> str:
        actions.step_back(side=side, reason=form.cleaned_data["reason"], by=by, now=timezone.now())
        return path("charter:pledge", code=side.pledge.code)

    return step(
        request,
        form,
        do,
        title=_("Step back") if side.yes_on else _("Say no"),
        lead=_("Nobody is bound by a pledge. What was done stays, and your reason stands beside it."),
        pledge=side.pledge,
        button=_("Step back for %s") % side.organisation.name,
    )


def take_down(request: Any, code: str) -> HttpResponse:
    """Take down what a side wrote that names or slanders somebody."""
    by = request.viewer.acting_as(*TAKE_DOWN)
    pledge = queries.pledge(code)
    form = TakeDownForm(sent(request), words=queries.public_words(pledge))

    def do() -> str:
        actions.take_down(pledge=pledge, **form.cleaned_data, by=by, now=timezone.now())
        return path("charter:pledge", code=code)

    return step(
        request,
        form,
        do,
        title=_("Take words down"),
        lead=_(
            "Only where they name, harm or slander somebody. They are written over for good; numbers stay."
        ),
        pledge=pledge,
        button=_("Take them down"),
    )


def _others(by: Actor) -> list[tuple[str, str]]:
    """Who else could be a side: where somebody could say yes, and residents through a network or group."""
    today = timezone.localdate()
    partners = people.organisations_with(SPEAKS_FOR["organisation"], today)
    groups = people.organisations_with(SPEAKS_FOR["residents"], today)
    through = _("Residents, through %s")
    return [
        *((f"organisation:{code}", each.name) for code, each in partners.items() if code != by.organisation),
        *((f"residents:{code}", through % each.name) for code, each in groups.items()),
    ]
