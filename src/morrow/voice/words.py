"""Reason codes of this room as sentences."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from morrow.foundations.codes import CodeNotRead
from morrow.foundations.money import Money
from morrow.voice import rules
from morrow.voice.limit_reasons import TEXTS, limit_reason
from morrow.voice.models import Contribution, SafeguardingReferral


def code_not_read(fault: CodeNotRead) -> str:
    """Why a receipt code could not be read."""
    sentences = {
        "empty": _("Type the code on your receipt. It looks like K7QM-4XRD-2H9B."),
        "wrong_length": _("A code has twelve letters and numbers. Check that none is missing."),
        "wrong_character": _(
            "Our codes never have the letter U or signs. Check each one against your receipt."
        ),
        "mistyped": _(
            "One letter or number is not right, or two are swapped. Check each against your receipt."
        ),
    }
    return sentences.get(fault.code, str(fault))


def where_it_went(goes: str, said: Contribution) -> str:
    """What whoever sorted something is told of it."""
    if goes == "open":
        due = date_format(said.reply_due, "j F Y")
        return _("It is sorted, and owed a reply by %(due)s.") % {"due": due}
    if goes in dict(SafeguardingReferral.ROUTES):
        return _("It went to the safeguarding lead at once. Only they read it from now on.")
    return _(
        "It is on its way to the complaints team, word for word. It is on the desk until it was acknowledged."
    )


def wrong_words_before(tries: int) -> str:
    """What the holder of a receipt is told of wrong words tried on it before the right one."""
    told = ngettext(
        "Before this, a wrong word was tried on your receipt once.",
        "Before this, wrong words were tried on your receipt %(n)d times.",
        tries,
    )
    then = _("If that was not you, ask at any library for a new receipt: then the old one opens nothing.")
    return f"{told % {'n': tries}} {then}"


def age_bands() -> dict[str, str]:
    """The age bands a voter may give, in words."""
    return {
        "under-18": _("Under 18"),
        "18-24": _("18 to 24"),
        "25-44": _("25 to 44"),
        "45-64": _("45 to 64"),
        "65-plus": _("65 or over"),
    }


def rule_names() -> dict[str, str]:
    """The rules that are held beside one another, by what they are called."""
    return {
        rules.EQUAL_SHARES: _("Equal shares"),
        rules.MOST_VOTES: _("Most votes first"),
        rules.PHRAGMEN: _("Phragmén"),
    }


def statements_rule() -> str:
    """What is done with statements, as it is published before a round without a vote opens."""
    return _(
        "Statements are gathered into themes with what else was said. Nothing is dropped for being said by "
        "few: what a minority said stands beside each theme when it is decided."
    )


def project_reason(code: str, values: Mapping[str, Any], *, figures: bool) -> str:
    """Why a project won or did not. Without `figures` nothing is said of how many voted how."""
    if not figures:
        return _without_figures(code)
    shown = {name: _shown(name, value) for name, value in values.items()}
    number = int(values.get("supporters") or 0)
    sentences = {
        "bought": ngettext(
            "Funded. %(supporters)s person approved it and paid for it, %(share)s or all they had left.",
            "Funded. %(supporters)s people approved it and paid for it together, "
            "%(share)s each or all they had left.",
            number,
        ),
        "taken": ngettext(
            "Funded. With %(supporters)s vote it came next among the projects that fitted in the "
            "%(left_before)s left.",
            "Funded. With %(supporters)s votes it came next among the projects that fitted in the "
            "%(left_before)s left.",
            number,
        ),
        "short": ngettext(
            "Not funded. The %(supporters)s person who approved it had %(money_left)s left after paying for "
            "other projects they approved, and it costs %(cost)s.",
            "Not funded. The %(supporters)s people who approved it had %(money_left)s left after paying for "
            "other projects they approved, and it costs %(cost)s.",
            number,
        ),
        "no_room": ngettext(
            "Not funded. It costs %(cost)s, and only %(left)s of the budget was left when its turn came with "
            "%(supporters)s vote.",
            "Not funded. It costs %(cost)s, and only %(left)s of the budget was left when its turn came with "
            "%(supporters)s votes.",
            number,
        ),
        "too_dear": _("Not funded. It costs %(cost)s, more than the whole budget of %(budget)s."),
        "no_support": _("Not funded. Nobody approved it."),
    }
    return limit_reason(code, values, shown) or sentences[code] % shown


def _without_figures(code: str) -> str:
    if code == "chosen":
        return _("Chosen. Too few people voted to show figures without showing who voted how.")
    if code in {"went_out", "outvoted"}:
        return _("Not chosen. Too few people voted to show figures without showing who voted how.")
    if code in {"bought", "taken"}:
        return _("Funded. Too few people voted to show figures without showing who voted how.")
    return _("Not funded. Too few people voted to show figures without showing who voted how.")


def _shown(name: str, value: Any) -> str:
    """A number of people as it is; anything else is money, rounded to the penny."""
    if value is None or name in TEXTS:
        return str(value or "")
    if name == "supporters" or name.startswith("paid_"):
        return f"{value:,}"
    return Money(round(Fraction(value))).pounds()
