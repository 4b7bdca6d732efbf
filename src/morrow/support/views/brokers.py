"""A support broker's pages."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.money import Money
from morrow.foundations.record import Ref
from morrow.foundations.scope import path
from morrow.support import actions, queries
from morrow.support.forms.money import GroupOfferForm, OnlyOneForm
from morrow.support.views.asking import filled, one_form


def board(request: Any) -> HttpResponse:
    """What groups ask for, and the groups I work with."""
    by = request.viewer.acting_as("broker")
    groups = [group for group in queries.my_groups(request.viewer) if group.broker_id == by.person_id]
    context = {"asks": queries.open_asks(request.viewer), "groups": groups}
    return render(request, "support/broker_board.html", context)


def take(request: Any, code: str) -> HttpResponse:
    """Take a group's request on."""
    by = request.viewer.acting_as("broker")
    ask = queries.ask_for(request.viewer, code)
    if request.method != "POST":
        return redirect(path("support:broker_board"))
    group = actions.take_ask(ask=ask, by=by, now=timezone.now())
    return redirect(path("support:group", code=group.code))


def bring(request: Any, code: str) -> HttpResponse:
    """Bring an offer."""
    by = request.viewer.acting_as("broker")
    group = queries.group_row(request.viewer, code)

    def do(given: dict[str, Any]) -> str:
        offer = given.pop("offer")
        given["employer_costs"] = given["employer_costs"] or Money(0)
        actions.bring_offer(
            group=group,
            **given,
            offer=Ref("commissioning.offer", offer) if offer else None,
            by=by,
            now=timezone.now(),
        )
        return path("support:group", code=code)

    form = GroupOfferForm(filled(request), initial={"weeks": group.weeks, "notice_weeks": 2})
    return one_form(
        request,
        form,
        do,
        title=_("Bring an offer"),
        button=_("Bring it"),
        lead=_("Two offers make a choice. One may be an existing service that changes."),
        back=path("support:group", code=code),
    )


def only_one(request: Any, code: str) -> HttpResponse:
    """Say why only one offer can be had."""
    by = request.viewer.acting_as("broker")
    group = queries.group_row(request.viewer, code)

    def do(given: dict[str, Any]) -> str:
        actions.say_why_only_one(group=group, why=given["why"], by=by, now=timezone.now())
        return path("support:group", code=code)

    return one_form(
        request,
        OnlyOneForm(filled(request)),
        do,
        title=_("Only one offer"),
        button=_("Save"),
        back=path("support:group", code=code),
    )
