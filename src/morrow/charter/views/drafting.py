"""A promise before it is decided: read by anyone, written and changed while it is argued about, adopted."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability import queries as decisions
from morrow.charter import actions, covering, queries
from morrow.charter.drafting import as_version, floor_of, promise_of, rule_of_draft
from morrow.charter.forms import AdoptEntitlementForm, DraftForm, NextVersionForm, TakeBackForm
from morrow.charter.models import DraftPromise, Entitlement
from morrow.charter.permissions import ADOPTERS, may_draft
from morrow.charter.views.entitlements import asking_whether_known, rule_typed, shape
from morrow.charter.views.rule_shown import in_words, shown_rule
from morrow.charter.views.step import step
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, Viewer, path
from morrow.standards.rule_files import rule_words


def drafts(request: Any) -> HttpResponse:
    """What would be promised, and for whoever drafts the proposals that wait for it."""
    proposals = decisions.proposals() if _drafts(request.viewer) else []
    return render(request, "charter/drafts.html", {"drafts": queries.drafts(), "proposals": proposals})


def draft(request: Any, code: str) -> HttpResponse:
    """What would be promised, in the words that would be adopted, and what changed in them."""
    found = queries.draft(code)
    version, held = as_version(found), rule_of_draft(found)
    before = found.replaces or found.of
    context = {
        "draft": found,
        "promise": version,
        "rule": shown_rule(held, version) if held else None,
        "quantity": covering.quantity(version),
        "floor_quantity": covering.quantity(version, version.floor_amount),
        "changes": _changed(found, before),
        "before": before,
        "earlier": queries.earlier_of(found),
        "may_change": _drafts(request.viewer) and found.stands and found.decision.state in decisions.OPEN,
        "may_adopt": request.viewer.holds(*ADOPTERS)
        and found.stands
        and found.decision.may_be_relied_on(timezone.localdate()),
    }
    return render(request, "charter/draft.html", context)


def write(request: Any, decision: str) -> HttpResponse:
    """Draft a promise for a proposal, anew or as the next version of one in force (`?of=`)."""
    by = _drafting(request.viewer)
    found = decisions.decision(decision)
    told_of = request.POST.get("of") or request.GET.get("of", "")
    of = queries.entitlement(told_of) if told_of else None
    form = DraftForm(request.POST or None, initial=_as_promised(of) if of else None)

    def do() -> str:
        return _written(form, by, decision=found, of=of)

    return step(
        request,
        form,
        do,
        title=_("Draft a promise"),
        lead=_("In the words that would be adopted. Everyone reads them before it is decided."),
        decision=found,
        shape=shape(of),
        button=_("Publish the draft"),
    )


def change(request: Any, code: str) -> HttpResponse:
    """Write a draft anew; the one before stays to be read."""
    by = _drafting(request.viewer)
    found = queries.draft(code)
    form = DraftForm(request.POST or None, initial=_as_drafted(found))

    def do() -> str:
        return _written(form, by, decision=found.decision, of=found.of, replaces=found)

    return step(
        request,
        form,
        do,
        title=_("Change the draft of a promise"),
        lead=_("The words before stay to be read. Whoever signed the report is asked to sign again."),
        decision=found.decision,
        button=_("Publish it so"),
    )


def _written(form: DraftForm, by: Actor, **about: Any) -> str:
    """Keep what was typed as a draft; the page on which it stands."""
    made = actions.write_draft(
        **about,
        promise=form.promise(),
        floor=form.floor(),
        rule=rule_typed(form),
        by=by,
        now=timezone.now(),
    )
    return path("charter:draft", code=made.code)


def take_back(request: Any, code: str) -> HttpResponse:
    """Say why a draft is not put to be decided any more."""
    by = _drafting(request.viewer)
    found = queries.draft(code)
    form = TakeBackForm(request.POST or None)

    def do() -> str:
        actions.take_back_draft(draft=found, why=form.cleaned_data["reason"], by=by, now=timezone.now())
        return path("charter:draft", code=found.code)

    return step(
        request,
        form,
        do,
        title=_("Take the draft back"),
        lead=_("It stays to be read, with your reason."),
        decision=found.decision,
        about=found.title,
        button=_("Take it back"),
    )


def adopt(request: Any, code: str) -> HttpResponse:
    """Adopt what was drafted, by the decision it was drafted for."""
    by = request.viewer.acting_as(*ADOPTERS)
    found = queries.draft(code)
    form = _adopting(request, found)

    def do() -> str:
        said = {"promise": form.promise(), "rule": rule_typed(form), "unchecked_known": form.is_known()}
        with asking_whether_known(form):
            made = _adopted(found, form, by, said)
        return path("charter:entitlement", code=made.code)

    return step(
        request,
        form,
        do,
        title=_("Adopt what was drafted"),
        lead=_("As it was decided. The draft stays to be read beside what you adopt."),
        decision=found.decision,
        button=_("Adopt it"),
    )


def _adopting(request: Any, found: DraftPromise) -> Any:
    initial = _as_drafted(found)
    if found.of is None:
        live = list(queries.live_priorities(timezone.localdate()))
        return AdoptEntitlementForm(request.POST or None, priorities=live, initial=initial)
    initial["decision"] = found.decision.code
    return NextVersionForm(request.POST or None, decisions=[found.decision], initial=initial)


def _adopted(found: DraftPromise, form: Any, by: Actor, said: dict[str, Any]) -> Entitlement:
    if found.of is None:
        return actions.adopt_entitlement(
            **said,
            floor=form.floor(),
            priority=form.the_priority(),
            decision=found.decision,
            draft=found,
            by=by,
            now=timezone.now(),
        )
    return actions.supersede_entitlement(
        **said,
        entitlement=found.of,
        decision=form.the_decision(),
        why_changed=form.cleaned_data["why_changed"],
        floor_kept=form.cleaned_data["floor_kept"],
        draft=found,
        by=by,
        now=timezone.now(),
    )


def _changed(found: DraftPromise, before: DraftPromise | Entitlement | None) -> list[tuple[str, str, str]]:
    if before is None:
        return []
    is_draft = isinstance(before, DraftPromise)
    was = as_version(before) if is_draft else before
    old = rule_of_draft(before) if is_draft else queries.adopted_rule(before)
    new = rule_of_draft(found)
    return in_words(queries.changes_between(was, as_version(found), old, new), new, found.written_on)


def _as_drafted(found: DraftPromise) -> dict[str, Any]:
    """The draft as a form shows it."""
    floor, held = floor_of(found), rule_of_draft(found)
    told = {f"floor_{name}": value for name, value in asdict(floor).items()}
    return {**asdict(promise_of(found)), **told, "rule": rule_words(held.rule_row) if held else ""}


def _as_promised(promise: Entitlement) -> dict[str, Any]:
    """A version in force as a form shows it, to be written on from."""
    held = queries.adopted_rule(promise)
    names = DraftForm.base_fields
    told = {name: getattr(promise, name) for name in names if hasattr(promise, name)}
    return {**told, "rule": rule_words(held.rule_row) if held else ""}


def _drafts(viewer: Viewer) -> bool:
    return any(may_draft(actor) for actor in viewer.actors)


def _drafting(viewer: Viewer) -> Actor:
    """The role in which this viewer drafts. Raises NotAllowed."""
    found = next((actor for actor in viewer.actors if may_draft(actor)), None)
    require(found is not None, _("Drafts are written by the officers who put something to be decided."))
    assert found is not None
    return found
