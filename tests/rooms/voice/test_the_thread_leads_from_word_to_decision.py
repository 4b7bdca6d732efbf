"""R1: from one thing said the record leads through its theme and round to the decision, on one topic."""

from __future__ import annotations

import pytest

from morrow.foundations import record
from morrow.foundations.record import Ref
from morrow.foundations.record.reading import edges_around
from morrow.foundations.record.thread import follow
from morrow.foundations.references import junctions, kinds, resolve
from morrow.foundations.scope import NOBODY
from morrow.foundations.threads import public_thread
from morrow.voice import actions, queries
from tests.rooms.voice.scenes import hear_openly, neighbours, terms, theme_on

DECISION = Ref("accountability.decision", "2026-014")
JUNCTIONS = {"accountability.decision", "voice.round"}


def walk(start):
    start = record.ref(start)
    return follow(edges_around(start), start, JUNCTIONS)


def decide(cast, now, *causes):
    with record.act(by=cast.actor("okafor"), verb="decided", on=DECISION, because=causes, now=now):
        pass


def adopt(cast, now, code, theme):
    """What a room below would write: a priority under the decision, for one theme."""
    aim = Ref("charter.priority", code)
    with record.act(by=cast.actor("okafor"), verb="adopted", on=aim, because=[DECISION, theme], now=now):
        return aim


def test_r1_one_decision_on_two_themes_keeps_two_threads(cast, now):
    warm, bus = hear_openly(cast, now), hear_openly(cast, now, "The bus is late.")
    homes, travel = theme_on(cast, now, warm), theme_on(cast, now, bus, title="Buses")
    esme = cast.actor("esme")
    round_ = actions.draft_round(terms=terms(rests_on=[homes, travel]), by=esme, now=now)
    actions.open_round(round=round_, by=esme, now=now)
    decide(cast, now, homes, travel, round_)
    aims = adopt(cast, now, "WARM", homes), adopt(cast, now, "BUS", travel)
    assert walk(warm) == {record.ref(x) for x in (warm, homes, round_)} | {DECISION, aims[0]}
    assert walk(bus) == {record.ref(x) for x in (bus, travel, round_)} | {DECISION, aims[1]}


def test_r1_statements_of_a_round_lead_to_their_own_theme_alone(cast, now):
    warm = hear_openly(cast, now)
    homes = theme_on(cast, now, warm)
    esme = cast.actor("esme")
    round_ = actions.draft_round(terms=terms(rests_on=[homes]), by=esme, now=now)
    actions.open_round(round=round_, by=esme, now=now)
    statements = []
    for words, by in zip(("Boilers first.", "Later buses."), neighbours(2), strict=True):
        statement = actions.add_statement(round=round_, words=words, person=None, by=by, now=now)
        actions.moderate(statement=statement, show=True, by=esme, now=now)
        statements.append(statement)
    travel = theme_on(cast, now, title="Buses", statements=[statements[1]])
    actions.gather(theme=homes, statements=[statements[0]], by=esme, now=now)
    decide(cast, now, homes, travel, round_)
    assert record.ref(travel) not in walk(warm)
    assert record.ref(travel) not in walk(statements[0])
    assert {record.ref(homes), DECISION} <= walk(statements[0])
    assert {record.ref(travel), DECISION} <= walk(statements[1])
    assert record.ref(homes) not in walk(statements[1])


def test_from_the_decision_one_gets_back_to_everything_it_rests_on(cast, now):
    warm = hear_openly(cast, now)
    homes = theme_on(cast, now, warm)
    decide(cast, now, homes)
    assert {record.ref(warm), record.ref(homes)} <= walk(DECISION)


def test_a_project_stands_on_the_thread_of_its_theme_and_of_no_other(cast, now):
    warm, bus = hear_openly(cast, now), hear_openly(cast, now, "The bus is late.")
    homes, travel = theme_on(cast, now, warm), theme_on(cast, now, bus, title="Buses")
    esme = cast.actor("esme")
    round_ = actions.draft_round(terms=terms(rests_on=[homes, travel]), by=esme, now=now)
    actions.open_round(round=round_, by=esme, now=now)
    project = actions.add_project(
        round=round_, title="Boilers", cost=terms().budget, theme=homes, by=esme, now=now
    )
    assert record.ref(project) in walk(warm)
    assert record.ref(project) not in walk(bus)


