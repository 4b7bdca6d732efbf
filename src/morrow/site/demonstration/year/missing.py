"""J1: whose voices must not be missing from the round, and how somebody went out to them."""

from __future__ import annotations

from typing import Any

from morrow.site.demonstration.year.stage import Stage
from morrow.voice import actions, queries

TOLD = 50
BOATERS = (
    "We move every fourteen days, and the post does not. So we heard of this by chance.",
    "There is no box on any form for a boat. Put one there, and we will fill it in.",
)


def voices_are_named(stage: Stage, round_: Any) -> None:
    """Carers and the most deprived fifth must not be missing, nor those who live on boats."""
    with stage.as_("esme") as esme:
        for fact, value, least in (("caring", "yes", 10), ("deprivation", "1", 8)):
            actions.set_quota(round=round_, fact=fact, value=value, least=least, by=esme, now=stage.day(19))
        actions.name_group(
            round=round_,
            name="People who live on boats",
            why="They have no fixed address, so no list and no letter finds them.",
            by=esme,
            now=stage.day(19),
        )


def people_tell_of_themselves(stage: Stage) -> None:
    """Most who take part tell some facts; one in six is a carer, and few are of the most deprived fifth."""
    ages = [value.key for fact in facts_here(stage) if fact.key == "age" for value in fact.values]
    for number, person in enumerate(stage.residents[:TOLD]):
        told = {
            "caring": "yes" if number % 6 == 0 else "no",
            "disability": "yes" if number % 5 == 0 else "no",
            "deprivation": "1" if number in {3, 17} else str(2 + number % 4),
            "age": ages[(number * 7) % len(ages)],
        }
        with stage.as_resident(person) as by:
            actions.tell_about_me(told=told, by=by, now=stage.day(27))


def somebody_goes_out_to_them(stage: Stage, round_: Any) -> None:
    """Esme goes to the food bank, for those the count found missing; Jean sits with those on boats."""
    with stage.as_("esme") as esme:
        quota = round_.quotas.get(fact="deprivation")
        actions.record_outreach(
            quota=quota,
            who="People at the Thursday food bank",
            where="Old Mill hall",
            on=stage.date(44),
            how="We came twice with tea, read the statements out, and wrote down what each person thought.",
            came=23,
            by=esme,
            now=stage.day(45),
        )
        actions.record_small_conversation(
            group=round_.groups_at_risk.get(),
            held_on=stage.date(46),
            where="At the lock",
            led_by="Jean Harker",
            came=5,
            words="\n\n".join(BOATERS),
            consented=True,
            by=esme,
            now=stage.day(47),
        )


def facts_here(stage: Stage) -> Any:
    """The facts asked here."""
    with stage.as_("esme"):
        return queries.facts()
