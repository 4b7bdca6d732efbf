"""Setting the restricted period before an election, ending it, and releasing one thing from it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.place.errors import NotAPeriodOfElection
from morrow.place.models import ElectionRelease, RestrictedPeriod
from morrow.place.models.election import HELD


def set_restricted_period(
    *, election: str, starts: date, ends: date, by: Actor, now: datetime, area_code: str = ""
) -> RestrictedPeriod:
    """Set the days before an election on which new publicity is held. Raises NotAPeriodOfElection."""
    _monitoring_officer(by)
    if not election.strip():
        raise NotAPeriodOfElection(_("Say which election it is."))
    if ends < starts or ends < timezone.localdate(now):
        raise NotAPeriodOfElection(
            _("Its last day lies before its first, or is over. Look at the days again.")
        )
    with record.act(by=by, verb="set a restricted period", now=now) as act:
        period = RestrictedPeriod.objects.create(
            election=election.strip(),
            area_code=area_code,
            starts=starts,
            ends=ends,
            set_by=by.name,
            example=by.example,
        )
        act.on(period)
    return period


def end_restricted_period(*, period: RestrictedPeriod, by: Actor, now: datetime) -> None:
    """End a restricted period today, as where the election is called off. What waited can go on tomorrow."""
    _monitoring_officer(by)
    today = timezone.localdate(now)
    if period.ends <= today:
        raise NotAPeriodOfElection(_("It ends today or is over, so there is nothing to end."))
    with record.act(by=by, verb="ended a restricted period", on=period, now=now):
        period.ends = max(period.starts, today)
        if period.starts > today:
            period.starts = period.ends = today - timedelta(days=1)
        period.save(update_fields=["starts", "ends"])


def release_before_election(
    *, period: RestrictedPeriod, kind: str, subject: str, title: str, reason: str, by: Actor, now: datetime
) -> ElectionRelease:
    """Let one thing go on in a restricted period, and say why; the reason is public.

    Raises NotAPeriodOfElection where the reason or the thing is not named, or the period is over.
    """
    _monitoring_officer(by)
    today = timezone.localdate(now)
    if today > period.ends:
        raise NotAPeriodOfElection(_("This period is over, so nothing is held any longer."))
    if kind not in dict(HELD) or not subject.strip() or not title.strip() or not reason.strip():
        raise NotAPeriodOfElection(_("Say what is released and why; everyone can read it."))
    with record.act(by=by, verb="released before an election", on=period, now=now):
        released, _created = ElectionRelease.objects.update_or_create(
            period=period,
            subject=subject.strip(),
            defaults={
                "kind": kind,
                "title": title.strip(),
                "reason": reason.strip(),
                "released_by": by.name,
                "released_on": today,
            },
        )
    return released


def _monitoring_officer(by: Actor) -> None:
    require(
        by.holds("monitoring_officer"),
        _("Only the monitoring officer sets a restricted period, ends it or releases something from it."),
    )
