"""Running a round: drafting, opening, the vote, closing, calling off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations import record
from morrow.foundations.money import Money
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor
from morrow.place import queries as place
from morrow.voice import rules, urn
from morrow.voice.errors import (
    ClosesLater,
    DaysAreOver,
    NotItsTurn,
    PapersUnreconciled,
    RoundNotReady,
    RoundTermsFixed,
    ThemeNotPublished,
    TooFewTookPart,
    UnderHeard,
    WhyEarlier,
)
from morrow.voice.events import RoundClosed, RoundOpened
from morrow.voice.limits_fit import check_limits
from morrow.voice.models import Round, Theme
from morrow.voice.permissions import may_convene
from morrow.voice.queries.hearing import consultation_of, missing
from morrow.voice.queries.papers import papers_of
from morrow.voice.queries.participation import participants
from morrow.voice.young import forget_codes

WHY_EARLY = ("early_reason", "early_by")
WHY_ALL_THE_SAME = (*WHY_EARLY, "shortfall_reason", "shortfall_by", "papers_reason", "papers_by")


@dataclass(frozen=True)
class Terms:
    """Everything that is fixed when a round opens.

    `methods` are taken in the order statements, vote. `least_participants` is the closing test.
    `rests_on` are the published themes it grew out of.
    """

    title: str
    question: str
    who: str
    opens: date
    closes: date
    methods: Sequence[str]
    least_participants: int
    selection_rule: str = ""
    ballot_kind: str = "approval"
    area_code: str = ""
    budget: Money | None = None
    rests_on: Sequence[Theme] = field(default=())

    def columns(self) -> dict[str, object]:
        """The terms as the round's columns."""
        plain = {f.name: getattr(self, f.name) for f in fields(self)}
        methods = [method for method in ("statements", "vote") if method in self.methods]
        return {**plain, "methods": methods, "rests_on": [str(record.ref(theme)) for theme in self.rests_on]}


def draft_round(*, terms: Terms, by: Actor, now: datetime) -> Round:
    """Prepare a round. Nobody outside sees it until it opens."""
    require(may_convene(by))
    _check_terms(terms)
    with record.act(by=by, verb="drafted", now=now) as act:
        round_ = Round.objects.create(**terms.columns(), example=by.example)
        act.on(round_)
    return round_


def redraft_round(*, round: Round, terms: Terms, by: Actor, now: datetime) -> None:
    """Change the terms of a round that is still being prepared. Raises RoundTermsFixed."""
    require(may_convene(by))
    if round.state != "draft":
        raise RoundTermsFixed
    _check_terms(terms)
    with record.act(by=by, verb="redrafted", on=round, now=now):
        for name, value in terms.columns().items():
            setattr(round, name, value)
        round.save()


def open_round(*, round: Round, by: Actor, now: datetime) -> None:
    """Publish a round with its terms; they cannot change from now on.

    Raises NotItsTurn, RoundNotReady where its selection rule is not written, DaysAreOver where its first or
    last day is, and HeldBeforeElection where an election is near and it is no consultation that the law asks
    for.
    """
    require(may_convene(by))
    state = _next(round, "open")
    if not round.selection_rule.strip():
        raise RoundNotReady(_("Write the rule by which what wins is chosen. It is published with the round."))
    _still_to_come(round, timezone.localdate(now))
    check_limits(round)
    consultation = consultation_of(round)
    if consultation is None:
        place.refuse_if_held(
            kind="round",
            subject=str(record.ref(round)),
            title=round.title,
            today=timezone.localdate(now),
            area_code=round.area_code,
        )
    if consultation and (round.closes - round.opens).days + 1 < consultation.least_days:
        raise RoundNotReady(
            _("The law asks for at least %(days)d days to answer. Choose a later last day first.")
            % {"days": consultation.least_days}
        )
    causes = [record.Ref.read(theme) for theme in round.rests_on]
    with record.act(by=by, verb="opened", on=round, because=causes, now=now) as act:
        round.state = state
        round.opened_at = now
        round.save(update_fields=["state", "opened_at"])
        act.announce(RoundOpened(subject=str(record.ref(round))))


def open_ballot(*, round: Round, by: Actor, now: datetime) -> None:
    """Let the vote begin: the projects and their costs are fixed from now on.

    Raises NotItsTurn, DaysAreOver, and RoundNotReady where there are no projects to choose between.
    """
    require(may_convene(by))
    state = _next(round, "ballot")
    if round.closes < timezone.localdate(now):
        raise DaysAreOver.for_a_vote(round.closes)
    if round.projects.filter(withdrawn_at=None).count() < 2:
        raise RoundNotReady(_("A vote chooses between projects. Add at least two with their costs."))
    with record.act(by=by, verb="opened the vote of", on=round, now=now):
        round.state = state
        round.ballot_at = now
        round.save(update_fields=["state", "ballot_at"])
        urn.make(round)


