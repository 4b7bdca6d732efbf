"""Fund manager: whose money, under what condition, for what?"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from morrow.budget import queries
from morrow.desk.home import Door, Home, Item, Listing, Looker, door, listing, task
from morrow.desk.homes import wording
from morrow.foundations.design.pieces import Stat, Task
from morrow.foundations.money import total
from morrow.foundations.periods import last_day
from morrow.foundations.scope import path


def home(looker: Looker) -> Home:
    """The pool of today in sums, what waits in it, and each partner contribution with its conditions."""
    question = _("Whose money, under what condition, for what?")
    pool = queries.current_pool(looker.today)
    if pool is None:
        return Home(question, first=door(_("Open the pool"), "budget:open_pool"), doors=_doors(None))
    return _of_pool(looker, pool, question)


def _of_pool(looker: Looker, pool: Any, question: str) -> Home:
    figures = queries.pool_figures(pool)
    money = queries.whose_money(pool)
    share = figures.preventative_percent
    return Home(
        question=question,
        tasks=(*_tasks(looker, pool), *wording.to_sign(looker)),
        calm=_("Nothing waits in the pool today."),
        stats=(
            Stat(str(figures.brought), _("brought by partners"), href=path("budget:the_money")),
            Stat(str(figures.set_aside), _("set aside")),
            Stat(str(figures.paid), _("paid"), href=path("budget:actuals")),
            Stat(str(figures.free), _("still free")),
            *(
                [Stat(f"{share}%", _("of what is set aside is there to prevent problems"))]
                if share is not None
                else []
            ),
        ),
        listings=(_free(money), _ending(looker)),
        first=door(_("Set money aside"), "budget:allocate"),
        doors=_doors(pool),
    )


def _tasks(looker: Looker, pool: Any) -> list[Task]:
    unpaid = queries.unpaid_commitments(pool)
    left = total(each.left for each in unpaid)
    tasks = [
        task(
            _("Pledges to answer"),
            "budget:waiting",
            len(queries.waiting_lines(pool)),
            kind="now",
            status=_("Yours"),
        ),
        task(
            _("Promises with something left to pay"),
            "budget:actuals",
            len(unpaid),
            hint=_("%s in all") % left,
        ),
    ]
    if not queries.section_75_stands(pool):
        tasks.append(
            task(
                _("Pooled in law without a council and an NHS body"),
                "budget:statement",
                1,
                kind="late",
                status=_("Section 75"),
            )
        )
    return tasks


def _last_day_to_use(each: Any) -> str:
    return wording.day(last_day(each.line.expires or each.line.ends))


def _free(money: list[Any]) -> Listing:
    free = sorted((each for each in money if each.free), key=lambda each: each.line.expires or each.line.ends)
    items = [
        Item(
            _("%(owner)s: %(free)s free") % {"owner": each.owner, "free": each.free},
            path("budget:line", code=each.line.code),
            " ".join(
                [
                    *each.conditions,
                    _("To be used by %s.") % _last_day_to_use(each),
                ]
            ),
            each.line.example,
        )
        for each in free
    ]
    return listing(
        _("Free money, what must be used soonest first"),
        items,
        empty=_("Everything brought is set aside."),
        more=_("Every partner contribution"),
        page="budget:the_money",
    )


def _ending(looker: Looker) -> Listing:
    return listing(
        _("Ends within three months"),
        wording.allocations(queries.near_their_end(looker.today), looker.today),
        empty=_("Nothing that is set aside ends soon."),
    )


def _doors(pool: Any) -> tuple[Door, ...]:
    named = {"code": pool.code} if pool else {}
    return (
        door(_("The money, as anyone sees it"), "budget:the_money"),
        door(_("Pledges that wait"), "budget:waiting"),
        door(_("Set money aside"), "budget:allocate"),
        door(_("Take in what was paid"), "budget:actuals"),
        door(_("The statement by partner"), "budget:statement"),
        door(_("The ledger"), "budget:ledger"),
        door(_("Pledge for our own organisation"), "budget:pledge"),
        door(_("Open a pool"), "budget:open_pool"),
        *([door(_("Close this pool"), "budget:close_pool", **named)] if pool and not pool.closed_at else []),
        door(_("Decisions that wait"), "accountability:desk"),
        door(_("What we agreed"), "charter:what_we_agreed"),
        *wording.at_work(),
    )
