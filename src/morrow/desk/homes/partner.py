"""Partner: what has become of the money we bring?"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from morrow.budget import queries
from morrow.commissioning import queries as commissioning
from morrow.desk.home import Door, Home, Item, Looker, door, listing, task
from morrow.desk.homes import wording
from morrow.foundations.design.pieces import Stat
from morrow.foundations.money import total
from morrow.foundations.scope import path


def home(looker: Looker) -> Home:
    """What one organisation brought to the pool, under which conditions, and what it made possible."""
    question = _("What has become of the money we bring?")
    scoring = commissioning.to_score(looker.viewer)
    to_score = task(_("Bids waiting for your scores"), "commissioning:opportunities", len(scoring))
    scores = listing(
        _("Waiting for your scores"),
        [
            Item(each.title, path("commissioning:scoring", code=each.code), "", each.example)
            for each in scoring
        ],
        empty=_("No bids wait for you."),
    )
    pool = queries.current_pool(looker.today)
    if pool is None:
        waiting_here = (to_score, *wording.to_sign(looker), wording.pledges(looker))
        return Home(question, waiting_here, listings=(scores,), doors=_doors())
    ours = [each for each in queries.whose_money(pool) if each.line.owner.code == looker.actor.organisation]
    waiting = [each for each in queries.waiting_lines(pool) if each.owner.code == looker.actor.organisation]
    sent_back = sum(1 for each in waiting if each.state == "sent_back")
    return Home(
        question=question,
        tasks=(
            task(_("Pledges sent back to you"), "budget:waiting", sent_back, status=_("Yours"), kind="now"),
            task(_("Pledges waiting for an answer"), "budget:waiting", len(waiting) - sent_back),
            to_score,
            *wording.to_sign(looker),
            wording.pledges(looker),
        ),
        stats=_sums(ours),
        listings=(
            listing(
                _("What it stands behind"),
                [item for each in ours for item in _used(each)],
                empty=_("Nothing of ours is set aside yet."),
                more=_("The statement by partner"),
                page="budget:statement",
            ),
            *([scores] if scoring else []),
        ),
        first=door(_("Pledge a partner contribution"), "budget:pledge"),
        doors=_doors(),
    )


def _sums(ours: list[Any]) -> tuple[Stat, ...]:
    return (
        Stat(str(total(each.amount for each in ours)), _("we bring"), href=path("budget:the_money")),
        Stat(str(total(each.set_aside for each in ours)), _("of it is set aside")),
        Stat(str(total(each.paid for each in ours)), _("of it is paid")),
        Stat(str(total(each.free for each in ours)), _("of it is free")),
    )


def _used(each: Any) -> list[Item]:
    condition = " ".join(each.conditions)
    return [
        Item(
            f"{allocation.priority.title}: {amount}",
            path("budget:allocation", code=allocation.code),
            condition,
            allocation.example,
        )
        for allocation, amount in each.used_for
    ]


def _doors() -> tuple[Door, ...]:
    return (
        door(_("The money, as anyone sees it"), "budget:the_money"),
        door(_("Money we pledged that waits"), "budget:waiting"),
        door(_("The statement by partner"), "budget:statement"),
        door(_("The ledger"), "budget:ledger"),
        door(_("Notices of key decisions"), "accountability:notices"),
        door(_("What we agreed"), "charter:what_we_agreed"),
        door(_("Mutual pledges"), "charter:pledges"),
        door(_("Opportunities"), "commissioning:opportunities"),
        door(_("What we learned"), "learning:what_we_learned"),
        *wording.at_work(),
    )
