"""J1: the vote, on the screen and on paper."""

from __future__ import annotations

from typing import Any

from morrow.place import queries as place
from morrow.site.demonstration.year.stage import Stage
from morrow.voice import actions, queries

VOTERS = 60
ON_PAPER = 5
WARDS = 3
AGES = ("18-24", "25-44", "45-64", "65-plus")


def people_vote(stage: Stage, round_: Any, projects: Any) -> None:
    """Residents vote, most of them here; a few hand in a folded paper, which two workers enter."""
    with stage.as_("nadia"):
        wards = [code for code, _name in place.wards()][:WARDS]
    for number, person in enumerate(stage.residents[: VOTERS - ON_PAPER]):
        said = _said(wards, number)
        with stage.as_resident(person) as by:
            approves = _choice(stage, projects, number)
            actions.cast_ballot(
                round=round_, approves=approves, person=None, **said, by=by, now=stage.day(40)
            )
    _on_paper(stage, round_, projects, wards)


def _on_paper(stage: Stage, round_: Any, projects: Any, wards: list[str]) -> None:
    now = stage.day(41)
    numbers = range(VOTERS - ON_PAPER, VOTERS)
    with stage.as_("nadia") as nadia:
        pack = actions.print_papers(round=round_, number=ON_PAPER, by=nadia, now=now)
        papers = {
            serial: actions.Read(approves=_choice(stage, projects, number), **_said(wards, number))
            for serial, number in zip(queries.pack_of(round_, pack), numbers, strict=True)
        }
        for number in numbers:
            person = stage.residents[number]
            actions.take_in_paper(round=round_, person=person, by=nadia, now=now)
    for reader in ("nadia", "rosa"):
        with stage.as_(reader) as by:
            for serial, read in papers.items():
                actions.read_paper(round=round_, serial=serial, read=read, by=by, now=stage.day(42))


def _said(wards: list[str], number: int) -> dict[str, str]:
    """What a voter gives beside the ballot: most their ward, and half their age."""
    ward = wards[number % len(wards)] if wards and number % 10 else ""
    return {"ward": ward, "age_band": AGES[number // 3 % len(AGES)] if number % 2 else ""}


def _choice(stage: Stage, projects: Any, number: int) -> list[str]:
    """Most like the first two; a fifth, always the same, want only the last but one."""
    if number % 5 == 0:
        return [projects[3].code]
    liked = [
        p.code
        for p, chance in zip(projects, (0.9, 0.6, 0.5, 0.3, 0.1), strict=True)
        if stage.random.random() < chance
    ]
    return liked or [projects[0].code]
