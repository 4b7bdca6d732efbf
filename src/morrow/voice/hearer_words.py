"""Who will hear a reply to everyone, in sentences for whoever is about to send it."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from morrow.voice.queries import Hearers


def who_will_hear(found: dict[str, Hearers], named: dict[str, str]) -> tuple[str, ...]:
    """First what holds where it tells of nothing yet, then of each thing it may tell of."""
    first = in_a_sentence(found[""])
    said = [_("If it tells of nothing decided yet: %s") % first if named else first]
    for cause, title in named.items():
        words = {"thing": title, "who": in_a_sentence(found[cause])}
        said.append(_("If it tells of this: “%(thing)s” %(who)s") % words)
    return tuple(said)


def in_a_sentence(found: Hearers) -> str:
    """How many are written to, by which ways, and how many find it by themselves."""
    if found.nobody:
        return _("Nobody hears it: everyone in this theme was told already.")
    parts = []
    if found.written_to:
        many = ngettext("%d person is written to:", "%d people are written to:", found.written_to)
        ways = [ways_in_words(way, n) for way, n in sorted(found.by_channel.items())]
        parts.append(f"{many % found.written_to} {', '.join(ways)}.")
    if found.with_code_alone:
        text = ngettext(
            "%d who chose no message finds it with their receipt or signed in.",
            "%d who chose no message find it with their receipt or signed in.",
            found.with_code_alone,
        )
        parts.append(text % found.with_code_alone)
    return " ".join(parts)


def ways_in_words(way: str, number: int) -> str:
    """So many by this way; where somebody here has to do something for it, that too."""
    ways = {
        "email": _("%d by e-mail"),
        "text": _("%d by text message"),
        "letter": _("%d by letter"),
        "phone": _("%d by telephone, which somebody rings"),
    }
    return ways[way] % number
