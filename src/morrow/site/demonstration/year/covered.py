"""Two promises for everybody: a library card, and free wifi in every ward, counted and two wards short."""

from __future__ import annotations

from typing import Any

from morrow.accountability import actions as accountability
from morrow.accountability.actions import OptionDraft
from morrow.charter import actions
from morrow.charter.actions import CountedArea, Promise
from morrow.foundations import steps
from morrow.foundations.money import Money
from morrow.foundations.record import ref
from morrow.place import queries as place
from morrow.site.demonstration.year import agreed, asked, reported
from morrow.site.demonstration.year.stage import Played, Stage
from morrow.site.demonstration.year.topic import Topic
from morrow.voice import actions as voice

ONCE = "demonstration: everybody online"
WARD = "ward"
LEAST = 80
BY = 300
FIRST, LAST = 205, 303
"""The days of the year on which it was counted."""

CARD = Promise(
    title="A library card for everybody",
    who="Everybody who lives, works or learns here, of any age.",
    what="Books, computers, a warm seat and somebody who helps with a form, in every library.",
    standard="A card in your hand the same day. Nothing is asked but your name.",
    redress="Tell us; you get an answer. Then a complaint to the council.",
    limit="demand",
    paid_from="Libraries, running costs",
    when_money_runs_out="It does not run out: a card costs next to nothing, and no library closes for it.",
    reach="all",
    how_used="Walk into any library and say that you would like a card. Children bring nobody and no paper.",
)
GROUNDS = agreed.Grounds(
    reasons="Forms, jobs and schools have moved online; whoever is not there is not heard.",
    weighed="Homes far from any street are dearest to reach and come last. We count ward by ward and say so.",
    dissent="Eighty in a hundred leaves twenty out.",
)


def everybody_is_promised_wifi(stage: Stage, topic: Topic, played: Played) -> None:
    """One decision, and from it a promise for everybody alike and one for every ward."""
    with stage.as_("dilys"):
        if not place.areas(WARD) or not steps.once(ONCE, now=stage.day(130)):
            return
    decision = _decision(stage, topic, played)
    with stage.as_("dilys") as dilys:
        now = stage.day(151)
        actions.adopt_entitlement(promise=CARD, decision=decision, by=dilys, now=now)
        wifi = actions.adopt_entitlement(promise=_wifi(stage), decision=decision, by=dilys, now=now)
    played.keep(wifi=wifi)


def it_is_counted_ward_by_ward(stage: Stage, topic: Topic, played: Played) -> None:
    """Counted, put right once, and counted again after the day: two wards fall short."""
    if "wifi" not in played.things:
        return
    with stage.as_("iris") as iris:
        wards = [area.code for area in place.areas(WARD)]
        early = [_share(at, 52 + at * 7 % 34) for at in range(len(wards))]
        turned = [(of, of) if at == 1 else (have, of) for at, (have, of) in enumerate(early)]
        source = "Morrowdale Council, a survey of homes and hotspots"
        first = actions.keep_counts(
            entitlement=played.wifi,
            areas=_rows(wards, turned),
            as_at=stage.date(FIRST),
            source=source,
            by=iris,
            now=stage.day(FIRST + 2),
        )
        actions.correct_counts(
            counting=first,
            areas=_rows(wards, early),
            as_at=stage.date(FIRST),
            source=source,
            reason="In one ward every home had been entered as reached.",
            by=iris,
            now=stage.day(FIRST + 9),
        )
        late = [_share(at, {3: 71, 8: 77}.get(at, 81 + at * 5 % 17)) for at in range(len(wards))]
        actions.keep_counts(
            entitlement=played.wifi,
            areas=_rows(wards, late),
            as_at=stage.date(LAST),
            source=source,
            by=iris,
            now=stage.day(LAST + 1),
        )


def somebody_says_it_is_missing(stage: Stage, topic: Topic, played: Played) -> None:
    """A resident of a ward says from the promise's page that it is not so where she lives."""
    if "wifi" not in played.things:
        return
    with stage.as_resident(stage.residents[2]) as someone:
        said = voice.take_down(
            words="The hotspot at the bus stop has been dark since spring. We walk to the library for it.",
            kind="need",
            channel="web",
            person=voice.Themselves(),
            about=ref(played.wifi),
            area_code=stage.areas[0],
            second_thing="hotspot",
            by=someone,
            now=stage.day(304),
        ).contribution
    asked.answered(stage, said, "It is mended, and the ward is counted again with the next count.", 306)


def _wifi(stage: Stage) -> Promise:
    return Promise(
        title="Free wifi near every home",
        who="Everybody, in every ward alike.",
        what="Free wifi within five minutes of home, outdoors and in libraries, halls and stations.",
        standard="Good enough for a video call, day and night.",
        redress="Tell us; you get an answer. Then a complaint to the council.",
        limit="cash",
        paid_from="Digital services, wifi in public places",
        when_money_runs_out="What is there stays on. Wards that fall short come first when there is more.",
        reach="areas",
        how_used="Choose “Morrowdale free” on your telephone or computer. No name, no password.",
        area_kind=WARD,
        measure="share",
        amount=LEAST,
        unit="homes",
        having="within five minutes of free wifi",
        covered_by=stage.date(BY),
    )


def _share(at: int, in_100: int) -> tuple[int, int]:
    """Invented homes of a ward, and how many of them are reached."""
    of = 3_600 + at * 431 % 1_700
    return of * in_100 // 100 + 1, of


def _rows(wards: list[str], counts: list[tuple[int, int]]) -> list[CountedArea]:
    return [CountedArea(at, code, *counts[at]) for at, code in enumerate(wards)]


def _decision(stage: Stage, topic: Topic, played: Played) -> Any:
    with stage.as_("dan") as dan:
        decision = accountability.propose(
            title="Everybody online",
            question="Shall everybody have a library card, and free wifi near home?",
            subject="prevention",
            options=[
                OptionDraft("A card for everybody, and wifi in every ward", Money(14_000_000)),
                OptionDraft("Cards alone", Money(500_000)),
            ],
            rests_on=[],
            heard="Libraries told the council who comes for the wifi alone; nothing else was gathered yet.",
            authority=played.cabinet,
            by=dan,
            now=stage.day(131),
        )
        accountability.attach_analysis(
            decision=decision,
            equality="Those with least money, older people and children who learn at home gain most.",
            sustainability="Fewer journeys for a form; the boxes use little power.",
            by=dan,
            now=stage.day(131),
        )
    reported.the_report_is_signed(stage, decision, day=131)
    agreed.decide_and_put_in_force(stage, topic, decision, decided=138, effective=150, grounds=GROUNDS)
    return decision
