"""Notice that a key decision will be taken."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability import rules
from morrow.accountability.errors import NotAtThisPoint
from morrow.accountability.events import NoticePublished
from morrow.accountability.models import Decision, Notice
from morrow.accountability.permissions import may_give_notice
from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor


def publish_notice(
    *,
    decision: Decision,
    by: Actor,
    now: datetime,
    kind: str = "usual",
    reason: str = "",
    agreed_by: str = "",
) -> Notice:
    """Publish notice of a key decision: it may be taken after 28 clear days.

    `kind` is usual, general_exception (5 clear days, with the reason) or special_urgency (with the
    reason and the chair of scrutiny who agreed). Raises NotAtThisPoint, which says what is lacking.
    """
    require(may_give_notice(by))
    if decision.state not in {"proposed", "sent_back"}:
        raise NotAtThisPoint(_("Notice comes before the decision, and this one is no longer open."))
    if kind != "usual" and not reason.strip():
        raise NotAtThisPoint(_("Say why 28 clear days' notice is impracticable; the reason is published."))
    if kind == "special_urgency" and not agreed_by.strip():
        raise NotAtThisPoint(_("Special urgency needs the agreement of the chair of scrutiny: name them."))
    published = timezone.localdate(now)
    with record.act(by=by, verb="gave notice", on=decision, now=now) as act:
        notice = Notice.objects.create(
            decision=decision,
            kind=kind,
            published_on=published,
            decide_from=rules.first_day(kind, published),
            reason=reason.strip(),
            agreed_by=agreed_by.strip(),
        )
        act.announce(NoticePublished(subject=str(record.ref(decision))))
    return notice
