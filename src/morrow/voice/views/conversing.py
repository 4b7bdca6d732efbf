"""A round as a conversation: one statement at a time, and what all made of all of them."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.design.pieces import Table
from morrow.foundations.errors import NotFound
from morrow.foundations.pictures import Oval, opinion_ovals, series_swatch
from morrow.foundations.scope import path
from morrow.foundations.spreadsheets import csv_file
from morrow.people.queries import PersonRef
from morrow.voice import actions, queries
from morrow.voice.conversation_words import group_name, how_many, leans, minority, says
from morrow.voice.forms import HelpingForm
from morrow.voice.models import Round
from morrow.voice.permissions import LISTENERS
from morrow.voice.queries import Conversation
from morrow.voice.rules import FEWEST_PEOPLE, FEWEST_STATEMENTS, takes_part_today
from morrow.voice.views.kindly import posted, refused
from morrow.voice.views.taking_part import CodeRefused, for_whom

BEGIN = "begin"
"""The button by which a worker begins with somebody's receipt, before anything is answered."""


def one_at_a_time(request: Any, code: str) -> HttpResponse:
    """Agree, disagree or pass on one statement, and go on to the next; or help somebody do it.

    Whoever helps types the code of the other's receipt once: the page goes on with it and keeps it nowhere.
    """
    round_ = _round(request, code)
    helps = request.viewer.holds(*LISTENERS) and queries.young_terms(round_) is None
    form = HelpingForm(posted(request), may_help=helps)
    if helps:
        form.fields["helping"].help_text = _("On their receipt, such as K7QM-4XRD-2H9B")
    helped: list[PersonRef] = []
    if (
        request.method == "POST"
        and form.is_valid()
        and not refused(form, lambda: _answer(request, round_, form, helped))
        and not helped
    ):
        return redirect(path("voice:one_at_a_time", code=code))
    whose = helped[0] if helped else None
    open_today = round_.state == "open" and takes_part_today(
        round_.opens, round_.closes, timezone.localdate()
    )
    speaks = request.viewer.holds("resident") and queries.young_terms(round_) is None
    asks = open_today and (speaks or whose is not None)
    context = {
        "form": form,
        "round": round_,
        "example": round_.example,
        "asked": queries.next_to_answer(round_, request.viewer, whose=whose) if asks else None,
        "open_today": open_today,
        "signed_in": speaks or whose is not None,
        "helps": helps,
        "receipt": form.data.get("helping", "") if helped else "",
    }
    response = render(request, "voice/one_at_a_time.html", context, status=422 if form.errors else 200)
    if helped:
        response["Cache-Control"] = "no-store"
    return response


def conversation(request: Any, code: str) -> HttpResponse:
    """Opinion groups, what they hold in common, what each says, and what a minority says."""
    round_ = _round(request, code)
    found = queries.conversation_of(round_)
    context = {
        "round": round_,
        "example": round_.example,
        "found": found,
        "groups": _in_words(found) if found else [],
        "minorities": [
            {"how": minority(held.minority, held.how_many), "words": held.words}
            for held in (found.minorities if found else [])
            if held.how_many
        ],
        "map": _map(found) if found and found.groups else "",
        "key": _key(found) if found else [],
        "table": _table(round_, found) if found else None,
        "least": {"people": FEWEST_PEOPLE, "statements": FEWEST_STATEMENTS},
        "brought": queries.brought_into(round_),
        "given_out": queries.given_out(round_) if round_.closed_at else [],
        "open": round_.state == "open",
        "over": round_.state in {"ballot", "closed", "counted", "called_off"},
        "summed_up": queries.bridging_of(round_) is not None,
    }
    return render(request, "voice/conversation.html", context)


def conversation_table(request: Any, code: str) -> HttpResponse:
    """How each group leans on each statement, as CSV."""
    round_ = _round(request, code)
    found = queries.conversation_of(round_)
    if found is None:
        raise NotFound
    table = _table(round_, found)
    return csv_file(f"conversation-{round_.code}", table.headings, table.rows)


def _round(request: Any, code: str) -> Round:
    round_ = queries.round_for(request.viewer, code)
    if not round_.has_statements:
        raise NotFound
    return round_


def _answer(request: Any, round_: Round, form: HelpingForm, helped: list[PersonRef]) -> None:
    receipt = form.cleaned_data.get("helping", "")
    if BEGIN in request.POST and not receipt.strip():
        raise CodeRefused(_("Type the code on the receipt of whoever you help. Nothing was answered."))
    by, person = for_whom(request, receipt)
    if person is not None:
        helped.append(person)
        if BEGIN in request.POST:
            return
    actions.answer_one(
        round=round_,
        statement=request.POST.get("statement", ""),
        answer=request.POST.get("answer", ""),
        person=person,
        by=by,
        now=timezone.now(),
    )


def _in_words(found: Conversation) -> list[dict[str, Any]]:
    return [
        {
            "name": group_name(group.number),
            "people": group.people,
            "any": bool(group.says),
            "says": [
                (says(agrees), [held.words for held, side in group.says if side is agrees])
                for agrees in (True, False)
            ],
        }
        for group in found.groups
    ]


def _map(found: Conversation) -> str:
    ovals = [
        Oval(
            group.oval.x,
            group.oval.y,
            group.oval.long,
            group.oval.short,
            group.oval.turn,
            group_name(group.number),
            how_many(group.people),
        )
        for group in found.groups
    ]
    return opinion_ovals(ovals, name="opinions", title=_("The groups, by how alike they answer"))


def _key(found: Conversation) -> list[Any]:
    return [
        series_swatch(at, f"{group_name(group.number)}: {how_many(group.people)}", name="opinions")
        for at, group in enumerate(found.groups)
    ]


def _table(round_: Round, found: Conversation) -> Table:
    names = [group_name(group.number) for group in found.groups]
    rows = [
        [held.words, leans(held.overall), *(leans(code) for code in held.leans[: len(names)])]
        for held in found.statements
    ]
    return Table(
        caption=_("How everyone, and each group, leans on each statement"),
        headings=[_("Statement"), _("Everyone"), *names],
        rows=rows,
        csv_href=path("voice:conversation_table", code=round_.code),
    )
