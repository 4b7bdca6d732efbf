"""Panel member: what is being written and scored, and what did it do?"""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.commissioning import queries as commissioning
from morrow.desk.home import Home, Item, Looker, door, listing, task
from morrow.desk.homes import wording
from morrow.foundations.scope import path
from morrow.learning import queries as learning
from morrow.voice import queries as voice


def home(looker: Looker) -> Home:
    """Bids to score, specifications to help write, reviews to make sense of."""
    scoring = commissioning.to_score(looker.viewer)
    drafts = list(commissioning.commissions().filter(state="draft"))
    reviews = list(learning.reviews_open())
    return Home(
        question=_("What is being written and scored, and what did it do?"),
        tasks=(
            task(
                _("Bids waiting for your scores"),
                "commissioning:opportunities",
                len(scoring),
                status=_("Yours"),
                kind="now",
            ),
            task(_("Being written together"), "commissioning:opportunities", len(drafts)),
            task(_("Reviews to make sense of"), "learning:workroom", len(reviews)),
            task(_("Rounds open now"), "voice:rounds", len(voice.open_rounds(looker.today))),
        ),
        calm=_("Nothing waits for the panel today."),
        listings=(
            listing(
                _("Waiting for your scores"),
                [
                    Item(each.title, path("commissioning:scoring", code=each.code), "", each.example)
                    for each in scoring
                ],
                empty=_("No bids wait for you."),
            ),
            listing(
                _("Write it with us"),
                wording.commissions(drafts),
                empty=_("Nothing is being written just now."),
                more=_("Everything that was asked for"),
                page="commissioning:opportunities",
            ),
            listing(
                _("What we learned"),
                wording.reviews([*reviews, *learning.reviews_concluded()[:5]], looker.today),
                empty=_("No review has ended yet."),
                more=_("What changed, for whom"),
                page="learning:what_we_learned",
            ),
        ),
        doors=(
            door(_("Opportunities"), "commissioning:opportunities"),
            door(_("Learning together"), "learning:workroom"),
            door(_("Write down what changed"), "learning:observe"),
            door(_("Rounds"), "voice:rounds"),
            door(_("Themes"), "voice:themes"),
            door(_("Notices of key decisions"), "accountability:notices"),
            *wording.at_work(),
        ),
    )
