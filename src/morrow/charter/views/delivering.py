"""What a side says it did, what another side makes of it, and what is put right."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.charter import actions, queries
from morrow.charter.forms.sides import DeliverForm, ExplainForm, LookForm, WhyForm
from morrow.charter.permissions import SPEAKS_FOR, speaker_of
from morrow.charter.views.speaking import names_known, sent, speaker
from morrow.charter.views.step import step
from morrow.charter.words_of_pledges import counted, pledged
from morrow.foundations.errors import NotAllowed
from morrow.foundations.scope import Actor, path


def deliver(request: Any, code: str) -> HttpResponse:
    """Say what a side did."""
    side = queries.side(code)
    by = speaker(request, side)
    form = DeliverForm(sent(request), unit=side.unit, known=names_known(side))

    def do() -> str:
        actions.deliver(side=side, **form.cleaned_data, by=by, now=timezone.now())
        _say_what_it_makes(request, side.pledge.code, side.pk)
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
    form = LookForm(sent(request), known=names_known(side))

    def do() -> str:
        if form.cleaned_data["answer"] == "confirmed":
            actions.confirm(delivery=delivery, side=side, by=by, now=timezone.now())
            messages.success(request, _("You confirmed it, in your name."))
        else:
            asked = form.cleaned_data["words"]
            actions.question(delivery=delivery, side=side, words=asked, by=by, now=timezone.now())
            told = _("Your question stands beside it. Until it is settled, this is not counted.")
            messages.success(request, told)
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
    by = speaker(request, delivery.side)
    form = ExplainForm(sent(request), known=names_known(delivery.side))

    def do() -> str:
        actions.explain(delivery=delivery, words=form.cleaned_data["words"], by=by, now=timezone.now())
        messages.success(
            request, _("Your answer stands beside the question. Whoever asked says whether it settles it.")
        )
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
    by = speaker(request, delivery.side)
    form = WhyForm(sent(request), known=names_known(delivery.side))

    def do() -> str:
        actions.reverse(delivery=delivery, reason=form.cleaned_data["reason"], by=by, now=timezone.now())
        messages.success(
            request, _("It is reversed and counts no more. It stays to be read, with your reason.")
        )
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
        "amount": counted(delivery.amount, delivery.side),
        "words": delivery.words,
    }
    return _("%(side)s said: %(amount)s. “%(words)s”") % said


def _say_what_it_makes(request: Any, code: str, side: int) -> None:
    """It is kept; more than was pledged too, and that is said."""
    told = queries.pledge_shown(queries.pledge(code), timezone.localdate())
    found = next(each for each in told.sides if each.side.pk == side)
    if found.sums.so_far > found.side.amount:
        said = {"so_far": f"{found.sums.so_far:,}", "pledged": found.pledged}
        told = _("Kept. That makes %(so_far)s, and %(pledged)s were pledged.") % said
    else:
        told = _("Kept, and published in your name. Another side confirms it or asks a question.")
    messages.success(request, told)
