"""Whatever voters gave, each ward and age that stands beside a published ballot is shared by ten."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from morrow.voice.rules import coarsened

pairs = st.tuples(st.sampled_from(["", "north", "south", "east"]), st.sampled_from(["", "18-24", "65-plus"]))


@given(st.lists(pairs, min_size=10, max_size=120))
def test_every_pair_shown_is_shared_by_ten_and_says_nothing_a_voter_did_not(said):
    shown = coarsened(said, 10)
    assert len(shown) == len(said)
    assert all(number >= 10 for number in Counter(shown).values())
    for (ward, age), (shown_ward, shown_age) in zip(said, shown, strict=True):
        assert shown_ward in {"", ward}
        assert shown_age in {"", age}


def test_a_pair_that_enough_share_stands_as_it_was_given():
    said = [("north", "18-24")] * 10 + [("south", "65-plus")] * 6 + [("south", "18-24")] * 6
    assert coarsened(said, 10) == [("north", "18-24")] * 10 + [("south", "")] * 12
