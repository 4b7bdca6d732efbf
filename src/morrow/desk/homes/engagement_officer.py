"""Engagement officer: what are people saying, and who has not been heard?"""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.accountability import queries as accountability
from morrow.desk.home import Home, Looker, door, listing, task
from morrow.desk.homes import wording
from morrow.voice import queries as voice


def home(looker: Looker) -> Home:
    """What waits to be read, the rounds that run, and themes on the way to a decision."""
    numbers = voice.desk_numbers(looker.viewer, looker.today)
    rounds = voice.rounds(looker.viewer)
    running = [each for each in rounds if each.state in {"draft", "open", "ballot", "closed"}]
    themes = voice.themes(looker.viewer)
    undecided = voice.themes_without_decision()
    return Home(
        question=_("What are people saying, and where does it go?"),
        tasks=(
            task(_("Statements nobody has read"), "voice:rounds", voice.how_many_to_moderate(looker.viewer)),
            task(_("Rounds in hand"), "voice:rounds", len(running)),
            task(_("Themes to finish"), "voice:themes", sum(1 for each in themes if each.state == "draft")),
            task(_("Themes on which nothing is decided yet"), "accountability:propose", len(undecided)),
            task(
                _("Options sent back to officers"), "accountability:desk", accountability.to_answer().count()
            ),
            task(_("Said, and to be sorted"), "voice:desk", numbers.to_sort),
            task(
                _("Panels of which what is personal should be gone by now"),
                "voice:panels",
                len(voice.panels_to_destroy(looker.today)),
            ),
        ),
        listings=(
            listing(
                _("Rounds"),
                wording.rounds(rounds, looker.today),
                empty=_("No round has been held yet."),
                more=_("All rounds"),
                page="voice:rounds",
            ),
            listing(
                _("Themes"),
                wording.themes(themes),
                empty=_("No theme has been drawn yet."),
                more=_("All themes"),
                page="voice:themes",
            ),
            listing(
                _("Residents’ panels"),
                wording.panels(voice.panels(looker.viewer)),
                empty=_("No panel has been set up yet."),
                more=_("All panels"),
                page="voice:panels",
            ),
        ),
        first=door(_("Write down what someone says"), "voice:take_down"),
        doors=(
            door(_("Draw a theme"), "voice:draft_theme"),
            door(_("Plan a round"), "voice:draft_round"),
            door(_("Residents’ panels"), "voice:panels"),
            door(_("Propose a decision"), "accountability:propose"),
            door(_("Decisions that wait"), "accountability:desk"),
            door(_("Reply desk"), "voice:desk"),
            door(_("How we answer"), "voice:how_we_answer"),
            door(_("The place, ward by ward"), "place:about"),
            *wording.at_work(),
        ),
    )
