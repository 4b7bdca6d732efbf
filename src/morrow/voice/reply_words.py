"""A reply as it reaches somebody: who writes, what it answers, what happens next, how to answer back."""

from __future__ import annotations

from datetime import date

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from morrow.foundations.scope import entering, path
from morrow.foundations.web.site import whole_address
from morrow.people.queries import Reached
from morrow.place import queries as place
from morrow.voice.by_channel import here, put
from morrow.voice.models import Reply

BEGINNING = 12
"""How many of somebody's own words stand at the head of the reply to them."""

QUOTED_IN = ("email", "letter")
"""A small screen shows a text message to whoever looks, and a call is heard by whoever is near."""


def reply_in_words(reply: Reply, reached: Reached) -> tuple[str, str]:
    """The subject and the text of a reply for this person's channel."""
    day = date_format(_said_on(reply), "j F Y")
    subject = _("%(place)s answers what you told us on %(day)s") % {"place": here(), "day": day}
    parts = [
        _beginning(reply, reached.channel, day),
        reply.words,
        _("What happens next: %s") % reply.next_step,
        _("Written by %(name)s for %(place)s") % {"name": reply.written_by, "place": here()},
    ]
    if reached.channel in QUOTED_IN:
        parts.append(_answer_back())
    asked = _("Ask: “Is something in it wrong, or do you want to answer?” Write down what they say: %s")
    take_down = whole_address(path("voice:take_down"))
    return subject, put(
        reached.channel, reached.name, parts, short=_short(reply, day), asked=asked % take_down
    )


def _beginning(reply: Reply, channel: str, day: str) -> str:
    own = own_beginning(reply, channel)
    if own:
        told = _("On %(day)s you told us: “%(own)s” This is our answer, from %(place)s.")
        return told % {"day": day, "own": own, "place": here()}
    told = _("On %(day)s you told us something. This is our answer, from %(place)s.")
    return told % {"day": day, "place": here()}


def own_beginning(reply: Reply, channel: str) -> str:
    """How their own words begin, so that they know what is answered.

    Nothing of a complaint, of what somebody else said for them, or where others may see or hear it.
    """
    if channel not in QUOTED_IN:
        return ""
    said = reply.contribution
    if said is None:
        return Truncator(reply.statement.words).words(BEGINNING) if reply.statement else ""
    if said.kind == "complaint" or said.proxy_basis:
        return ""
    return Truncator(" ".join(said.words.split())).words(BEGINNING)


def _answer_back() -> str:
    """How somebody says that it is wrong, or goes on with it: by themselves or with help."""
    found = place.place_of(entering.place())
    ring = _(" or ring %s") % found.telephone if found and found.telephone else ""
    told = _(
        "Is something in it wrong, or do you want to answer? Say it at %(address)s, at any library%(ring)s. "
        "A person reads it the same working day. To see all of it, open %(receipt)s with your code."
    )
    return told % {
        "address": whole_address(path("voice:have_your_say")),
        "ring": ring,
        "receipt": whole_address(path("voice:open_receipt")),
    }


def _short(reply: Reply, day: str) -> str:
    text = _(
        "%(place)s, on what you told us on %(day)s: %(words)s Next: %(next)s %(name)s. Answer: %(address)s"
    )
    return text % {
        "place": here(),
        "day": day,
        "words": reply.words,
        "next": reply.next_step,
        "name": reply.written_by,
        "address": whole_address(path("voice:have_your_say")),
    }


def _said_on(reply: Reply) -> date:
    said = reply.contribution or reply.statement
    return timezone.localdate(said.said_at) if said else timezone.localdate(reply.at)
