"""How a message is put for each way of reaching somebody: to read, to hear, or on a small screen."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from morrow.foundations.scope import entering
from morrow.place import queries as place


def here() -> str:
    """What the place that writes is called."""
    found = place.place_of(entering.place())
    return found.name if found else ""


def put(channel: str, name: str, parts: Sequence[str], *, short: str, asked: str = "") -> str:
    """The parts of a message one below the other, with a greeting; spoken, in what is said on the telephone.

    `short` is what a text message holds instead; `asked` is what whoever telephones does after.
    """
    if channel == "text":
        return short
    if channel == "phone":
        return "\n\n".join(filter(None, [_spoken(name, parts), asked]))
    greeting = _("Hello %s,") % name if name else _("Hello,")
    return "\n\n".join([greeting, *parts])


def _spoken(name: str, parts: Sequence[str]) -> str:
    alone = _("Ask for %s. Say the rest to them alone, and leave no message.") % name if name else ""
    greeting = _("“Hello, this is %s.") % here()
    first, *others = parts
    return "\n\n".join(
        [
            alone or _("Say this to the person who told us something, and leave no message."),
            f"{greeting} {first}",
            *others[:-1],
            f"{others[-1]}”" if others else "”",
        ]
    )
