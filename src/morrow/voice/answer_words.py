"""What whoever writes a reply is told beforehand: when it was said, by when it is owed, how it arrives."""

from __future__ import annotations

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from morrow.people.queries import how_to_reach
from morrow.voice.models import Contribution


def answered_in_words(said: Contribution) -> str:
    """Two or three sentences above the box for the reply."""
    came = _("%(kind)s, said on %(day)s (%(channel)s). The reply is owed by %(due)s.") % {
        "kind": said.get_kind_display(),
        "day": date_format(localtime(said.said_at), "j F Y"),
        "channel": said.get_channel_display(),
        "due": date_format(said.reply_due, "j F Y"),
    }
    return f"{came} {_arrives(said)}"


def _arrives(said: Contribution) -> str:
    ways = {
        "email": _("It goes to them by e-mail."),
        "text": _("It goes to them by text message, so keep it short."),
        "letter": _("It goes to them by letter, which is printed here."),
        "phone": _("Somebody here reads it to them on the telephone, so write it to be heard."),
    }
    reached = how_to_reach([said.person_id]) if said.person_id else []
    return ways[reached[0].channel] if reached else _("They read it with their receipt, or signed in.")
