"""What the decision-maker has before them: two pages first, and everything behind them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from morrow.accountability import checks, words
from morrow.accountability.models import Decision
from morrow.accountability.queries.experiments import proposed_experiment, tried_under
from morrow.accountability.queries.reports import report
from morrow.accountability.queries.rooms_above import heard_whole, laid_with, summed_up
from morrow.accountability.tried_words import came_of
from morrow.foundations.design.pieces import Table
from morrow.foundations.periods import in_words


def pages(decision: Decision, today: date) -> dict[str, Any]:
    """The whole pack as it stands this day: two pages first, then everything that they sum up.

    The two pages are summed up in rooms above. Of what is exempt it says that it is, under which paragraph
    and why: a frozen pack is public.
    """
    return {
        "summed_up": summed_up(decision, today),
        "question": decision.question,
        "decides": words.who_decides(decision),
        "not_yet": checks.not_yet(decision, today),
        "rests_on": list(decision.rests_on),
        "heard": decision.heard,
        "nothing_heard_because": decision.nothing_heard_because,
        "options": [
            {
                "title": option.title,
                "description": option.description,
                "cost_pence": option.cost.pence if option.cost is not None else None,
                "people_chose": option.people_chose,
                "beyond": words.beyond_their_limit(decision.authority) if option.beyond_limit else "",
                "asked": option.sent_back,
                "answered": option.answer,
            }
            for option in decision.options.all()
        ],
        "tried": _tried(decision),
        "laid_with": [{"title": each.title, "says": list(each.says)} for each in laid_with(decision)],
        "tried_before": _tried_before(decision),
        "heard_whole": heard_whole(decision),
        "equality": decision.equality,
        "sustainability": decision.sustainability,
        **_of_the_report(decision),
        "exempt": [
            {
                "about": each.about,
                "paragraph": each.paragraph,
                "why": each.why,
                "certified_by": each.certified_by,
                "certified_on": in_words(each.certified_on),
            }
            for each in decision.exemptions.all()
        ],
    }


def _tried(decision: Decision) -> list[str]:
    """What is only tried: expected, counted, and when it stops."""
    found = proposed_experiment(decision)
    return words.tried(found) if found else []


def _tried_before(decision: Decision) -> list[str]:
    """What this takes the place of, where it was tried: what was expected, came of it and was learned."""
    before = tried_under(decision.supersedes) if decision.supersedes else None
    return came_of(before) if before else []


def as_it_reads(decision: Decision) -> str:
    """What the report and the declared interests are known by: another once any of it was changed.

    What rooms above sum up moves by the hour, and is not part of it; what they put to be decided is.
    """
    written = [
        [decision.question, decision.heard, decision.nothing_heard_because, decision.no_call_in_because],
        [each.mark for each in laid_with(decision)],
        [decision.equality, decision.sustainability],
        [
            [str(each.code), each.title, each.description, each.cost, each.sent_back, each.answer]
            for each in decision.options.all()
        ],
        _tried(decision),
        _tried_before(decision),
        _of_the_report(decision),
        [[each.about, each.paragraph, each.why] for each in decision.exemptions.all()],
        [[each.member, each.words, each.pecuniary, each.dispensation] for each in decision.declared.all()],
    ]
    return hashlib.sha256(repr(written).encode()).hexdigest()


def as_it_is_put(decision: Decision) -> str:
    """By what the question, options, what is tried and what would be promised are known."""
    options = [
        [str(each.code), each.title, each.description, each.cost, each.answer]
        for each in decision.options.all()
    ]
    marks = [each.mark for each in laid_with(decision)]
    put = [decision.question, options, _tried(decision), marks]
    return hashlib.sha256(repr(put).encode()).hexdigest()


def _of_the_report(decision: Decision) -> dict[str, Any]:
    """Each part with who signed it and when, who was consulted, and the papers behind it."""
    found = report(decision)
    return {
        "parts": [
            {
                "name": words.part_name(part.kind),
                "short": part.short,
                "words": part.words,
                "author": part.author,
                "signed_as": part.signed_as,
                "signed_on": in_words(part.signed_on),
            }
            for part in found.parts
        ],
        "consultees": [{"who": each.title, "said": each.words} for each in found.consultees],
        "papers": [{"title": each.title, "link": each.link, "office": each.office} for each in found.papers],
    }


ABOUT_WORDS, ASKED_WORDS, SAID_WORDS = 40, 25, 15
"""How many words of an option, of a question or answer, and of a consultee stand on the two pages."""


def not_whole_before(contents: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The options of which the two pages hold only the beginning: they stand whole behind them."""
    lengths = {"description": ABOUT_WORDS, "asked": ASKED_WORDS, "answered": ASKED_WORDS}
    return [
        option
        for option in contents.get("options", [])
        if any(len(option.get(name, "").split()) > words for name, words in lengths.items())
    ]


@dataclass(frozen=True)
class Laid:
    """One of the first parts as a page shows it."""

    heading: str
    says: Sequence[str]
    table: Table | None


def laid(sheets: Iterable[Mapping[str, Any]]) -> list[Laid]:
    """The two pages that come first, from a pack's plain values; none in packs from before there were any."""
    return [
        Laid(
            each["heading"],
            each["says"],
            Table(each["caption"], each["columns"], each["rows"]) if each["rows"] else None,
        )
        for each in sheets
    ]
