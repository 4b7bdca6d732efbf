"""R33, R50 and R12: somebody says the map is wrong, comes to a surgery, and asks scrutiny in public."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from morrow.accountability import actions as accountability
from morrow.accountability import queries as questions
from morrow.foundations.record import ref
from morrow.foundations.scope import Actor
from morrow.site.demonstration.year.stage import Played, Stage
from morrow.site.demonstration.year.topic import Topic
from morrow.voice import actions as voice

ROW_OF = {"warm-homes": "insulation"}
"""The question of the map to which a topic's promise belongs."""

LIGHTS = "street-lights"


def the_map_is_put_right(stage: Stage, topic: Topic, played: Played) -> None:
    """A resident says a row is wrong and is answered; Dilys puts it right, and links the new promise."""
    with stage.as_resident(stage.residents[1]) as someone:
        said = voice.take_down(
            words="The lights in Example Lane are the parish's. The number on the post says so.",
            kind="idea",
            channel="web",
            person=voice.Themselves(),
            about=ref(questions.responsibility(LIGHTS)),
            second_thing="lamplight",
            by=someone,
            now=stage.day(236),
        ).contribution
    answered(stage, said, "You are right. The map says so now, with the day and the reason.", 238)
    with stage.as_("dilys") as dilys:
        _put_right(
            LIGHTS,
            {"here": "A few lights belong to a parish: the number on the post begins with P."},
            "A resident told us",
            dilys,
            stage.day(237),
        )
        if topic.key in ROW_OF:
            linked = {"promise": played.entitlement.series, "authority": played.cabinet}
            why = "A promise was made here"
            _put_right(ROW_OF[topic.key], linked, why, dilys, stage.day(237))


def somebody_comes_to_a_surgery(stage: Stage, topic: Topic, played: Played) -> None:
    """One agrees that Tom writes it down and passes it on; another does not; a third is waiting."""
    with stage.as_("vale") as vale:
        noted = voice.keep_note(
            about="A letter nobody can read",
            consent=True,
            where="St Example's hall",
            words="The letter about my rent is four pages and I cannot tell whether I owe anything.",
            kind="need",
            person=stage.residents[0],
            read_back=True,
            second_thing="kettle",
            area_code=stage.areas[0] if stage.areas else "",
            by=vale,
            now=stage.day(296),
        )
        voice.keep_note(
            about="A quarrel with a neighbour",
            consent=False,
            where="St Example's hall",
            by=vale,
            now=stage.day(296, 12),
        )
    answer = "You owe nothing. We have rung you, and the letter is being written again in one page."
    answered(stage, noted.note.contribution, answer, 299)


def scrutiny_is_asked(stage: Stage, topic: Topic, played: Played) -> None:
    """Joe asks; Tom takes one and declines one, Ada answers. One waits for its answer, one for the chair."""
    about = ref(played.decision)
    with stage.as_("joe") as joe:
        asked = accountability.ask_scrutiny(
            about=about,
            words="How will you know that it reached the people who never ask?",
            by=joe,
            now=stage.day(240),
        )
        declined = accountability.ask_scrutiny(
            about=about, words="Who is to blame?", by=joe, now=stage.day(241)
        )
    with stage.as_("vale") as vale:
        accountability.accept_question(question=asked, by=vale, now=stage.day(243))
        accountability.decline_question(
            question=declined,
            reason="It names no fact that can be answered. Ask what was decided, by whom and why: that "
            "stands on the decision's page.",
            by=vale,
            now=stage.day(243),
        )
    with stage.as_("okafor") as okafor:
        accountability.answer_question(
            question=asked,
            words="We count by fifth of deprivation whom it reaches, and publish it with the review.",
            by=okafor,
            now=stage.day(250),
        )
    with stage.as_("joe") as joe:
        taken = accountability.ask_scrutiny(
            about=about,
            words="What did the option cost that was not chosen, over five years?",
            by=joe,
            now=stage.day(300),
        )
    with stage.as_("vale") as vale:
        accountability.accept_question(question=taken, by=vale, now=stage.day(304))
    with stage.as_("joe") as joe:
        accountability.ask_scrutiny(
            about=ref(played.priority),
            words="When does this priority answer for itself again?",
            named=False,
            by=joe,
            now=stage.day(306),
        )


def _put_right(code: str, changes: dict[str, Any], why: str, by: Actor, now: datetime) -> None:
    row = questions.responsibility(code)
    accountability.put_right(row=row, changes=changes, why=why, by=by, now=now)


def answered(stage: Stage, contribution: Any, words: str, day: int) -> None:
    """Rosa sorts it the same day and answers."""
    with stage.as_("rosa") as rosa:
        voice.sort_as_open(contribution=contribution, by=rosa, now=stage.day(day - 2, 15))
        voice.answer(
            contribution=contribution,
            words=words,
            next_step="Tell us if it is not so.",
            because=[],
            by=rosa,
            now=stage.day(day),
        )
