"""Learning lead: what changed, for whom, and are we sure?"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from morrow.accountability import queries as accountability
from morrow.desk.home import Home, Item, Looker, door, listing, task
from morrow.desk.homes import wording
from morrow.foundations.scope import path
from morrow.learning import queries as learning


def home(looker: Looker) -> Home:
    """The differences people told of, with how sure they are, and the reviews they lead to."""
    reviews = list(learning.reviews_open())
    due = [each for each in reviews if each.due <= looker.today]
    failing = learning.offers_not_working()
    return Home(
        question=_("What changed, for whom, and are we sure?"),
        tasks=(
            task(_("Learning reviews due"), "learning:workroom", len(due), status=_("Due"), kind="late"),
            task(_("Learning reviews under way"), "learning:workroom", len(reviews)),
            task(
                _("Words to read before everyone can"),
                "learning:workroom",
                learning.to_release(looker.viewer).count(),
            ),
            task(_("Offers that do not work as they are"), "learning:workroom", len(failing)),
            task(
                _("Decisions to look at again"),
                "accountability:desk",
                accountability.reviews_due(looker.today).count(),
            ),
        ),
        calm=_("No review is due and no words wait."),
        listings=(
            listing(
                _("What changed"),
                [_changed(story) for story in learning.what_changed()],
                empty=_("Nothing has been observed yet."),
                more=_("What changed, month by month and for whom"),
                page="learning:what_we_learned",
            ),
            listing(
                _("Reviews"),
                wording.reviews([*reviews, *learning.reviews_concluded()[:5]], looker.today),
                empty=_("No review has been opened yet."),
            ),
            listing(
                _("Not working as they are"),
                wording.not_working(failing),
                empty=_("No review has found an offer that does not work."),
            ),
            *wording.counted_by_area(looker.today),
        ),
        first=door(_("Open a learning review"), "learning:open_review"),
        doors=(
            door(_("Learning together"), "learning:workroom"),
            door(_("Write down what changed"), "learning:observe"),
            door(_("Write down a measurement"), "learning:measure"),
            door(_("Propose a decision"), "accountability:propose"),
            door(_("Decisions that wait"), "accountability:desk"),
            door(_("What we agreed, and its outcomes"), "charter:what_we_agreed"),
            door(_("The place, ward by ward"), "place:about"),
            *wording.at_work(),
        ),
    )


def _changed(story: Any) -> Item:
    return Item(
        story.outcome.statement,
        f"{path('learning:what_we_learned')}",
        _how_sure(next((each for each in story.changes if each.difference), None)),
    )


def _how_sure(change: Any) -> str:
    if change is None:
        return _("Too few people to say.")
    said = _("About %(people)s people; the mean moved by %(mean)s (from %(low)s to %(high)s).") % {
        "people": change.people,
        "mean": round(change.difference.mean, 1),
        "low": round(change.difference.low, 1),
        "high": round(change.difference.high, 1),
    }
    how_sure = _("We are fairly sure.") if change.sure else _("It may be chance.")
    return f"{said} {how_sure}"
