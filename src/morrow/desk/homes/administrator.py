"""Administrator: is it healthy?"""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.desk import health
from morrow.desk.home import Home, Item, Looker, door, listing, task
from morrow.desk.homes import wording
from morrow.foundations.design.pieces import Stat, Task
from morrow.people import queries as people
from morrow.place import queries as place


def home(looker: Looker) -> Home:
    """The worker, the news it carries, the record, the messages, the walls; each with what to do."""
    seen = health.examine(looker.now)
    waiting, failing = people.how_many_messages_wait()
    invitations = people.invitations(looker.viewer).count()
    return Home(
        question=_("Is it healthy?"),
        tasks=(
            *_faults(seen, failing),
            task(_("Invitations not taken up yet"), "people:appointments", invitations),
        ),
        calm=_("All is well: nothing is stuck and nothing is open that should be closed."),
        stats=(
            Stat(f"{seen.sealed:,}", _("entries sealed in the record")),
            Stat(f"{seen.workers}", _("workers alive")),
            Stat(f"{waiting:,}", _("messages on their way")),
        ),
        listings=(
            listing(_("What is seen, and what to do"), _seen(seen)),
            listing(
                _("Places in this installation"),
                [Item(each.name, f"/{each.slug}/", each.slug, each.example) for each in place.all_places()],
                empty=_("No place is loaded. Load one: morrow place load"),
            ),
        ),
        first=door(_("Give somebody a role"), "people:appoint"),
        doors=(
            door(_("Roles and invitations"), "people:appointments"),
            door(_("Invite somebody"), "people:invite"),
            door(_("Sources and their dates"), "place:sources"),
            door(_("How we answer"), "voice:how_we_answer"),
            *wording.at_work(),
        ),
    )


def _faults(seen: health.Health, failing: int) -> list[Task]:
    idle = seen.workers == 0
    return [
        Task(
            _("Nobody at work on what waits"),
            "",
            int(idle),
            _("No worker is alive. Start it: morrow run starts one and watches it.") if idle else "",
            _("Stopped") if idle else "",
            "late",
        ),
        Task(
            _("News that is stuck"),
            "",
            len(seen.stuck),
            _("Mend what it trips over; it is tried again by itself.") if seen.stuck else "",
            _("Stuck") if seen.stuck else "",
            "late",
        ),
        Task(
            _("Messages that could not leave"),
            "",
            failing,
            _("Check the mail settings with morrow doctor; the reply officer sends them again.")
            if failing
            else "",
            _("Failing") if failing else "",
            "late",
        ),
        Task(
            _("Tables about people without their wall"),
            "",
            len(seen.open_tables),
            _("Run morrow migrate now: it raises them.") if seen.open_tables else "",
            _("Open") if seen.open_tables else "",
            "late",
        ),
    ]


def _seen(seen: health.Health) -> list[Item]:
    alive = seen.workers > 0
    worker = _("It answered at %s.") % seen.heartbeat.strftime("%H:%M") if seen.heartbeat else ""
    return [
        Item(
            _("The worker is at work") if alive else _("No worker is at work"),
            hint=worker if alive else _("Start it: morrow run starts one and watches it."),
            late=not alive,
        ),
        *[
            Item(
                _("%(handler)s has failed %(tries)d times: %(fault)s")
                % {"handler": each.handler, "tries": each.tries, "fault": each.fault},
                hint=_("Later news on the same subject waits behind it."),
                late=True,
            )
            for each in seen.stuck
        ],
        Item(
            _("The head of the record is %s…") % seen.head[:12] if seen.head else _("Nothing is sealed yet"),
            hint=_("%d entries are not sealed yet. To walk the whole chain: morrow record verify")
            % seen.unsealed,
            late=seen.unsealed > health.MANY,
        ),
        Item(
            _("%d kinds of row about people stand behind a wall") % seen.walled,
            hint=_("Checked in the database just now.")
            if not seen.open_tables
            else ", ".join(seen.open_tables),
            late=bool(seen.open_tables),
        ),
    ]
