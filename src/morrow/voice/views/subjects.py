"""The public thing somebody speaks about, where they came from its page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from morrow.accountability import queries as accountability
from morrow.charter import queries as charter
from morrow.foundations import record
from morrow.foundations.errors import NotFound
from morrow.foundations.record import Ref
from morrow.foundations.scope import path

LONGEST = 40
"""Of characters in a code."""


@dataclass(frozen=True)
class Subject:
    """What it is about: `field` and `code` go along with the form; `wrong` says what to write there."""

    field: str
    code: str
    ref: Ref
    words: str
    href: str
    wrong: str


def subject_of(request: Any) -> Subject | None:
    """What somebody came from: a row of who decides, a promise, its draft, a mutual pledge; else None."""
    return (
        _row(_told(request, "about"))
        or _promise(_told(request, "promise"))
        or _pledge(_told(request, "pledge"))
        or _draft(_told(request, "draft"))
    )


def _told(request: Any, field: str) -> str:
    return str(request.POST.get(field) or request.GET.get(field, ""))[:LONGEST]


def _row(code: str) -> Subject | None:
    row = accountability.responsibilities().filter(code=code).first() if code else None
    if row is None:
        return None
    wrong = _(
        "Say what is wrong in that row, and how you know. Whoever keeps the map is told, and you get an "
        "answer."
    )
    href = path("story:question", code=row.code)
    return Subject("about", row.code, record.ref(row), row.question, href, wrong)


def _promise(code: str) -> Subject | None:
    try:
        promise = charter.entitlement(code) if code else None
    except NotFound:
        return None
    if promise is None:
        return None
    wrong = _("Say what is wrong or missing, and in which ward. Somebody looks, and you get an answer.")
    href = path("charter:entitlement", code=promise.code)
    return Subject("promise", promise.code, record.ref(promise), promise.title, href, wrong)


def _pledge(code: str) -> Subject | None:
    try:
        pledge = charter.pledge(code) if code else None
    except NotFound:
        return None
    if pledge is None:
        return None
    wrong = _(
        "Say what was not as a side says, where and on which day. Name nobody. Somebody looks, and you get "
        "an answer."
    )
    href = path("charter:pledge", code=pledge.code)
    return Subject("pledge", pledge.code, record.ref(pledge), pledge.title, href, wrong)


def _draft(code: str) -> Subject | None:
    try:
        draft = charter.draft(code) if code else None
    except NotFound:
        return None
    if draft is None or not draft.stands:
        return None
    wrong = _("Say what these words would do, for whom, and what you would write instead.")
    href = path("charter:draft", code=draft.code)
    return Subject("draft", draft.code, record.ref(draft), draft.title, href, wrong)
