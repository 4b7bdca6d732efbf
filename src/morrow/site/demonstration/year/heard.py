"""J1: a theme, and a round with statements and a vote counted by Equal Shares."""

from __future__ import annotations

from morrow.foundations.money import Money
from morrow.site.demonstration.year import missing
from morrow.site.demonstration.year.claims import CLAIMS
from morrow.site.demonstration.year.stage import Played, Stage
from morrow.site.demonstration.year.topic import Topic
from morrow.site.demonstration.year.voted import people_vote
from morrow.voice import actions

PART = 45

HARM_STATED = "Heating is for whoever my brother says; he has my bank card now."
"""A sign of harm in a statement: shown to nobody, and counted nowhere."""


def themes_are_drawn(stage: Stage, topic: Topic, played: Played) -> None:
    """Esme gathers what was said into a theme, keeps the minority position, and publishes it."""
    now = stage.day(14)
    with stage.as_("esme") as esme:
        theme = actions.draft_theme(title=topic.title, summary=topic.aim, by=esme, now=now)
        actions.gather(theme=theme, contributions=played.said, by=esme, now=now)
        actions.note_minority(theme=theme, words=topic.minority, by=esme, now=now)
        actions.publish_theme(theme=theme, by=esme, now=now)
        other = actions.draft_theme(title=topic.dropped[0], summary=topic.dropped[1], by=esme, now=now)
        actions.gather(theme=other, contributions=played.aside, by=esme, now=now)
        actions.publish_theme(theme=other, by=esme, now=now)
    played.keep(theme=theme, dropped=other)


def a_round_is_held(stage: Stage, topic: Topic, played: Played) -> None:
    """Residents make statements, agree or not, and vote; the count says why for each project."""
    with stage.as_("esme") as esme:
        round_ = actions.draft_round(terms=_terms(stage, topic, played), by=esme, now=stage.day(18))
    missing.voices_are_named(stage, round_)
    with stage.as_("esme") as esme:
        actions.open_round(round=round_, by=esme, now=stage.day(21))
    statements = [_speak(stage, round_, number, claim) for number, claim in enumerate(CLAIMS[topic.key])]
    _a_sign_of_harm_leaves(stage, round_, len(statements))
    with stage.as_("esme") as esme:
        for statement in statements:
            actions.moderate(statement=statement, show=True, by=esme, now=stage.day(23))
    for number, person in enumerate(stage.residents[:PART]):
        with stage.as_resident(person) as by:
            taps = _taps(stage, [statement.code for statement in statements], number)
            actions.answer_statements(round=round_, answers=taps, person=None, by=by, now=stage.day(28))
    projects = _open_the_vote(stage, topic, round_, played.theme)
    people_vote(stage, round_, projects)
    missing.people_tell_of_themselves(stage)
    missing.somebody_goes_out_to_them(stage, round_)
    with stage.as_("esme") as esme:
        actions.close_round(round=round_, by=esme, now=stage.day(50))
        tally = actions.count_round(round=round_, by=esme, now=stage.day(50))
    played.keep(round=round_, tally=tally)


def _terms(stage: Stage, topic: Topic, played: Played) -> actions.Terms:
    return actions.Terms(
        title=topic.title,
        question=topic.question,
        who="Everyone who lives here, of any age",
        opens=stage.date(21),
        closes=stage.date(49),
        methods=["statements", "vote"],
        least_participants=PART,
        selection_rule="Equal Shares: every voter has the same part of the money for what they approve of.",
        budget=Money(120_000_00),
        rests_on=[played.theme],
    )


def _taps(stage: Stage, codes: list[str], number: int) -> dict[str, str]:
    """All agree with the first two claims; two in five hold the next three, the others the last three."""
    few = number % 5 < 2
    usual = [
        "agree",
        "agree",
        *(["agree"] * 3 + ["disagree"] * 3 if few else ["disagree"] * 3 + ["agree"] * 3),
    ]
    return {
        code: "pass" if stage.random.random() < 0.1 else answer
        for code, answer in zip(codes, usual, strict=True)
    }


def _speak(stage: Stage, round_, number: int, words: str):  # type: ignore[no-untyped-def]
    with stage.as_resident(stage.residents[number]) as by:
        return actions.add_statement(round=round_, words=words, person=None, by=by, now=stage.day(22))


def _a_sign_of_harm_leaves(stage: Stage, round_, number: int) -> None:  # type: ignore[no-untyped-def]
    """One statement says more than it means to: Esme sends it on the same day, and Beth has it."""
    statement = _speak(stage, round_, number, HARM_STATED)
    with stage.as_("esme") as esme:
        referral = actions.send_statement_to_safeguarding(
            statement=statement, route="adult", by=esme, now=stage.day(22, 15)
        )
    with stage.as_("beth") as beth:
        actions.acknowledge_referral(referral=referral, by=beth, now=stage.day(22, 16))


def _open_the_vote(stage: Stage, topic: Topic, round_, theme):  # type: ignore[no-untyped-def]
    with stage.as_("esme") as esme:
        projects = [
            actions.add_project(
                round=round_, title=title, cost=Money(cost * 100), theme=theme, by=esme, now=stage.day(30)
            )
            for title, cost in topic.projects
        ]
        actions.open_ballot(round=round_, by=esme, now=stage.day(35))
    return projects
