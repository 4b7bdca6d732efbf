"""A draft of a promise, kept as plain values and read back as the version that it would become."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from morrow.charter.errors import NotADraft
from morrow.charter.flooring import columns_of
from morrow.charter.held_rules import HeldRule
from morrow.charter.models import DraftPromise, Entitlement
from morrow.charter.rule_texts import digest_of
from morrow.charter.rules import Floor, Promise


def to_keep(promise: Promise, floor: Floor) -> dict[str, Any]:
    """The parts of both by name, as JSON holds them."""
    parts = {"promise": asdict(promise), "floor": asdict(floor)}
    return {name: {key: _plain(value) for key, value in part.items()} for name, part in parts.items()}


def promise_of(draft: DraftPromise) -> Promise:
    """The promise as it was drafted."""
    return Promise(**_read(draft.told["promise"], "covered_by"))


def floor_of(draft: DraftPromise) -> Floor:
    """What the draft says that the law asks at least."""
    return Floor(**_read(draft.told["floor"], "checked_on"))


def as_version(draft: DraftPromise) -> Entitlement:
    """The version that it would become, for pages that show one; it is never saved."""
    return Entitlement(
        **asdict(promise_of(draft)),
        **columns_of(floor_of(draft)),
        active_from=draft.written_on,
        decision=draft.decision,
        example=draft.example,
    )


def rule_of_draft(draft: DraftPromise) -> HeldRule | None:
    """Its rule, ready to be shown and run; None where it is in plain words alone."""
    return HeldRule(draft.rule, digest_of(draft.rule), draft.written_on) if draft.rule else None


def mark_of(draft: DraftPromise) -> str:
    """By what a draft is known: another once a word of it was changed."""
    return hashlib.sha256(
        json.dumps([draft.code, draft.told, draft.rule], sort_keys=True).encode()
    ).hexdigest()


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _read(part: Mapping[str, Any], day: str) -> dict[str, Any]:
    return {**part, day: date.fromisoformat(part[day]) if part[day] else None}


def adopted_as(draft: DraftPromise | None, entitlement: Entitlement) -> None:
    """Where a version was drafted, the draft leads to it. Raises NotADraft, and then nothing is adopted."""
    if draft is None:
        return
    held: DraftPromise = DraftPromise.objects.select_for_update(of=("self",)).get(pk=draft.pk)
    if held.decision_id != entitlement.decision_id or held.of_id != entitlement.supersedes_id:
        raise NotADraft("another")
    if not held.stands:
        raise NotADraft("changed")
    held.adopted = entitlement
    held.save(update_fields=["adopted"])
