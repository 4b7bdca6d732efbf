"""R75: a decision ends a mutual pledge early, once the other sides were told; nobody has stepped back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from morrow.charter import actions, queries
from morrow.charter.errors import PeopleNotToldFirst, PledgeOver
from morrow.foundations.errors import NotAllowed
from tests.rooms.accountability.pages import Browser, says
from tests.rooms.charter.pledging import adopted, agreed, did, on_day, seen, side_of

TOLD = "At the meeting of the sides, and by a letter two weeks before."
WHY = "A new pledge takes its place."


def end(cast, now, pledge, day=50, key="dilys", told=TOLD):
    said = {"decision": pledge.decision, "reason": WHY, "told_first": told}
    with cast.as_(key):
        return actions.end_pledge(pledge=pledge, **said, by=cast.actor(key), now=on_day(now, day))


def state(pledge, now, day) -> tuple[str, str]:
    shown = queries.pledge_shown(queries.pledge(pledge.code), on_day(now, day).date())
    return shown.box[0], shown.sentence


def test_r75_it_holds_no_longer_and_no_side_has_stepped_back(cast, now):
    pledge = agreed(cast, now)
    end(cast, now, pledge)
    word, sentence = state(pledge, now, 50)
    assert (word, sentence.endswith("and was ended early by a decision.")) == ("Ended", True)
    assert not any(side.left_on for side in queries.pledge(pledge.code).sides.all())
    assert pledge not in queries.live_pledges(on_day(now, 50).date())


def test_r75_what_was_done_before_can_still_be_said_and_confirmed(cast, now):
    pledge = agreed(cast, now)
    end(cast, now, pledge)
    did(cast, now, pledge, "karl", 4, 49)
    assert seen(pledge, now, 60)["WORKS"].figures.so_far == "4"


def test_r75_what_was_not_done_by_then_is_not_called_late(cast, now):
    pledge = agreed(cast, now)
    did(cast, now, pledge, "karl", 4, 10)
    end(cast, now, pledge)
    works = seen(pledge, now, 50)["WORKS"]
    assert works.how_far == "It ended before that day came, with 8 not done."
    assert [part.label for part in works.parts if part.amount] == ["Not confirmed yet", "Not done"]


def test_nobody_says_yes_to_it_or_ends_it_again(cast, now):
    pledge = adopted(cast, now)
    end(cast, now, pledge)
    with pytest.raises(PledgeOver):
        end(cast, now, pledge, day=51)
    with pytest.raises(PledgeOver), cast.as_("karl"):
        actions.say_yes(side=side_of(pledge, "WORKS"), by=cast.actor("karl"), now=on_day(now, 51))


def test_the_other_sides_are_told_first(cast, now):
    with pytest.raises(PeopleNotToldFirst):
        end(cast, now, agreed(cast, now), told=" ")


@pytest.mark.parametrize("key", ["karl", "jean", "okafor"])
def test_only_who_keeps_the_register_ends_it(cast, now, key):
    with pytest.raises(NotAllowed):
        end(cast, now, agreed(cast, now), key=key)


def test_r75_the_officer_ends_it_on_its_page_and_anyone_reads_why(cast):
    past = datetime.now(UTC) - timedelta(days=30)
    pledge = agreed(cast, past)
    dilys = Browser(cast.dilys, base="/morrowdale/what-we-agreed/")
    says(dilys.open(f"pledges/{pledge.code}/"), "End this pledge early")
    page = f"pledges/{pledge.code}/end/"
    says(dilys.send(page, decision=pledge.decision.code, reason=WHY), "The other sides are told first.", WHY)
    sent = {"decision": pledge.decision.code, "reason": WHY, "told_first": TOLD}
    assert dilys.send(page, **sent).status_code == 302
    anyone = Browser(None, base="/morrowdale/what-we-agreed/")
    says(anyone.open(f"pledges/{pledge.code}/"), "Ended early, ", WHY, TOLD, "The decision that ended it")
    assert b"End this pledge early" not in anyone.open(f"pledges/{pledge.code}/").content
    says(anyone.open("pledges/"), "Those that have ended, or never stood")
