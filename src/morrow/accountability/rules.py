"""Pure decisions of this room: what a decision needs, how days are counted, whether a vote is carried."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from morrow.foundations.bank_holidays import ENGLAND_AND_WALES
from morrow.foundations.money import Money
from morrow.foundations.names import each_once, same_member
from morrow.foundations.periods import earliest_meeting, working_days
from morrow.standards.place_folder import BY_LAW

NOTICE_DAYS = {
    "usual": BY_LAW["key_decision_notice"].days,
    "general_exception": BY_LAW["general_exception"].days,
}
"""Clear days of notice (SI 2012/2089, regulations 9 and 10); special urgency (regulation 11) has none."""

CALLED_IN = frozenset({"executive"})
"""Regimes whose decisions scrutiny may call in (Local Government Act 2000 s9F)."""

KEY = frozenset({"executive", "officer"})
"""Regimes that take key decisions: the executive, or an officer for it (SI 2012/2089, regulation 8)."""

CAN_BE_ASKED_ABOUT = frozenset({"accountability.decision", "charter.priority"})
"""What a question to scrutiny may be about."""

REPORTING = ("executive", "council", "committee", "officer", "nhs", "trustee")
"""Every regime, in the order in which a place reads what its reports need."""

SCHEDULE_12A = frozenset({"executive", "council", "committee", "officer"})
"""Regimes whose reports may have a part exempt under Schedule 12A of the Local Government Act 1972."""

ANY_MEMBER = frozenset({3, 6})
"""Paragraphs that any member of the council may inspect (SI 2012/2089, regulation 16; Local Government Act
1972 s100F), but not what paragraph 3 keeps of terms proposed in negotiations for a contract."""

PRIVATE_DAYS = {
    "first": BY_LAW["first_private_notice"].days,
    "second": BY_LAW["second_private_notice"].days,
}
"""Clear days of notice of a private meeting (SI 2012/2089, regulation 5); an urgent one has none."""

_WHOLE = ("finance", "legal", "risk")

POSITIONS = ("for", "against", "abstain")


@dataclass(frozen=True)
class OptionDraft:
    """One option as an officer proposes it; doing nothing is an option too, at no cost."""

    title: str
    cost: Money
    description: str = ""
    people_chose: bool = False


@dataclass(frozen=True)
class VoteCast:
    """One member's vote: `for`, `against` or `abstain`, with the words of whoever dissents."""

    member: str
    position: str
    words: str = ""
    casting: bool = False


@dataclass(frozen=True)
class InterestDeclared:
    """One interest one member declared; `dispensation` says who dispensed a pecuniary one, and when."""

    member: str
    words: str
    pecuniary: bool = False
    dispensation: str = ""

    @property
    def bars(self) -> bool:
        """Whether it keeps the member out: pecuniary, and dispensed by nobody."""
        return self.pecuniary and not self.dispensation.strip()


REVIEWED_WITHIN = 10
"""So many years on, nobody who took a decision may be left to answer for it."""


def first_day(kind: str, published: date) -> date:
    """The first day on which a key decision may be taken after this notice.

    >>> first_day("usual", date(2026, 5, 1)), first_day("general_exception", date(2026, 5, 1))
    (datetime.date(2026, 5, 30), datetime.date(2026, 5, 7))
    """
    days = NOTICE_DAYS.get(kind)
    return published if days is None else earliest_meeting(published, days)


def first_private_day(kind: str, published: date) -> date:
    """The first day on which the executive may meet in private, as far as this notice goes.

    >>> first_private_day("second", date(2026, 5, 1)), first_private_day("urgent", date(2026, 5, 1))
    (datetime.date(2026, 5, 7), datetime.date(2026, 5, 1))
    """
    days = PRIVATE_DAYS.get(kind)
    return published if days is None else earliest_meeting(published, days)


def may_read_exempt(
    paragraph: int,
    relations: Collection[str],
    *,
    taken: bool,
    contract_terms: bool = False,
    kept_out: bool = False,
) -> bool:
    """Whether somebody who stands so to a decision may read what is exempt under a paragraph.

    Whoever decides it, and the officers who work on it, read all. Members of scrutiny read what was
    decided, which they may call in; any other member reads what regulation 16 leaves open to them.
    Whoever an undispensed pecuniary interest keeps out reads none (Localism Act 2011 s31).

    >>> may_read_exempt(1, {"member"}, taken=True), may_read_exempt(3, {"member"}, taken=False)
    (False, True)
    >>> may_read_exempt(1, {"scrutiny"}, taken=True), may_read_exempt(1, {"scrutiny"}, taken=False)
    (True, False)
    >>> may_read_exempt(3, {"member"}, taken=True, contract_terms=True)
    False
    >>> may_read_exempt(3, {"decides"}, taken=False, kept_out=True)
    False
    """
    if kept_out:
        return False
    if {"decides", "officer"} & set(relations):
        return True
    if "scrutiny" in relations and taken:
        return True
    return "member" in relations and paragraph in ANY_MEMBER and not contract_terms


