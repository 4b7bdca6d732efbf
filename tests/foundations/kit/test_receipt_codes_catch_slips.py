"""Receipt codes: 55 random bits, forgiving to read, and any one slip or swap is found."""

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morrow.foundations.codes import ALPHABET, BITS, BYTES_NEEDED, CodeNotRead, make_code, read_code

codes = st.binary(min_size=BYTES_NEEDED, max_size=BYTES_NEEDED).map(make_code)


@given(codes)
def test_a_printed_code_reads_back_as_itself(code: str) -> None:
    assert re.fullmatch(r"(?:[0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}", code)
    assert read_code(code) == code


@given(codes)
def test_case_spaces_hyphens_and_look_alikes_are_forgiven(code: str) -> None:
    spoken = code.replace("-", " – ").replace("0", "o").replace("1", "l").lower()
    assert read_code(f" {spoken} ") == code
    assert read_code(code.replace("1", "I").replace("-", "")) == code


def test_every_one_of_the_fifty_five_bits_changes_the_code() -> None:
    plain = make_code(bytes(BYTES_NEEDED))
    others = {make_code((1 << bit).to_bytes(BYTES_NEEDED, "big")) for bit in range(BITS)}
    assert len(others | {plain}) == BITS + 1 >= 51


@given(codes)
def test_any_single_wrong_character_is_caught(code: str) -> None:
    bare = code.replace("-", "")
    for place, wrong in itertools.product(range(len(bare)), ALPHABET):
        if bare[place] != wrong:
            with pytest.raises(CodeNotRead) as refused:
                read_code(bare[:place] + wrong + bare[place + 1 :])
            assert refused.value.code == "mistyped"


@given(codes)
def test_any_two_characters_swapped_are_caught_neighbours_or_not(code: str) -> None:
    bare = code.replace("-", "")
    for one, other in itertools.combinations(range(len(bare)), 2):
        if bare[one] != bare[other]:
            swapped = list(bare)
            swapped[one], swapped[other] = swapped[other], swapped[one]
            with pytest.raises(CodeNotRead, match="swapped"):
                read_code("".join(swapped))


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "empty"),
        (" - ", "empty"),
        ("K7QM-4XRD", "wrong_length"),
        ("0000-0000-00000", "wrong_length"),
        ("0" * 20_000, "wrong_length"),
        ("K7QM-4XRD-2H9U", "wrong_character"),
        ("K7QM*4XRD-2H9B", "wrong_character"),
        ("КОД", "wrong_character"),
    ],
)
def test_what_is_no_code_is_refused_with_its_own_reason(typed: str, code: str) -> None:
    with pytest.raises(CodeNotRead) as refused:
        read_code(typed)
    assert refused.value.code == code
    assert len(str(refused.value)) < 250


@pytest.mark.parametrize("length", [0, 6, 8])
def test_a_code_is_made_from_just_enough_randomness(length: int) -> None:
    with pytest.raises(ValueError, match="7 random bytes"):
        make_code(bytes(length))
