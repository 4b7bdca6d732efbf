"""What may show who somebody is: found as a hint for whoever reads it, and never more than that."""

from __future__ import annotations

import pytest

from morrow.methods.wording.people import MOST, may_name


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("I told Dr Anwar twice.", ("Dr Anwar",)),
        ("my neighbour Tom came", ("Tom",)),
        ("His old landlord, Mr O’Brien, will not mend it.", ("Mr O’Brien",)),
        ("a boy called Sam", ("Sam",)),
        ("and then Beth Carrow came", ("Beth Carrow",)),
        ("Ring 0161 496 0123 or ida@example.net", ("0161 496 0123", "ida@example.net")),
        ("She lives at 12 Mill Lane, M32 0AA.", ("12 Mill Lane", "M32 0AA")),
        ("It is cold. I sit in my coat.", ()),
        ("Every Monday at Stretford Library in January.", ()),
        ("ہمارا گھر ٹھنڈا ہے", ()),
        ("", ()),
    ],
)
def test_each_way_of_naming_is_found(words, found):
    assert may_name(words) == found


def test_a_long_list_is_cut_and_a_name_said_twice_stands_once():
    assert may_name("Mrs Patel and Mrs Patel") == ("Mrs Patel",)
    assert len(may_name(" and ".join(f"Mrs A{chr(97 + n)}a" for n in range(20)))) == MOST


def test_twenty_thousand_characters_take_no_time():
    for words in ("A" * 20_000, "Aa " * 6_666, "0 1 " * 5_000, "a@" * 10_000, "12 Mill " * 2_500):
        may_name(words[:20_000])
