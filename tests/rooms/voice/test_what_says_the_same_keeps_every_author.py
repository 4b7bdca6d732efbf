"""Two things said that say the same: both stay and are owed a reply; one person's voice counts once."""

from __future__ import annotations

import pytest

from morrow.foundations.errors import NotAllowed
from morrow.voice import actions, queries
from morrow.voice.errors import SaysNothingTheSame
from tests.rooms.voice.scenes import browser, hear, hear_openly, page, send, theme_on


def mark(cast, now, later, first, *, voice=False, key="rosa"):
    actions.mark_same(contribution=later, same_as=first, same_voice=voice, by=cast.actor(key), now=now)


def heard(theme):
    return str(queries.heard_in(theme).contributions)


def test_every_word_stays_and_each_is_still_owed_a_reply(cast, now):
    first, later = hear_openly(cast, now), hear_openly(cast, now, "I sit in my coat.", person=cast.joe)
    mark(cast, now, later, first)
    with cast.as_("rosa"):
        owed = queries.owed(cast.viewer("rosa"))
        assert [said.words for said in owed] == ["I sit in my coat from October.", "I sit in my coat."]
    actions.answer(
        contribution=first,
        words="We come.",
        next_step="In March.",
        because=[],
        by=cast.actor("rosa"),
        now=now,
    )
    with cast.as_("rosa"):
        assert list(queries.owed(cast.viewer("rosa"))) == [later]


def test_two_people_who_say_the_same_are_two_and_one_person_written_down_twice_is_one(cast, now):
    said = [hear_openly(cast, now, f"Cold {n}.", person=None) for n in range(13)]
    theme = theme_on(cast, now, *said)
    assert heard(theme) == "15"
    mark(cast, now, said[1], said[0])
    assert heard(theme) == "15", "two people stay two voices"
    mark(cast, now, said[1], said[0], voice=True)
    assert heard(theme) == "10", "twelve voices, to the nearest 5"
    actions.unmark_same(contribution=said[1], by=cast.actor("rosa"), now=now)
    assert heard(theme) == "15"


def test_a_voice_still_counts_where_the_first_paper_was_taken_back(cast, now):
    said = [hear_openly(cast, now, f"Cold {n}.") for n in range(10)]
    theme = theme_on(cast, now, *said)
    again = hear_openly(cast, now, "Cold 0, again.")
    actions.gather(theme=theme, contributions=[again], by=cast.actor("esme"), now=now)
    mark(cast, now, again, said[0], voice=True)
    actions.withdraw(contribution=said[0], second_thing="Rover", by=cast.actor("nadia"), now=now)
    assert heard(theme) == "10"


def test_marks_lead_to_the_first_and_never_in_a_ring(cast, now):
    one, two, three = (hear_openly(cast, now, f"{n}") for n in range(3))
    mark(cast, now, two, one)
    mark(cast, now, three, two)
    assert three.same_as == one
    with pytest.raises(SaysNothingTheSame):
        mark(cast, now, one, three)
    with pytest.raises(SaysNothingTheSame):
        mark(cast, now, one, hear(cast, now).contribution)


def test_rosa_finds_what_may_say_the_same_marks_it_and_undoes_it(cast, now):
    first = hear_openly(cast, now, "The boiler broke in December.")
    hear_openly(cast, now, "Buses are late.")
    later = hear_openly(cast, now, "Our boiler broke again in December.")
    rosa = browser(cast.rosa)
    address = f"desk/replies/{later.code}/same/"
    shown = page(rosa, address)
    assert "The boiler broke" in shown
    assert "Buses" not in shown
    send(rosa, address, same_as=first.code, same_voice="no")
    assert "Says the same as another: undo" in page(rosa, "desk/replies/")
    send(rosa, address)
    later.refresh_from_db()
    assert later.same_as is None


def test_only_those_who_sort_or_gather_mark(cast, now):
    one, two = hear_openly(cast, now), hear_openly(cast, now, "2")
    with pytest.raises(NotAllowed):
        mark(cast, now, two, one, key="okafor")
