"""The numbers of decisions: one series a year, with no gap where two are proposed at once."""

from __future__ import annotations

from datetime import date

from django.db import connection

from morrow.accountability.models import Decision
from morrow.foundations.scope import entering


def next_number(today: date) -> str:
    """The next free number, such as 2026-014. Holds the series until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"decision {entering.place()}"])
    taken = Decision.objects.filter(code__startswith=f"{today.year}-").values_list("code", flat=True)
    last = max((int(code.partition("-")[2]) for code in taken if code.partition("-")[2].isdigit()), default=0)
    return f"{today.year}-{last + 1:03}"
