"""“What if…”: anyone tries a rule on invented people before it is voted on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.vary import vary_on_headers

from morrow.charter import queries
from morrow.charter import simulating_pages as pages
from morrow.charter.simulating import Figure, Trial
from morrow.charter.simulating_answers import Answered, Question, answer, side_by_side
from morrow.charter.simulating_people import Busy, Crowd, NobodyCounted, crowd
from morrow.charter.wrong_rules import in_words
from morrow.foundations.scope import path
from morrow.foundations.spreadsheets import csv_file
from morrow.methods.entitlements import BadRule
from morrow.methods.entitlements.people_table import TookTooLong

LONGEST = 20
"""Of characters in a figure that somebody types."""
ANSWER = "what-if-answer"
"""The part of the page that is new with every figure."""


@dataclass(frozen=True)
class Asked:
    """What was asked for in an address, made good: what cannot be is what stands first."""

    trial: Trial
    against: Trial | None
    by: str
    figures: list[tuple[Figure, str]]
    """Each figure with what was typed for it."""

    @property
    def changed(self) -> list[tuple[Figure, str]]:
        """The figures that are not as adopted."""
        return [(figure, typed) for figure, typed in self.figures if typed != figure.written]

    @property
    def unchecked(self) -> int:
        """How many figures nobody has signed for."""
        return sum(not figure.checked_by for figure, _typed in self.figures)

    @property
    def question(self) -> Question:
        """The question to answer."""
        changes = tuple((figure.key, typed) for figure, typed in self.changed)
        return Question(self.trial.code, self.against.code if self.against else "", self.by, changes)

    @property
    def query(self) -> str:
        """The same address again."""
        chosen = {
            "rule": self.trial.code,
            "against": self.question.against,
            "by": self.by,
            "of": self.trial.code,
        }
        return urlencode(chosen | {f"f-{key}": typed for key, typed in self.question.changes})


@vary_on_headers("HX-Request", "HX-Target")
def what_if(request: Any) -> HttpResponse:
    """Choose a rule, another beside it, a figure in its words; and see what it would do.

    While a figure is typed only the answer is asked for, so that no letter is lost in the form.
    """
    today = timezone.localdate()
    try:
        people = crowd()
    except NobodyCounted as fault:
        return render(request, "charter/what_if.html", {"nobody": str(fault)})
    rules = queries.rules_to_try(today)
    there = rules.trials(people.people.columns)
    if not there:
        return render(request, "charter/what_if.html", {"nobody": _("There are no rules here to try yet.")})
    asked = _asked(request.GET, there, today)
    context = _context(asked, there, people)
    status = 200
    try:
        context |= _found(answer(people, rules, asked.question, today), asked)
        context["beside"] = pages.beside_table(side_by_side(people, rules, asked.trial, today))
    except BadRule as fault:
        context["wrong"], status = in_words(fault), 422
    except (Busy, TookTooLong) as fault:
        context["busy"], status = str(fault), 503
    if request.htmx:
        # What is shown in the place of the answer before must arrive as one.
        status = 200
    only_answer = request.htmx and request.htmx.target == ANSWER
    template = "charter/what_if_found.html" if only_answer else "charter/what_if.html"
    return render(request, template, context, status=status)


def figures(request: Any) -> HttpResponse:
    """The figures of a trial as a file; where it cannot be worked out, the page says why."""
    today = timezone.localdate()
    try:
        people = crowd()
        rules = queries.rules_to_try(today)
        asked = _asked(request.GET, rules.trials(people.people.columns), today)
        found = answer(people, rules, asked.question, today)
    except (NobodyCounted, BadRule, Busy, TookTooLong):
        return redirect(f"{path('charter:what_if')}?{request.GET.urlencode()}")
    table = pages.cost_table(found, "")
    return csv_file(f"what-if-{asked.trial.code}", list(table.headings), [list(row) for row in table.rows])


def _asked(sent: Any, there: dict[str, Trial], today: date) -> Asked:
    if not there:
        raise NobodyCounted
    first = next((trial for trial in there.values() if _has_family(trial, there)), next(iter(there.values())))
    trial = there.get(sent.get("rule", ""), first)
    against = there.get(sent.get("against", ""))
    if against is not None and (against.rule.unit != trial.rule.unit or against.code == trial.code):
        against = None
    if against is None and trial.code == sent.get("against") and _changed(sent):
        against = trial
    by = sent.get("by", "")
    typed = sent if sent.get("of") == trial.code else {}
    shown = [
        (figure, typed.get(f"f-{figure.key}", figure.written)[:LONGEST].strip() or figure.written)
        for figure in trial.figures(today)
    ]
    return Asked(trial, against, by if by in pages.BY else "fifth", shown)


def _has_family(trial: Trial, there: dict[str, Trial]) -> bool:
    return sum(each.family == trial.family for each in there.values()) > 1


def _changed(sent: Any) -> bool:
    return any(key.startswith("f-") for key in sent)


def _context(asked: Asked, there: dict[str, Trial], people: Crowd) -> dict[str, Any]:
    return {
        "asked": asked,
        "rules": _by_force(there.values()),
        "besides": _by_force(each for each in there.values() if each.rule.unit == asked.trial.rule.unit),
        "by": pages.BY,
        "size": people.size,
        "really": people.really,
        "size_words": f"{people.size:,}",
        "really_words": f"{people.really:,}",
    }


def _by_force(rules: Iterable[Trial]) -> list[tuple[str, list[Trial]]]:
    """The rules under two headings: what is in force here, and the rest; no heading over nothing."""
    every = list(rules)
    named = [
        (_("In force here"), [each for each in every if each.promised]),
        (_("Of other places, or not adopted"), [each for each in every if not each.promised]),
    ]
    return [(name, some) for name, some in named if some]


def _found(found: Answered, asked: Asked) -> dict[str, Any]:
    csv = f"{path('charter:what_if_figures')}?{asked.query}"
    return {
        "found": found,
        "counted": pages.counted(found.outcome.total.after.people, found),
        "stats": list(pages.stats(found)),
        "cost": pages.cost_picture(found),
        "cost_table": pages.cost_table(found, csv),
        "time": pages.per(found.outcome.unit),
        "change": pages.change_picture(found) if found.outcome.total.change else "",
        "change_table": pages.change_table(found) if found.outcome.total.change else None,
        "cliff": pages.cliff_words(found.cliff, found),
        "cliff_before": pages.cliff_words(found.cliff_before, found),
        "edges": pages.edges(found),
        "missed": pages.missed(found),
    }
