"""Reason codes of this room as sentences."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

PARTS = {
    "title": gettext_lazy("a title"),
    "aim": gettext_lazy("the aim"),
    "why": gettext_lazy("why all sides want it"),
    "will_do": gettext_lazy("what each side will do"),
    "who": gettext_lazy("who it is for"),
    "what": gettext_lazy("what they can have"),
    "standard": gettext_lazy("the standard it is held to"),
    "redress": gettext_lazy("how to ask us to look again, and where to appeal"),
    "appeal_body": gettext_lazy("where the law lets people appeal"),
    "appeal_days": gettext_lazy("within how many days they can appeal"),
    "appeal_law": gettext_lazy("the law of that appeal"),
    "paid_from": gettext_lazy("the line of the budget it is paid from"),
    "when_money_runs_out": gettext_lazy("what happens when money runs out"),
    "floor_duty": gettext_lazy("the law behind the statutory floor"),
    "statement": gettext_lazy("the change, in words such as “I can…”"),
    "measure": gettext_lazy("how it is measured"),
    "unit": gettext_lazy("the unit it is measured in"),
    "themes": gettext_lazy("the themes it rests on, out of those that were before the decision-maker"),
    "reason": gettext_lazy("the reason"),
    "law": gettext_lazy("the law"),
    "why_changed": gettext_lazy("why it changes"),
    "gives": gettext_lazy("what they get, and from when"),
    "how_used": gettext_lazy("how anyone uses it"),
    "source": gettext_lazy("where the numbers come from"),
    "second_thing": gettext_lazy("a word or number only they know"),
}

RESULTS = {
    "yes": gettext_lazy("Yes"),
    "not-known-yet": gettext_lazy("Not known yet"),
    "needs-a-person": gettext_lazy("A person must look"),
}
"""What a machine may say."""

CHANGED = {
    "who": gettext_lazy("Who it is for"),
    "what": gettext_lazy("What you can have"),
    "standard": gettext_lazy("What you can expect"),
    "redress": gettext_lazy("If you are told no"),
    "limit": gettext_lazy("Demand-led or cash-limited"),
    "paid_from": gettext_lazy("Paid from"),
    "when_money_runs_out": gettext_lazy("When money runs out"),
    "appeal_body": gettext_lazy("Where to appeal"),
    "appeal_days": gettext_lazy("Days to appeal"),
    "appeal_law": gettext_lazy("Law of the appeal"),
    "apply_at": gettext_lazy("Where to apply"),
    "shelf": gettext_lazy("Who decides"),
    "quantity": gettext_lazy("The standard as a number"),
    "reach": gettext_lazy("Whom it reaches"),
    "how_used": gettext_lazy("How anyone uses it"),
    "coverage": gettext_lazy("How much in every area"),
    "condition": gettext_lazy("A condition"),
    "gives": gettext_lazy("What it gives"),
    "rule": gettext_lazy("The rule"),
}


def changed_part(what: str) -> str:
    """A part of a promise by its name; an amount has a name of its own."""
    return str(CHANGED.get(what, what))


def warning(code: str) -> str:
    """Something to think about again; nothing is refused."""
    sentences = {
        "more_than_a_handful": _(
            "This makes more than seven priorities. Where everything comes first, nothing does: "
            "is there one that could end?"
        ),
        "would_be_more_than_a_handful": _(
            "Seven priorities or more stand already. Where everything comes first, nothing does: is there "
            "one that could end first?"
        ),
        "no_relational_outcome": _(
            "This priority has no outcome about how people are treated or belong. Add at least one."
        ),
    }
    return sentences[code]


def the_appeal(promise: Any) -> str:
    """A sentence on the legal way, which waits for nothing that is asked here."""
    return _("The legal way beside it, which waits for nothing here: %s.") % appeal_in_short(promise)


def appeal_in_short(promise: Any) -> str:
    """Where the law lets one appeal, within how long and by which law; else how the promise says it."""
    if not promise.appeal_body:
        return str(promise.redress).rstrip(".")
    within = (
        ngettext("within %d day", "within %d days", promise.appeal_days) % promise.appeal_days
        if promise.appeal_days
        else _("at any time")
    )
    said = _("%(body)s, %(within)s (%(law)s)")
    return said % {"body": promise.appeal_body, "within": within, "law": promise.appeal_law or _("by law")}
