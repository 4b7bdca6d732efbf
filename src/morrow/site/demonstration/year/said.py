"""J1: things are said at a pop-up and elsewhere, read back, receipted, and sorted the same day."""

from __future__ import annotations

import uuid
from typing import Any

from morrow.foundations.scope import Actor
from morrow.people import actions as people
from morrow.site.demonstration.year.beside import HIDDEN, picture
from morrow.site.demonstration.year.stage import Played, Stage
from morrow.site.demonstration.year.topic import Topic
from morrow.voice import actions, queries
from morrow.voice.actions import Row

CARDS = 40
FROM_A_LIST = 4
NOTED = 12
"""For so many things Rosa notes how long sorting took."""

AMINAS_ADDRESS = "4 Lantern Row\nMorrowdale\nXM1 1XX"
QUOTED = "> Tell us what you need."
HARM = "He takes my pension book and says I am not to tell anyone."


def people_speak(stage: Stage, topic: Topic, played: Played) -> None:
    """Amina speaks at the pop-up and asks for letters; forty others at stalls, by telephone, at a meeting."""
    _asks_for_letters(stage)
    with stage.as_("nadia") as nadia:
        first = actions.take_down(
            words=topic.first_words,
            kind="need",
            channel="popup",
            where="Lantern Row pop-up",
            person=stage.people["amina"],
            may_publish=True,
            read_back=True,
            second_thing="Rover",
            hint="first dog",
            by=nadia,
            now=stage.day(0),
        )
        others = [_card(stage, topic, nadia, number) for number in range(CARDS)]
        aside = [_spoken_aside(stage, words, nadia, at) for at, words in enumerate(topic.dropped_words)]
        harm = actions.take_down(
            words=HARM,
            kind="story",
            channel="popup",
            where="Lantern Row pop-up",
            person=stage.residents[CARDS],
            read_back=True,
            second_thing="kettle",
            by=nadia,
            now=stage.day(0, 15),
        )
        cards = _cards_from_the_library(stage, topic, nadia)
    said = [first.contribution, *others, *cards]
    played.keep(first=first, said=said, aside=aside, harm=harm.contribution)


def they_are_sorted(stage: Stage, topic: Topic, played: Played) -> None:
    """Rosa sorts everything the same day; the sign of harm leaves by the safeguarding route."""
    with stage.as_("rosa") as rosa:
        for number, contribution in enumerate([*played.said, *played.aside]):
            actions.sort_as_open(
                contribution=contribution,
                cleared=contribution.may_publish and number != HIDDEN,
                by=rosa,
                now=stage.day(number // 7, 16),
            )
            if number < NOTED:
                at = stage.day(number // 7, 16)
                actions.note_minutes(contribution=contribution, step="sort", minutes=15, by=rosa, now=at)
        actions.send_to_safeguarding(contribution=played.harm, route="adult", by=rosa, now=stage.day(0, 16))
    with stage.as_("beth") as beth:
        waiting = [each for each in queries.referrals(stage.viewer("beth")) if each.acknowledged_at is None]
        for referral in waiting:
            actions.acknowledge_referral(referral=referral, by=beth, now=stage.day(0, 17))


def _asks_for_letters(stage: Stage) -> None:
    """Amina has no e-mail, and wants to hear by letter what becomes of her words."""
    with stage.as_resident(stage.people["amina"]) as amina:
        people.change_details(
            person=stage.people["amina"],
            name=stage.people["amina"].name,
            reach_by="letter",
            address=AMINAS_ADDRESS,
            by=amina,
            now=stage.day(0),
        )


def _cards_from_the_library(stage: Stage, topic: Topic, by: Actor) -> list[Any]:
    """Cards from the library, typed into a spreadsheet and taken in together; one e-mail with a picture."""
    cards = [
        Row(row=number, words=topic.words[number % len(topic.words)], kind="story", channel="paper")
        for number in range(2, 1 + FROM_A_LIST)
    ]
    words = topic.words[(1 + FROM_A_LIST) % len(topic.words)]
    mail = Row(row=1, words=words, kind="story", channel="email", quoted=QUOTED, attached=(picture(),))
    look = uuid.UUID(int=stage.random.getrandbits(128))
    looks = ((look, "Cards from the library.xlsx", cards), (uuid.uuid5(look, "mail"), "E-mails", [mail]))
    taken = [
        actions.take_in_batch(file=file, rows=rows, token=token, by=by, now=stage.day(4))
        for token, file, rows in looks
    ]
    return [said.contribution for batch in taken for _row, said in batch.said]


def _card(stage: Stage, topic: Topic, by: Actor, number: int) -> Any:
    person = stage.residents[number]
    said = actions.take_down(
        words=topic.words[number % len(topic.words)],
        kind=("need", "story", "idea", "offer")[number % 4],
        channel=("popup", "phone", "meeting")[number % 3],
        where="Lantern Row pop-up",
        area_code=stage.random.choice(stage.areas) if stage.areas else "",
        person=person,
        may_publish=number % 3 == 0,
        read_back=True,
        second_thing=f"word {number}" if number < 5 else "",
        by=by,
        now=stage.day(number // 7),
    )
    return said.contribution


def _spoken_aside(stage: Stage, words: str, by: Actor, number: int) -> Any:
    """Something said about what will not become a priority."""
    said = actions.take_down(
        words=words,
        kind="idea",
        channel="popup",
        where="Lantern Row pop-up",
        person=stage.residents[CARDS + 1 + number],
        may_publish=True,
        read_back=True,
        by=by,
        now=stage.day(5),
    )
    return said.contribution
