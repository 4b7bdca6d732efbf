"""How this room forgets a person: what they asked scrutiny loses its words and their name."""

from __future__ import annotations

from morrow.accountability.models import ScrutinyQuestion
from morrow.foundations.privacy.erasure import erases
from morrow.foundations.scope import entering


@erases
def forget(person_id: int) -> None:
    """Blank the words of the person's questions; that one was asked and answered stands."""
    with entering.lifted(reason="erasing a person's questions"):
        asked = ScrutinyQuestion.objects.unrestricted(reason="erasing a person's questions")
        asked.filter(person_id=person_id).update(words="", asked_by="")
