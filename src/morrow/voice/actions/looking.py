"""A second look at words that are not shown: asked for by their author, answered by somebody else."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations import record
from morrow.foundations.bank_holidays import ENGLAND_AND_WALES
from morrow.foundations.periods import working_days
from morrow.foundations.permission import require
from morrow.foundations.record.reading import did_before
from morrow.foundations.scope import MORROW, Actor, entering
from morrow.people import actions as people
from morrow.place import queries as place
from morrow.voice.authorship import prove_author
from morrow.voice.errors import LookAnswered, LookedByThemselves, NothingToLookAt
from morrow.voice.models import Contribution, SecondLook, Statement
from morrow.voice.models.looking import FIRST_LOOK
from morrow.voice.permissions import may_look_again


def ask_second_look(
    *, contribution: Contribution, why: str, by: Actor, now: datetime, second_thing: str = ""
) -> SecondLook:
    """Ask that somebody else looks again at words one agreed to show and that are not shown.

    Its author asks, once. Raises WrongSecondThing and NothingToLookAt.
    """
    prove_author(contribution, by, second_thing)
    hidden = contribution.may_publish and contribution.triage == "open" and not contribution.cleared
    if not hidden or contribution.withdrawn_at:
        raise NothingToLookAt
    return _ask({"contribution": contribution, "person_id": contribution.person_id}, why, by, now)


def ask_second_look_at_statement(*, statement: Statement, why: str, by: Actor, now: datetime) -> SecondLook:
    """The same for a statement in a round, by whoever made it. Raises NothingToLookAt."""
    require(by.holds("resident") and by.person_id == statement.person_id)
    if statement.moderation != "not_shown" or statement.erased:
        raise NothingToLookAt
    return _ask({"statement": statement, "person_id": statement.person_id}, why, by, now)


def answer_second_look(*, look: SecondLook, shown: bool, reason: str, by: Actor, now: datetime) -> None:
    """Show the words after all, or say once more why not; their author is told either way.

    Raises LookedByThemselves for whoever decided first, and LookAnswered.
    """
    require(may_look_again(by))
    if look.answered_at:
        raise LookAnswered
    thing = look.contribution or look.statement
    if did_before(by, record.ref(thing), FIRST_LOOK):
        raise LookedByThemselves
    with (
        record.act(by=by, verb="looked again at", on=thing, because=[look], now=now),
        entering.lifted(reason="telling an author what was seen at the second look"),
    ):
        look.answered_at, look.answered_by = now, by.name
        look.shown, look.reason = shown, reason.strip()
        look.save(update_fields=["answered_at", "answered_by", "shown", "reason"])
        if shown:
            _show(look, now)
        if look.person_id:
            subject, text = _told(look)
            people.send_message(
                person_id=look.person_id, event=uuid.uuid4(), subject=subject, text=text, by=MORROW, now=now
            )


def _ask(of: dict[str, object], why: str, by: Actor, now: datetime) -> SecondLook:
    thing = of.get("contribution") or of.get("statement")
    with (
        record.act(by=by, verb="asked for a second look", because=[thing], now=now) as act,
        entering.lifted(reason="an author without an account asks for a second look"),
    ):
        which = {key: value for key, value in of.items() if key != "person_id"}
        if SecondLook.objects.unrestricted(reason="asked for once").filter(**which).exists():
            raise NothingToLookAt
        look: SecondLook = SecondLook.objects.create(
            **of,
            why=why.strip(),
            asked_at=now,
            due=working_days(timezone.localdate(now), place.clocks().second_look, ENGLAND_AND_WALES),
        )
        act.on(look)
    return look


def _show(look: SecondLook, now: datetime) -> None:
    if look.contribution:
        look.contribution.cleared, look.contribution.not_shown = True, ""
        look.contribution.save(update_fields=["cleared", "not_shown"])
    elif look.statement:
        look.statement.moderation, look.statement.moderated_at = "shown", now
        look.statement.not_shown_because = look.statement.rule = ""
        look.statement.save(update_fields=["moderation", "moderated_at", "not_shown_because", "rule"])


def _told(look: SecondLook) -> tuple[str, str]:
    outcome = (
        _("Somebody else looked again, and your words are shown now.")
        if look.shown
        else _("Somebody else looked again, and your words stay as they were: not shown in public.")
    )
    why = _("Why: %(reason)s\n\nLooked at by %(name)s") % {"reason": look.reason, "name": look.answered_by}
    return _("We looked again at your words"), f"{outcome}\n\n{why}"
