"""What something said is about, where somebody came from a row of the map of who decides what."""

from __future__ import annotations

from morrow.foundations import references
from morrow.foundations.models import Entry
from morrow.foundations.record import Ref, ref
from morrow.foundations.scope import Viewer
from morrow.voice.models import Contribution


def about_of(contribution: Contribution, viewer: Viewer) -> references.Line | None:
    """The line of the public thing it was said about; None where it was about nothing in particular."""
    acts = Entry.objects.unrestricted(reason="what something was said about; refs only")
    causes = acts.filter(on=str(ref(contribution)), verb="took down").values_list("because", flat=True)
    refs = [Ref.read(text) for because in causes for text in because]
    return next(iter(references.resolve(viewer, refs).values()), None)
