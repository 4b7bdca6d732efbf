"""Councillor: what must I decide, and what was heard?"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from morrow.accountability import queries as accountability
from morrow.desk.home import Door, Home, Listing, Looker, door, listing, task
from morrow.desk.homes import wording
from morrow.foundations.design.pieces import Task
from morrow.voice import queries as voice

SCRUTINY = "SCRUTINY"


def home(looker: Looker) -> Home:
    """Decisions that wait under an authority of the viewer's, and what people said about them."""
    to_decide = accountability.to_decide(looker.viewer, looker.today)
    again = accountability.to_reconsider(looker.viewer)
    undecided = voice.themes_without_decision()
    rounds = voice.open_rounds(looker.today)
    due = list(accountability.reviews_due(looker.today))
    tasks = [
        task(
            _("To decide"),
            "accountability:desk",
            len(to_decide),
            hint=wording.first_of(to_decide, looker.today),
            status=_("Yours"),
            kind="now",
        ),
        *_scrutiny(looker),
        *_again(looker, again),
        *wording.to_reply_to(looker),
        task(_("Heard, and not decided yet"), "voice:themes", len(undecided)),
        task(
            _("Decisions whose review is due"),
            "accountability:desk",
            len(due),
            hint=wording.first_of(due, looker.today),
            status=_("Due"),
            kind="late",
        ),
        task(_("Rounds people take part in now"), "voice:rounds", len(rounds)),
    ]
    return Home(
        question=_("What must I decide, and what was heard?"),
        tasks=tuple(tasks),
        calm=_("Nothing waits for your decision today."),
        listings=(
            *_to_decide(looker, to_decide),
            listing(
                _("Decisions to look at again"),
                wording.decisions([*due, *_reviews_to_come(looker)], looker.today),
                empty=_("No review comes due in the next half year."),
                more=_("Register of decisions"),
                page="accountability:register",
            ),
            listing(
                _("What was heard"),
                wording.themes(undecided or voice.published_themes()),
                empty=_("No theme has been published yet."),
                more=_("All themes"),
                page="voice:themes",
            ),
        ),
        doors=tuple(_doors()),
    )


def _to_decide(looker: Looker, waiting: list[object]) -> list[Listing]:
    if not waiting:
        return []
    return [listing(_("You must decide"), wording.decisions(waiting, looker.today))]


def _again(looker: Looker, asked: list[Any]) -> list[Task]:
    """What scrutiny asks to have decided again; nothing is said where it asks for none."""
    if not asked:
        return []
    told = wording.first_of(asked, looker.today)
    label = _("Scrutiny asks you to decide again")
    return [task(label, "accountability:desk", len(asked), hint=told, status=_("Yours"), kind="now")]


def _scrutiny(looker: Looker) -> list[Task]:
    if looker.actor.body != SCRUTINY:
        return []
    may_call_in = accountability.in_call_in(looker.today).count()
    released = accountability.to_release().count()
    return [
        task(_("You may call in"), "accountability:desk", may_call_in, status=_("Days count"), kind="late"),
        task(_("Called in, waiting for what scrutiny found"), "accountability:desk", released),
        *wording.referred(looker.today),
    ]


def _reviews_to_come(looker: Looker) -> list[object]:
    until = wording.half_a_year_from(looker.today)
    return list(accountability.reviews_to_come(looker.today, until=until))


def _doors() -> list[Door]:
    return [
        door(_("Everything about decisions that waits"), "accountability:desk"),
        door(_("Notices of key decisions"), "accountability:notices"),
        door(_("Register of decisions"), "accountability:register"),
        door(_("Refer a matter to scrutiny"), "accountability:refer"),
        door(_("Write down what someone says"), "voice:take_down"),
        door(_("Your casework"), "voice:casework"),
        door(_("Questions to scrutiny"), "accountability:scrutiny_questions"),
        door(_("How we answer"), "voice:how_we_answer"),
        door(_("What we agreed"), "charter:what_we_agreed"),
        door(_("What if… Try a rule before anybody votes on it"), "charter:what_if"),
        door(_("The money"), "budget:the_money"),
        door(_("The ledger"), "budget:ledger"),
        door(_("What we learned"), "learning:what_we_learned"),
        door(_("The place, ward by ward"), "place:about"),
        door(_("Who does what"), "people:who_does_what"),
    ]
