"""Writing down what was seen: with one person, or of many at once."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.record import Ref, Referable
from morrow.foundations.scope import Actor, entering
from morrow.learning.errors import (
    NothingObserved,
    OutsideTheScale,
    PartsMissing,
    RangeMissing,
    ScoreOutOfScale,
)
from morrow.learning.models import Measurement, Observation
from morrow.learning.permissions import may_measure, may_observe


def observe(
    *,
    outcome: Any,
    person: Any,
    by: Actor,
    now: datetime,
    value: Decimal | None = None,
    offer: Any = None,
    moment: str = "along",
    wellbeing: str = "",
    words: str = "",
    rather_not: bool = False,
    share: str = "private",
    on: date | None = None,
) -> Observation:
    """Keep the value of an outcome (or of one well-being question) for one person.

    `person` is who it is about, or None where nobody needs to know. No score is forced: without a value
    words or `rather_not` are enough. Raises NothingObserved, ScoreOutOfScale and OutsideTheScale.
    """
    require(may_observe(by, person))
    if value is None and not words.strip() and not rather_not:
        raise NothingObserved
    if wellbeing and value is not None and not 0 <= value <= 10:
        raise ScoreOutOfScale
    if not wellbeing and value is not None and not outcome.least <= value <= outcome.most:
        raise OutsideTheScale(value, outcome)
    fields = {
        "kind": "measure",
        "outcome": outcome,
        "wellbeing": wellbeing,
        "moment": moment,
        "value": value,
        "rather_not": rather_not,
    }
    causes = [outcome, *([offer] if offer else [])]
    with record.act(by=by, verb="observed", because=causes, now=now) as act:
        found = _keep(person, offer, words, share, on or now.date(), by, now, **fields)
        act.on(found)
    return found


def note_experience(
    *,
    offer: Any,
    words: str,
    person: Any,
    by: Actor,
    now: datetime,
    voice: str = "resident",
    kind: str = "experience",
    outcome: Any = None,
    share: str = "provider",
    on: date | None = None,
) -> Observation:
    """Keep how something felt, in the words of whoever used it or works there.

    Whoever runs it reads it without a name, unless the person keeps it to those who help. Raises
    NothingObserved without words.
    """
    require(may_observe(by, person))
    if not words.strip():
        raise NothingObserved
    causes = [offer, *([outcome] if outcome else [])]
    with record.act(by=by, verb="noted", because=causes, now=now) as act:
        found = _keep(
            person, offer, words, share, on or now.date(), by, now, kind=kind, voice=voice, outcome=outcome
        )
        act.on(found)
    return found


def measure(
    *,
    outcome: Any,
    about: Ref | Referable | str,
    people: int,
    value: Decimal,
    low: Decimal,
    high: Decimal,
    source: str,
    by: Actor,
    now: datetime,
    on: date | None = None,
) -> Measurement:
    """Keep what was measured of many at once, with its range and source.

    `about` is an offer or an agreement, or `area:CODE`. Raises RangeMissing and PartsMissing.
    """
    require(may_measure(by))
    if not source.strip():
        raise PartsMissing(["source"])
    if people < 1 or not low <= value <= high:
        raise RangeMissing
    named = about if isinstance(about, str) else str(record.ref(about))
    causes = [outcome, *([] if named.startswith("area:") else [Ref.read(named)])]
    with record.act(by=by, verb="measured", because=causes, now=now) as act:
        found = Measurement.objects.create(
            outcome=outcome,
            about=named,
            on=on or now.date(),
            people=people,
            value=value,
            low=low,
            high=high,
            source=source.strip(),
            example=by.example,
        )
        act.on(found)
    return found


def _keep(
    person: Any, offer: Any, words: str, share: str, on: date, by: Actor, now: datetime, **fields: Any
) -> Observation:
    with entering.lifted(reason="keeping what was observed of somebody, whoever writes it down"):
        kept: Observation = Observation.objects.create(
            person_id=person.pk if person is not None else None,
            offer=offer,
            by_worker=person is not None and person.pk != by.person_id,
            words=words.strip(),
            share=share,
            on=on,
            at=now,
            example=by.example,
            **fields,
        )
    return kept
