"""Where the money's part of the place's story begins."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from morrow.budget import ledger, queries
from morrow.budget.models import Pool
from morrow.budget.permissions import may_read_ledger


def the_money(request: Any) -> HttpResponse:
    """The pool of today."""
    found = queries.current_pool(timezone.localdate())
    return _show(request, found)


def pool(request: Any, code: str) -> HttpResponse:
    """One pool, of any period."""
    return _show(request, queries.pool_of(code))


def _show(request: Any, pool: Pool | None) -> HttpResponse:
    viewer = request.viewer
    context: dict[str, Any] = {
        "pool": pool,
        "pools": queries.pools(),
        "runs": viewer.holds("fund_manager"),
        "brings": viewer.holds("partner", "fund_manager"),
        "reads": may_read_ledger(viewer),
    }
    if pool:
        books = ledger.books(pool)
        context |= {
            "figures": queries.pool_figures(pool, books),
            "lines": queries.whose_money(pool, books),
            "rows": [(each, queries.figures(each, books)) for each in queries.allocations(pool)],
            "waiting": len(queries.waiting_lines(pool)) if context["runs"] else 0,
        }
    return render(request, "budget/the_money.html", context)
