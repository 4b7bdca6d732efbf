"""Writing a mutual pledge down, saying yes for a side, and stepping back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from morrow.accountability import queries as decisions
from morrow.charter import actions, queries
from morrow.charter import words_of_pledges as words
from morrow.charter.forms.pledges import EndPledgeForm, PledgeForm
from morrow.charter.forms.sides import ResidentsYesForm, TakeDownForm, WhyForm, YesForm
from morrow.charter.permissions import ADOPTERS, SPEAKS_FOR, TAKE_DOWN
from morrow.charter.rules_of_pledges import DAYS_TO_SAY
from morrow.charter.views.speaking import names_known, sent, speaker
from morrow.charter.views.step import step
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
        messages.success(request, words.after_a_yes(pledge))
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
    chosen = ResidentsYesForm if side.kind == "residents" else YesForm
    form = chosen(sent(request), known=names_known(side))

    def do() -> str:
        held = actions.say_yes(side=side, by=by, now=timezone.now(), **form.cleaned_data)
        messages.success(request, words.after_a_yes(held.pledge))
        return path("charter:pledge", code=side.pledge.code)

    lead = _("“%(will_do)s” That is: %(pledged)s, by %(day)s. Your name, %(name)s, stands beside the yes.")
    day = date_format(side.by_when, "j F Y")
    said = {"will_do": side.will_do, "pledged": words.pledged(side), "day": day, "name": by.name}
    return step(
        request,
        form,
        do,
        title=_("Say yes for %s") % side.organisation.name,
        lead=lead % said,
        pledge=side.pledge,
        beside=words.what_others_do(side),
        button=_("Say yes"),
    )


def step_back(request: Any, code: str) -> HttpResponse:
    """Step back from a pledge, or say no to it."""
    side = queries.side(code)
    by = speaker(request, side)
    form = WhyForm(sent(request), known=names_known(side))
    name = side.organisation.name
    back = (
        _("Step back"),
        _("Nobody is bound by a pledge. What was done stays, and your reason stands beside it."),
        _("Step back for %s") % name,
        _("%s has stepped back. What it did stays to be read.") % name,
    )
    refused = (
        _("Say no"),
        _("Nobody has to pledge anything. With a no this pledge never stands, and your reason stands there."),
        _("Say no for %s") % name,
        _("%s has said no, so this pledge never stands.") % name,
    )
    title, lead, button, told = back if side.yes_on else refused

    def do() -> str:
        actions.step_back(side=side, reason=form.cleaned_data["reason"], by=by, now=timezone.now())
        messages.success(request, told)
        return path("charter:pledge", code=side.pledge.code)

    return step(request, form, do, title=title, lead=lead, pledge=side.pledge, button=button)


def end(request: Any, code: str) -> HttpResponse:
    """End a pledge early, its other sides told first."""
    by = request.viewer.acting_as(*ADOPTERS)
    pledge = queries.pledge(code)
    names = [each.organisation.name for each in pledge.sides.all()]
    open_decisions = queries.adoptable(timezone.localdate())
    form = EndPledgeForm(sent(request), decisions=open_decisions, known=names)

    def do() -> str:
        actions.end_pledge(
            pledge=pledge,
            decision=form.the_decision(),
            reason=form.cleaned_data["reason"],
            told_first=form.cleaned_data["told_first"],
            by=by,
            now=timezone.now(),
        )
        told = _("The pledge has ended. What was done until yesterday can be said for %d days more.")
        messages.success(request, told % DAYS_TO_SAY)
        return path("charter:pledge", code=pledge.code)

    lead = _("For where it is no longer needed, or something else takes its place. What was done stays.")
    title, button = _("End a mutual pledge early"), _("End it")
    return step(request, form, do, title=title, lead=lead, pledge=pledge, button=button)


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
