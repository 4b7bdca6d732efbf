"""Everything a decision is held against before it is taken, in the order in which it can be mended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.accountability import rules
from morrow.accountability.errors import (
    Backdated,
    BarredByInterest,
    BeyondLimit,
    HeldBack,
    NoAuthority,
    NoPrivateNotice,
    NoReviewDay,
    NotAtThisPoint,
    NotEnoughNotice,
    PartsMissing,
)
from morrow.accountability.interests import keeps_out, kept_out
from morrow.accountability.models import Authority, Decision, Option
from morrow.accountability.permissions import may_decide
from morrow.accountability.queries.reports import lacking
from morrow.accountability.queries.rooms_above import held_back
from morrow.accountability.rules import InterestDeclared, VoteCast
from morrow.accountability.trying import check_trying, not_learned
from morrow.accountability.voting import check_votes
from morrow.accountability.words import part_name, private_notice_missing
from morrow.foundations.periods import in_words
from morrow.foundations.scope import Actor


@dataclass(frozen=True)
class Draft:
    """A decision about to be taken."""

    decision: Decision
    authority: Authority | None
    option: Option | None
    reasons: str
    heard: str
    nothing_heard_because: str
    made_of_it: str
    interests: tuple[InterestDeclared, ...] | None
    votes: tuple[VoteCast, ...]
    departure: str
    review_on: date | None
    in_private: bool = False
    conditions: str = ""

    @property
    def by_authority(self) -> Authority:
        """The authority, once checked to be there."""
        if self.authority is None:
            raise PartsMissing(["authority"])
        return self.authority

    @property
    def chosen_option(self) -> Option:
        """The option, once checked to be there."""
        if self.option is None:
            raise PartsMissing(["option"])
        return self.option


def check(draft: Draft, *, by: Actor, today: date) -> None:
    """Raise the first reason why this cannot be decided so, by this person, today."""
    _at_this_point(draft)
    _not_backdated(draft, today)
    _held_back(draft)
    missing = missing_parts(draft, today)
    if missing:
        raise PartsMissing(missing)
    last = rules.last_review_day(today)
    if draft.review_on is not None and draft.review_on > last:
        raise NoReviewDay(last)
    check_trying(draft.decision, draft.chosen_option, draft.review_on, today)
    _authority(draft, by, today)
    _interests(draft, by, today)
    _notice(draft, today)
    _in_private(draft, today)
    check_votes(draft.votes, draft.by_authority, today)


def not_yet(decision: Decision, today: date) -> list[str]:
    """Why this cannot be decided today, whatever is chosen; in sentences, and none where it can be."""
    analysed = decision.equality and decision.sustainability
    unsigned = [part_name(code) for code in lacking(decision, decision.regime, today)]
    days = [notice.decide_from for notice in decision.notices.all()] if decision.key else [today]
    sentences = {
        _("The equality and sustainability analysis has not been attached yet."): not analysed,
        _("The report lacks: %(parts)s.") % {"parts": ", ".join(unsigned)}: bool(unsigned),
        _("No notice of it as a key decision has been published yet."): not days,
        _("Its notice as a key decision runs: it can be decided from %(day)s.")
        % {"day": in_words(min(days, default=today))}: bool(days) and min(days) > today,
    }
    return [
        *(told for told, holds in sentences.items() if holds),
        *held_back(decision),
        *not_learned(decision),
    ]


def missing_parts(draft: Draft, today: date) -> tuple[str, ...]:
    """The codes of the parts that are not there."""
    decision = draft.decision
    there = {
        "authority": draft.authority is not None,
        "option": draft.option is not None,
        "reasons": bool(draft.reasons),
        "heard": bool(draft.heard or draft.nothing_heard_because),
        "equality": bool(decision.equality),
        "sustainability": bool(decision.sustainability),
        "made_of_it": bool(draft.made_of_it),
        "interests": draft.interests is not None,
        "review_date": draft.review_on is not None and draft.review_on > today,
        "departure": bool(draft.departure) or not _departs(draft),
    }
    regime = draft.authority.regime if draft.authority else decision.regime
    of_the_report = lacking(decision, regime, today)
    return (*(part for part, is_there in there.items() if not is_there), *of_the_report)


def _departs(draft: Draft) -> bool:
    """Whether people chose one of the options, and another is taken."""
    if draft.option is None:
        return False
    return not draft.option.people_chose and draft.decision.options.filter(people_chose=True).exists()


def _at_this_point(draft: Draft) -> None:
    decision = draft.decision
    if decision.state == "sent_back":
        raise NotAtThisPoint(
            _("One option was sent back and waits for its answer. Decide once the officers have returned it.")
        )
    if decision.state != "proposed":
        raise NotAtThisPoint(_("This has been decided or withdrawn already, so it cannot be decided again."))
    if draft.option is not None and draft.option.decision_id != decision.pk:
        raise NotAtThisPoint(_("That option belongs to another decision. Choose one of the options here."))


def _not_backdated(draft: Draft, today: date) -> None:
    """A decision bears the day on which it is taken: never one before the question was put."""
    proposed = draft.decision.proposed_at
    if proposed is not None and today < timezone.localdate(proposed):
        raise Backdated(timezone.localdate(proposed), today)


def _held_back(draft: Draft) -> None:
    """Where something it rests on may not be decided on yet, as with a consultation not summed up."""
    sentences = held_back(draft.decision)
    if sentences:
        raise HeldBack(sentences)


def _authority(draft: Draft, by: Actor, today: date) -> None:
    authority = draft.by_authority
    if not may_decide(by, authority):
        raise NoAuthority(
            "holder",
            _("You do not hold the authority named here, so you cannot decide this. It belongs to %(who)s.")
            % {"who": authority.body.name if authority.body else authority.post.replace("_", " ")},
        )
    if not authority.active(today):
        raise NoAuthority(
            "period", _("This authority is not in force today. Name one that is, or wait until it starts.")
        )
    if not rules.covers(authority.scope, draft.decision.subject):
        raise NoAuthority(
            "scope",
            _(
                "This authority covers %(scope)s, and the decision is about %(subject)s. "
                "Name one that covers it."
            )
            % {"scope": authority.scope, "subject": draft.decision.subject or _("nothing named")},
        )
    cost = draft.chosen_option.cost
    if authority.limit is not None and not rules.within(authority.limit, cost):
        raise BeyondLimit(authority.limit, cost)


def _interests(draft: Draft, by: Actor, today: date) -> None:
    deciding = {by.name, *(vote.member for vote in draft.votes)}
    if keeps_out(draft.decision, by):
        raise BarredByInterest([by.name])
    members = kept_out(draft.decision, draft.interests or (), deciding, today)
    if members:
        raise BarredByInterest(members)


def _notice(draft: Draft, today: date) -> None:
    if not draft.decision.key:
        return
    days = [notice.decide_from for notice in draft.decision.notices.all()]
    if not days or min(days) > today:
        raise NotEnoughNotice(min(days, default=None))


def _in_private(draft: Draft, today: date) -> None:
    """Where part of the meeting was in private: something was exempt, and the executive gave both notices."""
    decision = draft.decision
    if not draft.in_private:
        return
    if not decision.exemptions.exists():
        raise NoPrivateNotice(
            _("Nothing in this report is exempt, so the meeting cannot be held in private. Decide in public.")
        )
    if draft.by_authority.regime != "executive":
        return
    notices = {each.kind: each for each in decision.private_notices.all()}
    if "urgent" in notices:
        return
    for kind, sentence in private_notice_missing().items():
        if kind not in notices:
            raise NoPrivateNotice(sentence)
        if notices[kind].meet_from > today:
            raise NoPrivateNotice(
                _("Notice of the private meeting has not stood long enough: it may be held from %(day)s.")
                % {"day": in_words(notices[kind].meet_from)}
            )
