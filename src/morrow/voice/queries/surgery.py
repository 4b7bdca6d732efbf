"""A councillor's own casework with its clocks; somebody's own notes; what surgeries hear, ward by ward."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from morrow.foundations import small_numbers
from morrow.foundations.scope import Viewer
from morrow.foundations.small_numbers import Cell
from morrow.place import queries as place
from morrow.voice.errors import NoSuchNote
from morrow.voice.models import Contribution, Reply, SurgeryNote


@dataclass(frozen=True)
class Case:
    """One note, and where its words stand: sorted, by when a reply is due, and whether it went out."""

    note: SurgeryNote
    sort_due: date | None = None
    sorted: bool = False
    reply_due: date | None = None
    replied_on: date | None = None
    late: bool = False


def casework(viewer: Viewer, today: date) -> list[Case]:
    """The viewer's own casework, the newest first. The clocks are read; the reply itself is not."""
    notes = list(
        SurgeryNote.objects.visible_to(viewer).filter(councillor_id=viewer.person_id).order_by("-pk")
    )
    clocks = Contribution.objects.unrestricted(reason="the clocks of a councillor’s own casework").in_bulk(
        [note.contribution_id for note in notes if note.contribution_id]
    )
    replies = Reply.objects.unrestricted(reason="when a reply of a councillor’s own casework went out")
    sent = dict(replies.filter(contribution__in=clocks).values_list("contribution_id", "at"))
    return [_case(note, clocks.get(note.contribution_id), sent, today) for note in notes]


def own_notes(viewer: Viewer) -> list[SurgeryNote]:
    """What councillors keep of this viewer, the newest first."""
    found = SurgeryNote.objects.visible_to(viewer).filter(person_id=viewer.person_id)
    return list(found.order_by("-pk"))


def surgery_note(viewer: Viewer, code: str) -> SurgeryNote:
    """One note the viewer keeps or is in. Raises NoSuchNote."""
    found: SurgeryNote | None = SurgeryNote.objects.visible_to(viewer).filter(code=code).first()
    if found is None:
        raise NoSuchNote
    return found


def notes_to_destroy(today: date) -> list[SurgeryNote]:
    """Notes whose day has come."""
    notes = SurgeryNote.objects.unrestricted(reason="notes whose day has come")
    return list(notes.filter(delete_on__lte=today).order_by("pk"))


def surgeries_by_ward() -> Mapping[str, Cell]:
    """How much was said at surgeries about each ward; little is hidden, and no total stands beside it."""
    said = Contribution.objects.unrestricted(reason="the count of what surgeries hear").counting()
    told = Counter(said.filter(channel="surgery").values_list("area_code", flat=True))
    return {name: small_numbers.count(told.get(code, 0)) for code, name in place.wards()}


def _case(note: SurgeryNote, said: Contribution | None, sent: dict[int, datetime], today: date) -> Case:
    if said is None:
        return Case(note)
    at = sent.get(said.pk)
    replied = timezone.localdate(at) if at else None
    return Case(
        note=note,
        sort_due=said.sort_due,
        sorted=said.triage != "waiting",
        reply_due=said.reply_due,
        replied_on=replied,
        late=replied is None and said.reply_due < today,
    )
