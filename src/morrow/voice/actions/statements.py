"""Statements in a round: made, moderated, answered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.record.reading import done_on
from morrow.foundations.scope import Actor, entering
from morrow.people.queries import PersonRef
from morrow.voice import rules
from morrow.voice.errors import (
    AlreadySorted,
    NotAnAnswer,
    NotItsTurn,
    NotModerated,
    NotOpenToday,
    StatementUnreadable,
    TooManyWaiting,
)
from morrow.voice.models import Round, Statement, StatementVote
from morrow.voice.permissions import LISTENERS, may_convene, may_speak_as
from morrow.voice.young import require_pass

LONGEST = 280
MOST_WAITING = 10
"""How many statements of one person in one round may wait to be read."""
TOOK_PART = "took part in"


def add_statement(
    *,
    round: Round,
    words: str,
    person: PersonRef | None,
    by: Actor,
    now: datetime,
) -> Statement:
    """Put one sentence into a round, for oneself (`person` None) or by a worker for somebody.

    It is shown, without a name, only after it was read. Raises NotItsTurn, NotOpenToday,
    StatementUnreadable, TooManyWaiting, and NotForThisAge where the round is for young people.
    """
    whose = _taking_part(round, person, by, now)
    said = " ".join(words.split())
    if not said:
        raise StatementUnreadable(_("Write one sentence that others can agree or disagree with."))
    if len(said) > LONGEST:
        raise StatementUnreadable(
            _("This has %(length)d letters and signs. There is room for %(most)d: say one thing at a time.")
            % {"length": len(said), "most": LONGEST}
        )
    _not_too_many(round, whose)
    with (
        record.act(by=by, verb="made a statement", now=now) as act,
        entering.lifted(reason="keeping a statement that its maker may not read as a worker"),
    ):
        statement: Statement = Statement.objects.create(
            round=round,
            person_id=whose,
            words=said,
            said_at=now,
            assisted=whose != by.person_id,
            example=by.example,
        )
        act.on(statement)
    return statement


def _not_too_many(round_: Round, whose: int | None) -> None:
    """Nobody fills the pile of those who read statements, so that everyone else's are read too."""
    waiting = Statement.objects.unrestricted(reason="how many statements of one person wait to be read")
    mine = waiting.filter(round=round_, person_id=whose, moderation="waiting", erased=False)
    if whose is not None and mine.count() >= MOST_WAITING:
        raise TooManyWaiting(MOST_WAITING)


def moderate(
    *, statement: Statement, show: bool, by: Actor, now: datetime, because_of: str = "", rule: str = ""
) -> None:
    """Show a statement to everyone, or say why it is not shown.

    A statement may be taken down later with a reason, and shown again. Raises NotModerated, and
    AlreadySorted once it went to the safeguarding route.
    """
    require(may_convene(by))
    if statement.moderation == "safeguarding":
        raise AlreadySorted
    if not show and not because_of.strip():
        raise NotModerated(_("Say which of the published rules it breaks. Its author can read the reason."))
    if statement.erased:
        raise NotModerated(_("These words were erased at the request of whoever said them."))
    with record.act(by=by, verb="showed" if show else "did not show", on=statement, now=now):
        statement.moderation = "shown" if show else "not_shown"
        statement.moderated_at = now
        statement.not_shown_because = "" if show else because_of.strip()
        statement.rule = "" if show else rule
        statement.save(update_fields=["moderation", "moderated_at", "not_shown_because", "rule"])


def answer_statements(
    *,
    round: Round,
    answers: Mapping[str, str],
    person: PersonRef | None,
    by: Actor,
    now: datetime,
) -> None:
    """Agree, disagree or pass on statements by their codes; an answer given before is changed.

    One visit is one entry in the record, however many statements are answered, and the entry says
    nothing of the answers. Raises NotItsTurn, NotOpenToday and NotAnAnswer.
    """
    whose, known = _answering(round, answers, person, by, now)
    with record.act(by=by, verb=TOOK_PART, on=round, now=now):
        _keep(known, answers, whose)


def answer_one(
    *,
    round: Round,
    statement: str,
    answer: str,
    by: Actor,
    now: datetime,
    person: PersonRef | None = None,
) -> None:
    """Agree, disagree or pass on one statement by its code, for oneself or by a worker for `person`.

    Answers tapped one after another on a day are one visit: the first opens the entry in the record, and so
    does the first of each person whom a worker helps. Raises NotItsTurn, NotOpenToday and NotAnAnswer.
    """
    answers = {statement: answer}
    whose, known = _answering(round, answers, person, by, now)
    goes_on = person is None or _answered_before(round, whose)
    if goes_on and done_on(timezone.localdate(now), by=by.alias, verb=TOOK_PART, on=record.ref(round)):
        _keep(known, answers, whose)
        return
    with record.act(by=by, verb=TOOK_PART, on=round, now=now):
        _keep(known, answers, whose)


def _answered_before(round_: Round, whose: int | None) -> bool:
    votes = StatementVote.objects.unrestricted(reason="whether somebody answered in this round before")
    return bool(votes.filter(statement__round=round_, person_id=whose).exists())


def _answering(
    round_: Round, answers: Mapping[str, str], person: PersonRef | None, by: Actor, now: datetime
) -> tuple[int | None, dict[str, Statement]]:
    """Whose answers they are and the statements they are on, once everything allows it."""
    whose = _taking_part(round_, person, by, now)
    require(whose is not None, _("Sign in to agree or disagree, so that each person is counted once."))
    shown = Statement.objects.unrestricted(reason="which statements can be answered").filter(
        round=round_, moderation="shown", code__in=list(answers)
    )
    known = {statement.code: statement for statement in shown}
    kinds = dict(StatementVote.ANSWERS)
    if not answers or rules.problems(answers, known) or not kinds.keys() >= set(answers.values()):
        raise NotAnAnswer
    return whose, known


def _keep(known: Mapping[str, Statement], answers: Mapping[str, str], whose: int | None) -> None:
    with entering.lifted(reason="keeping answers that nobody else reads"):
        StatementVote.objects.bulk_create(
            [
                StatementVote(statement=known[code], person_id=whose, answer=answer)
                for code, answer in sorted(answers.items())
            ],
            update_conflicts=True,
            unique_fields=["statement", "person"],
            update_fields=["answer"],
        )


def _taking_part(round_: Round, person: PersonRef | None, by: Actor, now: datetime) -> int | None:
    """Whose voice it is, once everything allows it."""
    require(by.holds("resident", "visitor", *LISTENERS))
    helping = by.holds(*LISTENERS)
    whose = person.pk if person else (by.person_id if by.holds("resident") else None)
    require_pass(round_, whose)
    require(may_speak_as(by, whose))
    require(helping or whose is not None, _("Sign in to take part, so that each person is counted once."))
    if round_.state != "open" or not round_.has_statements:
        raise NotItsTurn
    if not rules.takes_part_today(round_.opens, round_.closes, timezone.localdate(now)):
        raise NotOpenToday(round_.opens, round_.closes)
    return whose
