"""J1: a residents' panel is drawn by lot from invented addresses, spread as people really live."""

from __future__ import annotations

from itertools import islice, zip_longest
from typing import Any

from morrow.foundations.scope import MORROW, SYSTEM, entering
from morrow.place import queries as place
from morrow.site.demonstration.year.stage import Played, Stage
from morrow.site.demonstration.year.topic import Topic
from morrow.voice import actions, queries

STREETS = (
    "Lantern Row",
    "Kiln Lane",
    "Teasel Street",
    "Old Mill Rise",
    "Saltmarsh Way",
    "Bellfounders Court",
)
HOMES = 300
LETTERS = 120
VOLUNTEERS = 48
SEATS = 12
ENDS = 92


def a_panel_is_drawn(stage: Stage, topic: Topic, played: Played) -> None:
    """Esme sets it up, invented households get letters, some say yes, and the lot falls on twelve."""
    with stage.as_("esme") as esme:
        people = {code: sum(ages.values()) for code, ages in place.people_by_area().items()}
        if not people:
            return
        terms = actions.PanelTerms(
            title=f"Residents’ panel: {topic.title}",
            task=f"{topic.question} Twelve residents hear everyone, weigh it for two days, and say what they "
            "would do first. The Cabinet answers each point in writing.",
            size=SEATS,
            letters=LETTERS,
            answer_by=stage.date(70),
            draw_on=stage.date(77),
            number_named="The numbers of the Example Lottery of that day, in the order drawn.",
            mirrors=["deprivation", "disability", "caring"],
        )
        panel = actions.set_up_panel(terms=terms, by=esme, now=stage.day(54))
        rows = _invented(stage, people)
        actions.load_addresses(panel=panel, rows=rows, by=esme, now=stage.day(55))
        actions.invite(panel=panel, by=esme, now=stage.day(56))
        panel.refresh_from_db()
        homes = _from_everywhere(queries.letters_of(stage.viewer("esme"), panel))
    disabled = stage.random.sample(range(len(homes)), len(homes) // 4)
    caring = stage.random.sample(range(len(homes)), len(homes) // 5)
    for number, home in enumerate(homes):
        _says_yes(stage, panel, number, home, disability=number in disabled, caring=number in caring)
    with stage.as_("esme") as esme:
        actions.publish_chances(panel=panel, by=esme, now=stage.day(72))
        actions.draw_panel(panel=panel, number="4 8 15 16 23 42", by=esme, now=stage.day(77))
    played.keep(panel=panel)


def what_it_told_is_destroyed(stage: Stage, topic: Topic, played: Played) -> None:
    """The panel ends after two days of work; on the day its letters said Morrow destroys what is personal."""
    if "panel" not in played.things:
        return
    panel = played.panel
    with stage.as_("esme") as esme:
        actions.end_panel(panel=panel, ended_on=stage.date(ENDS), by=esme, now=stage.day(ENDS))
    with entering.entered(place=stage.place, viewer=SYSTEM):
        day = stage.day(ENDS + panel.keep_days, hour=1)
        actions.destroy_panel_data(panel=panel, by=MORROW, now=day)


def _invented(stage: Stage, people: dict[str, int]) -> list[tuple[int, str, str]]:
    """Addresses in streets that are nowhere, as many in each neighbourhood as its people make likely."""
    codes = stage.random.choices(list(people), weights=list(people.values()), k=HOMES)
    return [(at, f"{at} {STREETS[at % len(STREETS)]}", code) for at, code in enumerate(codes, start=2)]


def _from_everywhere(letters: list[Any]) -> list[Any]:
    """Who says yes: as many from each fifth of deprivation as there are letters for."""
    by_fifth: dict[Any, list[Any]] = {}
    for letter in letters:
        by_fifth.setdefault(letter.fifth, []).append(letter)
    taken_in_turn = (letter for turn in zip_longest(*by_fifth.values()) for letter in turn if letter)
    return list(islice(taken_in_turn, VOLUNTEERS))


def _says_yes(stage: Stage, panel: Any, number: int, home: Any, **facts: bool) -> None:
    """One who says yes, carers and disabled people more often than they live here."""
    told = {name: "yes" if true else "no" for name, true in facts.items()}
    if not home.fifth:
        told["deprivation"] = str(1 + number % 5)
    with stage.as_("nadia") as nadia:
        actions.volunteer(
            panel=panel,
            address=home,
            name=f"Example volunteer {number + 1}",
            reach="by letter",
            told=told,
            by=nadia,
            now=stage.day(60),
        )
