"""Reason codes of this room as sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from morrow.accountability.models import Authority, Decision
from morrow.accountability.rules import PRIVATE_DAYS
from morrow.foundations.money import Money
from morrow.foundations.periods import in_words

if TYPE_CHECKING:
    from morrow.accountability.models import Experiment

PARTS = {
    "authority": gettext_lazy("the authority by which it is decided"),
    "option": gettext_lazy("the option that is chosen"),
    "reasons": gettext_lazy("the reasons"),
    "heard": gettext_lazy("what was heard, or why nothing was heard"),
    "equality": gettext_lazy("the equality analysis, which an officer attaches"),
    "sustainability": gettext_lazy("the sustainability analysis, which an officer attaches"),
    "finance": gettext_lazy("the financial part of the report, which the section 151 officer signs"),
    "legal": gettext_lazy("the legal part of the report, which the monitoring officer signs"),
    "risk": gettext_lazy("the part of the report on risk, which an officer writes"),
    "consultees": gettext_lazy("who was consulted, and what they said"),
    "papers": gettext_lazy("the background papers, and where they can be inspected"),
    "made_of_it": gettext_lazy("what you made of the equality and sustainability analysis"),
    "interests": gettext_lazy("the interests declared, or that there are none"),
    "review_date": gettext_lazy("the date on which it is reviewed, a day after today"),
    "departure": gettext_lazy("why you depart from what people chose"),
}
"""What every decision needs, by code."""

REGIMES_PLAIN = {
    "executive": gettext_lazy("the council’s executive: the leader and cabinet"),
    "council": gettext_lazy("all councillors, meeting as full council"),
    "committee": gettext_lazy("a committee of councillors"),
    "officer": gettext_lazy("an officer of the council, under its scheme of delegation"),
    "nhs": gettext_lazy("an NHS body, for the money and duties it holds"),
    "trustee": gettext_lazy("the trustees of an independent body, for themselves"),
}


def regime(code: str) -> str:
    """Who decides in law under a regime, in plain words."""
    return str(REGIMES_PLAIN[code])


def manner(code: str) -> str:
    """How a power is held, in plain words."""
    sentences = {
        "held": _("It holds this power itself in law."),
        "delegation": _(
            "The power was delegated to it: whoever delegated it can still use it and take it back."
        ),
        "commitment": _(
            "It decides in law, and has promised beforehand to adopt what others choose, or to say why not."
        ),
        "transfer": _(
            "It is independent: it was given the money by grant or contract and decides for itself."
        ),
    }
    return sentences[code]


def who_decides(decision: Decision) -> str:
    """Who is asked to decide, and up to how much, in one sentence."""
    authority = decision.authority
    if authority is None:
        return _("Nobody is named yet who decides this.")
    who = authority.body.name if authority.body else authority.post.replace("_", " ")
    told = (
        _("It is for %(who)s to decide, whatever it costs.")
        if authority.limit is None
        else _("It is for %(who)s to decide, up to %(limit)s.")
    )
    limit = authority.limit.pounds() if authority.limit is not None else ""
    sentence = told % {"who": who, "limit": limit}
    return f"{sentence} {_('It is a key decision.')}" if decision.key else sentence


def beyond_their_limit(authority: Authority | None) -> str:
    """Of an option dearer than whoever is asked may decide."""
    if authority is None or authority.limit is None:
        return ""
    return _("Dearer than the %(limit)s they may decide: to compare with, and not to choose") % {
        "limit": authority.limit.pounds()
    }


def paragraphs(numbers: Sequence[int]) -> str:
    """Paragraphs of Schedule 12A, by number; nothing where there is none."""
    if not numbers:
        return ""
    told = ngettext("paragraph %(numbers)s", "paragraphs %(numbers)s", len(numbers))
    return told % {"numbers": ", ".join(str(number) for number in numbers)}


def no_interests() -> str:
    """What stands where nobody declared an interest."""
    return _("No interest was declared.")


def keeps_out() -> str:
    """What whoever an interest keeps out reads, with what they can do."""
    return _(
        "You declared a disclosable pecuniary interest in this and nobody has dispensed it, so you take no "
        "part in it and read nothing that is exempt (Localism Act 2011, section 31). Everything else is on "
        "its page. The monitoring officer tells you whether you can have a dispensation (section 33)."
    )


def signs_it(part: str) -> str:
    """Who signs a part of a report, as a sentence without its full stop."""
    sentences = {
        "finance": _("the section 151 officer or a named deputy signs what it means for money"),
        "legal": _("the monitoring officer or a named deputy signs what the law says"),
        "risk": _("an officer who writes reports signs what may go wrong"),
    }
    return sentences[part]


def writes_reports() -> str:
    """As what an officer signs who holds no office that the law names."""
    return _("Report author")


def part_name(code: str) -> str:
    """A part of a report by its code, in a word or two."""
    return str(PART_NAMES[code])


PART_NAMES = {
    "finance": gettext_lazy("Finance"),
    "legal": gettext_lazy("Law"),
    "risk": gettext_lazy("Risk"),
    "consultees": gettext_lazy("Who was consulted"),
    "papers": gettext_lazy("Background papers"),
}
"""What the parts of a report are called on a page."""


def private_notice_missing() -> dict[str, str]:
    """What is said where a notice of a private meeting is not there, in the order of the law."""
    return {
        "first": _(
            "No notice was published that this meeting would be held in private. Publish it %(first)s clear "
            "days before; where that cannot wait, name the chair who agreed that it is urgent."
        )
        % PRIVATE_DAYS,
        "second": _(
            "The second notice of the private meeting is missing: %(second)s clear days before, with what "
            "people said for meeting in public, and the answer."
        )
        % PRIVATE_DAYS,
    }


def beyond_limit_in_words(option: str, cost: Money, limit: Money, could: Sequence[str]) -> str:
    """That an authority may never choose this option, and who could decide on so much."""
    told = _(
        "“%(option)s” costs %(cost)s, and this authority decides up to %(limit)s, so it cannot choose it."
    )
    then = (
        _("Who can decide on that much: %(who)s.") % {"who": "; ".join(could)}
        if could
        else _("Nobody here may decide on that much for this subject: ask the monitoring officer who may.")
    )
    return f"{told % {'option': option, 'cost': cost.pounds(), 'limit': limit.pounds()}} {then}"


def tried(experiment: Experiment) -> list[str]:
    """What is only tried, in sentences: which option, what is expected and counted, and when it stops."""
    stops = _("It stops on %(day)s at the latest, or once %(budget)s is spent.") % {
        "day": in_words(experiment.last_day),
        "budget": experiment.budget.pounds(),
    }
    sooner = {
        "at_least": _("It also stops once %d or more are counted."),
        "at_most": _("It also stops once %d or fewer are counted."),
    }
    by_count = [sooner[experiment.stop_when] % experiment.stop_at] if experiment.stop_when else []
    what = _("What is tried: %s.") % experiment.option.title.rstrip(".")
    return [what, experiment.hypothesis, _("Counted: %s.") % experiment.counted.rstrip("."), stops, *by_count]
