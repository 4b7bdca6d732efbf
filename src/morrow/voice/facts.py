"""The facts people may give about themselves, and how many of each kind live here.

Deprivation, age, sex, disability, ethnicity and caring are asked everywhere; a place adds its own, and may
put figures of its own in place of those of the census.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from morrow.place import queries as place
from morrow.voice.models import OwnFact

DEPRIVATION = "deprivation"
_DISABILITY = "census-disability-"
_CARING = "census-unpaid-care-"
_LIMITED = (
    "disabled-under-the-equality-act-day-to-day-activities-limited-a-lot",
    "disabled-under-the-equality-act-day-to-day-activities-limited-a-little",
)
_NOT_LIMITED = (
    "not-disabled-under-the-equality-act-has-long-term-physical-or-mental-health-condition-but-day-to-day"
    "-activities-are-not-limited",
    "not-disabled-under-the-equality-act-no-long-term-physical-or-mental-health-conditions",
)
_CARES = (
    "provides-9-hours-or-less-unpaid-care-a-week",
    "provides-10-to-19-hours-unpaid-care-a-week",
    "provides-20-to-34-hours-unpaid-care-a-week",
    "provides-35-to-49-hours-unpaid-care-a-week",
    "provides-50-or-more-hours-unpaid-care-a-week",
)
_CARES_NOT = ("provides-no-unpaid-care",)


@dataclass(frozen=True)
class Value:
    """One answer, and how many people here it is true of; None where nobody counted them."""

    key: str
    label: str
    people: int | None = None


@dataclass(frozen=True)
class Fact:
    """One fact: what is asked, the answers, and where the figures are from."""

    key: str
    question: str
    values: tuple[Value, ...]
    source: str = ""

    def value(self, key: str) -> Value | None:
        """The answer with this key."""
        return next((value for value in self.values if value.key == key), None)

    def share(self, key: str) -> int | None:
        """How many in a hundred people here it is true of; None where not everybody was counted."""
        counted = [value.people for value in self.values]
        found = self.value(key)
        total = sum(people for people in counted if people)
        if found is None or found.people is None or None in counted or not total:
            return None
        return round(100 * found.people / total)


def facts() -> tuple[Fact, ...]:
    """Every fact asked here, with how many people it is true of."""
    own = {fact.key: _own(fact) for fact in OwnFact.objects.order_by("pk")}
    fifths = place.population_by_fifth()
    asked = {
        fact.key: fact for fact in (_deprivation(fifths), _age(fifths), _sex(), *_counted(), _ethnicity())
    }
    return tuple((asked | own).values())


def _own(fact: OwnFact) -> Fact:
    values = tuple(Value(each["key"], each["label"], each.get("people")) for each in fact.values)
    return Fact(fact.key, fact.question, values, fact.source)


def fifths_in_words() -> dict[str, str]:
    """What each fifth of deprivation is called, from the most deprived."""
    return {
        "1": _("Neighbourhoods in the most deprived fifth of the country"),
        "2": _("The next fifth"),
        "3": _("The middle fifth"),
        "4": _("The next to least deprived fifth"),
        "5": _("The least deprived fifth"),
    }


def _deprivation(fifths: Sequence[place.FifthPopulation]) -> Fact:
    people = {str(each.fifth): each.people for each in fifths}
    values = tuple(Value(fifth, label, people.get(fifth)) for fifth, label in fifths_in_words().items())
    return Fact(DEPRIVATION, _("Where do you live?"), values, _("Indices of Deprivation; census"))


def _age(fifths: Sequence[place.FifthPopulation]) -> Fact:
    people: Counter[place.AgeBand] = Counter()
    for fifth in fifths:
        people.update(fifth.by_age)
    people = people or Counter(place.people_by_age())
    bands = sorted(people, key=lambda band: band.first) or [
        place.AgeBand(0, 14),
        place.AgeBand(15, 64),
        place.AgeBand(65, 79),
        place.AgeBand(80, None),
    ]
    values = tuple(Value(f"from-{band.first}", band.words, people.get(band)) for band in bands)
    return Fact("age", _("How old are you?"), values, _("Population estimates"))


def _sex() -> Fact:
    return Fact("sex", _("What is your sex?"), (Value("female", _("Female")), Value("male", _("Male"))))


def _counted() -> tuple[Fact, Fact]:
    wanted = [
        *(_DISABILITY + each for each in (*_LIMITED, *_NOT_LIMITED)),
        *(_CARING + each for each in (*_CARES, *_CARES_NOT)),
    ]
    found = place.people_counted(*wanted)
    yes, no = _("Yes"), _("No")
    disability = (
        Value("yes", yes, _sum(found, _DISABILITY, _LIMITED)),
        Value("no", no, _sum(found, _DISABILITY, _NOT_LIMITED)),
    )
    caring = (
        Value("yes", yes, _sum(found, _CARING, _CARES)),
        Value("no", no, _sum(found, _CARING, _CARES_NOT)),
    )
    return (
        Fact("disability", _("Does a condition limit what you can do in a day?"), disability, _("Census")),
        Fact("caring", _("Do you look after somebody, unpaid?"), caring, _("Census")),
    )


def _sum(found: Mapping[str, int], stem: str, names: tuple[str, ...]) -> int | None:
    counted = [found.get(stem + name) for name in names]
    return None if None in counted else sum(people for people in counted if people)


def _ethnicity() -> Fact:
    labels = {
        "asian": _("Asian or Asian British"),
        "black": _("Black, Black British, Caribbean or African"),
        "mixed": _("Mixed or multiple ethnic groups"),
        "white": _("White"),
        "other": _("Another ethnic group"),
    }
    values = tuple(Value(key, label) for key, label in labels.items())
    return Fact("ethnicity", _("What is your ethnic group?"), values)


def fifth_of_postcode(text: str) -> str | None:
    """The fifth of deprivation of a postcode's neighbourhood; None where it is none of this place's."""
    return place.fifths_of_postcodes({text}).get(text) or None
