"""Sealing settled entries into each place's hash chain, and verifying it.

An entry is settled when every transaction that could still write before it has ended: its
transaction id lies below `pg_snapshot_xmin(pg_current_snapshot())`. Entries are sealed in
(transaction id, id) order, so writers never queue and none is skipped.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from django.db import connection, transaction

from morrow.foundations.record.models import Entry, Seal
from morrow.foundations.scope import entering

GENESIS = "0" * 64

_SETTLED = """
SELECT e.id FROM foundations_entry e
WHERE e.place = %s AND e.xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
  AND NOT EXISTS (SELECT 1 FROM foundations_seal s WHERE s.entry = e.id)
ORDER BY e.xid, e.id LIMIT %s
"""


@dataclass(frozen=True)
class Verified:
    """What a verification found: how far the chain is whole, and the first broken link if any."""

    sealed: int
    unsealed: int
    head: str
    broken: str = ""

    @property
    def whole(self) -> bool:
        """True where every link holds."""
        return not self.broken


def link(previous: str, entry: Entry) -> str:
    """The hash of an entry on top of all before it."""
    content = json.dumps(entry.sealed_fields(), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(f"{previous}\n{content}".encode()).hexdigest()


def seal(*, batch: int = 2000) -> int:
    """Seal what is settled in the place in force. Returns how many entries were sealed."""
    place = entering.place()
    with transaction.atomic(), entering.lifted(reason="sealing the record"):
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext('morrow.seal ' || %s))", [place])
            cursor.execute(_SETTLED, [place, batch])
            ids = [row[0] for row in cursor.fetchall()]
        last = Seal.objects.order_by("-position").first()
        position, previous = (last.position, last.hash) if last else (0, GENESIS)
        entries = Entry.objects.unrestricted(reason="sealing the record").in_bulk(ids)
        seals = []
        for entry_id in ids:
            position += 1
            previous = link(previous, entries[entry_id])
            seals.append(Seal(place=place, position=position, entry=entry_id, hash=previous))
        Seal.objects.bulk_create(seals)
    return len(seals)


def verify() -> Verified:
    """Walk the place's chain from its first link and name the first that does not hold."""
    with entering.lifted(reason="verifying the record"):
        entries = {e.pk: e for e in Entry.objects.unrestricted(reason="verifying the record")}
        seals = list(Seal.objects.order_by("position"))
    unsealed = len(entries.keys() - {s.entry for s in seals})
    previous = GENESIS
    for expected, found in enumerate(seals, start=1):
        fault = _fault(expected, found, entries.get(found.entry), previous)
        if fault:
            return Verified(sealed=expected - 1, unsealed=unsealed, head=previous, broken=fault)
        previous = found.hash
    return Verified(sealed=len(seals), unsealed=unsealed, head=previous)


def _fault(expected: int, found: Seal, entry: Entry | None, previous: str) -> str:
    if found.position != expected:
        return f"link {expected} is missing (the chain goes on at {found.position})"
    if entry is None:
        return f"entry {found.entry} (link {expected}) is missing from the record"
    if link(previous, entry) != found.hash:
        return f"entry {entry.pk} (link {expected}: {entry.verb} {entry.on}) does not match its seal"
    return ""
