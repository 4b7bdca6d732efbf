"""Data protection lead: what must not wait?"""

from __future__ import annotations

from datetime import timedelta
from operator import attrgetter
from typing import Any

from django.utils.translation import gettext as _

from morrow.desk.home import Home, Item, Looker, door, listing, task
from morrow.desk.homes import wording
from morrow.people import queries as people
from morrow.voice import queries as voice

DAYS = 30


def home(looker: Looker) -> Home:
    """Who asks to be erased, what is shared without a yes, and how much was read."""
    requests = people.erasure_requests(looker.viewer)
    nearest = requests.values_list("due", flat=True).first()
    late = nearest is not None and nearest < looker.today
    shared, due = people.sharing_numbers(looker.viewer, looker.today)
    readings = people.readings(looker.viewer, looker.now - timedelta(days=DAYS))
    renewed = sorted(
        voice.given_anew(looker.viewer, looker.now - timedelta(days=DAYS)), key=attrgetter("at"), reverse=True
    )
    return Home(
        question=_("What must not wait?"),
        tasks=(
            task(
                _("Requests to be erased"),
                "people:data_protection",
                requests.count(),
                hint=_("The nearest is due on %s.") % wording.day(nearest) if nearest else "",
                status=_("Late") if late else _("One month"),
                kind="late" if late else "now",
            ),
            task(
                _("Shared without consent, and due to be looked at again"),
                "people:data_protection",
                due,
                status=_("Due"),
                kind="late",
            ),
            task(_("Shared without consent"), "people:data_protection", shared),
        ),
        calm=_("Nobody waits, and nothing is due."),
        listings=(
            listing(
                _("What was read about people in the last 30 days"),
                [_reading(each) for each in readings],
                empty=_("Nothing was read."),
                more=_("All readings, sharing and erasure"),
                page="people:data_protection",
            ),
            listing(
                _("Receipts given anew in the last 30 days"),
                [_renewal(each) for each in renewed],
                empty=_("None was given anew."),
                more=_("All receipts given anew, by worker"),
                page="voice:given_anew",
            ),
        ),
        first=door(_("Readings, sharing and erasure"), "people:data_protection"),
        doors=(
            door(_("Share something without consent"), "people:share"),
            door(_("Who speaks for whom"), "people:advocates"),
            *wording.at_work(),
        ),
    )


def _reading(each: Any) -> Item:
    last = wording.day(each.last)
    return Item(
        f"{each.who}: {each.what}",
        hint=_("%(times)d times, last on %(last)s") % {"times": each.times, "last": last},
    )


def _renewal(each: voice.GivenAnew) -> Item:
    what = _("a new receipt") if each.whole else _("a new word")
    said = ", ".join(filter(None, (wording.day(each.said_at), each.where)))
    return Item(
        f"{each.by}: {what}",
        hint=_("On %(day)s, for something said on %(said)s") % {"day": wording.day(each.at), "said": said},
    )
