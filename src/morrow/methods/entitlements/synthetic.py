"""People who do not exist, as many as are wanted, in the real proportions of a place.

**Real**: how many people of which age live in each neighbourhood, its deprivation, and, where the place has
them, how many live alone, bring children up alone or as a couple, are deprived of income or limited a lot by
ill health. **Invented**: everybody. Nobody's record is read or copied; who lives with whom, what comes in,
what is saved and what is not known of whom is drawn by chance from those counts and from round assumptions
written in `synthetic_means.py`. So the table says what a rule would do in a place shaped like this one,
not what it will do to anybody; amounts of money in it are the weakest part.

The same neighbourhoods, number and seed give the same people.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Truths = NDArray[np.bool_]
ADULT, PENSION_AGE = 18, 66
_AGE_BANDS = ((0, "0–15"), (16, "16–24"), (25, "25–44"), (45, "45–64"), (65, "65–79"), (80, "80 and over"))


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """What is really known of a small area. `ages` are (from, to or None, people).

    `fifth` and `tenth` are of deprivation within the country, 1 the most deprived. Counts of households are
    as counted, shares between 0 and 1; each has a round guess where a place does not have it.
    """

    code: str
    ages: tuple[tuple[int, int | None, int], ...]
    ward: str = ""
    fifth: int = 3
    tenth: int = 5
    deprived: float = 0.12
    limited: float = 0.07
    alone_old: int | None = None
    alone: int | None = None
    lone_parents: int | None = None
    couples_with_children: int | None = None

    @property
    def people(self) -> int:
        """How many live there."""
        return sum(people for _first, _last, people in self.ages)


@dataclass(frozen=True)
class Homes:
    """Everybody with their home, and the homes: `home` numbers the homes from nought for each person."""

    area: Numbers
    age: Numbers
    home: Numbers
    asks: Truths
    home_area: Numbers
    eldest: Numbers
    partners: Numbers
    others: Numbers
    children: Numbers
    lone: Truths

    def of_each(self, where: Truths) -> Numbers:
        """How many people of each home are so."""
        return np.bincount(self.home[where], minlength=len(self.home_area)).astype(np.int64)


def people_of(neighbourhoods: Sequence[Neighbourhood], people: int, seed: int) -> tuple[Homes, Any]:
    """So many invented people in their homes, and the chance that goes on. Raises ValueError for nobody."""
    counted = [each for each in neighbourhoods if each.people]
    if people < 1 or not counted:
        raise ValueError("There is nobody to invent: give a number above nought, and areas with people.")
    chance = np.random.default_rng(seed)
    area, age = _aged(neighbourhoods, people, chance)
    if age.max() < ADULT:
        raise ValueError("No adult is among so few: give a greater number.")
    return _housed(neighbourhoods, area, age, chance), chance


def columns_of(homes: Homes, neighbourhoods: Sequence[Neighbourhood]) -> dict[str, Any]:
    """Who and where: what people can be grouped by."""
    names = np.array([word for _first, word in _AGE_BANDS])
    bands = np.searchsorted([first for first, _word in _AGE_BANDS], homes.age, side="right") - 1
    return {
        "person": np.arange(len(homes.age)),
        "household": homes.home,
        "asks": homes.asks,
        "area": np.array([each.code for each in neighbourhoods])[homes.area],
        "ward": np.array([each.ward for each in neighbourhoods])[homes.area],
        "fifth": np.array([each.fifth for each in neighbourhoods])[homes.area],
        "tenth": np.array([each.tenth for each in neighbourhoods])[homes.area],
        "age_band": names[bands],
    }


def of_areas(neighbourhoods: Sequence[Neighbourhood], name: str) -> Any:
    """One value of each neighbourhood, in their order."""
    return np.array([getattr(each, name) for each in neighbourhoods])


def _aged(neighbourhoods: Sequence[Neighbourhood], people: int, chance: Any) -> tuple[Numbers, Numbers]:
    """Area and age of everybody: the counts of each area and band in proportion, to the nearest person."""
    rows = [(n, *band) for n, each in enumerate(neighbourhoods) for band in each.ages if band[2]]
    counts = np.array([row[3] for row in rows], dtype=float)
    exact = counts * people / counts.sum()
    whole = np.floor(exact).astype(np.int64)
    left = people - int(whole.sum())
    whole[np.argsort(whole - exact, kind="stable")[:left]] += 1
    area = np.repeat(np.array([row[0] for row in rows]), whole)
    first = np.repeat(np.array([row[1] for row in rows]), whole)
    last = np.repeat(np.array([-1 if row[2] is None else row[2] for row in rows]), whole)
    drawn = chance.random(people)
    inside = first + np.floor(np.where(first >= 65, drawn**1.3, drawn) * (last - first + 1))
    beyond = np.minimum(first + np.floor(-6.5 * np.log1p(-drawn)), 104)
    return area, np.where(last < 0, beyond, inside).astype(np.int64)


def _rank(area: Numbers) -> Numbers:
    """The place of each within its area, from nought; areas stand together."""
    starts = np.flatnonzero(np.r_[True, area[1:] != area[:-1]]) if len(area) else np.array([], dtype=np.int64)
    return np.arange(len(area)) - np.repeat(starts, np.diff(np.r_[starts, len(area)]))


def _shares(neighbourhoods: Sequence[Neighbourhood], area: Numbers, age: Numbers) -> dict[str, Any]:
    """For each area, the share of those who could be so that live alone, or are lone parents."""
    size = len(neighbourhoods)
    scale = np.bincount(area, minlength=size) / np.maximum(1, of_areas(neighbourhoods, "people"))

    def share(name: str, could: Truths, guess: float) -> Any:
        real = [getattr(each, name) for each in neighbourhoods]
        could_be = np.maximum(1, np.bincount(area[could], minlength=size))
        known = np.array([0 if each is None else each for each in real]) * scale / could_be
        return np.where([each is None for each in real], guess, np.minimum(known, 0.95))

    return {
        "alone_old": share("alone_old", age >= PENSION_AGE, 0.33),
        "alone": share("alone", (age >= 22) & (age < PENSION_AGE), 0.12),
        "lone_parents": share("lone_parents", (age >= 20) & (age < 55), 0.06),
        "couples": np.array(
            [
                0.1 * each.people if each.couples_with_children is None else each.couples_with_children
                for each in neighbourhoods
            ]
        )
        * scale,
    }


def _housed(neighbourhoods: Sequence[Neighbourhood], area: Numbers, age: Numbers, chance: Any) -> Homes:
    """Who lives with whom: alone, as lone parents, in couples of like age, at home though grown up."""
    shares = _shares(neighbourhoods, area, age)
    adults = np.flatnonzero(age >= ADULT)
    adults = adults[np.lexsort((age[adults] + chance.normal(0, 3, len(adults)), area[adults]))]
    where, old = area[adults], age[adults]
    lone = (chance.random(len(adults)) < shares["lone_parents"][where]) & (old >= 20) & (old < 55)
    by_itself = np.where(old >= PENSION_AGE, shares["alone_old"][where], shares["alone"][where])
    alone = ~lone & (chance.random(len(adults)) < by_itself) & (old >= 22)
    at_home = chance.random(len(adults)) < np.select([old < 25, old < 35], [0.5, 0.15], 0.0)
    grown = at_home & ~lone & ~alone & bool(np.any(lone | alone | ~at_home))
    paired = ~(lone | alone | grown)
    starts = lone | alone
    starts[paired] = _rank(where[paired]) % 2 == 0
    home_of = np.full(len(age), -1, dtype=np.int64)
    numbered = np.cumsum(starts) - 1
    heads = adults[starts]
    home_of[adults[starts]] = numbered[starts]
    couples = np.flatnonzero(paired)
    second = couples[~starts[couples]]
    first = couples[np.searchsorted(couples, second) - 1]
    home_of[adults[second]] = numbered[first]
    home_area = area[heads]
    partners = np.bincount(home_of[adults[~grown]], minlength=len(heads)).astype(np.int64)
    eldest = np.zeros(len(heads), dtype=np.int64)
    np.maximum.at(eldest, home_of[adults[~grown]], age[adults[~grown]])
    is_lone = np.zeros(len(heads), dtype=np.bool_)
    is_lone[home_of[adults[lone]]] = True
    _take_in_the_grown(home_of, adults[grown], area, home_area, eldest, chance)
    homes = (home_area, eldest, partners, is_lone)
    _give_homes_to_children(home_of, area, age, homes, shares["couples"], chance)
    asks = np.zeros(len(age), dtype=np.bool_)
    asks[heads] = True
    others = np.bincount(home_of[adults[grown]], minlength=len(heads)).astype(np.int64)
    children = np.bincount(home_of[age < ADULT], minlength=len(heads)).astype(np.int64)
    return Homes(area, age, home_of, asks, home_area, eldest, partners, others, children, is_lone)


def _some_home(wanted: Numbers, open_: Numbers, home_area: Numbers, chance: Any) -> Numbers:
    """For each wanted area one of the open homes there by chance, or of the nearest area in order."""
    places = home_area[open_]
    low, high = np.searchsorted(places, wanted, "left"), np.searchsorted(places, wanted, "right")
    drawn = low + np.floor(chance.random(len(wanted)) * np.maximum(1, high - low)).astype(np.int64)
    found: Numbers = open_[np.minimum(drawn, len(open_) - 1)]
    return found


def _take_in_the_grown(
    home_of: Numbers, grown: Numbers, area: Numbers, home_area: Numbers, eldest: Numbers, chance: Any
) -> None:
    """Grown children live with somebody of 40 to 70 in their area."""
    open_ = np.flatnonzero((eldest >= 40) & (eldest <= 70))
    if not len(open_):
        open_ = np.arange(len(home_area))
    home_of[grown] = _some_home(area[grown], open_, home_area, chance)


def _give_homes_to_children(
    home_of: Numbers, area: Numbers, age: Numbers, homes: tuple[Any, ...], couples: Any, chance: Any
) -> None:
    """Children live with lone parents and with as many couples as have some, the young with the young."""
    home_area, eldest, partners, lone = homes
    apt = (partners == 2) & (eldest >= 22) & (eldest < 56)
    order = np.lexsort((chance.random(len(home_area)) + 10 * ~apt, home_area))
    chosen = np.zeros(len(home_area), dtype=np.bool_)
    chosen[order] = _rank(home_area[order]) < couples[home_area[order]]
    family = np.flatnonzero(lone | (chosen & (partners == 2)))
    if not len(family):
        family = np.arange(len(home_area))
    family = family[np.lexsort((eldest[family] + chance.normal(0, 4, len(family)), home_area[family]))]
    young = np.flatnonzero(age < ADULT)
    young = young[np.lexsort((age[young] + chance.normal(0, 2, len(young)), area[young]))]
    where = area[young]
    children = np.bincount(where, minlength=int(area.max()) + 1)[where]
    places = home_area[family]
    low, high = np.searchsorted(places, where, "left"), np.searchsorted(places, where, "right")
    share = (_rank(where) + 0.5) / np.maximum(1, children)
    at = np.floor(share * (high - low) + chance.normal(0, 1.2, len(young))).astype(np.int64)
    at = low + np.clip(at, 0, np.maximum(0, high - low - 1))
    home_of[young] = family[np.minimum(at, len(family) - 1)]
