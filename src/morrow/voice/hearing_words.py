"""Who was heard, as tables with words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from morrow.foundations.design.pieces import Table
from morrow.voice.queries.hearing import HeardFact, Part


@dataclass(frozen=True)
class FactTable:
    """One fact with its table; `few` says that too few people told it to show anything."""

    question: str
    table: Table
    few: bool
    quota: bool


def tables(heard: Iterable[HeardFact]) -> list[FactTable]:
    """A table for each fact, those with a quota first."""
    made = [
        FactTable(
            question=each.fact.question,
            table=_table(each),
            few=all(part.share is None and part.least is None for part in each.parts),
            quota=any(part.least is not None for part in each.parts),
        )
        for each in heard
    ]
    return sorted(made, key=lambda each: not each.quota)


def verdict(code: str) -> str:
    """Whether a quota is met, in words."""
    return {
        "met": _("met"),
        "short": _("not met"),
        "unknown": _("cannot be known: fewer than 10 told us"),
        "": "",
    }[code]


def _table(heard: HeardFact) -> Table:
    return Table(
        caption=heard.fact.question,
        headings=[_("Answer"), _("Took part"), _("Share, with its range"), _("Live here"), _("Quota")],
        rows=[_row(part) for part in heard.parts],
        numeric=frozenset({1, 2, 3}),
        source=heard.fact.source,
    )


def _row(part: Part) -> list[str]:
    unknown = _("not known")
    share = (
        _("%(share)d%% (%(low)d to %(high)d)") % {"share": part.share, "low": part.low, "high": part.high}
        if part.share is not None
        else _("too few to show")
    )
    here = unknown if part.lives_here is None else f"{part.lives_here}%"
    quota = ""
    if part.least is not None:
        quota = _("at least %(least)d%%: %(verdict)s") % {
            "least": part.least,
            "verdict": verdict(part.verdict),
        }
    return [part.label, str(part.people), share, here, quota]
