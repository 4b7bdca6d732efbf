"""The statement and the ledger, for those who bring, run, decide on, spend or check the money."""

from __future__ import annotations

import csv
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from morrow.budget import queries
from morrow.budget.ledger import books
from morrow.budget.models import Pool
from morrow.budget.permissions import may_read_ledger
from morrow.foundations.errors import NotFound
from morrow.foundations.permission import require

ROWS_A_PAGE = 60
COLUMNS = (
    *("entry", "date", "act", "on", "head", "partner"),
    *("partner_contribution", "allocation", "amount", "reverses"),
)


def statement(request: Any) -> HttpResponse:
    """Every partner's contributions on one statement."""
    pool, owner = _asked(request)
    balances = books(pool)
    context = {
        "pool": pool,
        "owner": owner,
        "owners": queries.statement(pool, owner, balances),
        "section_75_stands": queries.section_75_stands(pool),
        "months": queries.reconciliation(pool),
        "figures": queries.pool_figures(pool, balances),
    }
    return render(request, "budget/statement.html", context)


def ledger(request: Any) -> HttpResponse:
    """Every posting, the newest last, a page at a time."""
    pool, owner = _asked(request)
    rows = Paginator(list(queries.ledger_rows(pool, owner)), ROWS_A_PAGE)
    page = rows.get_page(request.GET.get("page", rows.num_pages))
    return render(request, "budget/ledger.html", {"pool": pool, "owner": owner, "page": page})


def ledger_csv(request: Any) -> HttpResponse:
    """The whole ledger as CSV, for the host's journals."""
    pool, owner = _asked(request)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="ledger-{pool.code}.csv"'
    writer = csv.writer(response)
    writer.writerow(COLUMNS)
    for row in queries.ledger_rows(pool, owner):
        text = [row.entry, row.at.isoformat(), row.verb, row.act, row.head, row.owner, row.line]
        amount = f"{'-' if row.amount.pence < 0 else ''}{abs(row.amount.pence) // 100}"
        pence = f".{abs(row.amount.pence) % 100:02}"
        writer.writerow([*map(_safe, [*text, row.allocation]), amount + pence, row.reverses])
    return response


def _asked(request: Any) -> tuple[Pool, str]:
    require(may_read_ledger(request.viewer))
    code = request.GET.get("pool")
    pool = queries.pool_of(code) if code else queries.current_pool(timezone.localdate())
    if pool is None:
        raise NotFound
    return pool, request.GET.get("owner", "")


def _safe(text: str) -> str:
    """Text that a spreadsheet will not run as a formula."""
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text
