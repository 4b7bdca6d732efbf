"""Writing a pledge down, and what a side says: yes, what it did, what it makes of others, stepping back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability import queries as decisions
from morrow.charter import actions, queries
from morrow.charter.forms.pledges import (
    DeliverForm,
    ExplainForm,
    LookForm,
    PledgeForm,
    ResidentsYesForm,
    WhyForm,
    YesForm,
)
from morrow.charter.permissions import ADOPTERS, SPEAKS_FOR, speaker_of
from morrow.charter.views.step import step
from morrow.charter.words_of_pledges import pledged
from morrow.foundations.errors import NotAllowed
from morrow.foundations.scope import Actor, path
from morrow.people import queries as people


def adopt(request: Any, decision: str) -> HttpResponse:
    """Adopt a mutual pledge from a decision in force."""
    by = request.viewer.acting_as(*ADOPTERS)
    found = decisions.decision(decision)
    today = timezone.localdate()
    led = queries.what_became(found).priorities
    form = PledgeForm(
        _sent(request),
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
    by = _speaker(request, side)
    form = (ResidentsYesForm if side.kind == "residents" else YesForm)(_sent(request))

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
    by = _speaker(request, side)
    form = WhyForm(_sent(request))

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


def deliver(request: Any, code: str) -> HttpResponse:
    """Say what a side did."""
    side = queries.side(code)
    by = _speaker(request, side)
    form = DeliverForm(_sent(request), unit=side.unit)

    def do() -> str:
        actions.deliver(side=side, **form.cleaned_data, by=by, now=timezone.now())
        _say_where_it_is_more(request, side.pledge.code, side.pk)
        return path("charter:pledge", code=side.pledge.code)

    return step(
        request,
        form,
        do,
        title=_("Say what %s did") % side.organisation.name,
        lead=_("Pledged: %s. Another side confirms it, or asks a question.") % pledged(side),
        pledge=side.pledge,
        button=_("Say it"),
    )


def look(request: Any, code: str) -> HttpResponse:
    """Confirm what another side did, or question it."""
    delivery = queries.delivery(code)
    side, by = _another(request, delivery)
    form = LookForm(_sent(request))

    def do() -> str:
        if form.cleaned_data["answer"] == "confirmed":
            actions.confirm(delivery=delivery, side=side, by=by, now=timezone.now())
        else:
            asked = form.cleaned_data["words"]
            actions.question(delivery=delivery, side=side, words=asked, by=by, now=timezone.now())
        return path("charter:pledge", code=side.pledge.code)

    return step(
        request,
        form,
        do,
        title=_("Is it so?"),
        lead=_what_was_said(delivery),
        pledge=side.pledge,
        button=_("Send"),
    )


def explain(request: Any, code: str) -> HttpResponse:
    """Answer a question about what the own side did."""
    delivery = queries.delivery(code)
    by = _speaker(request, delivery.side)
    form = ExplainForm(_sent(request))

    def do() -> str:
        actions.explain(delivery=delivery, words=form.cleaned_data["words"], by=by, now=timezone.now())
        return path("charter:pledge", code=delivery.side.pledge.code)

    return step(
        request,
        form,
        do,
        title=_("Answer the question"),
        lead=_what_was_said(delivery),
        pledge=delivery.side.pledge,
        button=_("Send the answer"),
    )


def reverse(request: Any, code: str) -> HttpResponse:
    """Reverse what the own side said wrongly."""
    delivery = queries.delivery(code)
    by = _speaker(request, delivery.side)
    form = WhyForm(_sent(request))

    def do() -> str:
        actions.reverse(delivery=delivery, reason=form.cleaned_data["reason"], by=by, now=timezone.now())
        return path("charter:pledge", code=delivery.side.pledge.code)

    return step(
        request,
        form,
        do,
        title=_("Reverse what was said wrongly"),
        lead=_what_was_said(delivery),
        pledge=delivery.side.pledge,
        button=_("Reverse it"),
    )


def _sent(request: Any) -> Any:
    """The answers of a form that was sent, even where it asks nothing; None where it is only shown."""
    return request.POST if request.method == "POST" else None


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


def _speaker(request: Any, side: Any) -> Actor:
    """As whom the viewer speaks for a side. Raises NotYourRole, and NotAllowed for another's side."""
    request.viewer.acting_as(*SPEAKS_FOR[side.kind])
    found = speaker_of(request.viewer, side)
    if found is None:
        only = _("Only somebody who speaks for %(side)s can do that.")
        raise NotAllowed(only % {"side": side.organisation.name})
    return found


def _another(request: Any, delivery: Any) -> tuple[Any, Actor]:
    """A side, other than the one that did it, for which the viewer speaks."""
    pledge = queries.pledge(delivery.side.pledge.code)
    sides = [each for each in pledge.sides.all() if each.pk != delivery.side.pk]
    for side in sides:
        side.pledge = pledge
        if by := speaker_of(request.viewer, side):
            return side, by
    request.viewer.acting_as(*{role for side in sides for role in SPEAKS_FOR[side.kind]})
    raise NotAllowed(_("Only another side of the same pledge can do that."))


def _what_was_said(delivery: Any) -> str:
    said = {
        "side": delivery.side.organisation.name,
        "amount": f"{delivery.amount:,} {delivery.side.unit}",
        "words": delivery.words,
    }
    return _("%(side)s said: %(amount)s. “%(words)s”") % said


def _say_where_it_is_more(request: Any, code: str, side: int) -> None:
    """More than was pledged is kept, and said."""
    told = queries.pledge_shown(queries.pledge(code), timezone.localdate())
    found = next(each for each in told.sides if each.side.pk == side)
    if found.sums.so_far > found.side.amount:
        said = {"so_far": f"{found.sums.so_far:,}", "pledged": found.pledged}
        messages.success(request, _("Kept. That makes %(so_far)s, and %(pledged)s were pledged.") % said)
