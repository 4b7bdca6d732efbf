"""Navigator: who is waiting for me?"""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from morrow.desk.home import Home, Looker, door, task
from morrow.desk.homes import wording
from morrow.foundations.design.pieces import Task
from morrow.support import queries as support
from morrow.voice import queries as voice


def home(looker: Looker) -> Home:
    """People who wait, only counted: nobody's papers are opened by coming home."""
    return Home(
        question=_("Who is waiting for me?"),
        tasks=(*_helping(looker), *_listening(looker)),
        calm=_("Nobody is waiting for you. A good moment to go and listen."),
        first=door(_("Write down what someone says"), "voice:take_down"),
        doors=(
            door(_("Who is waiting, by name"), "support:board"),
            door(_("Asked of me"), "support:inbox"),
            door(_("Reply desk"), "voice:desk"),
            door(_("Help with a receipt"), "voice:find_receipt"),
            door(_("Find help in the place"), "place:find_help"),
            door(_("Check what somebody can get"), "charter:check"),
            door(_("Write down what something was like"), "learning:observe"),
            door(_("Who speaks for whom"), "people:advocates"),
            door(_("Rounds"), "voice:rounds"),
            door(_("Learning together"), "learning:workroom"),
            door(_("What we promise"), "charter:what_we_agreed"),
            *wording.at_work(),
        ),
    )


def _helping(looker: Looker) -> list[Task]:
    numbers = support.help_numbers(looker.viewer, looker.today)
    late = numbers.asked_late
    return [
        task(
            _("Asked of me"),
            "support:inbox",
            numbers.asked,
            hint=_("Accept, or say why not and what can be had instead."),
            status=ngettext("%d late", "%d late", late) % late if late else "",
            kind="late",
        ),
        task(_("Assessments that nobody has taken up"), "support:board", numbers.assessments),
        task(
            _("People who permit me to start a plan with them"),
            "support:board",
            numbers.may_start,
        ),
        task(_("Plans to look at again"), "support:board", numbers.plans_to_review),
        task(_("Plans I lead"), "support:board", numbers.plans),
        task(_("Plans I may read"), "support:board", numbers.plans_to_read),
    ]


def _listening(looker: Looker) -> list[Task]:
    numbers = voice.desk_numbers(looker.viewer, looker.today)
    return [
        task(
            _("Said, and to be sorted"),
            "voice:desk",
            numbers.to_sort,
            status=_("%d late") % numbers.to_sort_late if numbers.to_sort_late else "",
            kind="late",
        ),
        task(
            _("Owed a reply"),
            "voice:desk",
            numbers.owed,
            hint=wording.still_to_sort(numbers.to_sort),
            status=_("%d late") % numbers.owed_late if numbers.owed_late else "",
            kind="late",
        ),
    ]
