"""The statement and the ledger, for those who bring, run, decide on, spend or check the money."""

from __future__ import annotations

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
from morrow.foundations.money import Money
from morrow.foundations.permission import require
from morrow.foundations.spreadsheets import csv_file

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
    rows = (
        [
            *(row.entry, row.at.isoformat(), row.verb, row.act, row.head, row.owner, row.line),
            *(row.allocation, _plain(row.amount), row.reverses),
        ]
        for row in queries.ledger_rows(pool, owner)
    )
    return csv_file(f"ledger-{pool.code}", COLUMNS, rows)


def _plain(amount: Money) -> str:
    """Pounds and pence as a spreadsheet reads them."""
    pence = abs(amount.pence)
    return f"{'-' if amount.pence < 0 else ''}{pence // 100}.{pence % 100:02}"


def _asked(request: Any) -> tuple[Pool, str]:
    require(may_read_ledger(request.viewer))
    code = request.GET.get("pool")
    pool = queries.pool_of(code) if code else queries.current_pool(timezone.localdate())
    if pool is None:
        raise NotFound
    return pool, request.GET.get("owner", "")
