"""Whose money could pay: what each partner has free in the pool, and how far it goes for each option."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from morrow.accountability.queries import Proposal, Sheet
from morrow.budget import queries as budget
from morrow.desk.pack.behind import Behind
from morrow.foundations.money import Money, total


def sheet(behind: Behind) -> Sheet:
    """What is free by partner with its conditions, and each option's cost beside all of it."""
    heading = _("Whose money could pay")
    proposal = behind.proposal
    pool = behind.pool
    if pool is None:
        return Sheet(heading, (_("No pool is open, so no partner’s money stands beside these options."),))
    free = budget.free_money(pool, proposal.today)
    cash = [each for each in free if each.line.form == "cash"]
    whole, open_to_all = (
        total(each.free for each in some) for some in (cash, [each for each in cash if not each.conditions])
    )
    columns = (_("Partner"), _("Still free"), _("On which condition"))
    rows = tuple(
        (
            each.owner,
            each.free.pounds() if each.line.form == "cash" else f"{each.free.pounds()} ({_('not in money')})",
            "; ".join(each.conditions) or _("None"),
        )
        for each in free
    )
    says = (
        _("%(sum)s is free in “%(pool)s”, %(any)s of it on no condition.")
        % {"sum": whole.pounds(), "pool": pool.name, "any": open_to_all.pounds()},
        *_options(proposal, whole, open_to_all),
    )
    return Sheet(heading, says, _("Free money, what must be spent soonest first"), columns, rows)


def _options(proposal: Proposal, whole: Money, open_to_all: Money) -> Iterator[str]:
    """Each option beside what is free: on no condition, or only where the conditions of partners are met."""
    for title, cost in proposal.options:
        if cost is None:
            yield _("“%s”: nobody has said what it costs.") % title
            continue
        if not cost:
            yield _("“%s” costs nothing.") % title
            continue
        if cost.pence <= open_to_all.pence:
            said = _("“%(title)s” costs %(cost)s: no more than is free on no condition.")
        elif cost.pence <= whole.pence:
            said = _("“%(title)s” costs %(cost)s: %(on)s of it only where partners’ conditions are met.")
        else:
            said = _("“%(title)s” costs %(cost)s: %(short)s more than is free.")
        yield said % {
            "title": title,
            "cost": cost.pounds(),
            "on": (cost - open_to_all).pounds(),
            "short": (cost - whole).pounds(),
        }
