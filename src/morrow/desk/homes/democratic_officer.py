"""Democratic services: what must be published, put in force and written down?"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from morrow.accountability import queries as accountability
from morrow.charter import queries as charter
from morrow.desk.home import Home, Looker, door, listing, task
from morrow.desk.homes import wording
from morrow.foundations.design.pieces import Task


def home(looker: Looker) -> Home:
    """Decisions at every point of their way, and what has to be adopted from them."""
    today = looker.today
    ready = list(accountability.ready_to_take_effect(today))
    moving = [*ready, *accountability.in_call_in(today), *accountability.to_release()]
    return Home(
        question=_("What must be published, put in force and written down?"),
        tasks=(*_decisions(today, ready), *_adopting(today), wording.pledges(looker)),
        calm=_("Everything is published, in force and written down."),
        listings=(
            listing(
                _("On their way into force"),
                wording.decisions({each.pk: each for each in moving}.values(), today),
                empty=_("No decision is on its way."),
                more=_("Everything about decisions that waits"),
                page="accountability:desk",
            ),
            listing(
                _("The newest decisions"),
                wording.decisions(accountability.register()[:5], today),
                empty=_("Nothing has been decided yet."),
                more=_("Register of decisions"),
                page="accountability:register",
            ),
        ),
        first=door(_("Propose a decision"), "accountability:propose"),
        doors=(
            door(_("Everything about decisions that waits"), "accountability:desk"),
            door(_("Notices of key decisions"), "accountability:notices"),
            door(_("Adopt priorities, promises and pledges"), "charter:adopting"),
            door(_("Mutual pledges"), "charter:pledges"),
            door(_("What we agreed"), "charter:what_we_agreed"),
            door(_("What rules may ask and use"), "charter:book"),
            door(_("Every priority there was"), "charter:history"),
            door(_("Keep the map of who decides what"), "accountability:keep_map"),
            door(_("Themes"), "voice:themes"),
            door(_("Councillors"), "place:councillors"),
            *wording.at_work(),
        ),
    )


def _decisions(today: Any, ready: list[Any]) -> list[Task]:
    return [
        task(
            _("Notices to publish"),
            "accountability:desk",
            accountability.notices_to_publish().count(),
            status=_("%(days)s days") % {"days": wording.notice_days()},
            kind="late",
        ),
        task(_("Ready to take effect"), "accountability:desk", len(ready), status=_("Yours"), kind="now"),
        task(_("In the call-in period"), "accountability:desk", accountability.in_call_in(today).count()),
        task(_("Called in"), "accountability:desk", accountability.to_release().count()),
        *wording.referred(today),
    ]


def _adopting(today: Any) -> list[Task]:
    became = charter.what_became_of_each(charter.adoptable(today))
    unexplained = sum(len(each.unexplained) for each in became)
    return [
        task(_("Words that leave people out"), "charter:leaving_out", len(charter.leaving_out())),
        task(_("Themes before a decision that nobody has explained"), "charter:adopting", unexplained),
        task(
            _("Priorities without an outcome about dignity, kindness or belonging"),
            "charter:what_we_agreed",
            charter.wanting_relational(today).count(),
        ),
    ]
