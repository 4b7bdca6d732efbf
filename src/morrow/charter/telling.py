"""Telling the person at each point, by the channel they chose: on paper where that is a letter."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from morrow.charter.models import Claim, LookAgain
from morrow.charter.words import the_appeal
from morrow.foundations.scope import MORROW, entering, path
from morrow.foundations.web.site import whole_address
from morrow.people import actions as people
from morrow.place import queries as place


def answered(claim: Claim, now: datetime) -> None:
    """What a named worker answered; where it was not accepted, with everything that is open to them."""
    title = claim.entitlement.title
    if claim.state == "yes":
        yes = _("You asked for “%s”. The answer is yes.") % title
        _send(claim, [yes, claim.gives, claim.reason, _by(claim)], now)
        return
    _send(claim, not_accepted_in_words(claim), now)


def will_look_again(look: LookAgain, now: datetime) -> None:
    """That somebody else looks, and by when."""
    title = look.claim.entitlement.title
    lines = [
        _("You asked us to look again at “%(title)s”. Somebody who did not decide the first time does.")
        % {"title": title},
        _("You hear from us by %s.") % date_format(look.due, "j F Y"),
        the_appeal(look.claim.entitlement),
    ]
    _send(look.claim, lines, now)


def looked_again(look: LookAgain, now: datetime) -> None:
    """What the second look came to."""
    asked = _("You asked us to look again at “%s”.") % look.claim.entitlement.title
    came = (
        _("Somebody else looked again, and the answer changes. Yes. %s") % look.gives
        if look.changed
        else _("Somebody else looked again, and the answer stays as it was.")
    )
    lines = [asked, came, _("Why: %s") % look.reason, _("Looked at by %s") % look.answered_by]
    lines += [] if look.changed else [_assessment(), the_appeal(look.claim.entitlement)]
    _send(look.claim, lines, now)


def not_accepted_in_words(claim: Claim) -> list[str]:
    """Everything somebody reads who was not accepted: nobody leaves with a no alone."""
    return [
        _("You asked for “%(title)s” (version %(version)s). It was not accepted.")
        % {"title": claim.entitlement.title, "version": claim.entitlement.version},
        _("Why: %s") % claim.reason,
        _("What you can have instead, from %(day)s: %(instead)s")
        % {"day": date_format(claim.instead_from, "j F Y"), "instead": claim.instead},
        _by(claim),
        _assessment(),
        _("Ask us to look again, by %(day)s: somebody else decides, within %(days)s working days.")
        % {"day": date_format(claim.look_again_until, "j F Y"), "days": claim.look_again_days},
        how_to_ask_again(claim),
        the_appeal(claim.entitlement),
    ]


def how_to_ask_again(claim: Claim) -> str:
    """Where and how, with a paper or without; and that it is taken too when the letter came late."""
    found = place.place_of(entering.place())
    ring = _(" or ring %s") % found.telephone if found and found.telephone else ""
    told = (
        _("You do that at any desk here%(ring)s, or at %(address)s with your paper’s code and your word.")
        if claim.digest
        else _("You do that at any desk here%(ring)s, or signed in at %(address)s.")
    )
    page = path("charter:open_paper") if claim.digest else path("charter:my_claim", code=claim.code)
    return " ".join(
        [
            told % {"ring": ring, "address": whole_address(page)},
            _("Has that day passed when you read this? Ask all the same: somebody looks."),
        ]
    )


def _assessment() -> str:
    return _(
        "You can ask for an assessment at any time, whatever was decided here: of your care, as a carer, for "
        "a child, for education, health and care, or if you may lose your home. It costs nothing."
    )


def _by(claim: Claim) -> str:
    return _("Answered by %s") % claim.answered_by


def _send(claim: Claim, lines: list[str], now: datetime) -> None:
    """The subject and the first line tell nothing: they are what a locked screen shows to whoever is near."""
    greeting = _("Hello %s,") % claim.called if claim.called else _("Hello,")
    opening = _("Here is the answer to what you asked. Read on where you are by yourself.")
    people.send_message(
        person_id=claim.person_id,
        event=uuid.uuid4(),
        subject=_("An answer from us"),
        text="\n\n".join(filter(None, [greeting, opening, *lines])),
        by=MORROW,
        now=now,
    )
