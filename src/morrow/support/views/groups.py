"""A budget group's pages, for its members."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError
from morrow.foundations.scope import Actor, path
from morrow.support import actions, queries
from morrow.support.forms.money import (
    AimsForm,
    AssentForm,
    FormGroupForm,
    InvoiceForm,
    JoinForm,
    RankForm,
    SureForm,
)
from morrow.support.views.asking import as_choices, chosen, filled, one_form, parts_of


def group(request: Any, code: str) -> HttpResponse:
    """The group: who, what for, offers, money."""
    view = queries.group_for(request.viewer, code)
    return render(request, "support/group.html", _context(request, view))


def form_group(request: Any) -> HttpResponse:
    """Form a group."""
    by = request.viewer.acting_as("resident")
    parts = parts_of(request.viewer)

    def do(given: dict[str, Any]) -> str:
        made = actions.form_group(
            name=given["name"],
            weeks=given["weeks"],
            part=chosen(parts, given["part"]),
            share=given["a_week"] * given["weeks"],
            called=given["called"],
            by=by,
            now=timezone.now(),
        )
        return path("support:group", code=made.code)

    return one_form(
        request,
        FormGroupForm(filled(request), parts=as_choices(parts)),
        do,
        title=_("Form a group"),
        button=_("Form it"),
        lead=_("Your share stays in your own budget until you say yes to an offer."),
        back=path("support:my_budget"),
    )


def join_group(request: Any) -> HttpResponse:
    """Join a group with its code."""
    by = request.viewer.acting_as("resident")
    parts = parts_of(request.viewer)

    def do(given: dict[str, Any]) -> str:
        member = actions.join_group(
            code=given["code"].strip().upper(),
            part=chosen(parts, given["part"]),
            share=given["share"],
            called=given["called"],
            by=by,
            now=timezone.now(),
        )
        return path("support:group", code=member.group.code)

    return one_form(
        request,
        JoinForm(filled(request), parts=as_choices(parts), initial={"code": request.GET.get("code", "")}),
        do,
        title=_("Join a group"),
        button=_("Join"),
        lead=_("Your share stays in your own budget until you say yes to an offer."),
        back=path("support:my_budget"),
    )


def aims(request: Any, code: str) -> HttpResponse:
    """Write down the aims together."""
    row, by = _for(request, code)

    def do(given: dict[str, Any]) -> str:
        actions.state_aims(group=row, words=given["words"], by=by, now=timezone.now())
        return _home(code)

    form = AimsForm(filled(request), initial={"words": row.aims})
    return one_form(request, form, do, title=_("What we want to do"), button=_("Save"), back=_home(code))


def ask_broker(request: Any, code: str) -> HttpResponse:
    """Ask the brokers for offers."""
    row, by = _for(request, code)

    def do(_given: dict[str, Any]) -> str:
        actions.ask_broker(group=row, by=by, now=timezone.now())
        return _home(code)

    return one_form(
        request,
        SureForm(filled(request)),
        do,
        title=_("Ask a broker"),
        button=_("Ask"),
        lead=_("Brokers see what you want, how many you are and how much you bring a week. No names."),
        back=_home(code),
    )


def rank(request: Any, code: str) -> HttpResponse:
    """Put the offers in order."""
    view = queries.group_for(request.viewer, code)
    by = request.viewer.acting_as("resident")
    offers = [(one.offer.code, one.offer.title) for one in view.offers]
    initial = {offer: place for place, offer in enumerate(view.my_order, start=1)}
    form = RankForm(filled(request), offers=offers, initial=initial)

    def do(_given: dict[str, Any]) -> str:
        actions.rank_offers(group=view.group, order=form.order, by=by, now=timezone.now())
        return _home(code)

    return one_form(
        request,
        form,
        do,
        title=_("Put the offers in order"),
        button=_("Save my order"),
        template="support/rank.html",
        lead=_("1 for the one you want most. You can change it until the group has chosen."),
        back=_home(code),
    )


def choose(request: Any, code: str, offer: str) -> HttpResponse:
    """Choose the offer the group put first."""
    row, by = _for(request, code)
    picked = queries.offer_for(request.viewer, row, offer)

    def do(_given: dict[str, Any]) -> str:
        actions.choose(group=row, offer=picked, by=by, now=timezone.now())
        return _home(code)

    return one_form(
        request,
        SureForm(filled(request)),
        do,
        title=_("Choose this offer"),
        button=_("Choose it"),
        about=picked.title,
        back=_home(code),
    )


def assent(request: Any, code: str) -> HttpResponse:
    """Say yes to my own share."""
    row, by = _for(request, code)

    def do(given: dict[str, Any]) -> str:
        actions.assent(group=row, plan_still_meets_needs=given["meets"], by=by, now=timezone.now())
        return _home(code)

    return one_form(
        request,
        AssentForm(filled(request)),
        do,
        title=_("Say yes to your own share"),
        button=_("Say yes"),
        lead=_("Nobody can say it for you, and the vote did not. You can also leave the group."),
        back=_home(code),
        assessment=True,
    )


def leave(request: Any, code: str) -> HttpResponse:
    """Leave, after seeing what follows."""
    view = queries.group_for(request.viewer, code)
    by = request.viewer.acting_as("resident")
    form = SureForm(filled(request))
    if request.method == "POST" and form.is_valid():
        try:
            actions.leave_group(group=view.group, by=by, now=timezone.now())
            return redirect(path("support:my_budget"))
        except KindError as fault:
            form.add_error(None, str(fault))
    context = {**_context(request, view), "form": form}
    return render(request, "support/leave.html", context, status=422 if form.errors else 200)


def invoice(request: Any, code: str) -> HttpResponse:
    """Pay an invoice, from each one's own budget. Members and the group's broker may."""
    view = queries.group_for(request.viewer, code)
    broker = view.group.broker_id == request.viewer.person_id
    by = request.viewer.acting_as("broker" if broker else "resident")

    def do(given: dict[str, Any]) -> str:
        actions.receive_invoice(
            group=view.group, amount=given["amount"], what=given["what"], by=by, now=timezone.now()
        )
        return _home(code)

    return one_form(
        request,
        InvoiceForm(filled(request)),
        do,
        title=_("Pay an invoice"),
        button=_("Pay it"),
        lead=_(
            "It is paid from each member’s own budget, in proportion to what each said yes to. "
            "What was kept when somebody left is drawn only by the group’s broker."
        ),
        back=_home(code),
    )


def _for(request: Any, code: str) -> tuple[Any, Actor]:
    return queries.group_row(request.viewer, code), request.viewer.acting_as("resident")


def _home(code: str) -> str:
    return path("support:group", code=code)


def _context(request: Any, view: Any) -> dict[str, Any]:
    me = next((m for m in view.members if m.person_id == request.viewer.person_id), None)
    return {"view": view, "me": me, "broker": me is None, "example": view.group.example}
