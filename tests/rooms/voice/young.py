"""Scenes of a round for young people."""

from __future__ import annotations

from morrow.foundations.money import Money
from morrow.voice import actions
from tests.rooms.voice.scenes import terms

PHONE = "0161 496 0770"
TERMS = actions.YoungRound(
    age_from=11,
    age_to=17,
    contact_name="Beth Carrow",
    contact_phone=PHONE,
    where="From the youth worker at the Mill Lane hub.",
    basis="Public task, UK GDPR article 6(1)(e).",
    promise="Cllr Ada Okafor does it or says why not.",
)


def young_round(cast, now, young=TERMS, **changes):
    """An open round for those of 11 to 17, with statements and two projects."""
    esme = cast.actor("esme")
    round_ = actions.draft_round(terms=terms(**changes), by=esme, now=now)
    actions.make_young(round=round_, terms=young, by=esme, now=now)
    actions.open_round(round=round_, by=esme, now=now)
    for title in ("Skate park", "A room of our own"):
        actions.add_project(round=round_, title=title, cost=Money(500_00), by=esme, now=now)
    return round_


def young_vote(cast, now, young=TERMS, **changes):
    """The same with the vote open."""
    round_ = young_round(cast, now, young, **changes)
    actions.open_ballot(round=round_, by=cast.actor("esme"), now=now)
    return round_


def slips(cast, now, round_, number=1):
    """Codes that Leila makes for a school."""
    return actions.print_codes(
        round=round_, school="Thistledown High", number=number, by=cast.actor("leila"), now=now
    )
