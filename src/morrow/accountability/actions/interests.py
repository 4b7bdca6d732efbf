"""Declaring an interest before a decision is taken, so that it holds while the papers are read."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability import interests
from morrow.accountability.errors import NotAtThisPoint, NothingDeclared
from morrow.accountability.holding import hold
from morrow.accountability.models import Decision, Interest
from morrow.accountability.permissions import may_declare, may_write_declared
from morrow.accountability.rules import InterestDeclared
from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor


def declare_interest(*, decision: Decision, interest: InterestDeclared, by: Actor, now: datetime) -> Interest:
    """Declare an interest in what is still open: as the member, or as the officer who writes it down.

    From then on a disclosable pecuniary interest that nobody dispensed shuts what is exempt, and deciding.
    A member says it once; the officer puts it right or writes down the dispensation (Localism Act 2011
    ss31, 33). Raises NothingDeclared and NotAtThisPoint.
    """
    require(
        may_declare(by, interest.member),
        _("A member declares their own interest, or the monitoring officer writes it down for them."),
    )
    officer = may_write_declared(by)
    if decision.state not in {"proposed", "sent_back"}:
        raise NotAtThisPoint(_("An interest is declared here before the decision is taken."))
    if not interest.words.strip():
        raise NothingDeclared
    if not officer and (interest.dispensation.strip() or interests.keeps_out(decision, by)):
        raise NotAtThisPoint(
            _("What you declared stands. Ask the monitoring officer to put it right, or for a dispensation.")
        )
    with record.act(by=by, verb="declared an interest in", on=decision, now=now):
        hold(decision)
        if officer:
            for before in interests.of_member(decision, interest.member):
                before.delete()
        return interests.keep(decision, interest, by, timezone.localdate(now))