def call_in_ends(
    regime: str,
    decided: date,
    days: int,
    holidays: Collection[date] = ENGLAND_AND_WALES,
    *,
    key: bool = False,
) -> date | None:
    """The last day on which scrutiny may call the decision in, or nothing where call-in does not apply.

    >>> call_in_ends("executive", date(2026, 1, 12), 5), call_in_ends("council", date(2026, 1, 12), 5)
    (datetime.date(2026, 1, 19), None)
    """
    if not days or not may_be_called_in(regime, key=key):
        return None
    return working_days(decided, days, holidays)


def needed_parts(regime: str, *, key: bool) -> tuple[str, ...]:
    """Which parts a report needs where the place has set no rule: finance, law and risk.

    An officer who decides below a key decision needs none of them by default; trustees are advised on
    money and risk, and take their own legal advice.

    >>> needed_parts("executive", key=False), needed_parts("officer", key=False)
    (('finance', 'legal', 'risk'), ())
    """
    if regime == "officer" and not key:
        return ()
    return ("finance", "risk") if regime == "trustee" else _WHOLE


def may_be_called_in(regime: str, *, key: bool) -> bool:
    """Whether call-in applies at all: to the executive, and to an officer's key decision for it.

    >>> may_be_called_in("officer", key=True), may_be_called_in("officer", key=False)
    (True, False)
    """
    return regime in CALLED_IN or (regime == "officer" and key)


def subjects(scope: str) -> tuple[str, ...]:
    """The subjects a scope names, in its own order.

    >>> subjects("Warm homes, prevention")
    ('Warm homes', 'prevention')
    """
    return tuple(part.strip() for part in scope.split(",") if part.strip())


def covers(scope: str, subject: str) -> bool:
    """Whether a scope holds a subject; “everything” holds all, and nothing holds an unnamed one.

    >>> covers("Warm homes, prevention", "Prevention"), covers("everything", "roads"), covers("roads", "")
    (True, True, False)
    """
    held = {part.casefold() for part in subjects(scope)}
    wanted = subject.strip().casefold()
    return bool(wanted) and (wanted in held or "everything" in held)


def last_review_day(today: date) -> date:
    """The last day on which a decision is reviewed that is taken, or reviewed, today: within ten years.

    >>> last_review_day(date(2028, 2, 29))
    datetime.date(2038, 2, 28)
    """
    day = min(today.day, monthrange(today.year + REVIEWED_WITHIN, today.month)[1])
    return today.replace(year=today.year + REVIEWED_WITHIN, day=day)


def within(limit: Money | None, cost: Money | None) -> bool:
    """Whether a cost stays within a limit; a cost nobody knows is within no limit."""
    return limit is None or (cost is not None and cost <= limit)


def present(votes: Sequence[VoteCast]) -> int:
    """How many members voted or abstained."""
    return len(each_once(vote.member for vote in votes if not vote.casting))


def quorate(votes: Sequence[VoteCast], quorum: int) -> bool:
    """Whether enough members were there."""
    return present(votes) >= quorum


def carried(votes: Sequence[VoteCast]) -> bool:
    """Whether more voted for than against; where nobody voted, one person decided alone."""
    in_favour = sum(vote.position == "for" for vote in votes)
    against = sum(vote.position == "against" for vote in votes)
    return not votes or in_favour > against


def tied(votes: Sequence[VoteCast]) -> bool:
    """Whether as many voted for as against."""
    positions = [vote.position for vote in votes]
    return bool(positions) and positions.count("for") == positions.count("against")


def barred(interests: Sequence[InterestDeclared], deciding: Collection[str]) -> tuple[str, ...]:
    """Who takes part and may not, because of a disclosable pecuniary interest that nobody dispensed.

    >>> barred([InterestDeclared("Cllr Vale", "owns the hall", pecuniary=True)], {"Cllr Vale"})
    ('Cllr Vale',)
    """
    return tuple(
        each.member
        for each in interests
        if each.bars and any(same_member(each.member, name) for name in deciding)
    )
