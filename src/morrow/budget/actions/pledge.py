"""A partner pledges, changes its pledge, or takes it back before it is accepted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from morrow.budget import words
from morrow.budget.errors import (
    LineIncomplete,
    NotAboveNought,
    NotAtThisStage,
    PlannedTooEarly,
    PoolClosed,
    UnlawfulInstrument,
)
from morrow.budget.events import PartnerContributionPledged
from morrow.budget.models import ContributionLine, PlannedContribution, Pool
from morrow.budget.permissions import may_pledge
from morrow.foundations import record
from morrow.foundations.money import Money
from morrow.foundations.periods import financial_year
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.place.queries import Organisation


@dataclass(frozen=True)
class Terms:
    """Everything a partner contribution says. `ends`, `age_to` and `expires` are the first value outside.

    `host` left out is the pool's host (for an aligned budget, the owner); `starts` and `ends` left
    out are the pool's. `planned` gives later years (the year whose 1 April begins it) their amounts.
    """

    amount: Money
    instrument: str
    vat: str
    who_may_vire: str
    exit_terms: str
    form: str = "cash"
    how_valued: str = ""
    host: Organisation | None = None
    starts: date | None = None
    ends: date | None = None
    for_priorities: tuple[str, ...] = ()
    for_purposes: tuple[str, ...] = ()
    age_from: int | None = None
    age_to: int | None = None
    wards: tuple[str, ...] = ()
    expires: date | None = None
    planned: Mapping[int, Money] = field(default_factory=dict)


def pledge(*, pool: Pool, owner: Organisation, terms: Terms, by: Actor, now: datetime) -> ContributionLine:
    """Pledge a partner contribution to a pool.

    Raises UnlawfulInstrument, LineIncomplete, NotAboveNought, PlannedTooEarly or PoolClosed.
    """
    require(may_pledge(by, owner), _("Only %(owner)s can pledge what is its own.") % {"owner": owner.name})
    with record.act(by=by, verb="pledged", because=[pool], now=now) as act:
        _still_open(pool)
        line = ContributionLine.objects.create(
            pool=pool, owner=owner, pledged_at=now, example=by.example, **_fields(pool, owner, terms)
        )
        _plan(line, terms.planned)
        act.on(line)
        act.announce(PartnerContributionPledged(subject=str(record.ref(line)), owner=owner.code))
    return line


def revise(
    *, line: ContributionLine, terms: Terms, by: Actor, now: datetime, answer: str = ""
) -> ContributionLine:
    """Change a pledge that is not accepted yet, answering the question where there was one."""
    require(may_pledge(by, line.owner))
    with record.act(by=by, verb="changed its pledge", on=line, because=[line.pool], now=now) as act:
        changed = _held(line, "pledged", "sent_back")
        for name, value in _fields(changed.pool, changed.owner, terms).items():
            setattr(changed, name, value)
        changed.state, changed.answer = "pledged", answer.strip()
        changed.save()
        changed.planned.all().delete()
        _plan(changed, terms.planned)
        act.announce(PartnerContributionPledged(subject=str(record.ref(line)), owner=changed.owner.code))
    return changed


def withdraw(*, line: ContributionLine, by: Actor, now: datetime) -> ContributionLine:
    """Take a pledge back before it is accepted. Raises NotAtThisStage afterwards."""
    require(may_pledge(by, line.owner))
    with record.act(by=by, verb="withdrew its pledge", on=line, because=[line.pool], now=now):
        taken_back = _held(line, "pledged", "sent_back")
        taken_back.state = "withdrawn"
        taken_back.save(update_fields=["state"])
    return taken_back


def _held(line: ContributionLine, *states: str) -> ContributionLine:
    found: ContributionLine = ContributionLine.objects.select_for_update(no_key=True).get(pk=line.pk)
    if found.state not in states:
        raise NotAtThisStage(state=found.get_state_display())
    return found


def _still_open(pool: Pool) -> None:
    if pool.closed_at:
        raise PoolClosed(name=pool.name)


def _fields(pool: Pool, owner: Organisation, terms: Terms) -> dict[str, Any]:
    host = terms.host or (owner if terms.instrument == "aligned" else pool.host)
    _lawful(owner, host, terms)
    _complete(terms)
    return {
        "host": host,
        "form": terms.form,
        "amount": terms.amount,
        "how_valued": terms.how_valued.strip(),
        "instrument": terms.instrument,
        "vat": terms.vat,
        "who_may_vire": terms.who_may_vire.strip(),
        "exit_terms": terms.exit_terms.strip(),
        "starts": terms.starts or pool.starts,
        "ends": terms.ends or pool.ends,
        "for_priorities": list(terms.for_priorities),
        "for_purposes": [" ".join(purpose.split()) for purpose in terms.for_purposes],
        "age_from": terms.age_from,
        "age_to": terms.age_to,
        "wards": list(terms.wards),
        "expires": terms.expires,
    }


def _lawful(owner: Organisation, host: Organisation, terms: Terms) -> None:
    label = str(dict(ContributionLine.INSTRUMENTS)[terms.instrument])
    same = owner.pk == host.pk
    code, sentence = words.unlawful(
        terms.instrument, label, owner=owner.kind, host=host.kind, same=same, form=terms.form
    )
    if code:
        raise UnlawfulInstrument(code, sentence)


def _complete(terms: Terms) -> None:
    if terms.amount.pence <= 0:
        raise NotAboveNought
    if not terms.who_may_vire.strip() or not terms.exit_terms.strip() or not terms.vat:
        raise LineIncomplete(_("Say who may vire it, how VAT is treated, and how the partner may leave."))
    if terms.form != "cash" and not terms.how_valued.strip():
        raise LineIncomplete(_("Say how it was valued, such as 120 hours at £14.50."))
    if terms.starts and terms.ends and terms.ends <= terms.starts:
        raise LineIncomplete(_("The last day comes before the first. Look at both dates."))
    if terms.age_from is not None and terms.age_to is not None and terms.age_to <= terms.age_from:
        raise LineIncomplete(_("The age group holds nobody. Look at both ages."))


def _plan(line: ContributionLine, planned: Mapping[int, Money]) -> None:
    for year, amount in sorted(planned.items()):
        if financial_year(year).start < line.ends:
            raise PlannedTooEarly(year=words.year(year), first=words.day(line.ends))
        if amount.pence <= 0:
            raise NotAboveNought
        PlannedContribution.objects.create(line=line, year=year, amount=amount)
