"""What rooms above tell of what a decision rests on: in two pages, what was heard, whole, what holds it back.

This room knows none of them; each says at start how it is asked.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from morrow.accountability.models import Decision
from morrow.foundations import record
from morrow.foundations.money import Money
from morrow.foundations.record import Ref


@dataclass(frozen=True)
class HeardWhole:
    """Something that was heard and goes whole before the decision-maker: a title, and what was said."""

    title: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Proposal:
    """What is to be decided, as whoever sums up has to know it: options with what each costs, and the day."""

    rests_on: tuple[Ref, ...]
    options: tuple[tuple[str, Money | None], ...]
    today: date


@dataclass(frozen=True)
class Sheet:
    """One part of the two pages that come first: sentences, and figures side by side.

    Every row has as many cells as there are columns; the first cell says what the row is about.
    """

    heading: str
    says: tuple[str, ...] = ()
    caption: str = ""
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class LaidWith:
    """Something that a room above puts to be decided with a proposal: `mark` is another once it changed."""

    title: str
    says: tuple[str, ...]
    href: str
    mark: str


LaidBy = Callable[[Ref], Iterable[LaidWith]]
SummedUpBy = Callable[[Proposal], Iterable[Sheet]]
HeardBy = Callable[[tuple[Ref, ...]], Iterable[HeardWhole]]
HeldBy = Callable[[tuple[Ref, ...]], Iterable[str]]

WordsBy = Callable[[Collection[str]], Mapping[str, str]]

_QUOTE = re.compile("\u27e6([a-z.]+/[0-9A-Z-]+)\u27e7")
"""Where somebody's own words stand: what is frozen keeps this, never the words themselves."""

_words_of: dict[str, WordsBy] = {}
_laid: dict[str, LaidBy] = {}
_summed_up: dict[str, SummedUpBy] = {}
_heard: dict[str, HeardBy] = {}
_held: dict[str, HeldBy] = {}


def lay_with(room: str, tell: LaidBy) -> None:
    """Let a room say what it puts to be decided with a proposal."""
    _laid[room] = tell


def laid_with(decision: Decision) -> list[LaidWith]:
    """What rooms above put to be decided with it."""
    return [each for tell in _laid.values() for each in tell(record.ref(decision))]


def sum_up_by(room: str, tell: SummedUpBy) -> None:
    """Let a room sum up, on two pages, what stands behind a proposal."""
    _summed_up[room] = tell


def tell_what_was_heard(room: str, tell: HeardBy) -> None:
    """Let a room say what was heard of the things a decision rests on."""
    _heard[room] = tell


def hold_back_where(room: str, hold: HeldBy) -> None:
    """Let a room say, in whole sentences, why nothing may be decided on these things yet."""
    _held[room] = hold


def give_words_of(kind: str, tell: WordsBy) -> None:
    """Let a room say which words of one kind are shown still: of these codes, by code."""
    _words_of[kind] = tell


def quote(ref: Ref) -> str:
    """Stands for what somebody said in their own words, so that a frozen pack forgets what they take back."""
    return f"\u27e6{ref}\u27e7"


def read_out(heard: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """What was heard, each quote in the words that are shown today, or saying that they no longer are."""
    told = [dict(each) for each in heard]
    codes: dict[str, set[str]] = defaultdict(set)
    for each in told:
        for found in _QUOTE.findall("\n".join(each["words"])):
            kind, _slash, code = found.partition("/")
            codes[kind].add(code)
    words = {
        f"{kind}/{code}": said
        for kind, asked in codes.items()
        if kind in _words_of
        for code, said in _words_of[kind](asked).items()
    }

    def said(found: re.Match[str]) -> str:
        return f"“{words[found[1]]}”" if words.get(found[1]) else _("(these words are no longer shown)")

    return [{**each, "words": [_QUOTE.sub(said, text) for text in each["words"]]} for each in told]


def summed_up(decision: Decision, today: date) -> list[dict[str, Any]]:
    """The two pages that come first, as plain values for a page or a frozen pack."""
    options = tuple((option.title, option.cost) for option in decision.options.all())
    proposal = Proposal(_refs(decision), options, today)
    return [asdict(sheet) for tell in _summed_up.values() for sheet in tell(proposal)]


def heard_whole(decision: Decision) -> list[dict[str, Any]]:
    """Everything that rooms tell was heard, as plain values to be frozen; `read_out` makes a page of it."""
    refs = _refs(decision)
    return [asdict(each) for tell in _heard.values() for each in tell(refs)] if refs else []


def held_back(decision: Decision) -> list[str]:
    """Why nothing may be decided yet; nothing where it may."""
    refs = _refs(decision)
    return [sentence for hold in _held.values() for sentence in hold(refs)] if refs else []


def _refs(decision: Decision) -> tuple[Ref, ...]:
    return tuple(Ref.read(text) for text in decision.rests_on)
