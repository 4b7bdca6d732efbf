"""Sending one option back with a question, and answering it."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from morrow.accountability.errors import NotAtThisPoint
from morrow.accountability.events import OptionSentBack
from morrow.accountability.holding import hold
from morrow.accountability.models import Option
from morrow.accountability.permissions import may_propose, may_send_back
from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor


def send_back(*, option: Option, question: str, by: Actor, now: datetime) -> None:
    """Send one option back to the officers with a question; nothing is decided until it is answered."""
    decision = option.decision
    require(may_send_back(by, decision))
    if decision.state not in {"proposed", "sent_back"}:
        raise NotAtThisPoint(_("Options can be sent back only before the decision is taken."))
    if option.waits_for_an_answer:
        raise NotAtThisPoint(_("This option was sent back already and waits for its answer."))
    if not question.strip():
        raise NotAtThisPoint(_("Say what you want to know about this option before you send it back."))
    with record.act(by=by, verb="sent back", on=decision, now=now) as act:
        hold(decision)
        option.sent_back = question.strip()
        option.sent_back_by = by.name
        option.sent_back_at = now
        option.answer = ""
        option.answered_at = None
        option.save()
        decision.state = "sent_back"
        decision.save(update_fields=["state"])
        act.announce(OptionSentBack(subject=str(record.ref(decision)), option=option.code))


def return_option(*, option: Option, answer: str, by: Actor, now: datetime) -> None:
    """Bring an option that was sent back to the decision-maker again, with the answer."""
    require(may_propose(by))
    decision = option.decision
    if not option.waits_for_an_answer or decision.state != "sent_back":
        raise NotAtThisPoint(_("Nothing was asked about this option, so there is nothing to answer."))
    if not answer.strip():
        raise NotAtThisPoint(_("Answer the question before you return the option."))
    with record.act(by=by, verb="returned", on=decision, now=now):
        hold(decision)
        option.answer = answer.strip()
        option.answered_at = now
        option.save(update_fields=["answer", "answered_at"])
        if not any(other.waits_for_an_answer for other in decision.options.all()):
            decision.state = "proposed"
            decision.save(update_fields=["state"])
