"""What every adoption stands on."""

from __future__ import annotations

from datetime import date

from morrow.accountability.queries import DecisionRef, in_force
from morrow.charter.errors import PartsMissing
from morrow.charter.models.reach import EACH
from morrow.charter.rules import Promise


def need_in_force(decision: DecisionRef, on: date) -> None:
    """Raise NotInForce unless rights may rest on the decision that day, as it stands now."""
    in_force(decision.code, on=on)


def need_from(decision: DecisionRef, start: date, today: date) -> None:
    """The same, also on the day from which it is to stand: nothing stands before what it rests on does."""
    need_in_force(decision, today)
    if start < today:
        need_in_force(decision, start)


def need_parts(**parts: str) -> None:
    """Raise PartsMissing, naming every part that is empty."""
    missing = [name for name, words in parts.items() if not words.strip()]
    if missing:
        raise PartsMissing(missing)


def need_whole(promise: Promise, **more: str) -> None:
    """Raise PartsMissing unless every part is there; decided here, also its budget line and its legal way."""
    here = promise.shelf == "here"
    for_one = here and promise.reach == EACH
    need_parts(
        title=promise.title,
        who=promise.who,
        what=promise.what,
        standard=promise.standard,
        redress=promise.redress,
        when_money_runs_out=promise.when_money_runs_out,
        **({"paid_from": promise.paid_from} if here else {}),
        **(_legal_way(promise) if for_one else {}),
        **more,
    )


def _legal_way(promise: Promise) -> dict[str, str]:
    """Where somebody who is told no can go by law, by when and by which law."""
    return {
        "appeal_body": promise.appeal_body,
        "appeal_days": str(promise.appeal_days or ""),
        "appeal_law": promise.appeal_law,
    }
