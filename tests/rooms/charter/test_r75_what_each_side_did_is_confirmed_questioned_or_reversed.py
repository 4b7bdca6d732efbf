"""R75: each side says what it did; others confirm or question it; what is wrong is reversed with a reason."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morrow.charter import actions, queries
from morrow.charter.errors import (
    AfterItEnded,
    AlreadyConfirmed,
    AlreadyReversed,
    BeforeItBegan,
    NoAmount,
    NoReasonGiven,
    NoSentence,
    NotDoneYet,
    NothingAsked,
    OwnDelivery,
    TooLateToSay,
)
from morrow.charter.models import Delivery, DeliveryWord
from morrow.charter.rules_of_pledges import DAYS_TO_SAY, became, due_today, pace, summed
from morrow.foundations.errors import NotAllowed
from morrow.people import actions as people
from tests.rooms.charter.pledging import (
    DAYS,
    adopted,
    agreed,
    asks,
    confirms,
    council,
    did,
    first,
    last,
    on_day,
    seen,
    side_of,
    works,
)


@pytest.fixture
def pledge(cast, now):
    return agreed(cast, now)


def reverse(cast, now, delivery, key, reason="Written down twice.", day=60):
    by = cast.actor(key)
    with cast.as_(key):
        return actions.reverse(delivery=delivery, reason=reason, by=by, now=on_day(now, day))


def explain(cast, now, delivery, key, words="Those in May.", day=55):
    by = cast.actor(key)
    with cast.as_(key):
        return actions.explain(delivery=delivery, words=words, by=by, now=on_day(now, day))


def test_r75_both_sides_delivery_stands_beside_what_each_said(cast, now, pledge):
    confirms(cast, now, did(cast, now, pledge, "karl", 4, 10), "jean")
    did(cast, now, pledge, "karl", 3, 40)
    confirms(cast, now, did(cast, now, pledge, "jean", 150, 40), "karl")
    did(cast, now, pledge, "dilys", 10, 45)
    sides = seen(pledge, now, 49)
    told = {code: (each.pledged, each.figures.so_far, each.figures.confirmed) for code, each in sides.items()}
    assert told == {
        "COUNCIL": ("20 mornings", "10", "0"),
        "WORKS": ("12 paid trials", "7", "4"),
        "NETWORK": ("200 hours", "150", "150"),
    }
    assert sides["COUNCIL"].how_far == "In step with the day."
    assert sides["WORKS"].how_far == "Ahead of the day: at an even pace it would be 6 by now."
    assert [(part.label, part.amount) for part in sides["WORKS"].parts] == [
        ("Confirmed", 4),
        ("Not confirmed yet", 3),
        ("Still to come", 5),
    ]


def test_r75_what_is_behind_late_whole_or_more_is_said_in_words(cast, now, pledge):
    did(cast, now, pledge, "karl", 1, 10)
    assert seen(pledge, now, 49)["WORKS"].how_far == ("Behind the day: at an even pace it would be 6 by now.")
    did(cast, now, pledge, "karl", 10, 50)
    assert seen(pledge, now, DAYS)["WORKS"].how_far == "The day has passed, and 1 is missing."
    did(cast, now, pledge, "karl", 1, 60)
    assert seen(pledge, now, 60)["WORKS"].how_far == "All of it is said to have been done."
    did(cast, now, pledge, "karl", 2, 61)
    more = seen(pledge, now, 61)["WORKS"]
    assert (more.how_far, more.figures.so_far) == ("More is said to have been done than was pledged.", "14")


def test_r75_that_all_of_it_was_done_is_said_once_another_side_has_confirmed_it(cast, now, pledge):
    twelve = did(cast, now, pledge, "karl", 12, 10)
    confirms(cast, now, twelve, "jean")
    assert seen(pledge, now, 60)["WORKS"].how_far == "All of it was done."
    confirms(cast, now, did(cast, now, pledge, "karl", 1, 61), "jean", day=62)
    assert seen(pledge, now, 62)["WORKS"].how_far == "More was done than was pledged."


def test_one_of_many_is_said_in_the_unit_of_many(cast, now, pledge):
    did(cast, now, pledge, "karl", 1, 10)
    assert [each.amount for each in seen(pledge, now, 49)["WORKS"].deliveries] == ["1 of the paid trials"]


def test_r75_a_question_holds_it_back_until_whoever_asked_is_content(cast, now, pledge):
    done = did(cast, now, pledge, "karl", 4, 10)
    confirms(cast, now, done, "dilys")
    asks(cast, now, done, "jean", "Which four?", day=51)
    assert (seen(pledge, now, 52)["WORKS"].figures.so_far, done.said.count()) == ("0", 2)
    explain(cast, now, done, "karl")
    with pytest.raises(AlreadyConfirmed):
        confirms(cast, now, done, "dilys", day=56)
    assert seen(pledge, now, 56)["WORKS"].figures.questioned == "4"
    confirms(cast, now, done, "jean", day=57)
    assert seen(pledge, now, 58)["WORKS"].figures.confirmed == "4"
    kinds = ["confirmed", "questioned", "explained", "confirmed"]
    assert list(done.said.values_list("kind", flat=True)) == kinds


def test_r75_what_was_wrong_is_reversed_with_a_reason_and_stays_to_be_read(cast, now, pledge):
    done = did(cast, now, pledge, "karl", 4, 10, words="Four trials.")
    with pytest.raises(NoReasonGiven):
        reverse(cast, now, done, "karl", reason=" ")
    reverse(cast, now, done, "karl")
    assert seen(pledge, now, 61)["WORKS"].figures.so_far == "0"
    kept = Delivery.objects.get()
    assert (kept.amount, kept.words, kept.said.get().words) == (4, "Four trials.", "Written down twice.")
    for again in (lambda: reverse(cast, now, done, "karl"), lambda: confirms(cast, now, done, "jean")):
        with pytest.raises(AlreadyReversed):
            again()


def test_nobody_confirms_or_questions_what_their_own_side_did(cast, now, pledge):
    done = did(cast, now, pledge, "karl", 4, 10)
    for said in (confirms, asks):
        with pytest.raises(OwnDelivery):
            said(cast, now, done, "karl")


def test_whoever_works_for_both_sides_leaves_it_to_somebody_else(cast, now, pledge):
    done = did(cast, now, pledge, "karl", 4, 10)
    with cast.as_("abe"):
        people.appoint(
            person=cast.jean,
            kind="partner",
            title="Business partner",
            organisation="WORKS",
            active_from=first(now),
            by=cast.actor("abe"),
            now=now,
        )
    with pytest.raises(OwnDelivery):
        confirms(cast, now, done, "jean")
    confirms(cast, now, done, "dilys")


@pytest.mark.parametrize("key", ["noor", "kayla", "okafor", "nadia"])
def test_who_is_on_no_side_of_it_says_nothing(cast, now, pledge, key):
    done = did(cast, now, pledge, "karl", 4, 10)
    with cast.as_(key), pytest.raises(NotAllowed):
        actions.confirm(
            delivery=done, side=side_of(pledge, "NETWORK"), by=cast.actor(key), now=on_day(now, 11)
        )
    with cast.as_(key), pytest.raises(NotAllowed):
        actions.deliver(
            side=side_of(pledge, "WORKS"),
            amount=1,
            done_on=first(now),
            words="Mine",
            by=cast.actor(key),
            now=on_day(now, 11),
        )
    assert not DeliveryWord.objects.exists()


def test_the_side_of_another_pledge_confirms_nothing_of_this_one(cast, now, pledge):
    done = did(cast, now, pledge, "karl", 4, 10)
    other = agreed(cast, now, council(now), works(now), priority=pledge.priority)
    with cast.as_("dilys"), pytest.raises(NotAllowed):
        actions.confirm(
            delivery=done, side=side_of(other, "COUNCIL"), by=cast.actor("dilys"), now=on_day(now, 11)
        )


@pytest.mark.parametrize("amount", [0, -4, 1_000_001])
def test_nought_below_nought_and_too_much_are_refused(cast, now, pledge, amount):
    with pytest.raises(NoAmount):
        did(cast, now, pledge, "karl", amount, 10)
    assert not Delivery.objects.exists()


def test_it_is_said_in_a_sentence(cast, now, pledge):
    with pytest.raises(NoSentence):
        did(cast, now, pledge, "karl", 4, 10, words="  ")
    done = did(cast, now, pledge, "karl", 4, 10)
    with pytest.raises(NoSentence):
        asks(cast, now, done, "jean", words=" ")
    with pytest.raises(NothingAsked):
        explain(cast, now, done, "karl")


def test_what_is_still_to_come_or_was_before_is_refused(cast, now, pledge):
    with pytest.raises(NotDoneYet):
        did(cast, now, pledge, "karl", 4, 10, done_on=on_day(now, 11).date())
    with pytest.raises(BeforeItBegan):
        did(cast, now, pledge, "karl", 4, 10, done_on=first(now) - timedelta(days=1))


def test_what_was_done_in_time_can_be_said_for_four_weeks_after_and_no_longer(cast, now, pledge):
    with pytest.raises(AfterItEnded):
        did(cast, now, pledge, "karl", 4, DAYS)
    late = {"done_on": last(now), "said_at": on_day(now, DAYS - 1 + DAYS_TO_SAY)}
    assert did(cast, now, pledge, "karl", 4, DAYS, **late).done_on == last(now)
    with pytest.raises(TooLateToSay):
        did(cast, now, pledge, "karl", 4, DAYS, **{**late, "said_at": on_day(now, DAYS + DAYS_TO_SAY)})


def test_after_stepping_back_only_what_was_done_before_counts(cast, now, pledge):
    with cast.as_("karl"):
        actions.step_back(
            side=side_of(pledge, "WORKS"), reason="No orders.", by=cast.actor("karl"), now=on_day(now, 30)
        )
    assert did(cast, now, pledge, "karl", 4, 31, done_on=on_day(now, 29).date()).amount == 4
    with pytest.raises(AfterItEnded):
        did(cast, now, pledge, "karl", 4, 31)


def test_r75_numbers_of_people_keep_the_rule_of_small_numbers(cast, now):
    people_told = works(now, unit="people shown round", amount=40, counts_people=True)
    pledge = agreed(cast, now, council(now), people_told)
    did(cast, now, pledge, "karl", 7, 10)
    few = seen(pledge, now, 20)["WORKS"]
    assert (few.figures.so_far, few.how_far) == ("fewer than 10", "Too few to show how far it is.")
    assert few.parts == []
    assert few.deliveries[0].amount == ""
    confirms(cast, now, did(cast, now, pledge, "karl", 14, 30), "dilys")
    more = seen(pledge, now, 49)["WORKS"]
    assert (more.figures.so_far, more.figures.waiting) == ("20", "fewer than 10")
    assert "14" not in more.figures.confirmed
    assert "21" not in " ".join(part.figure for part in more.parts)


def test_homes_hear_what_waits_for_whom(cast, now, pledge):
    day = on_day(now, 60).date()

    def waits(key):
        found = queries.waits_for(cast.viewer(key), day)
        return len(found.yes), len(found.to_look_at), len(found.to_answer)

    done = did(cast, now, pledge, "karl", 4, 10)
    assert [waits(key) for key in ("karl", "jean", "dilys", "noor")] == [
        (0, 0, 0),
        (0, 1, 0),
        (0, 1, 0),
        (0, 0, 0),
    ]
    asks(cast, now, done, "jean")
    assert [waits(key) for key in ("karl", "jean", "dilys")] == [(0, 0, 1), (0, 0, 0), (0, 0, 0)]
    explain(cast, now, done, "karl")
    assert [waits(key) for key in ("karl", "jean", "dilys")] == [(0, 0, 0), (0, 1, 0), (0, 0, 0)]
    agreed_later = agreed(cast, now, council(now), works(now), priority=pledge.priority)
    assert agreed_later.stands_since
    assert waits("karl") == (0, 0, 0)


def test_whoever_speaks_for_two_sides_hears_of_both_and_is_not_asked_to_look_at_either(cast, now, pledge):
    with cast.as_("abe"):
        people.appoint(
            person=cast.jean,
            kind="partner",
            title="Business partner",
            organisation="WORKS",
            active_from=date(2025, 1, 1),
            by=cast.actor("abe"),
            now=now,
        )
    did(cast, now, pledge, "karl", 4, 10)
    did(cast, now, pledge, "dilys", 5, 10)
    new = adopted(cast, now, priority=pledge.priority, title="Another")
    found = queries.waits_for(cast.viewer("jean"), on_day(now, 20).date())
    assert {each.organisation.code for each in found.yes} == {"WORKS", "NETWORK"}
    assert {each.pledge_id for each in found.yes} == {new.pk}
    assert [each.side.organisation.code for each in found.to_look_at] == ["COUNCIL"]


AMOUNTS = st.lists(
    st.tuples(st.integers(1, 50), st.sampled_from(["confirmed", "waiting", "questioned", "reversed"]))
)
WORDS = st.lists(
    st.tuples(st.sampled_from("AB"), st.sampled_from(["confirmed", "questioned", "explained", "reversed"]))
)


@given(AMOUNTS)
def test_nothing_counts_twice_and_nothing_questioned_or_reversed_counts(deliveries):
    sums = summed(deliveries)
    assert sums.so_far == sum(amount for amount, what in deliveries if what in {"confirmed", "waiting"})


@given(WORDS)
def test_an_open_question_of_any_side_is_never_read_as_confirmed(words):
    told = became(words)
    open_ = any(
        [kind for by, kind in words if by == side and kind in {"confirmed", "questioned"}][-1:]
        == ["questioned"]
        for side in "AB"
    )
    if any(kind == "reversed" for _by, kind in words):
        assert told == "reversed"
    else:
        assert (told == "questioned") == open_


@given(st.integers(0, 30), st.integers(1, 25), st.integers(-5, 120))
def test_the_day_is_never_held_against_a_side_before_it_comes(done, amount, day):
    begins, ends = date(2026, 1, 1), date(2026, 4, 10)
    today = begins + timedelta(days=day)
    assert 0 <= due_today(amount, begins, ends, today) <= amount
    code = pace(done, amount, begins, ends, today)
    assert (code == "late") == (done < amount and today > ends)
    assert (code in {"whole", "more"}) == (done >= amount)
