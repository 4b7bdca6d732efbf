"""Organisations and bodies of the folder, with their ends and successors.

Those registered here by an action are not the folder's and are left alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from morrow.place.loading.report import Tally
from morrow.place.models import Body, Organisation
from morrow.standards import place_folder
from morrow.standards.place_folder import PlaceFolder

Record = place_folder.Organisation | place_folder.Body


class Register:
    """One register (organisations, or bodies) against what the folder has of it."""

    def __init__(self, part: str, model: Any, records: Iterable[Record], *, on: date) -> None:
        self.part = part
        self.model = model
        self.on = on
        self.records = {record.id: record for record in records}
        self.standing = {row.code: row for row in model.objects.all()}
        gone = [row for code, row in self.standing.items() if code not in self.records]
        self.gone = [row for row in gone if row.published and row.active_to is None]

    @property
    def tally(self) -> Tally:
        """What differs."""
        same = [code for code, record in self.records.items() if self._same(code, record)]
        known = [code for code in self.records if code in self.standing]
        added = len(self.records) - len(known)
        return Tally(self.part, added, len(known) - len(same), len(same), len(self.gone))

    def write(self) -> None:
        """Make the register as the folder has it: rows first, then what leads from one to another."""
        for code, record in self.records.items():
            if not self._same(code, record):
                row = self.standing.get(code) or self.model(code=code)
                for name, value in _own(record).items():
                    setattr(row, name, value)
                row.successor = None
                row.save()
                self.standing[code] = row
        for code, record in self.records.items():
            row = self.standing[code]
            if _leads(row) != _leads_of(record):
                row.successor = self.standing[record.successor_id] if record.successor_id else None
                if isinstance(record, place_folder.Body):
                    row.organisation = _organisation(record.organisation_id)
                row.save()
        for row in self.gone:
            row.active_to = max(self.on, row.active_from or self.on)
            row.save(update_fields=["active_to"])

    def _same(self, code: str, record: Record) -> bool:
        row = self.standing.get(code)
        if row is None:
            return False
        return all(getattr(row, name) == value for name, value in _own(record).items()) and _leads(
            row
        ) == _leads_of(record)


def registers(folder: PlaceFolder, *, on: date) -> tuple[Register, Register]:
    """Organisations first, since bodies belong to them."""
    return (
        Register("organisations", Organisation, folder.organisations, on=on),
        Register("bodies", Body, folder.bodies, on=on),
    )


def _own(record: Record) -> dict[str, Any]:
    """A record's own columns."""
    shared = {
        "name": record.name,
        "kind": record.kind,
        "active_from": record.active_from,
        "active_to": record.active_to,
        "example": record.example,
        "published": True,
    }
    if isinstance(record, place_folder.Organisation):
        shared |= {"identifier": record.identifier, "website": record.website}
    return shared


def _leads(row: Any) -> tuple[str, str]:
    """The codes a row leads to: its successor, and its organisation."""
    organisation = getattr(row, "organisation", None)
    return (row.successor.code if row.successor else "", organisation.code if organisation else "")


def _leads_of(record: Record) -> tuple[str, str]:
    return record.successor_id, getattr(record, "organisation_id", "")


def _organisation(code: str) -> Organisation | None:
    return Organisation.objects.get(code=code) if code else None
