"""Answering what was said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.record import Ref
from morrow.foundations.scope import Actor, entering
from morrow.voice.errors import EmptyReply, NobodyToAnswer, NotOpenToReply, ThemeNotPublished
from morrow.voice.events import ContributionAnswered, MoreToAnswer
from morrow.voice.models import Contribution, Handling, Reply, Statement, Theme
from morrow.voice.permissions import may_answer
from morrow.voice.rules.telling import AT_ONCE
from morrow.voice.sorting import refuse_to_close_alone


@dataclass(frozen=True)
class _Text:
    """What is said to each, and what it rests on: the first is what they are told of."""

    words: str
    next_step: str
    causes: tuple[Ref, ...]
    theme: tuple[Theme, ...] = ()
    written_by: str = ""


def answer(
    *,
    contribution: Contribution,
    words: str,
    next_step: str,
    because: Iterable[Ref],
    by: Actor,
    now: datetime,
) -> Reply:
    """Reply to one thing said, naming the next step and what the reply rests on.

    Raises NotOpenToReply where nobody has sorted it, it went another way or was withdrawn; EmptyReply
    without words or a next step; and SomebodyElseCloses where one worker both sorted and answers a complaint.
    """
    require(may_answer(by))
    text = _checked(words, next_step, because)
    if contribution.triage != "open" or contribution.withdrawn_at:
        raise NotOpenToReply
    if contribution.kind == "complaint":
        refuse_to_close_alone(contribution, by)
    return _reply(contribution, text, by, now)


def answer_everyone_in(
    *,
    theme: Theme,
    words: str,
    next_step: str,
    because: Iterable[Ref],
    by: Actor,
    now: datetime,
) -> list[Reply]:
    """Send one text to everyone whose words stand in a theme; each gets a reply of their own.

    Whoever was told of the same thing before is not told again, and who said several things is written
    to once. Where they are many, the first are answered here and the others by the worker, each once.
    Raises ThemeNotPublished, EmptyReply, and NobodyToAnswer where everyone has been told.
    """
    require(may_answer(by))
    text = replace(_checked(words, next_step, because), theme=(theme,))
    if theme.state != "published":
        raise ThemeNotPublished
    replies = _answer_next(theme, text, by, now)
    if not replies:
        raise NobodyToAnswer
    return replies


def answer_the_others(
    *, theme: Theme, reply: Reply, because: Iterable[Ref], by: Actor, now: datetime
) -> list[Reply]:
    """Go on with a reply to everyone in a theme: the next of them get it in the words of one sent before."""
    require(by.holds("system"))
    text = _Text(reply.words, reply.next_step, tuple(because), (theme,), reply.written_by)
    return _answer_next(theme, text, replace(by, example=reply.example), now)


def _answer_next(theme: Theme, text: _Text, by: Actor, now: datetime) -> list[Reply]:
    """Answer so many as one transaction bears; the news of the last calls the next."""
    with transaction.atomic():
        heard: list[Contribution | Statement] = _contributions(theme, text)
        if len(heard) <= AT_ONCE:
            heard += _statements(theme, text)
        more, heard = len(heard) > AT_ONCE, heard[:AT_ONCE]
        told = _told_of_it(text, heard)
        replies = []
        for said in heard:
            tell = said.person_id not in told
            told.add(said.person_id)
            last = more and said is heard[-1]
            replies.append(_reply(said, text, by, now, tell=tell, more_in=theme if last else None))
    return replies


def _told_of_it(text: _Text, heard: Iterable[Contribution | Statement]) -> set[int | None]:
    """Who of these was written to with the same words, by something else they said."""
    written = Reply.objects.unrestricted(reason="writing once to who said several things")
    written = written.filter(rests_on=_main(text), words=text.words)
    return set(written.filter(person__in=[said.person_id for said in heard]).values_list("person", flat=True))


def _checked(words: str, next_step: str, because: Iterable[Ref]) -> _Text:
    if not words.strip() or not next_step.strip():
        raise EmptyReply
    return _Text(words.strip(), next_step.strip(), tuple(because))


def _contributions(theme: Theme, text: _Text) -> list[Contribution]:
    found = Contribution.objects.unrestricted(reason="answering everyone in a theme").counting()
    told = Reply.objects.unrestricted(reason="who has been told already").exclude(contribution=None)
    told = told.filter(rests_on=_main(text)).values("contribution")
    return list(found.filter(gathered__theme=theme).exclude(pk__in=told).order_by("pk")[: AT_ONCE + 1])


def _statements(theme: Theme, text: _Text) -> list[Statement]:
    found = Statement.objects.unrestricted(reason="answering everyone in a theme").exclude(person=None)
    told = Reply.objects.unrestricted(reason="who has been told already").exclude(statement=None)
    told = told.filter(rests_on=_main(text)).values("statement")
    return list(found.filter(gathered__theme=theme).exclude(pk__in=told).order_by("pk")[: AT_ONCE + 1])


def _main(text: _Text) -> str:
    return str(text.causes[0]) if text.causes else ""


def _reply(
    said: Contribution | Statement,
    text: _Text,
    by: Actor,
    now: datetime,
    *,
    tell: bool = True,
    more_in: Theme | None = None,
) -> Reply:
    whom = str(said.person_id) if tell and said.person_id else ""
    column = "contribution" if isinstance(said, Contribution) else "statement"
    with (
        record.act(by=by, verb="answered", because=[said, *text.theme, *text.causes], now=now) as act,
        entering.lifted(reason="answering somebody"),
    ):
        reply = Reply.objects.create(
            **{column: said},
            person_id=said.person_id,
            words=text.words,
            next_step=text.next_step,
            rests_on=_main(text),
            written_by=text.written_by or by.name,
            at=now,
            example=by.example,
        )
        act.on(reply)
        handlings = Handling.objects.unrestricted(reason="whoever was asked is done")
        if isinstance(said, Contribution):
            handlings.filter(contribution=said).update(answered_at=now)
        act.announce(ContributionAnswered(subject=str(record.ref(said)), reply=reply.code, person=whom))
        if more_in is not None:
            causes = tuple(str(cause) for cause in text.causes)
            act.announce(MoreToAnswer(subject=str(record.ref(more_in)), reply=reply.code, because=causes))
    return reply
