"""R1: invented people have the ages, places and homes that were counted, and every fact within its range."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from morrow.methods.entitlements.synthetic import Neighbourhood
from morrow.methods.entitlements.synthetic_means import UNKNOWN, synthetic
from morrow.standards.rule_files import read_facts

QUAY = Neighbourhood(
    "quay",
    ((0, 14, 400), (15, 64, 1200), (65, 79, 300), (80, None, 100)),
    fifth=1,
    tenth=1,
    deprived=0.4,
    limited=0.2,
    alone_old=150,
    alone=200,
    lone_parents=120,
    couples_with_children=100,
)
MOOR = Neighbourhood(
    "moor", ((0, 14, 100), (15, 64, 700), (65, 79, 150), (80, None, 50)), fifth=5, tenth=10, deprived=0.05
)


@pytest.fixture(scope="module")
def people():
    return synthetic([QUAY, MOOR], 30_000)


def test_r1_every_age_band_of_every_area_is_in_proportion_to_the_person(people):
    for area, size in ((QUAY, 20_000), (MOOR, 10_000)):
        ages = people["age"][people["area"] == area.code]
        assert len(ages) == size
        for first, last, counted in area.ages:
            assert np.sum((ages >= first) & (ages <= (last or 200))) == counted * 10


def test_r1_everybody_has_one_home_with_an_adult_who_asks_for_it(people):
    homes = people["household"]
    asking = homes[people["asks"]]
    assert sorted(asking) == list(range(homes.max() + 1))
    assert people["age"][people["asks"]].min() >= 18
    assert homes.min() == 0


def test_r1_as_many_live_alone_and_as_lone_parents_as_were_counted(people):
    size = np.bincount(people["household"])
    old_alone = (size[people["household"]] == 1) & (people["age"] >= 66) & (people["area"] == "quay")
    assert old_alone.sum() == pytest.approx(1_500, rel=0.1)


def test_r1_the_poorer_area_has_more_on_universal_credit(people):
    asks = people["asks"]
    shares = [
        people["on_universal_credit"][asks & (people["area"] == area)].mean() for area in ("quay", "moor")
    ]
    assert shares[0] > 3 * shares[1]


def test_r1_what_is_said_to_be_unknown_is_and_no_more(people):
    asks = people["asks"]
    assert np.ma.getmaskarray(people["capital"])[asks].mean() == pytest.approx(UNKNOWN["capital"], abs=0.02)
    assert not np.ma.isMaskedArray(people["age"])


def test_r1_every_fact_of_the_charter_is_there_and_within_its_range(people):
    registry = read_facts(Path(__file__).parents[3] / "data" / "charter" / "facts.toml")
    for fact in registry:
        if fact.name in people and fact.kind == "number":
            assert fact.least <= people[fact.name].min() <= people[fact.name].max() <= fact.most, fact.name


def test_r1_what_only_children_or_those_with_another_adult_may_answer_yes_to_nobody_else_does(people):
    assert people["age"][people["child_benefit"]].max() == 18
    assert people["child_benefit"][people["age"] < 16].all()
    for fact in ("other_adult_studies", "other_adult_on_benefits"):
        assert people[fact].any()
        assert people["other_adults"][people[fact].filled(fill_value=False)].min() > 0
    both = people["other_adult_studies"] & people["other_adult_on_benefits"]
    assert not both.filled(fill_value=False).any()


def test_the_same_seed_gives_the_same_people_and_another_does_not():
    one, same, other = (synthetic([QUAY], 500, seed)["income"] for seed in (1, 1, 2))
    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)


def test_a_place_of_which_only_ages_are_known_has_people_too():
    bare = [Neighbourhood("bare", ((0, None, 50),)), Neighbourhood("empty", ((0, 14, 0),))]
    for number in (20, 21, 60):
        assert len(synthetic(bare, number)["income"]) == number


def test_nobody_is_refused():
    with pytest.raises(ValueError, match="nobody to invent"):
        synthetic([Neighbourhood("empty", ((0, 14, 0),))], 5)
    with pytest.raises(ValueError, match="No adult"):
        synthetic([Neighbourhood("school", ((0, 14, 90),))], 5)
