"""Storyteller: what may be told?"""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.accountability import queries as accountability
from morrow.desk.home import Home, Item, Looker, door, listing, task
from morrow.desk.homes import wording
from morrow.foundations.scope import path
from morrow.learning import queries as learning
from morrow.voice import queries as voice


def home(looker: Looker) -> Home:
    """Words people let everyone read, themes, reviews and decisions that are public already."""
    words = learning.public_words()
    themes = voice.published_themes()
    return Home(
        question=_("What may be told?"),
        tasks=(
            task(_("Words that everyone may read"), "learning:what_we_learned", len(words)),
            task(_("Published themes"), "voice:themes", len(themes)),
        ),
        listings=(
            listing(
                _("In people’s own words"),
                [
                    Item(f"“{each.words}”", path("learning:what_we_learned"), each.about, each.example)
                    for each in words
                ],
                empty=_("Nobody has let their words be told yet. Ask; do not borrow."),
                more=_("What we learned"),
                page="learning:what_we_learned",
            ),
            listing(
                _("What was heard"),
                wording.themes(themes),
                empty=_("No theme has been published yet."),
                more=_("All themes"),
                page="voice:themes",
            ),
            listing(
                _("What was decided"),
                wording.decisions(accountability.register()[:5], looker.today),
                empty=_("Nothing has been decided yet."),
                more=_("Register of decisions"),
                page="accountability:register",
            ),
            listing(
                _("What was learned"),
                wording.reviews(learning.reviews_concluded()[:5], looker.today),
                empty=_("No review has ended yet."),
            ),
        ),
        first=door(_("The story of the place"), "story:home"),
        doors=(
            door(_("What we learned"), "learning:what_we_learned"),
            door(_("Themes"), "voice:themes"),
            door(_("What we agreed"), "charter:what_we_agreed"),
            door(_("The money"), "budget:the_money"),
            door(_("The place, ward by ward"), "place:about"),
            door(_("Sources"), "place:sources"),
            *wording.at_work(),
        ),
    )
