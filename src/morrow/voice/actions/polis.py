"""Conversations in the files Polis uses: brought in from elsewhere, and answers given out for study."""

from __future__ import annotations

from datetime import datetime
from secrets import SystemRandom

from django.utils.translation import gettext as _

from morrow.foundations import record
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, entering
from morrow.standards import polis
from morrow.standards.problems import Problems, Refused
from morrow.voice.actions.statements import LONGEST
from morrow.voice.errors import FilesRefused, NotGivenOut, NotItsTurn
from morrow.voice.models import AnswersGivenOut, BroughtAnswer, BroughtConversation, Round, Statement
from morrow.voice.permissions import may_convene
from morrow.voice.queries.answers_given import answers_to_give

ANSWERS = {1: "agree", 0: "pass", -1: "disagree"}


def bring_conversation(
    *,
    round: Round,
    conversation: polis.Conversation,
    source: str,
    licence: str,
    attribution: str,
    by: Actor,
    now: datetime,
) -> BroughtConversation:
    """Bring a conversation held elsewhere into an open round in which nobody has said anything yet.

    All of it or nothing. Its statements are shown where they were shown there; its people count in the
    conversation and in no number of who took part here. Raises NotItsTurn, and FilesRefused with every
    problem by file, row and column.
    """
    require(may_convene(by))
    if (
        round.state != "open"
        or not round.has_statements
        or Statement.objects.unrestricted(reason="whether a round is still empty")
        .filter(round=round)
        .exists()
    ):
        raise NotItsTurn
    if not all(text.strip() for text in (source, licence, attribution)):
        raise FilesRefused(_("Say where it comes from, under which licence, and whom to name."))
    _check(conversation)
    with record.act(by=by, verb="brought a conversation into", on=round, now=now):
        brought: BroughtConversation = BroughtConversation.objects.create(
            round=round,
            source=source.strip(),
            licence=licence.strip(),
            attribution=attribution.strip(),
            people=len({person for person, _statement, _answer in conversation.answers}),
            answers=len(conversation.last_answers()),
            brought_by=by.name,
            brought_at=now,
        )
        _keep(round, conversation, by, now)
    return brought


def give_out_answers(*, round: Round, to: str, reason: str, by: Actor, now: datetime) -> polis.Conversation:
    """Give the answers of a closed round to somebody who studies them, with the reason published.

    People stand in it under numbers drawn for this one time, in an order drawn too; statements that
    fewer than 10 people answered are left out. Raises NotGivenOut.
    """
    require(may_convene(by))
    if round.state not in {"closed", "counted"}:
        raise NotGivenOut(_("Answers are given out once the round is closed. Close it first."))
    if not to.strip() or not reason.strip():
        raise NotGivenOut(_("Say who gets the answers and what for: both are published."))
    found = answers_to_give(round, SystemRandom())
    if found is None:
        raise NotGivenOut(_("Fewer than 10 people answered, so their answers are given to nobody."))
    with record.act(by=by, verb="gave out the answers of", on=round, now=now):
        AnswersGivenOut.objects.create(
            round=round, to=to.strip(), reason=reason.strip(), given_by=by.name, given_at=now
        )
    return found


def _check(conversation: polis.Conversation) -> None:
    problems = Problems()
    for row, statement in enumerate(conversation.statements, start=2):
        if len(statement.words) > LONGEST:
            what = f"this statement has {len(statement.words)} letters and signs"
            problems.add(
                "comments.csv", row, "comment-body", what, f"shorten it to {LONGEST}, or leave it out"
            )
    if not any(statement.words and statement.shown for statement in conversation.statements):
        problems.add("comments.csv", None, None, "no statement is shown", "bring one in which some are")
    if not conversation.answers:
        problems.add(
            "votes.csv", None, None, "there are no answers", "add votes.csv or participants-votes.csv"
        )
    try:
        problems.refuse("the conversation")
    except Refused as fault:
        raise FilesRefused(str(fault)) from fault


def _keep(round_: Round, conversation: polis.Conversation, by: Actor, now: datetime) -> None:
    kept = [each for each in conversation.statements if each.words.strip()]
    numbers = {person: at for at, person in enumerate(conversation.people, start=1)}
    with entering.lifted(reason="keeping statements and answers of nobody we know"):
        made = Statement.objects.unrestricted(reason="keeping statements brought from elsewhere").bulk_create(
            [
                Statement(
                    round=round_,
                    words=" ".join(each.words.split()),
                    said_at=now,
                    moderation="shown" if each.shown else "not_shown",
                    moderated_at=now,
                    not_shown_because="" if each.shown else _("It was not shown where it was made."),
                    example=by.example,
                )
                for each in kept
            ]
        )
        of = {each.id: statement for each, statement in zip(kept, made, strict=True)}
        BroughtAnswer.objects.unrestricted(reason="keeping answers brought from elsewhere").bulk_create(
            [
                BroughtAnswer(statement=of[name], participant=numbers[person], answer=ANSWERS[answer])
                for (person, name), answer in conversation.last_answers().items()
                if name in of
            ],
            batch_size=5_000,
        )
