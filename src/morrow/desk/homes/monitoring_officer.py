"""Scrutiny and monitoring officer: what is due, what is at risk?"""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.accountability import queries as accountability
from morrow.accountability.queries import AtRisk
from morrow.desk.held import before_election
from morrow.desk.home import Home, Looker, door, listing, task
from morrow.desk.homes import wording
from morrow.foundations.design.pieces import Stat, Task
from morrow.foundations.scope import path
from morrow.voice import queries as voice


def home(looker: Looker) -> Home:
    """What the law or the council's own constitution asks for next."""
    today = looker.today
    risk = accountability.at_risk(today)
    ready = accountability.ready_to_take_effect(today).count()
    to_come = accountability.reviews_to_come(today, until=wording.half_a_year_from(today))
    answers = voice.how_we_answer(today)
    return Home(
        question=_("What is due, what is at risk?"),
        tasks=(
            *wording.to_sign(looker),
            *before_election(looker),
            *_tasks(risk),
            task(_("Free of call-in, waiting to take effect"), "accountability:desk", ready),
        ),
        calm=_("Nothing is overdue and nothing is at risk."),
        stats=(
            Stat(
                str(answers.late), _("replies to residents that are late"), href=path("voice:how_we_answer")
            ),
            Stat(str(answers.answered), _("people answered")),
        ),
        listings=(
            listing(
                _("Due for review"),
                wording.decisions([*risk.reviews_due, *to_come], today),
                empty=_("No review comes due in the next half year."),
            ),
            listing(
                _("The newest decisions"),
                wording.decisions(accountability.register()[:5], today),
                empty=_("Nothing has been decided yet."),
                more=_("Register of decisions"),
                page="accountability:register",
            ),
        ),
        doors=(
            door(_("Everything about decisions that waits"), "accountability:desk"),
            door(_("Notices of key decisions"), "accountability:notices"),
            door(_("Before an election"), "place:election"),
            door(_("Promises and their legal floors"), "charter:what_we_agreed"),
            door(_("How we answer"), "voice:how_we_answer"),
            door(_("The statement by partner"), "budget:statement"),
            door(_("The ledger"), "budget:ledger"),
            door(_("What was asked for, and who won"), "commissioning:opportunities"),
            door(_("Keep the map of who decides what"), "accountability:keep_map"),
            door(_("Councillors"), "place:councillors"),
            *wording.at_work(),
        ),
    )


def _tasks(risk: AtRisk) -> list[Task]:
    desk = "accountability:desk"
    return [
        task(_("Reviews overdue"), desk, len(risk.reviews_due), status=_("Due"), kind="late"),
        task(_("Called in and not released"), desk, len(risk.called_in), status=_("Open"), kind="now"),
        task(
            _("Proposals without an equality or sustainability analysis"),
            desk,
            len(risk.lacking_analysis),
            status=_("At risk"),
            kind="late",
        ),
        task(
            _("Key decisions at less than %(days)s days’ notice") % {"days": wording.notice_days()},
            "accountability:notices",
            len(risk.short_notice),
            status=_("At risk"),
            kind="late",
        ),
        task(
            _("Proposals under an authority that has ended"),
            desk,
            len(risk.authority_ended),
            status=_("At risk"),
            kind="late",
        ),
    ]
