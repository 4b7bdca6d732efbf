"""What the data protection lead sees of receipts given anew: which worker, when, and where it was said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from morrow.foundations.permission import require
from morrow.foundations.scope import Viewer
from morrow.voice.models import Contribution, Renewal


@dataclass(frozen=True)
class GivenAnew:
    """One receipt, or its word, given anew; never what was said, nor by whom."""

    by: str
    at: datetime
    whole: bool
    said_at: datetime
    where: str


def given_anew(viewer: Viewer, since: datetime) -> list[GivenAnew]:
    """Every receipt given anew since then, by worker, the newest first."""
    require(viewer.holds("data_protection_lead"))
    found = list(Renewal.objects.filter(at__gte=since).select_related("receipt").order_by("by", "-at"))
    concerned = {renewal.receipt.contribution_id for renewal in found}
    said = Contribution.objects.unrestricted(reason="when and where that was said whose receipt was renewed")
    about = {
        key: (at, where)
        for key, at, where in said.filter(pk__in=concerned).values_list("pk", "said_at", "where")
    }
    return [
        GivenAnew(each.by, each.at, bool(each.old_digest), *about[each.receipt.contribution_id])
        for each in found
    ]
