"""Safeguarding lead: what must not wait?"""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.desk.home import Home, Looker, door, task
from morrow.desk.homes import wording
from morrow.foundations.design.pieces import Stat
from morrow.voice import queries as voice


def home(looker: Looker) -> Home:
    """How many signs of harm wait and since when; none is opened by coming home."""
    numbers = voice.referral_numbers(looker.viewer)
    since = numbers.since
    return Home(
        question=_("What must not wait?"),
        tasks=(
            task(
                _("Signs of harm that nobody has acknowledged"),
                "voice:referrals",
                numbers.waiting,
                hint=_("The oldest since %s. Do this before anything else.") % wording.day(since)
                if since
                else "",
                status=_("Now"),
                kind="late",
            ),
        ),
        calm=_("Every sign of harm has been taken up."),
        stats=(Stat("999", _("where somebody is in danger now")),),
        first=door(_("Open what came in"), "voice:referrals"),
        doors=(
            door(_("Signs of harm"), "voice:referrals"),
            door(_("Share something without consent"), "people:share"),
            door(_("Who speaks for whom"), "people:advocates"),
            door(_("Find help in the place"), "place:find_help"),
            *wording.at_work(),
        ),
    )
