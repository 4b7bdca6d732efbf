"""Where the money's part of the place's story begins."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from morrow.budget import ledger, queries
from morrow.budget.models import Pool
from morrow.budget.permissions import may_read_ledger
from morrow.foundations.pictures import Part


def the_money(request: Any) -> HttpResponse:
    """The pool of today."""
    known = queries.pools()
    return _show(request, queries.current_pool(timezone.localdate(), known), known)


def pool(request: Any, code: str) -> HttpResponse:
    """One pool, of any period."""
    return _show(request, queries.pool_of(code), queries.pools(), one=True)


def _show(request: Any, pool: Pool | None, known: list[Pool], *, one: bool = False) -> HttpResponse:
    viewer = request.viewer
    context: dict[str, Any] = {
        "pool": pool,
        "pools": known,
        "one": one,
        "runs": viewer.holds("fund_manager"),
        "brings": viewer.holds("partner", "fund_manager"),
        "reads": may_read_ledger(viewer),
    }
    if pool:
        books = ledger.books(pool)
        lines = queries.whose_money(pool, books)
        sums = [(each, queries.figures(each, books)) for each in queries.allocations(pool)]
        context |= {
            "figures": queries.pool_figures(pool, books),
            "lines": lines,
            "parts": [Part(each.owner, each.amount.pence, str(each.amount)) for each in lines],
            "rows": [each for each in sums if each[0].state == "standing"],
            "ended": [(each, of, of.let_go_after(each.ending)) for each, of in sums if each.state == "ended"],
            "from_ended": queries.still_held([of for each, of in sums if each.state == "ended"]),
            "waiting": len(queries.waiting_lines(pool)) if context["runs"] else 0,
        }
    return render(request, "budget/the_money.html", context)
