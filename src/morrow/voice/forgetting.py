"""How this room forgets a person: their words go, and what rested on them still stands."""

from __future__ import annotations

from django.utils import timezone

from morrow.foundations.privacy.erasure import erases
from morrow.foundations.scope import entering
from morrow.voice.models import (
    AboutPerson,
    Attachment,
    Contribution,
    Handling,
    PanelVolunteer,
    Receipt,
    Rendering,
    Reply,
    SecondLook,
    Statement,
    StatementVote,
    SurgeryNote,
    YoungPass,
)


@erases
def forget(person_id: int) -> None:
    """Blank the person's words and receipts, and the answers they gave.

    Counted ballots hold nobody, so there is nothing of theirs to find in them.
    """
    with entering.lifted(reason="erasing a person's words"):
        said = Contribution.objects.unrestricted(reason="erasing a person's words").filter(
            person_id=person_id
        )
        beside = {"contribution__in": said.values("pk")}
        Rendering.objects.unrestricted(reason="erasing a person's words").filter(**beside).delete()
        Attachment.objects.unrestricted(reason="erasing what a person gave").filter(**beside).delete()
        SecondLook.objects.unrestricted(reason="erasing why somebody asked").filter(
            person_id=person_id
        ).update(why="")
        Handling.objects.unrestricted(reason="erasing drafts to a person").filter(person_id=person_id).update(
            words="", next_step="", question=""
        )
        Receipt.objects.filter(contribution__in=said.values("pk")).update(second_thing="", hint="")
        Reply.objects.unrestricted(reason="erasing replies to a person").filter(person_id=person_id).update(
            words="", next_step=""
        )
        SurgeryNote.objects.unrestricted(reason="erasing what a councillor kept").filter(
            person_id=person_id
        ).update(came="", asked="", contribution=None, person=None, withdrawn_at=timezone.now())
        said.update(
            proxy_name="",
            words="",
            quoted="",
            where="",
            area_code="",
            language="",
            cleared=False,
            erased=True,
        )
        Contribution.objects.unrestricted(reason="erasing who spoke for somebody").filter(
            said_by=person_id
        ).update(said_by=None, proxy_name="")
        Statement.objects.unrestricted(reason="erasing a person's statements").filter(
            person_id=person_id
        ).update(words="", erased=True, not_shown_because="")
        YoungPass.objects.unrestricted(reason="erasing how a permission is known").filter(
            person_id=person_id
        ).update(permission="", basis="")
        PanelVolunteer.objects.unrestricted(reason="erasing what a volunteer told").filter(
            person_id=person_id
        ).delete()
        AboutPerson.objects.unrestricted(reason="erasing a person's facts").filter(
            person_id=person_id
        ).delete()
        StatementVote.objects.unrestricted(reason="erasing a person's answers").filter(
            person_id=person_id
        ).delete()
