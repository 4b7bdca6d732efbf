"""Real elections: the winners other tools and the cities themselves published.

The files are not shipped (their library states no licence); they are looked for in the folder that
MORROW_SHARED names, or in ../shared beside the repository. Each expected value is the first 16
hexadecimal digits of SHA-256 over the winners' ids, sorted and joined by line feeds.
"""

import os
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from morrow.methods.counting import Completion, Election, Outcome, Start, Utility, by_id, equal_shares, greedy
from morrow.standards.pabulib import Instance, read_bytes

SHARED = Path(os.environ.get("MORROW_SHARED") or Path(__file__).parents[3].parent / "shared")
FILES = SHARED / "data" / "pb"
pytestmark = pytest.mark.skipif(not FILES.is_dir(), reason=f"the shared elections are not at {FILES}")

LODZ, PRAGA = "Poland_Lodz_2022", "Poland_Warszawa_2020_Praga-Poludnie"
URSYNOW, AMSTERDAM = "Poland_Warszawa_2019_Ursynow", "Netherlands_Amsterdam_252"
TOULOUSE, BUDAPEST = "France_Toulouse_2022", "Hungary_Budapest_2023_VIII_Jozsefvaros"
ASSEN, SWIECIE = "Netherlands_Assen_2024", "Poland_Swiecie_2023"
WIELICZKA, ZURICH = "Poland_Wieliczka_2023_Green_Budget", "Switzerland_Zurich_S5"

# greedy by cost, greedy by cardinality, equal shares, add-one with the stop when full, add-one
PUBLISHED = {
    ASSEN: "878f4fd3708e9a43 102fdc2c7d7e5b01 4b17ac332451b32b 65d22151a3c9dd64 65d22151a3c9dd64",
    BUDAPEST: "aa5acf7bf1fc2117 0ff8124351861225 7998587d99ef5653 06e30f41a9b0e581 06e30f41a9b0e581",
    SWIECIE: "cf4b33e5e1587183 cc1563530ae5f612 d598de4899e31787 95b5295e8de03eaf 95b5295e8de03eaf",
    WIELICZKA: "857a72522892a550 2589c0367d46c5d5 db298f79ffa1cd45 238f7b42b07f5d71 53d55afbd67e6cd0",
    TOULOUSE: "0d00678bb17d56b9 d7fa79328c5e0716 aa92c65a44a015f7 339836bc27918a39 339836bc27918a39",
    URSYNOW: "e084a2ee5396de76 e21659a5031a7585 e467f9e6839f517d 7aa9985309b3e089 7aa9985309b3e089",
    AMSTERDAM: "2d66a3018d856c87 cfac96e4d53781cd a50bd705f727dcd1 81d53280d0eb10d4 81d53280d0eb10d4",
    PRAGA: "34963fb6154b84d2 45d969f9e1e45343 dbc010028a3fb25a 83ade57e90ef4390 83ade57e90ef4390",
    LODZ: "bdba6a5bf69838e9 5fb6a0de64e89dff 0b1d6c5232d0faa4 d49a2153b0b523f1 d49a2153b0b523f1",
    ZURICH: "81b08ce358853d24 386dbef135b1bf02 656203c53e9267ef 81b08ce358853d24 81b08ce358853d24",
}
QUICK = [ASSEN, SWIECIE, WIELICZKA, AMSTERDAM, ZURICH, URSYNOW, PRAGA, LODZ]
LONGER = [TOULOUSE]


@cache
def instance(name: str) -> Instance:
    return read_bytes((FILES / f"{name}.pb").read_bytes())


@cache
def election(name: str) -> Election:
    return Election.of(instance(name).costs, instance(name).approvals)


def fingerprint(winners: tuple[str, ...]) -> str:
    return sha256("\n".join(sorted(winners)).encode()).hexdigest()[:16]


def shares(name: str, completion: Completion, start: Start = Start.EXACT) -> Outcome:
    return equal_shares(
        election(name),
        instance(name).budget,
        utility=Utility.COST,
        completion=completion,
        tie_break=by_id,
        start=start,
    )


@pytest.mark.parametrize("name", PUBLISHED)
def test_most_votes_first_finds_the_published_winners(name: str) -> None:
    for utility, published in zip(Utility, PUBLISHED[name].split(), strict=False):
        outcome = greedy(election(name), instance(name).budget, utility=utility, tie_break=by_id)
        assert fingerprint(outcome.winners) == published


@pytest.mark.parametrize("name", PUBLISHED)
def test_equal_shares_find_the_published_winners_and_each_cost_is_paid_exactly(name: str) -> None:
    outcome = shares(name, Completion.NONE)
    assert fingerprint(outcome.winners) == PUBLISHED[name].split()[2]
    for winner in outcome.winners:
        assert sum(outcome.payments(winner).values()) == outcome.election.cost(winner)


@pytest.mark.parametrize("name", [*QUICK, *(pytest.param(name, marks=pytest.mark.slow) for name in LONGER)])
def test_adding_one_finds_the_published_winners_in_both_forms(name: str) -> None:
    *_, until_full, official = PUBLISHED[name].split()
    assert fingerprint(shares(name, Completion.ADD_ONE_EXHAUSTIVE).winners) == until_full
    assert fingerprint(shares(name, Completion.ADD_ONE).winners) == official


def test_adding_one_forint_74_755_times_finds_the_published_winners() -> None:
    outcome = shares(BUDAPEST, Completion.ADD_ONE_EXHAUSTIVE)
    assert outcome.counts == 74_756
    assert fingerprint(outcome.winners) == PUBLISHED[BUDAPEST].split()[3]


@pytest.mark.parametrize("name", [ASSEN, SWIECIE, WIELICZKA])
def test_the_votes_really_decided_by_equal_shares_are_decided_the_same(name: str) -> None:
    official = tuple(project.id for project in instance(name).projects if project.selected)
    assert set(shares(name, Completion.ADD_ONE).winners) == set(official)


def test_starting_from_whole_units_changes_the_winners_in_amsterdam() -> None:
    outcome = shares(AMSTERDAM, Completion.ADD_ONE, Start.INTEGRAL)
    assert (fingerprint(outcome.winners), outcome.spent) == ("3f9ad573ab165631", 491_300)


@pytest.mark.parametrize("name", ["Switzerland_Zurich_D10", "Switzerland_Zurich_S5R"])
def test_ballots_with_points_and_ranks_count_as_approvals(name: str) -> None:
    outcome = shares(name, Completion.ADD_ONE)
    assert 0 < outcome.spent <= instance(name).budget
