"""Money: whole pence, read and written as people in Britain do, split without losing a penny."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morrow.foundations.money import Money, NotMoney, total

pence = st.integers(-(10**12), 10**12)
weights = st.lists(st.integers(0, 10**6), min_size=1, max_size=12).filter(any)


@given(pence)
def test_what_is_written_reads_back_the_same(amount: int) -> None:
    assert Money.from_pounds(Money(amount).pounds()) == Money(amount)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("1,234.50", 123450), ("£184,000", 18400000), (" 250 ", 25000), ("-0.05", -5), ("1 000 000", 100000000)],
)
def test_an_amount_reads_as_people_write_it(text: str, expected: int) -> None:
    assert Money.from_pounds(text).pence == expected


@pytest.mark.parametrize("text", ["1.234", "1,23.00", "12.5", "1 000 000,00", "ten", "١٢", "1e3", "--5", "£"])
def test_an_amount_that_could_mean_two_things_is_refused_and_says_how_to_write_it(text: str) -> None:
    with pytest.raises(NotMoney, match=r"1,234\.50"):
        Money.from_pounds(text)


def test_an_empty_amount_has_a_sentence_of_its_own() -> None:
    with pytest.raises(NotMoney) as refused:
        Money.from_pounds("  ")
    assert refused.value.code == "empty"


@pytest.mark.parametrize("wrong", [1.0, True, "1", None])
def test_only_whole_numbers_become_money(wrong: object) -> None:
    with pytest.raises(NotMoney, match="whole pence"):
        Money(wrong)  # type: ignore[arg-type]


def test_money_is_not_multiplied_by_a_float() -> None:
    with pytest.raises(NotMoney, match="whole number"):
        Money(100) * 0.5  # type: ignore[operator]


def test_money_is_not_added_to_a_bare_number() -> None:
    with pytest.raises(TypeError):
        Money(100) + 5  # type: ignore[operator]


@given(pence, weights)
def test_a_split_loses_no_penny(amount: int, parts: list[int]) -> None:
    assert total(Money(amount).share(parts)) == Money(amount)


@given(pence, weights)
def test_each_share_is_within_a_penny_of_its_due_and_no_weight_means_nothing(
    amount: int, parts: list[int]
) -> None:
    for share, weight in zip(Money(amount).share(parts), parts, strict=True):
        assert abs(share.pence * sum(parts) - amount * weight) < sum(parts)
        assert weight or not share


@given(pence, st.integers(1, 12))
def test_between_equal_weights_the_first_named_gets_the_odd_penny(amount: int, people: int) -> None:
    shares = [abs(share) for share in Money(amount).share([1] * people)]
    assert shares == sorted(shares, reverse=True)


@pytest.mark.parametrize("parts", [[], [0, 0], [1, -1]])
def test_a_split_by_no_weight_or_a_weight_below_nought_is_refused(parts: list[int]) -> None:
    with pytest.raises(NotMoney):
        Money(100).share(parts)
