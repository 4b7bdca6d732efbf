"""Reply officer: who has not been answered yet?"""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.desk.home import Home, Looker, door, listing, task
from morrow.desk.homes import wording
from morrow.people import queries as people
from morrow.voice import queries as voice


def home(looker: Looker) -> Home:
    """What is to be sorted, answered, acknowledged and handed over."""
    numbers = voice.desk_numbers(looker.viewer, looker.today)
    complaints = voice.how_many_to_acknowledge(looker.viewer)
    by_hand = people.messages_waiting(looker.viewer, "letter", "phone").count()
    failing = people.messages_failing(looker.viewer).count()
    themes = voice.themes(looker.viewer)
    return Home(
        question=_("Who has not been answered yet?"),
        calm=_("Everyone who spoke has been answered."),
        tasks=(
            task(
                _("To sort today"),
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
            task(_("Complaints to be acknowledged"), "voice:desk", complaints),
            task(_("Letters to print and calls to make"), "people:to_hand_over", by_hand),
            task(
                _("Messages that could not leave"),
                "people:to_hand_over",
                failing,
                status=_("Try again"),
                kind="late",
            ),
        ),
        listings=(
            listing(
                _("Themes, from which everyone in them is answered at once"),
                wording.themes(themes),
                empty=_("No theme has been drawn yet."),
                more=_("All themes"),
                page="voice:themes",
            ),
        ),
        first=door(_("Write down what someone says"), "voice:take_down"),
        doors=(
            door(_("Reply desk"), "voice:desk"),
            door(_("Letters, calls and what could not leave"), "people:to_hand_over"),
            door(_("How we answer, as anyone sees it"), "voice:how_we_answer"),
            door(_("Draw a theme"), "voice:draft_theme"),
            door(_("Rounds"), "voice:rounds"),
            *wording.at_work(),
        ),
    )
