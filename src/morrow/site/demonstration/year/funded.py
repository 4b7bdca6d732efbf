"""J3: five partners' contributions, one refusal, something ended to pay for it, and the allocation."""

from __future__ import annotations

from typing import Any

from morrow.budget import actions
from morrow.budget.actions import Terms
from morrow.budget.errors import ConditionBroken
from morrow.foundations import record
from morrow.foundations.money import Money
from morrow.journeys.ending_told_first import end_told_first
from morrow.place import queries as place
from morrow.site.demonstration.year.stage import Played, Stage
from morrow.site.demonstration.year.topic import Topic
from morrow.voice import actions as voice

TOLD_HOW = (
    "The council printed it on the last leaflet to every home, with the number to ring instead, four weeks "
    "before; those who spoke at the meeting about the leaflets had a reply each."
)
EXIT = "Six months’ notice; what is left goes back in proportion."


def the_pool_is_opened(stage: Stage, topic: Topic, played: Played) -> None:
    """The year's pool, and the council's part of it, from which leaflets are paid."""
    with stage.as_("priya") as priya:
        pool = actions.open_pool(
            name="Local Public Support Budget",
            host=place.organisation("COUNCIL"),
            starts=stage.date(-32),
            ends=stage.date(-32 + 730),
            agreement="Section 75 agreement of the example, with a statement of all partners",
            by=priya,
            now=stage.day(-32),
        )
    played.keep(pool=pool)
    council = _brings(stage, played, "abbot", 90_000, "s75", day=-31)
    with stage.as_("priya") as priya:
        leaflets = actions.allocate(
            pool=pool,
            priority=played.early_priority,
            amount=Money(3_000_000),
            decision=played.early,
            lines=[council],
            by=priya,
            now=stage.day(-27),
        )
    played.keep(leaflets=leaflets, council_line=council)


def partners_pledge(stage: Stage, topic: Topic, played: Played) -> None:
    """Four more partners, each under a lawful instrument; one is asked a question before it is accepted."""
    lines = {
        "nhs": _brings(stage, played, "noor", 80_000, "s75", day=70),
        "homes": _brings(stage, played, "gwen", 26_000, "restricted_grant", day=70, asked=True),
        "young": _brings(
            stage, played, "frances", 300_000, "restricted_grant", day=70, age_from=0, age_to=25
        ),
        "kind": _brings(
            stage,
            played,
            "karl",
            12_000,
            "kind",
            day=71,
            form="kind",
            how_valued="Cost price of the materials",
        ),
    }
    played.keep(lines=lines)


def leaflets_end_to_pay_for_it(stage: Stage, topic: Topic, played: Played) -> None:
    """People who rely on the leaflets are asked and told first; then what is left is released."""
    told = []
    for number, words in enumerate(("I keep the leaflet by the telephone.", "Nobody reads them.")):
        with stage.as_("esme") as esme:
            said = voice.take_down(
                words=words,
                kind="story",
                channel="meeting",
                where="Meeting on the end of the leaflets",
                person=stage.residents[50 + number],
                read_back=True,
                by=esme,
                now=stage.day(92),
            ).contribution
        with stage.as_("rosa") as rosa:
            voice.sort_as_open(contribution=said, cleared=False, by=rosa, now=stage.day(92, 15))
            reply = voice.answer(
                contribution=said,
                words="The leaflets end next month. There will be one person to ring instead.",
                next_step="You keep the number on your last leaflet; it is answered from now on.",
                because=[record.ref(played.decision)],
                by=rosa,
                now=stage.day(93),
            )
        told.append(record.ref(reply))
    with stage.as_("priya") as priya:
        ending = end_told_first(
            allocation=played.leaflets,
            decision=played.decision,
            told_how=TOLD_HOW,
            by=priya,
            now=stage.day(101),
        )
    played.keep(ending=ending, told=told)


def it_is_allocated(stage: Stage, topic: Topic, played: Played) -> None:
    """First out of the wrong money, which is refused with the condition; then within every condition."""
    wanted = Money(topic.chosen[1] * 100)
    terms: dict[str, Any] = {
        "pool": played.pool,
        "priority": played.priority,
        "decision": played.decision,
        "age_from": topic.age_from,
        "preventative": True,
    }
    with stage.as_("priya") as priya:
        try:
            actions.allocate(
                amount=wanted, lines=[played.lines["young"]], by=priya, now=stage.day(102), **terms
            )
        except ConditionBroken as refusal:
            played.keep(refusal=str(refusal))
        allocation = actions.allocate(amount=wanted, by=priya, now=stage.day(102), **terms)
    played.keep(allocation=allocation)


def _brings(
    stage: Stage,
    played: Played,
    who: str,
    pounds: int,
    instrument: str,
    *,
    day: int,
    asked: bool = False,
    **more: Any,
) -> Any:
    terms = Terms(
        amount=Money(pounds * 100),
        instrument=instrument,
        vat="host",
        who_may_vire="The board, for the same priority",
        exit_terms=EXIT,
        **more,
    )
    with stage.as_(who) as partner:
        owner = place.organisation(partner.organisation)
        line = actions.pledge(pool=played.pool, owner=owner, terms=terms, by=partner, now=stage.day(day))
    if asked:
        with stage.as_("priya") as priya:
            actions.send_back(
                line=line, question="Until when does it stand?", by=priya, now=stage.day(day + 1)
            )
        with stage.as_(who) as partner:
            actions.revise(
                line=line, terms=terms, answer="Until the pool closes.", by=partner, now=stage.day(day + 2)
            )
    with stage.as_("priya") as priya:
        return actions.accept(line=line, by=priya, now=stage.day(day + 3))
