"""Writing and signing the parts of a report, and saying which parts a report needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability.errors import NotAProposal, NotAtThisPoint, NotYoursToSign, PutOtherwise
from morrow.accountability.holding import hold
from morrow.accountability.models import (
    REGIMES,
    Decision,
    ReportNeed,
    ReportPart,
)
from morrow.accountability.packs import as_it_is_put
from morrow.accountability.permissions import may_analyse, may_grant
from morrow.accountability.queries.named import office_of
from morrow.accountability.queries.register import decision as current
from morrow.accountability.queries.reports import SIGNED_BY
from morrow.accountability.words import signs_it, writes_reports
from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor


def sign_part(
    *, decision: Decision, part: str, short: str, words: str, by: Actor, now: datetime, read: str = ""
) -> ReportPart:
    """Write and sign one part of a report: finance, legal or risk.

    Finance is signed by the section 151 officer and law by the monitoring officer, or by a named
    deputy; risk by an officer who writes reports. Signing again replaces what was there, until it is
    decided. `read` is what is put to be decided as the signer read it (`packs.as_it_is_put`): where that
    was changed since, nothing is signed. Raises NotYoursToSign, NotAProposal, PutOtherwise or
    NotAtThisPoint.
    """
    today = timezone.localdate(now)
    signed_as = _signs_as(by, part, today)
    _still_open(decision)
    if not short.strip() or not words.strip():
        raise NotAProposal(
            _("Write the part in one or two sentences for the first pages, and whole for the report.")
        )
    said = {"short": short.strip(), "words": words.strip(), "signed_as": signed_as}
    with record.act(by=by, verb="signed a part of the report", on=decision, now=now):
        hold(decision)
        if read and read != as_it_is_put(current(decision.code)):
            raise PutOtherwise
        return _keep(decision, part, "", by, today, said)


def write_consultee(*, decision: Decision, who: str, said: str, by: Actor, now: datetime) -> ReportPart:
    """Write down that a body or group was consulted on the report, and what it said."""
    require(may_analyse(by))
    _still_open(decision)
    if not who.strip() or not said.strip():
        raise NotAProposal(_("Say who was consulted, and what they said, also where they said nothing."))
    with record.act(by=by, verb="wrote who was consulted", on=decision, now=now):
        hold(decision)
        return _keep(decision, "consultees", who, by, timezone.localdate(now), {"words": said.strip()})


def list_paper(
    *, decision: Decision, title: str, by: Actor, now: datetime, link: str = "", office: str = ""
) -> ReportPart:
    """List a background paper, with the link or the office where anyone can inspect it."""
    require(may_analyse(by))
    _still_open(decision)
    if not title.strip() or not (link.strip() or office.strip()):
        raise NotAProposal(
            _("Write what the paper is called, and where it can be inspected: a link, or an office.")
        )
    where = {"link": link.strip(), "office": office.strip()}
    with record.act(by=by, verb="listed a background paper", on=decision, now=now):
        hold(decision)
        return _keep(decision, "papers", title, by, timezone.localdate(now), where)


def set_report_need(
    *, regime: str, key: bool, parts: Sequence[str], source: str, active_from: date, by: Actor, now: datetime
) -> ReportNeed:
    """Say which parts a report needs for one regime from a day on, and by which rule of the constitution."""
    require(may_grant(by))
    if regime not in dict(REGIMES) or set(parts) - set(dict(ReportPart.KINDS)):
        raise NotAProposal(_("Choose who decides, and parts that a report can have."))
    if not source.strip():
        raise NotAProposal(_("Name the law or the rule of the constitution that says so."))
    order = [part for part, _name in ReportPart.KINDS]
    with record.act(by=by, verb="set what a report needs", now=now) as act:
        need = ReportNeed.objects.create(
            regime=regime,
            key=key,
            parts=sorted(set(parts), key=order.index),
            source=source.strip(),
            set_by=by.name,
            active_from=active_from,
        )
        act.on(need)
    return need


def _keep(
    decision: Decision, kind: str, title: str, by: Actor, today: date, said: Mapping[str, str]
) -> ReportPart:
    """Write one part, in the place of what stood under the same title."""
    author = {"author": by.name, "signed_as": writes_reports(), "signed_on": today, "lapsed_on": None}
    kept, _created = ReportPart.objects.update_or_create(
        decision=decision, kind=kind, title=title.strip(), defaults={**author, **said}
    )
    return kept


def _signs_as(by: Actor, part: str, today: date) -> str:
    if part not in dict(ReportPart.SIGNED):
        raise NotAProposal(_("A report has a part on finance, one on law and one on risk."))
    office = SIGNED_BY.get(part)
    if office is None:
        require(may_analyse(by))
        return writes_reports()
    held = office_of(by, office, on=today)
    if not held:
        raise NotYoursToSign(signs_it(part))
    return held


def _still_open(decision: Decision) -> None:
    if decision.taken or decision.state == "withdrawn":
        raise NotAtThisPoint(
            _("The report lies before the decision, and this one is no longer open. It stays as it is.")
        )
