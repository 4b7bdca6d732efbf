"""A councillor's surgery: a note is kept, goes on with consent, is taken back, and ends on its day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, entering
from morrow.voice.actions.change import withdraw
from morrow.voice.actions.listen import Newcomer, take_down
from morrow.voice.errors import NoConsent, NotToBeDestroyedYet
from morrow.voice.models import SurgeryNote
from morrow.voice.permissions import may_keep_casework, may_take_back_note
from morrow.voice.rules import surgery
from morrow.voice.surgery_notes import empty_note


@dataclass(frozen=True)
class Noted:
    """A note, and the code of the receipt where the words went on; it cannot be had again."""

    note: SurgeryNote
    code: str = ""


def keep_note(
    *,
    about: str,
    consent: bool,
    by: Actor,
    now: datetime,
    where: str = "",
    words: str = "",
    came: str = "",
    person: Any = None,
    **said: Any,
) -> Noted:
    """Keep a note of somebody who came, and with their consent let their words go on as a contribution.

    `about` is one line that says nothing of who it was. `person` is somebody known or a Newcomer; `said` is
    what `take_down` takes of words that were read back. Raises NoConsent where words or a name came without
    it, and what `take_down` raises; each leaves nothing behind.
    """
    require(may_keep_casework(by))
    if not consent and (words.strip() or came.strip() or person is not None):
        raise NoConsent
    with (
        record.act(by=by, verb="noted at a surgery", now=now) as act,
        entering.lifted(reason="keeping a note of somebody who may be nobody we know"),
    ):
        code, kept = "", {}
        if consent:
            code, kept = _let_go_on(words, came, person, where, by, now, said)
        held = timezone.localdate(now)
        note = SurgeryNote.objects.create(
            councillor_id=by.person_id,
            kept_by=by.name,
            about=about.strip(),
            where=where.strip(),
            consent=consent,
            held_on=held,
            delete_on=surgery.delete_on(held, consent=consent),
            example=by.example,
            **kept,
        )
        act.on(note)
    return Noted(note, code)


def take_back_note(*, note: SurgeryNote, by: Actor, now: datetime, second_thing: str = "") -> None:
    """Let the person take a note back, or their councillor where they ask for it: it is emptied at once.

    Where its words went on and the person does it, or their second thing is given, those are taken back too.
    """
    require(may_take_back_note(by, note))
    with (
        record.act(by=by, verb="took back a note", on=note, now=now),
        entering.lifted(reason="emptying a note that was taken back"),
    ):
        said = note.contribution
        own = note.person_id is not None and note.person_id == by.person_id
        if said is not None and said.withdrawn_at is None and (own or second_thing):
            withdraw(contribution=said, by=by, now=now, second_thing=second_thing)
        empty_note(note, now)


def destroy_note(*, note: SurgeryNote, by: Actor, now: datetime) -> None:
    """Destroy a note on its day; what went on from it stands. Raises NotToBeDestroyedYet."""
    require(by.holds("system", "councillor"))
    if timezone.localdate(now) < note.delete_on:
        raise NotToBeDestroyedYet
    with (
        record.act(by=by, verb="destroyed a note", on=note, now=now),
        entering.lifted(reason="destroying a note on its day"),
    ):
        SurgeryNote.objects.unrestricted(reason="destroying a note on its day").filter(pk=note.pk).delete()


def _let_go_on(
    words: str, came: str, person: Any, where: str, by: Actor, now: datetime, said: dict[str, Any]
) -> tuple[str, dict[str, Any]]:
    """The words as a contribution by the channel of a surgery, and what the note keeps of them."""
    whose = Newcomer(came.strip()) if person is None and came.strip() else person
    taken = take_down(words=words, channel="surgery", person=whose, where=where, by=by, now=now, **said)
    return taken.code, {
        "contribution": taken.contribution,
        "person_id": taken.contribution.person_id,
        "came": came.strip(),
        "asked": words.strip(),
        "consented_at": now,
    }
