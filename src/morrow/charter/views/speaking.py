"""As whom somebody speaks for a side of a pledge, and what they sent."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from morrow.charter.permissions import SPEAKS_FOR, speaker_of
from morrow.foundations.errors import NotAllowed
from morrow.foundations.scope import Actor
from morrow.place import queries as place


def sent(request: Any) -> Any:
    """The answers of a form that was sent, even where it asks nothing; None where it is only shown."""
    return request.POST if request.method == "POST" else None


def names_known(side: Any) -> list[str]:
    """The names of places and bodies that may stand in what a side of a pledge says."""
    sides = [each.organisation.name for each in side.pledge.sides.select_related("organisation")]
    return [*sides, *(name for _code, name in place.wards())]


def speaker(request: Any, side: Any) -> Actor:
    """As whom the viewer speaks for a side. Raises NotYourRole, and NotAllowed for another's side."""
    request.viewer.acting_as(*SPEAKS_FOR[side.kind])
    found = speaker_of(request.viewer, side)
    if found is None:
        only = _("Only somebody who speaks for %(side)s can do that.")
        raise NotAllowed(only % {"side": side.organisation.name})
    return found
