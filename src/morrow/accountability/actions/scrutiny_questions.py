"""Asking scrutiny a public question; the chair accepts or declines it; whoever is asked answers it."""

from __future__ import annotations

from datetime import datetime
from uuid import NAMESPACE_URL, uuid5

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability import rules
from morrow.accountability.errors import NotAtThisPoint, NothingAsked
from morrow.accountability.holding import hold_question
from morrow.accountability.models import ScrutinyQuestion
from morrow.accountability.permissions import may_answer_scrutiny, may_ask_scrutiny, may_chair
from morrow.foundations import record, references
from morrow.foundations.bank_holidays import ENGLAND_AND_WALES
from morrow.foundations.periods import working_days
from morrow.foundations.permission import require
from morrow.foundations.record import Ref
from morrow.foundations.scope import MORROW, NOBODY, Actor, entering, path
from morrow.foundations.web.site import whole_address
from morrow.people import actions as people
from morrow.place import queries as place


def ask_scrutiny(*, about: Ref, words: str, by: Actor, now: datetime, named: bool = True) -> ScrutinyQuestion:
    """Put a question about a decision or a priority. Where not `named`, it stands there as a resident's.

    Raises NothingAsked without words, or about something that is not public or cannot be asked about.
    """
    require(may_ask_scrutiny(by))
    if not words.strip():
        raise NothingAsked(_("Write the question you want answered in public."))
    if about.kind not in rules.CAN_BE_ASKED_ABOUT or about not in references.resolve(NOBODY, [about]):
        raise NothingAsked(
            _("A question is about a decision or a priority. Open its page and ask from there.")
        )
    today, clocks = timezone.localdate(now), place.clocks()
    with record.act(by=by, verb="asked scrutiny", because=[about], now=now) as act:
        question = ScrutinyQuestion.objects.create(
            person_id=by.person_id,
            asked_by=by.name if named else "",
            words=words.strip(),
            about=str(about),
            asked_at=now,
            look_due=working_days(today, clocks.scrutiny_question_look, ENGLAND_AND_WALES),
            answer_days=clocks.scrutiny_question_answer,
            example=by.example,
        )
        act.on(question)
    return question


def accept_question(*, question: ScrutinyQuestion, by: Actor, now: datetime) -> None:
    """The chair accepts it: it is public from now on, and an answer is owed. Raises NotAtThisPoint."""
    today = timezone.localdate(now)
    _look(question, by)
    with record.act(
        by=by, verb="accepted a question", on=question, because=[Ref.read(question.about)], now=now
    ):
        hold_question(question)
        question.state, question.chair, question.looked_on = "accepted", by.name, today
        question.answer_due = working_days(today, question.answer_days, ENGLAND_AND_WALES)
        question.save()
        _tell(question, _("Your question to scrutiny was accepted"), now)


def decline_question(*, question: ScrutinyQuestion, reason: str, by: Actor, now: datetime) -> None:
    """The chair declines it, with a reason that the asker reads. Raises NotAtThisPoint and NothingAsked."""
    _look(question, by)
    if not reason.strip():
        raise NothingAsked(_("Say why the question is declined: whoever asked reads it."))
    with record.act(by=by, verb="declined a question", on=question, now=now):
        hold_question(question)
        question.state, question.chair, question.reason = "declined", by.name, reason.strip()
        question.looked_on = timezone.localdate(now)
        question.save()
        _tell(question, _("Your question to scrutiny was declined"), now)


def answer_question(*, question: ScrutinyQuestion, words: str, by: Actor, now: datetime) -> None:
    """Answer it in public, by name. Raises NotAtThisPoint and NothingAsked."""
    require(may_answer_scrutiny(by))
    if question.state != "accepted":
        raise NotAtThisPoint(_("Only a question that the chair has accepted can be answered, and only once."))
    if not words.strip():
        raise NothingAsked(_("Write the answer."))
    about = Ref.read(question.about)
    with (
        record.act(by=by, verb="answered a question", on=question, because=[about], now=now),
        entering.lifted(reason="an officer answers a public question"),
    ):
        hold_question(question)
        question.state, question.answer, question.answered_by = "answered", words.strip(), by.name
        question.answered_on = timezone.localdate(now)
        question.save()
        _tell(question, _("Your question to scrutiny was answered"), now)


def _look(question: ScrutinyQuestion, by: Actor) -> None:
    require(may_chair(by), _("Questions are accepted or declined by a councillor who sits on scrutiny."))
    if question.state != "asked":
        raise NotAtThisPoint(_("The chair has looked at this question already."))
    require(
        question.person_id != by.person_id,
        _("You asked this yourself, so another member of scrutiny looks at it."),
    )


def _tell(question: ScrutinyQuestion, subject: str, now: datetime) -> None:
    """Write to whoever asked, by the channel they chose; the words themselves stay on the page."""
    page = whole_address(path("accountability:scrutiny_question", code=question.code))
    people.send_message(
        person_id=question.person_id,
        event=uuid5(NAMESPACE_URL, f"{question.place}/{question.code}/{question.state}"),
        subject=subject,
        text=_("Read it here: %s") % page,
        by=MORROW,
        now=now,
    )