def test_a_merged_theme_leads_on_and_a_divided_one_leads_each_voice_to_its_own_part(cast, now):
    warm, damp = hear_openly(cast, now), hear_openly(cast, now, "The walls are wet.")
    homes, walls = theme_on(cast, now, warm), theme_on(cast, now, damp, title="Damp")
    esme = cast.actor("esme")
    actions.merge_themes(theme=walls, into=homes, by=esme, now=now)
    assert record.ref(homes) in walk(damp)
    heat, mould = actions.split_theme(
        theme=homes,
        first=actions.Part("Heat", "Cold."),
        second=actions.Part("Mould", "Wet."),
        to_second=[damp],
        by=esme,
        now=now,
    )
    decide(cast, now, heat)
    assert {record.ref(heat), DECISION} <= walk(warm)
    assert record.ref(mould) not in walk(warm)
    assert record.ref(mould) in walk(damp)
    assert DECISION not in walk(damp)


def test_what_was_taken_out_of_a_draft_is_not_on_its_thread(cast, now):
    warm, bus = hear_openly(cast, now), hear_openly(cast, now, "The bus is late.")
    esme = cast.actor("esme")
    theme = actions.draft_theme(title="Warm homes", summary="…", by=esme, now=now)
    actions.gather(theme=theme, contributions=[warm, bus], by=esme, now=now)
    actions.take_out(theme=theme, contributions=[bus], by=esme, now=now)
    actions.publish_theme(theme=theme, by=esme, now=now)
    assert record.ref(theme) in walk(warm)
    assert record.ref(theme) not in walk(bus)


def test_the_public_thread_counts_people_and_tells_of_themes_and_rounds(cast, now):
    warm = hear_openly(cast, now)
    homes = theme_on(cast, now, warm)
    esme = cast.actor("esme")
    round_ = actions.draft_round(terms=terms(rests_on=[homes]), by=esme, now=now)
    actions.open_round(round=round_, by=esme, now=now)
    stations = {station.key: station for station in public_thread(record.ref(warm))}
    assert stations["said"].counts == ("People told us about this fewer than 10 times.",)
    assert stations["said"].lines == ()
    assert [line.href for line in stations["heard"].lines] == [
        f"/morrowdale/rounds/{round_.code}/",
        f"/morrowdale/themes/{homes.code}/",
    ]


def test_a_person_sees_her_own_words_on_the_thread_and_nobody_elses(cast, now):
    own, other = hear_openly(cast, now, person=cast.joe), hear_openly(cast, now)
    theme = theme_on(cast, now, own, other)
    actions.answer_everyone_in(
        theme=theme, words="x", next_step="y", because=[DECISION], by=cast.actor("rosa"), now=now
    )
    refs = [ref for ref in walk(record.ref(theme)) if ref.kind in kinds()]
    with cast.as_("joe"):
        lines = resolve(cast.viewer("joe"), refs)
    assert {ref.kind for ref in lines if kinds()[ref.kind].personal} == {"voice.contribution", "voice.reply"}
    assert record.ref(own) in lines
    assert record.ref(other) not in lines
    assert not any(kinds()[ref.kind].personal for ref in resolve(NOBODY, refs))


def test_this_room_registers_its_kinds_and_a_draft_has_no_line(cast, now):
    own = {name: kind for name, kind in kinds().items() if name.startswith("voice.")}
    assert {name for name, kind in own.items() if kind.personal} == {
        "voice.contribution",
        "voice.statement",
        "voice.reply",
        "voice.surgerynote",
    }
    assert {name for name in junctions() if name.startswith("voice.")} == {"voice.round"}
    draft = actions.draft_theme(title="Warmth", summary="…", by=cast.actor("esme"), now=now)
    round_ = actions.draft_round(terms=terms(), by=cast.actor("esme"), now=now)
    assert resolve(NOBODY, [record.ref(draft), record.ref(round_)]) == {}


@pytest.mark.parametrize("decided", [True, False])
def test_themes_without_a_decision_are_known(cast, now, decided):
    theme = theme_on(cast, now, hear_openly(cast, now))
    if decided:
        decide(cast, now, theme)
    assert (theme in queries.themes_without_decision()) is not decided
