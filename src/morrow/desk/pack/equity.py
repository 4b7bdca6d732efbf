"""Need, voice, money and outcome, from the most to the least deprived fifth of neighbourhoods.

What is counted by ward is spread over the fifths by where the people of those wards live.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from morrow.accountability.queries import Sheet
from morrow.budget import queries as budget
from morrow.desk.pack.behind import Behind
from morrow.foundations import record
from morrow.foundations.money import Money, total
from morrow.learning import queries as learning
from morrow.place import queries as place
from morrow.voice import queries as voice

UNKNOWN = "–"
FIFTHS = range(1, 6)

ByFifth = Mapping[int, float]
Row = tuple[str, ...]


def sheet(behind: Behind) -> Sheet:
    """One row for each of the four, from the most to the least deprived fifth; what nobody knows in words."""
    heading = _("Need, voice, money and outcome")
    if not sum(behind.by_fifth.values()):
        return Sheet(heading, (_("Nobody has told how deprived the neighbourhoods here are."),))
    money, of_money = _money(behind)
    outcome, of_outcome = _outcome(behind)
    return Sheet(
        heading,
        tuple(filter(None, [" ".join([*of_money, *of_outcome])])),
        _("In 100, by fifth of deprivation"),
        (_("Of which"), _("Most deprived"), "2", "3", "4", _("Least deprived")),
        ((_("Live here"), *_in_100(behind.by_fifth)), *_heard(behind), *money, *outcome),
    )


def _in_100(amounts: ByFifth) -> list[str]:
    """Each fifth's share of the whole."""
    whole = sum(amounts.values())
    return [str(round(100 * amounts.get(fifth, 0) / whole)) for fifth in FIFTHS]


def _heard(behind: Behind) -> Iterator[Row]:
    """The shares of those who took part in each round and told where they live."""
    for round_, who in behind.rounds:
        found = next((heard for heard in who.facts if heard.fact.key == voice.DEPRIVATION), None)
        if found is None:
            continue
        shares = [part.share for part in found.parts]
        told = [_("too few to show") if share is None else str(share) for share in shares]
        yield (
            _("Heard in “%s”") % round_.title if len(behind.rounds) > 1 else _("Heard"),
            *told,
        )


def _money(behind: Behind) -> tuple[list[Row], list[str]]:
    """What stands set aside for named wards, by fifth; and how much names none."""
    set_aside = budget.allocations(behind.pool) if behind.pool else []
    standing = [each for each in set_aside if each.state == "standing"]
    named = [each for each in standing if each.wards]
    falls = _spread([(each.wards, float(each.amount.pence)) for each in named])
    anywhere = total(each.amount for each in standing) - total(each.amount for each in named)
    says = _("%s set aside names no ward.") % anywhere.pounds()
    rows = [(_("Money for named wards"), *_in_100(falls))] if any(falls.values()) else []
    return rows, [says] if anywhere > Money(0) else []


def _outcome(behind: Behind) -> tuple[list[Row], list[str]]:
    """The first outcome it is about that was measured by area, by fifth: the mean of its areas."""
    measured = (each for each in learning.measured_by_area() if _is_about(behind, each.outcome.priority))
    found = next(measured, None)
    if found is None:
        return [], [_("No outcome was measured by area.")]
    people = place.people_by_fifth_in(found.by_area)
    means = _weighed(people, {area: float(each.value) for area, each in found.by_area.items()})
    says = _("Outcome: %(statement)s (%(measure)s; %(unit)s).") % {
        "statement": found.outcome.statement.rstrip("."),
        "measure": found.outcome.measure,
        "unit": found.outcome.unit,
    }
    row = (_("Outcome"), *(f"{means[fifth]:.1f}" if fifth in means else UNKNOWN for fifth in FIFTHS))
    return [row], [says]


def _is_about(behind: Behind, priority: Any) -> bool:
    """Whether what is to be decided rests on this priority, or on something that the priority rests on."""
    rests_on = {str(each) for each in behind.proposal.rests_on}
    return bool(rests_on & {str(record.ref(priority)), *priority.rests_on})


def _spread(amounts: Sequence[tuple[Sequence[str], float]]) -> dict[int, float]:
    """Each amount over the fifths, by how many people of its wards live in each."""
    people = place.people_by_fifth_in({ward for wards, _amount in amounts for ward in wards})
    spread: dict[int, float] = dict.fromkeys(FIFTHS, 0.0)
    for wards, amount in amounts:
        living = {fifth: sum(people[ward].get(fifth, 0) for ward in wards) for fifth in spread}
        whole = sum(living.values())
        for fifth, count in living.items():
            spread[fifth] += amount * count / whole if whole else 0.0
    return spread


def _weighed(people: Mapping[str, Mapping[int, int]], values: Mapping[str, Any]) -> dict[int, float]:
    """The mean of each fifth, every area counting by how many of the fifth live in it."""
    found = {}
    for fifth in FIFTHS:
        living = {area: counted.get(fifth, 0) for area, counted in people.items()}
        if whole := sum(living.values()):
            found[fifth] = sum(values[area] * count for area, count in living.items()) / whole
    return found
