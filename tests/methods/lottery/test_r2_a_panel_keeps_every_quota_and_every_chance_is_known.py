"""Whatever the pool: a panel drawn keeps the quotas, chances are exact and equal where facts are."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from morrow.methods.lottery import BadPool, Lottery, Method, Pool, Quota, Volunteer, fair_lottery

AGES, SEXES = ("16-29", "30-59", "60+"), ("F", "M")


@st.composite
def pools(draw: st.DrawFn) -> tuple[Pool, int]:
    """A dozen volunteers, a panel of up to five, and quotas that one panel of them keeps."""
    facts = draw(st.lists(st.tuples(st.sampled_from(AGES), st.sampled_from(SEXES)), min_size=4, max_size=12))
    homes = draw(st.lists(st.sampled_from(["", "", "a", "b"]), min_size=len(facts), max_size=len(facts)))
    people = tuple(
        Volunteer(f"v{place}", {"age": age, "sex": sex}, home)
        for place, ((age, sex), home) in enumerate(zip(facts, homes, strict=True))
    )
    size = draw(st.integers(1, 4))
    chosen: list[Volunteer] = []
    for each in draw(st.permutations(people)):
        if len(chosen) < size and (not each.home or each.home not in {one.home for one in chosen}):
            chosen.append(each)
    assume(len(chosen) == size)
    quotas = []
    for feature, values in (("age", AGES), ("sex", SEXES)):
        sits = Counter(each.facts[feature] for each in chosen)
        for value in values:
            below, above = draw(st.integers(0, 1)), draw(st.integers(0, 1))
            quotas.append(Quota(feature, value, max(0, sits[value] - below), sits[value] + above))
    return Pool(people, tuple(quotas)), size


def keeps(pool: Pool, panel: tuple[str, ...]) -> bool:
    """Every quota holds and nobody on the panel shares a home."""
    people = {each.id: each for each in pool.volunteers}
    sits = [people[name] for name in panel]
    homes = Counter(each.home for each in sits if each.home)
    counts = Counter((feature, each.facts[feature]) for each in sits for feature in ("age", "sex"))
    within = all(q.least <= counts[q.feature, q.value] <= q.most for q in pool.quotas)
    return within and max(homes.values(), default=0) <= 1


@settings(max_examples=40)
@given(pools(), st.sampled_from(Method), st.text(max_size=5))
def test_r2_whoever_is_drawn_the_quotas_hold(made: tuple[Pool, int], method: Method, seed: str) -> None:
    pool, size = made
    lottery = fair_lottery(pool, size, method=method)
    drawn = lottery.draw(seed)
    assert len(set(drawn.panel)) == size
    assert keeps(pool, drawn.panel)
    assert drawn == lottery.draw(seed)


@settings(max_examples=30)
@given(pools())
def test_r2_chances_add_up_to_the_seats_and_are_equal_for_the_same_facts(made: tuple[Pool, int]) -> None:
    pool, size = made
    chances = fair_lottery(pool, size).chances
    assert sum(chances.values()) == size
    alone = {each.home for each in pool.volunteers if each.home}
    alike: dict[tuple[str, ...], set[object]] = {}
    for each in pool.volunteers:
        if each.home not in alone:
            alike.setdefault((each.facts["age"], each.facts["sex"]), set()).add(chances[each.id])
    assert all(len(found) == 1 for found in alike.values())


@settings(max_examples=30)
@given(pools())
def test_no_other_way_gives_the_smallest_chance_more(made: tuple[Pool, int]) -> None:
    pool, size = made
    by_leximin = fair_lottery(pool, size, method=Method.LEXIMIN)
    by_nash = fair_lottery(pool, size, method=Method.NASH)
    assert by_leximin.bound >= float(by_nash.smallest_chance) - 1e-5
    assert by_leximin.bound >= float(by_leximin.smallest_chance) - 1e-5


def test_a_panel_that_cannot_be_says_the_smallest_change_that_would_do() -> None:
    facts = {"ann": {"age": "60+"}, "bea": {"age": "60+"}, "cas": {"age": "16-29"}}
    pool = Pool.of(facts, [Quota("age", "60+", 0, 1), Quota("age", "16-29", 1, 1)])
    with pytest.raises(BadPool) as refused:
        fair_lottery(pool, 3)
    assert refused.value.code == "no_panel"
    assert "age 60+ from 0 to 1 becomes 0 to 2" in str(refused.value)


@pytest.mark.parametrize(
    ("facts", "quotas", "size", "code"),
    [
        ({}, [], 1, "nobody"),
        ({"ann": {"age": "60+"}}, [Quota("age", "60+", 2, 1)], 1, "bad_quota"),
        ({"ann": {"age": "60+"}}, [Quota("age", "60+", 0, 1)] * 2, 1, "quota_twice"),
        ({"ann": {}}, [Quota("age", "60+", 0, 1)], 1, "fact_missing"),
        ({"ann": {"age": "older"}}, [Quota("age", "60+", 0, 1)], 1, "fact_without_quota"),
        ({"ann": {"age": "60+"}}, [Quota("age", "60+", 0, 1)], 2, "too_few"),
        ({"ann": {"age": "60+"}}, [Quota("age", "60+", 0, 1)], 0, "bad_size"),
    ],
)
def test_what_cannot_be_drawn_is_refused_with_what_to_do(facts, quotas, size, code) -> None:
    with pytest.raises(BadPool) as refused:
        fair_lottery(Pool.of(facts, quotas), size)
    assert refused.value.code == code
    assert str(refused.value).endswith(".")


def test_whoever_cannot_come_is_followed_by_the_next_of_the_same_facts() -> None:
    facts = {f"v{n}": {"sex": "F" if n < 5 else "M"} for n in range(10)}
    lottery = fair_lottery(Pool.of(facts, [Quota("sex", "F", 2, 2), Quota("sex", "M", 2, 2)]), 4)
    drawn = lottery.draw("a seed said aloud")
    ill = drawn.panel[0]
    instead = drawn.instead_of(ill)
    assert instead not in drawn.panel
    assert facts[instead or ""] == facts[ill]


def test_the_lottery_tells_itself_in_sentences(even: Lottery) -> None:
    assert even.explain()[0].startswith(
        "2 of 4 volunteers are drawn. Everybody has a chance of at least 50.0%"
    )


@pytest.fixture
def even() -> Lottery:
    """Four people who told the same."""
    facts = {name: {"age": "60+"} for name in ("ann", "bea", "cas", "dov")}
    return fair_lottery(Pool.of(facts, [Quota("age", "60+", 0, 2)]), 2)
