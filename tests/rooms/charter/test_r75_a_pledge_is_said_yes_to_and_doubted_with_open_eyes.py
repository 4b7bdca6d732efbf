"""R75: whoever says yes knows to what; words that name somebody are looked at once more; anyone may doubt."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from morrow.charter.models import Delivery, DeliveryWord
from tests.rooms.accountability.pages import Browser, says
from tests.rooms.charter.pledging import adopted, agreed, did, on_day, side_of
from tests.rooms.charter.test_r75_the_pages_of_a_mutual_pledge import boxes

NAMES = "Jane Cooper of 12 Lantern Row had a go."


@pytest.fixture
def past() -> datetime:
    return datetime.now(UTC) - timedelta(days=30)


def browser(cast, key=None) -> Browser:
    return Browser(getattr(cast, key) if key else None, base="/morrowdale/what-we-agreed/")


def did_page(pledge) -> str:
    return f"pledges/sides/{side_of(pledge, 'WORKS').code}/did/"


def test_r75_a_sentence_that_may_name_somebody_is_asked_about_before_it_is_published(cast, past):
    pledge, karl = agreed(cast, past), browser(cast, "karl")
    said = {"amount": 1, "words": NAMES, **boxes("done_on", timezone.localdate())}
    page = karl.send(did_page(pledge), **said)
    says(page, "This may show who somebody is: “Jane Cooper”, “12 Lantern Row”.", NAMES)
    assert (page.status_code, Delivery.objects.count()) == (422, 0)
    assert karl.send(did_page(pledge), **said, looked="on").status_code == 302
    assert Delivery.objects.get().words == NAMES


def test_the_names_of_the_sides_are_no_reason_to_ask(cast, past):
    pledge, karl = agreed(cast, past), browser(cast, "karl")
    said = {"amount": 1, "words": "Kiln Works opened.", **boxes("done_on", timezone.localdate())}
    assert karl.send(did_page(pledge), **said).status_code == 302


@pytest.mark.parametrize("page", ["look", "reverse"])
def test_r75_a_question_and_a_reason_are_looked_at_in_the_same_way(cast, past, page):
    done = did(cast, past, agreed(cast, past), "karl", 1, 5)
    who, sent = {
        "look": ("jean", {"answer": "questioned", "words": NAMES}),
        "reverse": ("karl", {"reason": NAMES}),
    }[page]
    says(
        browser(cast, who).send(f"pledges/done/{done.code}/{page}/", **sent), "This may show who somebody is"
    )
    assert not DeliveryWord.objects.exists()


def test_words_beside_a_confirmation_are_not_thrown_away_unseen(cast, past):
    done = did(cast, past, agreed(cast, past), "karl", 1, 5)
    page = browser(cast, "jean").send(
        f"pledges/done/{done.code}/look/", answer="confirmed", words="Thank you"
    )
    says(page, "You confirm it, so this would not be kept.", "Thank you")
    assert not DeliveryWord.objects.exists()


def test_r75_whoever_says_yes_reads_by_when_and_what_the_others_do(cast, past):
    pledge = adopted(cast, past)
    page = browser(cast, "karl").open(f"pledges/sides/{side_of(pledge, 'WORKS').code}/yes/")
    says(page, "12 paid trials, by ", "We keep a room open.", "20 mornings", "It holds from")


def test_r75_after_a_yes_it_is_said_whose_is_missing(cast, past):
    pledge, karl = adopted(cast, past), browser(cast, "karl")
    page = f"{karl.base}pledges/sides/{side_of(pledge, 'WORKS').code}/yes/"
    says(karl.client.post(page, follow=True), "once these have said yes too: Old Mill Neighbours.")


def test_r75_a_no_is_a_no_and_the_pledge_stands_under_those_that_never_stood(cast, past):
    pledge, karl = adopted(cast, past), browser(cast, "karl")
    no = f"pledges/sides/{side_of(pledge, 'WORKS').code}/back/"
    says(karl.open(no), "Say no for Kiln Works", "With a no this pledge never stands")
    assert karl.send(no, reason="We have no room.").status_code == 302
    page = browser(cast).open("pledges/")
    says(page, "No mutual pledge holds today.", "Those that have ended, or never stood", "Never stood")
    assert b"Never stood" not in browser(cast).open().content


def test_r75_the_short_line_says_what_is_not_confirmed(cast, past):
    did(cast, past, agreed(cast, past), "karl", 4, 5)
    says(browser(cast).open("pledges/"), "4 so far (4 of them not confirmed yet)")


def test_r75_anyone_who_doubts_it_finds_whom_to_tell(cast, past):
    pledge = agreed(cast, past)
    page = browser(cast).open(f"pledges/{pledge.code}/")
    says(
        page, "Do you know it otherwise?", f"have-your-say/say/?pledge={pledge.code}", "questions/ask/?about="
    )
    told = browser(cast).client.get(f"/morrowdale/have-your-say/say/?pledge={pledge.code}&wrong=1")
    says(told, "Each of us does a part", "Say what was not as a side says")


def test_a_day_before_the_first_is_refused_by_the_day_it_begins(cast, past):
    pledge, karl = agreed(cast, past), browser(cast, "karl")
    before = on_day(past, -3).date()
    page = karl.send(did_page(pledge), amount=1, words="Trials.", **boxes("done_on", before))
    says(page, "The first day of the pledge is")
