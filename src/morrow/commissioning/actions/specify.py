"""Writing together what is asked for."""

from __future__ import annotations

from datetime import datetime

from morrow.commissioning.models import Commission, SpecificationLine
from morrow.commissioning.permissions import may_commission, may_propose_line
from morrow.commissioning.standing import need_parts, need_state
from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor


def propose_line(*, commission: Commission, text: str, by: Actor, now: datetime) -> SpecificationLine:
    """Propose a line of the specification; a resident's stands beside an officer's, by role, not by name.

    A provider who proposes one takes part in preliminary market engagement (Procurement Act 2023 s16),
    so its lines are public like all others. Raises NotAtThisStage once bids are open.
    """
    require(may_propose_line(by))
    need_parts(text=text)
    with record.act(by=by, verb="proposed a line for", on=commission, now=now):
        need_state(commission, "draft")
        line = SpecificationLine.objects.create(
            commission=commission, text=text.strip(), proposer_role=by.role, at=now
        )
    return line


def accept_line(*, line: SpecificationLine, by: Actor, now: datetime, reason: str = "") -> SpecificationLine:
    """Take a line into the specification."""
    return _answer(line, "accepted", reason, by, now)


def reject_line(*, line: SpecificationLine, reason: str, by: Actor, now: datetime) -> SpecificationLine:
    """Leave a line out, saying why to whoever proposed it. Raises PartsMissing without a reason."""
    need_parts(reason=reason)
    return _answer(line, "rejected", reason, by, now)


def _answer(line: SpecificationLine, state: str, reason: str, by: Actor, now: datetime) -> SpecificationLine:
    require(may_commission(by))
    with record.act(by=by, verb=f"{state} a line of", on=line.commission, now=now):
        need_state(line.commission, "draft")
        line.state = state
        line.reason = reason.strip()
        line.save(update_fields=["state", "reason"])
    return line
