"""What anybody may be asked, whatever their work: to draft a reply, since they know."""

from __future__ import annotations

from dataclasses import replace

from django.utils.translation import gettext as _

from morrow.desk.home import Home, Looker, task
from morrow.voice import queries as voice


def with_what_is_asked(shown: Home, looker: Looker) -> Home:
    """The home, with the replies its owner is asked to draft: whatever their work, they may know."""
    asked = voice.asked_of(looker.viewer)
    if not asked:
        return shown
    late = asked[0].due < looker.today
    waits = task(
        _("Replies you are asked to draft"),
        "voice:asked",
        len(asked),
        status=_("Late") if late else "",
        kind="late" if late else "",
    )
    return replace(shown, tasks=(waits, *shown.tasks))
