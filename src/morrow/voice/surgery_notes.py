"""Emptying a surgery note, however it comes about."""

from __future__ import annotations

from datetime import datetime

from morrow.voice.models import Contribution, SurgeryNote


def empty_note_of(contribution: Contribution, now: datetime) -> None:
    """Where something said came from a surgery and is taken back, nothing of it stays in the note."""
    notes = SurgeryNote.objects.unrestricted(reason="emptying a surgery note taken back").filter(
        contribution=contribution
    )
    notes.update(came="", asked="", contribution=None, person=None, withdrawn_at=now)


def empty_note(note: SurgeryNote, now: datetime) -> None:
    """The same for a note by itself."""
    notes = SurgeryNote.objects.unrestricted(reason="emptying a surgery note taken back").filter(pk=note.pk)
    notes.update(came="", asked="", contribution=None, person=None, withdrawn_at=now)
