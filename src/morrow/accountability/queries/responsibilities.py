"""Who decides this: the map by subject, one row of it, and the rows that fit what somebody typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from django.db.models import Q, QuerySet
from django.utils import timezone

from morrow.accountability import deciding_where, finding, stemming, who_words
from morrow.accountability.errors import UnknownQuestion
from morrow.accountability.models import Responsibility, ResponsibilityChange
from morrow.accountability.plain_words import FAINT
from morrow.foundations import record
from morrow.foundations.models import Entry
from morrow.foundations.scope import entering
from morrow.place import queries as place

MOST = 5
NEAR_THE_BEST = 0.45
"""How near, beside the best, a row must be to stand below it."""


@dataclass(frozen=True)
class WhoDecides:
    """The answer for one row in this place: one sentence, and the councils that are meant."""

    sentence: str
    councils: tuple[str, ...]


@dataclass(frozen=True)
class FoundQuestions:
    """The rows that fit, the best first, and words that were taken for others."""

    rows: list[Responsibility]
    read_as: dict[str, str] = field(default_factory=dict)


def responsibilities() -> QuerySet[Responsibility]:
    """The whole map, in the order of its subjects."""
    found: QuerySet[Responsibility] = Responsibility.objects.select_related("authority__body").order_by(
        "position", "code"
    )
    return found


def responsibility(code: str) -> Responsibility:
    """One row of the map. Raises UnknownQuestion."""
    found: Responsibility | None = responsibilities().filter(code=code).first()
    if found is None:
        raise UnknownQuestion
    return found


def subjects_asked() -> list[tuple[str, list[Responsibility]]]:
    """Each subject with its questions."""
    rows = sorted(responsibilities(), key=lambda row: row.subject)
    order = {row.subject: row.position for row in sorted(rows, key=lambda row: -row.position)}
    grouped = [(subject, list(each)) for subject, each in groupby(rows, key=lambda row: row.subject)]
    return sorted(grouped, key=lambda pair: order[pair[0]])


def changes_of(row: Responsibility) -> QuerySet[ResponsibilityChange]:
    """How a row was changed here, the newest first."""
    found: QuerySet[ResponsibilityChange] = row.changes.order_by("-pk")  # type: ignore[attr-defined]
    return found


def find_responsibilities(typed: str) -> FoundQuestions:
    """The rows that fit what somebody typed, the best first: in any order, with slips forgiven."""
    rows, phrases, vocabulary = _searchable()
    known = frozenset().union(*(stems for each in phrases.values() for stems in each))
    understood = stemming.read(typed, vocabulary, known)
    best = finding.ranked(understood.stems, phrases, _faint())[:MOST]
    near = [code for code, nearness in best if nearness >= NEAR_THE_BEST * best[0][1]]
    return FoundQuestions([rows[code] for code in near], understood.read_as)


def _searchable() -> tuple[dict[str, Responsibility], finding.Phrases, frozenset[str]]:
    """Every row, its phrases in stems, and every word in them; read once until the next act."""
    memo = entering.current().memo
    if "who decides" not in memo:
        rows = {row.code: row for row in responsibilities()}
        phrases = {code: [frozenset(each.split()) for each in row.stems] for code, row in rows.items()}
        texts = (text for row in rows.values() for text in (row.question, *row.words))
        vocabulary = frozenset(word for text in texts for word in place.words_of(text))
        memo["who decides"] = (rows, phrases, vocabulary)
    found: tuple[dict[str, Responsibility], finding.Phrases, frozenset[str]] = memo["who decides"]
    return found


def _faint() -> frozenset[str]:
    """The stems of words that say where or how, and seldom what."""
    memo = entering.current().memo
    if "faint words" not in memo:
        memo["faint words"] = frozenset().union(*stemming.stems_of(FAINT))
    found: frozenset[str] = memo["faint words"]
    return found


def who_decides(row: Responsibility, *, on: date) -> WhoDecides:
    """Who decides it in this place, by whether it has one tier or two, and what its councils are called."""
    here = place.place_of(entering.place())
    kind = here.kind if here else ""
    meant = deciding_where.whose(row.decides, kind)
    code = meant.code if meant.code != "body" else row.decides
    two = deciding_where.two_tiers(kind)
    return WhoDecides(who_words.sentence(code, two_tiers=two), _councils(meant.tiers, on))


def _councils(tiers: Sequence[str], on: date) -> tuple[str, ...]:
    """The councils of these tiers on a day; in a demonstration the invented ones, which act in it."""
    standing = place.councils_on(on)
    acting = [each for each in standing if each.example] or standing
    has_county = any(deciding_where.is_county(each.name) for each in acting)
    if not tiers:
        return ()
    if not has_county or len(tiers) > 1:
        return tuple(each.name for each in acting)
    wanted = "upper" in tiers
    return tuple(each.name for each in acting if deciding_where.is_county(each.name) == wanted)


@dataclass(frozen=True)
class SpokenOf:
    """A row that people said something about: how many times, and when last. Never who, or what."""

    row: Responsibility
    times: int
    last: date


def spoken_of() -> list[SpokenOf]:
    """The rows of the map that people said something about, the latest first."""
    rows = {str(record.ref(row)): row for row in responsibilities()}
    acts = Entry.objects.unrestricted(reason="how often a row of the map was spoken of; refs only")
    said = acts.filter(verb="took down", because__overlap=list(rows)).order_by("pk")
    days: dict[str, list[date]] = {}
    for because, at in said.values_list("because", "at"):
        for ref in rows.keys() & set(because):
            days.setdefault(ref, []).append(timezone.localdate(at))
    found = [SpokenOf(rows[ref], len(each), each[-1]) for ref, each in days.items()]
    return sorted(found, key=lambda each: each.last, reverse=True)


def linked_to(promise: str) -> Responsibility | None:
    """The row of the map that leads to a promise, by the promise's series."""
    found: Responsibility | None = Responsibility.objects.filter(~Q(promise=""), promise=promise).first()
    return found


def unchecked() -> int:
    """How many rows of the map nobody has checked in a source."""
    return int(Responsibility.objects.filter(checked=None).count())
