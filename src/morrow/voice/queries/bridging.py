"""The summary of a conversation as it is read: each claim, its statements, and what was changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from morrow.voice import rules
from morrow.voice.models import BridgingPoint, BridgingSummary, Round
from morrow.voice.queries.shown_words import words_still_shown


@dataclass(frozen=True)
class Cited:
    """A statement under its number in the summary, with its figures; without words where it is not shown."""

    number: int
    words: str
    figures: Mapping[str, Any]
    code: str = ""


@dataclass(frozen=True)
class Claim:
    """One claim of a summary and the statements it stands on."""

    point: BridgingPoint
    cited: tuple[Cited, ...]

    @property
    def reworded(self) -> bool:
        """Whether it is said in other words than it was drafted."""
        return self.point.says != self.point.drafted


@dataclass(frozen=True)
class Summary:
    """A summary with its claims in order; `earlier` are those it took the place of, the newest first."""

    summary: BridgingSummary
    claims: tuple[Claim, ...]
    earlier: tuple[BridgingSummary, ...] = ()

    def of_kind(self, kind: str) -> list[Claim]:
        """The claims of one kind that are in it."""
        return [each for each in self.claims if each.point.kind == kind and not each.point.left_out_because]

    @property
    def left_out(self) -> list[Claim]:
        """What the draft held and a worker left out."""
        return [each for each in self.claims if each.point.left_out_because]

    @property
    def reworded(self) -> list[Claim]:
        """What a worker said in other words."""
        return [each for each in self.claims if each.reworded and not each.point.left_out_because]

    @property
    def cited(self) -> list[Cited]:
        """Every statement it stands on, once, by number."""
        found = {cited.number: cited for claim in self.claims for cited in claim.cited}
        return [found[number] for number in sorted(found)]


def bridging_of(round_: Round) -> Summary | None:
    """The published summary of a round, or None."""
    return _read(round_, "published")


def bridging_draft(round_: Round) -> Summary | None:
    """The draft of a round, or None; for those who run rounds."""
    return _read(round_, "draft")


def is_changed(summary: BridgingSummary) -> bool:
    """Whether any claim is said in other words or left out."""
    return any(point.says != point.drafted or point.left_out_because for point in summary.points.all())


def _read(round_: Round, state: str) -> Summary | None:
    if not round_.has_statements or round_.opened_at is None:
        return None
    found = list(BridgingSummary.objects.filter(round=round_).order_by("-published_at", "-pk"))
    summary = next((each for each in found if each.state == state), None)
    if summary is None:
        return None
    points = sorted(
        summary.points.all(), key=lambda point: (rules.SUMMARY_KINDS.index(point.kind), point.position)
    )
    codes = [cited["code"] for point in points for cited in point.statements]
    numbers = {code: at for at, code in enumerate(dict.fromkeys(codes), start=1)}
    words = words_still_shown(codes)
    earlier = tuple(each for each in found if each.state == "replaced")
    return Summary(summary, tuple(Claim(p, tuple(_cited(p, numbers, words))) for p in points), earlier)


def _cited(point: BridgingPoint, numbers: dict[str, int], words: dict[str, str]) -> Iterator[Cited]:
    for figures in point.statements:
        code = figures["code"]
        yield Cited(numbers[code], words.get(code, ""), figures, code)
