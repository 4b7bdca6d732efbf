"""Who spoke and who is missing: those who took part beside those who live here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from morrow.accountability.queries import Sheet
from morrow.desk.pack.behind import Behind
from morrow.voice import queries as voice
from morrow.voice.queries import Fact, HeardFact, Part

MOST = 6
"""So many kinds of people stand on the two pages: first those whom the terms name, then the least heard."""


def sheet(behind: Behind) -> Sheet:
    """How many took part in each round, who is missing, and the shares beside one another."""
    if not behind.rounds:
        nobody = _("No round stands behind it, so nobody was counted.")
        return Sheet(_("Who spoke, and who is missing"), (nobody,))
    says: list[str] = []
    rows: list[tuple[str, ...]] = []
    for round_, found in behind.rounds:
        says += [*_took_part(round_), *_missing(round_, found.missing.names)]
        of_which = f"{round_.title}: " if len(behind.rounds) > 1 else ""
        rows += [_row(of_which, fact, part) for fact, part in _least_heard(found.facts)]
    columns = (_("Who"), _("Live here"), _("Of those who told us"), _("Asked for"))
    return Sheet(
        _("Who spoke, and who is missing"),
        tuple(says),
        _("Those whom the terms ask for, and those least heard"),
        columns,
        tuple(rows),
    )


def _took_part(round_: Any) -> Iterator[str]:
    turnout = voice.turnout(round_, voice.result_of(round_))
    if turnout.conversed is not None:
        yield _("“%(title)s”: %(n)s people made or answered statements.") % {
            "title": round_.title,
            "n": turnout.conversed,
        }
    if turnout.voted is not None:
        yield _("“%(title)s”: %(n)s people voted.") % {"title": round_.title, "n": turnout.voted}


def _missing(round_: Any, names: list[str]) -> Iterator[str]:
    if names:
        yield _("Missing in “%(title)s”: %(names)s.") % {"title": round_.title, "names": "; ".join(names)}
        if round_.shortfall_reason:
            yield _("It was closed all the same: %(reason)s (%(name)s).") % {
                "reason": round_.shortfall_reason.rstrip("."),
                "name": round_.shortfall_by,
            }
    for step, came in voice.outreach_of(round_):
        yield _("Somebody went out to ask: %(who)s, %(where)s. How many came: %(came)s.") % {
            "who": step.who,
            "where": step.where,
            "came": came,
        }


def _least_heard(facts: tuple[HeardFact, ...]) -> list[tuple[Fact, Part]]:
    """Those whom the terms name, then those heard less than chance would have it, the furthest off first.

    How deprived their neighbourhoods are stands in a sheet of its own.
    """
    parts = [(heard.fact, part) for heard in facts for part in heard.parts]
    named = [each for each in parts if each[1].least is not None]
    short = [each for each in parts if each[1].least is None and _falls_short(each[1])]
    short = [each for each in short if each[0].key != voice.DEPRIVATION]
    short.sort(key=lambda each: (each[1].high or 0) - (each[1].lives_here or 0))
    return (named + short)[:MOST]


def _falls_short(part: Part) -> bool:
    return part.high is not None and part.lives_here is not None and part.high < part.lives_here


def _row(of_which: str, fact: Fact, part: Part) -> tuple[str, ...]:
    return (
        f"{of_which}{fact.question} {part.label}",
        "–" if part.lives_here is None else _("%s in 100") % part.lives_here,
        _("too few to show")
        if part.share is None
        else _("%(share)s in 100 (from %(low)s to %(high)s)")
        % {"share": part.share, "low": part.low, "high": part.high},
        "–" if part.least is None else _("at least %s in 100") % part.least,
    )
