"""What a side did for a pledge counts once, however often and from wherever the form is sent."""

from __future__ import annotations

import pytest

from morrow.charter import actions
from morrow.charter.errors import SaidAlready
from morrow.charter.models import Delivery
from morrow.foundations.scope import SYSTEM, entering
from tests.cast import Cast
from tests.misuse.at_once import at_once
from tests.rooms.charter.pledging import agreed, did, on_day, seen, side_of


def test_the_same_sent_again_is_refused_kindly_and_counts_once(cast, now):
    pledge = agreed(cast, now)
    did(cast, now, pledge, "karl", 3, 10)
    with pytest.raises(SaidAlready, match="it counts once"):
        did(cast, now, pledge, "karl", 3, 10)
    assert seen(pledge, now, 20)["WORKS"].sums.so_far == 3


def test_what_was_done_twice_is_said_in_other_words_and_what_was_reversed_is_said_anew(cast, now):
    pledge = agreed(cast, now)
    first = did(cast, now, pledge, "karl", 3, 10)
    did(cast, now, pledge, "karl", 3, 10, words="In the afternoon.")
    with cast.as_("karl"):
        actions.reverse(delivery=first, reason="Wrong.", by=cast.actor("karl"), now=on_day(now, 11))
    did(cast, now, pledge, "karl", 3, 10)
    assert seen(pledge, now, 20)["WORKS"].sums.so_far == 6


def test_two_tabs_at_the_same_instant_say_it_once(transactional_db, now):
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        cast = Cast.gather(now)
        pledge = agreed(cast, now)
        karl, side = cast.actor("karl"), side_of(pledge, "WORKS")
    said = {"amount": 3, "done_on": on_day(now, 10).date(), "words": "Three began.", "now": on_day(now, 10)}

    def say() -> None:
        actions.deliver(side=side, by=karl, **said)

    let, refused = at_once(cast, ("karl", say), ("karl", say))
    assert (len(let), len(refused)) == (1, 1)
    with entering.entered(place="morrowdale", viewer=SYSTEM):
        assert Delivery.objects.count() == 1
