"""How this room forgets a person: words go, the link goes, a bare number stays in its count."""

from __future__ import annotations

from morrow.foundations.privacy.erasure import erases
from morrow.learning.forgetting import forget_in_reviews
from morrow.learning.models import Observation


@erases
def forget(person_id: int) -> None:
    """Forget what was observed of this person."""
    about = Observation.objects.unrestricted(reason="erasing what was observed of a person")
    about = about.filter(person_id=person_id)
    forget_in_reviews([str(each) for each in about])
    about.update(words="", person=None, share="private", released_at=None)
