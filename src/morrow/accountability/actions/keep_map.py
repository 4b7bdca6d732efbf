"""Keeping the map of who decides what: taking it in, putting a row right, adding one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability.errors import NotOnTheMap
from morrow.accountability.models import Authority, Responsibility, ResponsibilityChange
from morrow.accountability.permissions import may_keep_map
from morrow.accountability.stemming import stems_of
from morrow.foundations import record, references
from morrow.foundations.permission import require
from morrow.foundations.record import Ref
from morrow.foundations.scope import NOBODY, Actor, entering
from morrow.place import queries as place
from morrow.standards.responsibilities import ResponsibilityRow

PLAIN = (
    *("subject", "question", "tier", "decides", "body", "delivers", "law", "law_url", "ask", "urgent"),
    *("checked", "source", "service_kind"),
)
CAN_BE_PUT_RIGHT = (
    *("question", "words", "decides", "body", "delivers", "ask", "urgent", "here"),
    *(
        "law",
        "law_url",
        "challenge",
        "challenge_limit",
        "challenge_law",
        "challenge_url",
        "source",
        "checked",
    ),
    *("authority", "promise", "service_kind", "offer"),
)
MUST_SAY = ("question", "delivers", "law", "law_url", "ask", "challenge", "challenge_limit", "challenge_law")


def take_in_map(*, rows: Sequence[ResponsibilityRow], by: Actor, now: datetime) -> int:
    """Take in the national map; rows put right here stay as they are. Says how many rows were written."""
    require(may_keep_map(by))
    own = set(Responsibility.objects.filter(own=True).values_list("code", flat=True))
    with record.act(by=by, verb="took in the map", now=now) as act:
        act.on(Ref("place.place", entering.place()))
        taken = [(number, row) for number, row in enumerate(rows, start=1) if row.code not in own]
        _write(taken)
    return len(taken)


def put_right(
    *, row: Responsibility, changes: Mapping[str, Any], why: str, by: Actor, now: datetime
) -> ResponsibilityChange:
    """Put a row of the map right for this place: who, when, why, and how it stood before.

    Raises NotOnTheMap where the why is missing, or a part that every row must have.
    """
    require(may_keep_map(by))
    told = {name: value for name, value in changes.items() if name in CAN_BE_PUT_RIGHT}
    _check(why, {name: told.get(name, getattr(row, name)) for name in MUST_SAY})
    _leads_somewhere(told, before=row.service_kind)
    with record.act(by=by, verb="put right", on=row, now=now):
        before = {name: _plain(getattr(row, name)) for name in told}
        for name, value in told.items():
            setattr(row, name, value)
        row.own = True
        row.stems = _stems(row.question, row.words)
        row.save()
        return ResponsibilityChange.objects.create(
            responsibility=row,
            changed_on=timezone.localdate(now),
            changed_by=by.name,
            why=why.strip(),
            before=before,
        )


def add_to_map(
    *, code: str, tier: str, subject: str, told: Mapping[str, Any], why: str, by: Actor, now: datetime
) -> Responsibility:
    """Add a question that the national map lacks. Raises NotOnTheMap for a code in use or a part missing."""
    require(may_keep_map(by))
    if Responsibility.objects.filter(code=code).exists():
        raise NotOnTheMap(
            _("There is a question with the short name “%s” already. Choose another, or put that one right.")
            % code
        )
    kept = {name: value for name, value in told.items() if name in CAN_BE_PUT_RIGHT}
    _check(why, {name: kept.get(name, "") for name in MUST_SAY})
    _leads_somewhere(kept)
    with record.act(by=by, verb="added to the map", now=now) as act:
        row = Responsibility.objects.create(
            code=code,
            tier=tier,
            subject=subject,
            own=True,
            position=Responsibility.objects.count() + 1,
            stems=_stems(kept["question"], kept.get("words", [])),
            **kept,
        )
        ResponsibilityChange.objects.create(
            responsibility=row, changed_on=timezone.localdate(now), changed_by=by.name, why=why.strip()
        )
        act.on(row)
    return row


def _write(taken: Sequence[tuple[int, ResponsibilityRow]]) -> None:
    """Write rows in one go: what is new is added, what stands is made as the file has it."""
    phrases = [[row.question, *row.words] for _number, row in taken]
    stems = iter(stems_of([phrase for each in phrases for phrase in each]))
    made = []
    for (number, row), each in zip(taken, phrases, strict=True):
        columns = _columns(row, number)
        lines = [" ".join(sorted(next(stems))) for _phrase in each]
        made.append(Responsibility(code=row.code, stems=lines, **columns))
    if made:
        Responsibility.objects.bulk_create(
            made,
            update_conflicts=True,
            unique_fields=["place", "code"],
            update_fields=[*_columns(taken[0][1], 1), "stems"],
        )


def _check(why: str, told: Mapping[str, Any]) -> None:
    if not why.strip():
        raise NotOnTheMap(_("Say why, so that whoever reads the map later can judge it."))
    if not all(str(value).strip() for value in told.values()):
        raise NotOnTheMap(
            _("A row says what is asked, who does it, by which law, how to ask and how to challenge it.")
        )


def _leads_somewhere(told: Mapping[str, Any], *, before: str = "") -> None:
    """Raises NotOnTheMap where the kind of service or what is on offer is not known here."""
    kind = told.get("service_kind", "")
    if kind not in {"", before} and kind not in dict(place.kinds_of_service()):
        raise NotOnTheMap(_("The directory has no service of the kind “%s”. Choose one that it has.") % kind)
    offer = Ref.read(told.get("offer") or "")
    if told.get("offer") and offer not in references.resolve(NOBODY, [offer]):
        raise NotOnTheMap(
            _(
                "Nothing on offer here has that address. Open what is meant under Offers, and copy the "
                "address of its page."
            ),
            about="offer",
        )


def _columns(row: ResponsibilityRow, number: int) -> dict[str, Any]:
    way = row.challenge
    return {
        **{name: getattr(row, name) for name in PLAIN},
        "words": list(row.words),
        "challenge": way.how,
        "challenge_limit": way.limit,
        "challenge_law": way.law,
        "challenge_url": way.law_url,
        "challenge_checked": way.checked,
        "challenge_source": way.source,
        "position": number,
    }


def _stems(question: str, words: Sequence[str]) -> list[str]:
    return [" ".join(sorted(stems)) for stems in stems_of([question, *words])]


def _plain(value: Any) -> Any:
    if isinstance(value, Authority):
        return value.code
    return value if isinstance(value, str | bool | int | list | None) else str(value)
