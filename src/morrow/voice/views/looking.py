"""Second looks at words that are not shown, and marking what says the same."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations.errors import NotFound
from morrow.foundations.scope import path
from morrow.place import queries as place
from morrow.voice import actions, queries
from morrow.voice.errors import LookedByThemselves
from morrow.voice.forms import ConfirmForm
from morrow.voice.forms.looking import AnswerLookForm, AskLookForm, SameForm
from morrow.voice.models import SecondLook
from morrow.voice.permissions import CONVENERS, LOOKERS, SORTERS
from morrow.voice.views.kindly import FormPage, form_page, posted
from morrow.voice.views.receipts import own_words


def ask(request: Any) -> HttpResponse:
    """The author asks that somebody else looks again."""
    page = FormPage(
        title=_("Ask for a second look"),
        lead=_somebody_looks(),
        button=_("Ask for it"),
        done=_("Somebody else looks again, and you are told what they saw."),
    )
    return own_words(request, AskLookForm(posted(request)), page, actions.ask_second_look)


def ask_for_statement(request: Any, code: str) -> HttpResponse:
    """The same for a statement of one's own."""
    by = request.viewer.acting_as("resident")
    found = next((one for one in queries.stated_by(request.viewer) if one.code == code), None)
    if found is None:
        raise NotFound
    form = AskLookForm(posted(request))
    del form.fields["second_thing"]
    page = FormPage(
        title=_("Ask for a second look"),
        lead=_somebody_looks(),
        quote=found.words,
        button=_("Ask for it"),
        example=found.example,
        done=_("Somebody else looks again, and you are told what they saw."),
    )
    return form_page(
        request,
        form,
        page,
        lambda answers: actions.ask_second_look_at_statement(
            statement=found, why=answers["why"], by=by, now=timezone.now()
        ),
        path("voice:mine"),
    )


def _somebody_looks() -> str:
    """Who looks, and by when, as the place sets it."""
    told = _(
        "Somebody else than the first time decides whether your words are shown, within %(days)s working "
        "days."
    )
    return told % {"days": place.clocks().second_look}


def looks(request: Any) -> HttpResponse:
    """What waits for a second look."""
    request.viewer.acting_as(*LOOKERS)
    waiting = queries.second_looks(request.viewer)
    context = {
        "looks": waiting,
        "mine": queries.decided_first(request.viewer, waiting),
        "today": timezone.localdate(),
    }
    return render(request, "voice/second_looks.html", context)


def answer(request: Any, code: str) -> HttpResponse:
    """Look again, and say why."""
    by = request.viewer.acting_as(*SORTERS, *CONVENERS)
    look = queries.second_look_for(request.viewer, code)
    thing = look.contribution or look.statement
    if queries.decided_first(request.viewer, [look]):
        return _somebody_else(request, look)
    page = FormPage(
        _("Look again"),
        _("Save, and tell the author"),
        lead=_("The author says: %s") % look.why,
        quote=thing.words,
        example=thing.example,
        done=_("Saved. The author is told."),
        harm=_where_harm_goes(look),
    )
    return form_page(
        request,
        AnswerLookForm(posted(request)),
        page,
        lambda answers: actions.answer_second_look(
            look=look,
            shown=answers["shown"] == "yes",
            reason=answers["reason"],
            by=by,
            now=timezone.now(),
        ),
        path("voice:second_looks"),
    )


def _somebody_else(request: Any, look: SecondLook) -> HttpResponse:
    """What whoever decided the first time reads, before they fill anything in."""
    thing = look.contribution or look.statement
    page = FormPage(
        _("Somebody else looks this time"),
        "",
        lead=_("You decided on these words the first time, so somebody else has to look again. Pass it on."),
        quote=thing.words,
        example=thing.example,
        shut=path("voice:second_looks"),
        harm=_where_harm_goes(look),
    )
    form = ConfirmForm(posted(request))
    return form_page(request, form, page, _refuse, path("voice:second_looks"))


def _refuse(_answers: dict[str, Any]) -> None:
    """Whoever decided first is refused, also where they send something. Raises LookedByThemselves."""
    raise LookedByThemselves


def _where_harm_goes(look: SecondLook) -> str:
    """Where a sign of harm that is seen only now is sent."""
    if look.contribution:
        return path("voice:sort", code=look.contribution.code)
    statement = look.statement
    return path("voice:statement_harm", code=statement.round.code, statement=statement.code)


def same(request: Any, code: str) -> HttpResponse:
    """Mark what says the same as something else, or undo it."""
    by = request.viewer.acting_as(*SORTERS, *CONVENERS)
    said = queries.contribution_for(request.viewer, code)
    back = path("voice:desk")
    if said.same_as_id:
        page = FormPage(
            _("It says something of its own"),
            _("Undo the mark"),
            lead=_("It is marked as saying the same as something else. Undone, it counts by itself."),
            quote=said.words,
            example=said.example,
        )
        undo = ConfirmForm(posted(request))
        return form_page(
            request,
            undo,
            page,
            lambda _answers: actions.unmark_same(contribution=said, by=by, now=timezone.now()),
            back,
        )
    others = queries.may_say_the_same(request.viewer, said)
    if not others:
        return redirect(back)
    page = FormPage(
        _("It says the same as something else"),
        _("Mark it"),
        lead=_("Every word and every author stays, and each is still owed a reply."),
        quote=said.words,
        example=said.example,
        done=_("Marked. You can undo it on the same page."),
    )
    by_code = {each.code: each for each in others}
    return form_page(
        request,
        SameForm(posted(request), others=others),
        page,
        lambda answers: actions.mark_same(
            contribution=said,
            same_as=by_code[answers["same_as"]],
            same_voice=answers["same_voice"] == "yes",
            by=by,
            now=timezone.now(),
        ),
        back,
    )
