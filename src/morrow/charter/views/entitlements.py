"""Writing down promises, their next versions, and floors put right."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability import queries as decisions
from morrow.charter import actions, queries
from morrow.charter.actions import Promise
from morrow.charter.errors import AmountsUnchecked, RuleRefused
from morrow.charter.forms import AdoptEntitlementForm, FloorForm, NextVersionForm
from morrow.charter.permissions import ADOPTERS
from morrow.charter.views.step import step
from morrow.charter.wrong_files import problems_in_words
from morrow.foundations.scope import path
from morrow.standards.problems import Refused
from morrow.standards.rule_files import RuleRow, read_rule_words, rule_words


def adopt(request: Any, decision: str) -> HttpResponse:
    """Adopt version 1 of a promise from a decision in force."""
    by = request.viewer.acting_as(*ADOPTERS)
    found = decisions.decision(decision)
    form = AdoptEntitlementForm(
        request.POST or None, priorities=list(queries.live_priorities(timezone.localdate()))
    )

    def do() -> str:
        with asking_whether_known(form):
            made = actions.adopt_entitlement(
                promise=form.promise(),
                floor=form.floor(),
                rule=rule_typed(form),
                unchecked_known=form.is_known(),
                priority=form.the_priority(),
                decision=found,
                by=by,
                now=timezone.now(),
            )
        return path("charter:entitlement", code=made.code)

    return step(
        request,
        form,
        do,
        title=_("Adopt a promise"),
        lead=_("In words that anyone can read and check."),
        decision=found,
        shape=shape(),
        button=_("Adopt it"),
    )


def next_version(request: Any, code: str) -> HttpResponse:
    """Put the next version in the place of this one."""
    by = request.viewer.acting_as(*ADOPTERS)
    promise = queries.entitlement(code)
    form = NextVersionForm(
        request.POST or None,
        decisions=queries.adoptable(timezone.localdate()),
        initial={field.name: getattr(promise, field.name) for field in fields(Promise)},
    )

    def do() -> str:
        with asking_whether_known(form):
            made = actions.supersede_entitlement(
                entitlement=promise,
                promise=form.promise(),
                rule=rule_typed(form),
                unchecked_known=form.is_known(),
                decision=form.the_decision(),
                why_changed=form.cleaned_data["why_changed"],
                floor_kept=form.cleaned_data["floor_kept"],
                by=by,
                now=timezone.now(),
            )
        return path("charter:entitlement", code=made.code)

    return step(
        request,
        form,
        do,
        title=_("Write the next version"),
        lead=_("What was decided under the old version still explains itself under it."),
        promise=promise,
        shape=shape(promise),
        button=_("Adopt the next version"),
    )


def floor(request: Any, code: str) -> HttpResponse:
    """Put right a floor that was stated wrongly."""
    by = request.viewer.acting_as("monitoring_officer")
    promise = queries.entitlement(code)
    stated = {
        "floor_words": promise.statutory_floor,
        "floor_duty": promise.floor_duty,
        "floor_amount": promise.floor_amount,
        "floor_source": promise.floor_source,
    }
    form = FloorForm(request.POST or None, initial=stated)

    def do() -> str:
        actions.correct_floor(
            entitlement=promise,
            floor=form.floor(),
            reason=form.cleaned_data["reason"],
            by=by,
            now=timezone.now(),
        )
        return path("charter:entitlement", code=promise.code)

    return step(
        request,
        form,
        do,
        title=_("Correct what the law asks at least"),
        lead=_("Nobody can waive a statutory floor. You can put right one that is stated wrongly here."),
        promise=promise,
        button=_("Correct it"),
    )


@contextmanager
def asking_whether_known(form: Any) -> Iterator[None]:
    """Let whoever is refused for amounts nobody has signed for say that they know."""
    try:
        yield
    except AmountsUnchecked:
        form.ask_whether_known()
        raise


def shape(promise: Any = None) -> dict[str, str] | None:
    """The words of a rule as its file has them: of this promise, or of another one to begin from."""
    held = queries.adopted_rule(promise) if promise else None
    if held is not None:
        return {"of": promise.title, "words": rule_words(held.rule_row), "code": promise.code}
    found = next(iter(queries.rules_in_force(timezone.localdate())), None)
    if found is None:
        return None
    other, rule = found
    return {"of": other.title, "words": rule_words(rule.rule_row), "code": other.code}


def rule_typed(form: Any) -> RuleRow | None:
    """The rule that was typed, if any. Raises RuleRefused where it is no file of a rule."""
    typed = form.cleaned_data["rule"]
    if not typed.strip():
        return None
    try:
        return read_rule_words(typed)
    except Refused as fault:
        raise RuleRefused(problems_in_words(fault)) from fault
