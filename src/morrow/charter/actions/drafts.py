"""Writing what a proposal would promise, before anybody decides it."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from morrow.accountability import actions as accountability
from morrow.accountability import queries as decisions
from morrow.accountability.queries import DecisionRef
from morrow.charter.adopting_rules import text_to_adopt
from morrow.charter.drafting import to_keep
from morrow.charter.errors import NotADraft
from morrow.charter.flooring import floor_of, keep_floor, need_floor_told
from morrow.charter.models import DraftPromise, Entitlement
from morrow.charter.permissions import may_draft
from morrow.charter.reaching import fitted
from morrow.charter.rules import NO_FLOOR, Floor, Promise
from morrow.charter.standing import need_parts, need_whole
from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.standards.rule_files import RuleRow


def write_draft(
    *,
    decision: DecisionRef,
    promise: Promise,
    by: Actor,
    now: datetime,
    floor: Floor = NO_FLOOR,
    rule: RuleRow | None = None,
    of: Entitlement | None = None,
    replaces: DraftPromise | None = None,
) -> DraftPromise:
    """Write what a proposal would promise, or write it anew in the place of a draft that stays to be read.

    It is as whole as what is adopted, never goes below the floor of the law, and its rule is one that runs.
    It is part of what is put to be decided: signatures of the report lapse.
    Raises NotADraft, PartsMissing, FloorNotCheckedWhole, FloorCannotBeLowered and RuleRefused.
    """
    require(may_draft(by))
    promise, today = fitted(promise), timezone.localdate(now)
    need_whole(promise)
    floor = floor_of(of) if of is not None else floor
    need_floor_told(floor)
    keep_floor(promise, floor, before=of)
    text = text_to_adopt(rule, today) if rule else ""
    with record.act(by=by, verb="drafted", because=[decision], now=now) as act:
        _open(decision)
        before = _standing(replaces, decision) if replaces is not None else None
        draft = DraftPromise.objects.create(
            decision=decision,
            title=promise.title.strip(),
            told=to_keep(promise, floor),
            rule=text,
            of=of,
            replaces=before,
            written_by=by.name,
            written_on=today,
            example=decision.example,
        )
        act.on(draft)
        accountability.ask_to_sign_again(decision=decision, by=by, now=now)
    return draft


def take_back_draft(*, draft: DraftPromise, why: str, by: Actor, now: datetime) -> None:
    """Say why a draft is not put to be decided any more; it stays to be read. Raises NotADraft."""
    require(may_draft(by))
    need_parts(reason=why)
    with record.act(by=by, verb="took back the draft", on=draft, because=[draft.decision], now=now):
        _open(draft.decision)
        standing = _standing(draft, draft.decision)
        standing.taken_back = why.strip()
        standing.save(update_fields=["taken_back"])
        accountability.ask_to_sign_again(decision=draft.decision, by=by, now=now)


def _open(decision: DecisionRef) -> None:
    """Raise NotADraft where it is not put to be decided any more."""
    if decisions.decision(decision.code).state not in decisions.OPEN:
        raise NotADraft("decided")


def _standing(draft: DraftPromise, decision: DecisionRef) -> DraftPromise:
    """The draft as it stands, locked. Raises NotADraft where another has taken its place, or it ended."""
    held: DraftPromise = DraftPromise.objects.select_for_update(of=("self",)).get(pk=draft.pk)
    if held.decision_id != decision.pk or not held.stands:
        raise NotADraft("changed")
    return held
