"""The fund manager answers a pledge: accepts it, or sends it back with a question."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from morrow.budget import ledger
from morrow.budget.errors import LineIncomplete, NotAtThisStage
from morrow.budget.events import PartnerContributionAnswered
from morrow.budget.ledger import Head, Move
from morrow.budget.models import ContributionLine
from morrow.budget.permissions import may_run_pool
from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor


def accept(*, line: ContributionLine, by: Actor, now: datetime) -> ContributionLine:
    """Accept a pledge: it stands in the ledger and never changes again.

    Raises NotAtThisStage for one that is not waiting; PoolClosed.
    """
    require(may_run_pool(by))
    with record.act(by=by, verb="accepted", on=line, because=[line.pool], now=now) as act:
        pool = ledger.locked(line.pool)
        accepted = _waiting(line)
        accepted.state, accepted.accepted_at = "accepted", now
        accepted.save(update_fields=["state", "accepted_at"])
        move = Move(accepted.amount, Head("contributed", accepted.pk), Head("free", accepted.pk))
        ledger.post(pool=pool, moves=[move], verb="contributed", act=accepted, now=now)
        _tell(act, accepted)
    return accepted


def send_back(*, line: ContributionLine, question: str, by: Actor, now: datetime) -> ContributionLine:
    """Send a pledge back with a question. Raises LineIncomplete without one; NotAtThisStage."""
    require(may_run_pool(by))
    if not question.strip():
        raise LineIncomplete(_("Write the question that the partner should answer."))
    with record.act(by=by, verb="sent back", on=line, because=[line.pool], now=now) as act:
        asked = _waiting(line)
        asked.state, asked.question = "sent_back", question.strip()
        asked.save(update_fields=["state", "question"])
        _tell(act, asked)
    return asked


def _waiting(line: ContributionLine) -> ContributionLine:
    found: ContributionLine = ContributionLine.objects.select_for_update(no_key=True).get(pk=line.pk)
    if found.state != "pledged":
        raise NotAtThisStage(state=found.get_state_display())
    return found


def _tell(act: record.Act, line: ContributionLine) -> None:
    act.announce(
        PartnerContributionAnswered(subject=str(record.ref(line)), owner=line.owner.code, state=line.state)
    )