def close_round(
    *,
    round: Round,
    by: Actor,
    now: datetime,
    shortfall_reason: str = "",
    papers_reason: str = "",
    early_reason: str = "",
) -> None:
    """Close a round once its last day is over, if enough people took part.

    The last day is a promise. A vote, and a statutory consultation, never close before it ends; anything
    else does only with a reason that is published under the name of whoever closes it.
    Where too few did, or voices are missing for which the terms ask and nobody went out to them, it closes
    only with a reason that is published under the name of whoever closes it. So does one with ballots on
    paper that are not settled, which stay uncounted. The ballots are copied in random order and the urn is
    dropped. Raises NotItsTurn, ClosesLater, TooFewTookPart, UnderHeard, PapersUnreconciled.
    """
    require(may_convene(by))
    state = _next(round, "close")
    early = _keeps_its_promise(round, early_reason, now)
    with record.act(by=by, verb="closed", on=round, now=now) as act:
        Round.objects.select_for_update().get(pk=round.pk)
        state = _next(round, "close")
        if early:
            round.early_reason, round.early_by = early, by.name
        if _falls_short(round, shortfall_reason):
            round.shortfall_reason = shortfall_reason.strip()
            round.shortfall_by = by.name
        _account_for_papers(round, papers_reason, by)
        round.state = state
        round.closed_at = now
        round.save(update_fields=["state", "closed_at", *WHY_ALL_THE_SAME])
        urn.empty(round)
        forget_codes(round)
        act.announce(RoundClosed(subject=str(record.ref(round))))


def call_off_round(*, round: Round, reason: str, by: Actor, now: datetime) -> None:
    """Stop a round before it is counted, with a published reason.

    What was said in it stays said; ballots that nobody has counted are destroyed.
    """
    require(may_convene(by))
    if round.state in {"counted", "called_off"}:
        raise NotItsTurn
    if not reason.strip():
        raise RoundNotReady(_("Say why it is called off: people who took part will read it."))
    with record.act(by=by, verb="called off", on=round, now=now):
        round.state = "called_off"
        round.called_off_reason = reason.strip()
        round.save(update_fields=["state", "called_off_reason"])
        urn.destroy(round)
        forget_codes(round)


def _still_to_come(round_: Round, today: date) -> None:
    """The days that are published with a round are not over. Raises DaysAreOver."""
    if round_.closes < today:
        raise DaysAreOver.last(round_.closes)
    if round_.opens < today:
        raise DaysAreOver.first(round_.opens)


def _keeps_its_promise(round_: Round, reason: str, now: datetime) -> str:
    """The reason to publish where it closes before its last day ends, else nothing. Raises ClosesLater."""
    if rules.is_over(round_.closes, timezone.localdate(now)):
        return ""
    if round_.has_vote:
        raise ClosesLater.vote(round_.closes)
    if consultation_of(round_):
        raise ClosesLater.by_law(round_.closes)
    if not reason.strip():
        raise WhyEarlier(round_.closes)
    return reason.strip()


def _account_for_papers(round_: Round, reason: str, by: Actor) -> None:
    """Every paper is settled, or somebody says why it is not; what was typed of it is deleted either way."""
    open_still = papers_of(round_).unreconciled
    if open_still and not reason.strip():
        raise PapersUnreconciled(open_still)
    if open_still:
        round_.papers_reason = reason.strip()
        round_.papers_by = by.name
    urn.forget_readings(round_)


def _falls_short(round_: Round, reason: str) -> bool:
    """Whether voices are missing. Raises TooFewTookPart or UnderHeard where nobody gives a reason."""
    heard, absent = participants(round_), missing(round_).names
    few = bool(rules.falls_short(heard, round_.least_participants))
    if few and not reason.strip():
        raise TooFewTookPart(heard, round_.least_participants)
    if absent and not reason.strip():
        raise UnderHeard(absent)
    return few or bool(absent)


def _next(round_: Round, step: str) -> str:
    state = rules.next_state(Round.objects.get(pk=round_.pk).state, step, round_.methods)
    if state is None:
        raise NotItsTurn
    return state


def _check_terms(terms: Terms) -> None:
    if not terms.methods:
        raise RoundNotReady(_("Choose how people take part: statements, a vote, or both."))
    if terms.closes < terms.opens:
        raise RoundNotReady(_("The last day is before the first. Put them the other way round."))
    if "vote" in terms.methods and not terms.budget:
        raise RoundNotReady(_("A vote on projects needs a budget. Write how much there is to spend."))
    if terms.least_participants < 1:
        raise RoundNotReady(_("Say how many people must take part before it may close: at least one."))
    if any(theme.state != "published" for theme in terms.rests_on):
        raise ThemeNotPublished
