"""Resident: what is happening to what I said, and what can I get?"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from morrow.charter import queries as charter
from morrow.commissioning import queries as commissioning
from morrow.desk.home import Home, Item, Listing, Looker, door, listing
from morrow.desk.homes import claimed, wording
from morrow.foundations.scope import path
from morrow.support import queries as support
from morrow.voice import queries as voice


def home(looker: Looker) -> Home:
    """The viewer's own words and their answers, what they can take part in, what they can get."""
    said = [_said(each, looker.today) for each in voice.said_by(looker.viewer)]
    stated = [_stated(each) for each in voice.stated_by(looker.viewer)]
    has_plan = support.my_plan(looker.viewer) is not None
    promises = charter.entitlements(looker.today)[:5]
    return Home(
        question=_("What is happening to what I said, and what can I get?"),
        listings=(
            *([_own_plan()] if has_plan else []),
            *claimed.listings(looker),
            listing(
                _("What I said"),
                [*said, *stated],
                empty=_nothing_said(has_plan),
                more=_("Everything I said, and what I was told") if said or stated else "",
                page="voice:mine",
            ),
            listing(
                _("Take part now"),
                wording.rounds(voice.open_rounds(looker.today), looker.today),
                empty=_("No round is open today."),
                more=_("All rounds"),
                page="voice:rounds",
            ),
            listing(
                _("What is promised to people here"),
                [
                    Item(each.title, path("charter:entitlement", code=each.code), "", each.example)
                    for each in promises
                ],
                empty=_("Nothing has been promised yet."),
                more=_("Everything we agreed"),
                page="charter:what_we_agreed",
            ),
            listing(
                _("What I can get"),
                wording.offers(commissioning.live_offers()[:5]),
                empty=_("Nothing new is on offer yet; help that is already there can be found."),
                more=_("Search all help in the place"),
                page="place:find_help",
            ),
        ),
        first=door(_("Say something"), "voice:say"),
        doors=(
            door(_("What I said, and what I was told"), "voice:mine"),
            door(_("Open a paper receipt"), "voice:open_receipt"),
            door(_("Everything that can be had"), "commissioning:offers"),
            door(_("What can I get?"), "charter:check"),
            door(_("Who decides this?"), "story:who_decides"),
            door(_("What I asked for"), "charter:my_claims"),
            door(_("Ask for an assessment"), "support:assessment"),
            door(_("Say what something was like"), "learning:observe"),
            door(_("What I told of it"), "learning:mine"),
            door(_("Facts about me, to be counted"), "voice:about_me"),
            door(_("About me"), "people:about_me"),
            door(_("My permissions"), "people:permissions"),
            door(_("Who looked"), "people:who_looked"),
        ),
    )


def _nothing_said(has_plan: bool) -> str:
    """What somebody reads who has said nothing in their own name, though they may be well known here."""
    answered = _("Whatever you say, you get an answer.")
    if has_plan:
        return _("You have a plan, and have not said anything to the place itself yet.") + " " + answered
    return _("You have not said anything here yet.") + " " + answered


def _own_plan() -> Listing:
    item = Item(
        _("My plan"),
        f"{path('desk:home')}?as=plan",
        _("What matters to me, who is helping, and what I can spend"),
    )
    return listing(_("What is going on for me"), [item])


def _said(each: Any, today: date) -> Item:
    replies = list(each.replies.all())
    late = not replies and not each.withdrawn_at and each.reply_due < today
    if each.withdrawn_at:
        hint = each.get_withdrawn_with_display() or _("This was taken back.")
    elif replies:
        hint = _("Answered on %s") % wording.day(replies[-1].at)
    elif late:
        hint = _("Our reply was due on %s. We are late.") % wording.day(each.reply_due)
    else:
        hint = _("A reply is due by %s") % wording.day(each.reply_due)
    return Item(Truncator(each.words).words(14), path("voice:mine"), hint, each.example, late)


def _stated(each: Any) -> Item:
    replies = list(each.replies.all())
    hint = (
        _("Answered on %s") % wording.day(replies[-1].at) if replies else str(each.get_moderation_display())
    )
    return Item(each.words, path("voice:round", code=each.round.code), hint, each.example)
