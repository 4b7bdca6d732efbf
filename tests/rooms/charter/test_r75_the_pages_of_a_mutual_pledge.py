"""R75: a mutual pledge on its pages: adopted, agreed to, done, looked at by another side, read by anyone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from morrow.charter import queries
from morrow.charter.models import Delivery, Pledge
from tests.rooms.accountability.pages import Browser, says
from tests.rooms.charter.pledging import ASKED, a_priority, adopted, agreed, did, side_of


@pytest.fixture
def past() -> datetime:
    """Long enough ago that a pledge adopted then holds today."""
    return datetime.now(UTC) - timedelta(days=30)


def browser(cast, key=None) -> Browser:
    return Browser(getattr(cast, key) if key else None, base="/morrowdale/what-we-agreed/")


def boxes(name: str, day: date) -> dict[str, int]:
    """A day as its three boxes are sent."""
    return {f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year}


def typed(priority, today: date) -> dict[str, object]:
    """A pledge of two sides as the officer types it."""
    until = today + timedelta(days=90)
    sides = {
        "will_do_0": "We keep a room open.",
        "amount_0": 20,
        "unit_0": "mornings",
        "side_1": "organisation:WORKS",
        "will_do_1": "We open paid trials.",
        "amount_1": 12,
        "unit_1": "paid trials",
    }
    days = {
        **boxes("since", today),
        **boxes("until", until),
        **boxes("by_when_0", until),
        **boxes("by_when_1", until),
    }
    return {
        "title": "Each of us does a part",
        "why": "Alone we cannot",
        "priority": priority.code,
        **sides,
        **days,
    }


@pytest.fixture
def priority(cast, past):
    return a_priority(cast, past)


@pytest.fixture
def adopting(priority) -> str:
    return f"adopt/{priority.decision.code}/pledge/"


def test_r75_the_officer_adopts_it_the_other_says_yes_and_anyone_reads_both_sides(cast, priority, adopting):
    today, dilys = timezone.localdate(), browser(cast, "dilys")
    says(dilys.open("adopt/"), "Adopt a mutual pledge")
    says(dilys.open(adopting), "What your own side will do", "Kiln Works", "Residents, through Old Mill")
    assert dilys.send(adopting, **typed(priority, today)).status_code == 302
    pledge = Pledge.objects.get()
    karl, side = browser(cast, "karl"), side_of(pledge, "WORKS")
    says(browser(cast).open(f"pledges/{pledge.code}/"), "Waiting for a yes", "A yes is missing from: Kiln")
    says(karl.open("pledges/waiting/"), "Each of us does a part", "Say yes")
    says(karl.open(f"pledges/sides/{side.code}/yes/"), "Karl Stone, stands beside the yes")
    assert karl.send(f"pledges/sides/{side.code}/yes/").status_code == 302
    page = browser(cast).open(f"pledges/{pledge.code}/")
    says(page, "It stands", "We keep a room open.", "20 mornings", "We open paid trials.", "12 paid trials")
    says(page, "Dilys Penn", "Karl Stone", "<strong>0</strong> of 12 so far")
    assert b"Say what you did" not in page.content
    says(browser(cast).open(), "Each of us does a part", "Kiln Works: 12 paid trials")
    says(browser(cast).open(f"priorities/{priority.code}/"), "What each side does for it", "12 paid trials")
    says(browser(cast).open("pledges/"), "Each of us does a part", "20 mornings")


WRONG = [
    ({"unit_1": ""}, "Write what is counted of the other side"),
    ({"amount_1": "0"}, "a whole number from 1 to 1,000,000"),
    ({"amount_0": "-2"}, "a whole number from 1 to 1,000,000"),
    ({"amount_1": "some"}, "Write a whole number, such as 12"),
    ({"side_1": ""}, "Choose who the other side is"),
    ({"until_year": "2001"}, "The last day stands before the first"),
    ({"by_when_1_year": "2199"}, "on a day on which the pledge does not hold"),
    ({"side_2": "residents:NETWORK"}, "The third side is begun, and “How many” is empty."),
    ({"amount_3": "4"}, "The fourth side is begun, and “Who” is empty."),
    ({"unit_1": "pounds"}, "“pounds” is money, and no pounds move by a mutual pledge."),
    ({"since_year": "2020"}, "nothing was pledged before. Choose that day or a later one."),
    ({"until_year": "27"}, "Write the year with four digits, such as 2026"),
    ({"until_year": "9999"}, "Write a year from 1800 to 2199"),
    ({"until_month": "may"}, "as numbers, such as 27 3 2026"),
]


@pytest.mark.parametrize(("wrong", "told"), WRONG)
def test_what_is_wrong_is_said_where_it_is_and_nothing_typed_is_lost(cast, priority, adopting, wrong, told):
    sent = {**typed(priority, timezone.localdate()), **wrong}
    page = browser(cast, "dilys").send(adopting, **sent)
    assert page.status_code == 422
    says(page, told, "We keep a room open.")
    assert not Pledge.objects.exists()


def test_r75_residents_say_yes_through_their_network_with_how_they_were_asked(cast, past):
    pledge = adopted(cast, past)
    jean, page = browser(cast, "jean"), f"pledges/sides/{side_of(pledge, 'NETWORK').code}/yes/"
    says(jean.send(page), "Write how and when they were asked")
    assert jean.send(page, asked_how=ASKED).status_code == 302
    says(browser(cast).open(f"pledges/{pledge.code}/"), "How residents were asked:", ASKED)


def test_r75_what_was_done_is_said_looked_at_answered_and_reversed_on_its_pages(cast, past):
    pledge, today = agreed(cast, past), timezone.localdate()
    karl, jean, dilys = browser(cast, "karl"), browser(cast, "jean"), browser(cast, "dilys")
    did_page = f"pledges/sides/{side_of(pledge, 'WORKS').code}/did/"
    says(karl.open(f"pledges/{pledge.code}/"), "Say what you did", "Step back")
    sentence = {"amount": 4, "words": "Four could try the work.", **boxes("done_on", today)}
    assert karl.send(did_page, **sentence).status_code == 302
    done = Delivery.objects.get()
    says(dilys.open("pledges/waiting/"), "Kiln Works: Four could try the work.")
    look = f"pledges/done/{done.code}/look/"
    says(dilys.open(look), "Kiln Works said: 4 paid trials.")
    assert dilys.send(look, answer="confirmed").status_code == 302
    says(jean.send(look, answer="questioned"), "Write it in a sentence")
    assert jean.send(look, answer="questioned", words="Which four?").status_code == 302
    page = browser(cast).open(f"pledges/{pledge.code}/")
    says(page, "Which four?", "Questioned", "Questioned, and not counted until it is settled: 4.")
    says(karl.open("pledges/waiting/"), "Which four?", "It was wrong: reverse it")
    assert karl.send(f"pledges/done/{done.code}/answer/", words="Those in May.").status_code == 302
    says(karl.send(f"pledges/done/{done.code}/reverse/"), "Say why, in plain words")
    assert karl.send(f"pledges/done/{done.code}/reverse/", reason="It was three.").status_code == 302
    says(browser(cast).open(f"pledges/{pledge.code}/"), "It was three.", "Reversed", "Those in May.")
    says(jean.send(look, answer="confirmed"), "This was reversed, and counts no more")


def test_more_than_was_pledged_is_kept_and_said(cast, past):
    pledge, karl = agreed(cast, past), browser(cast, "karl")
    sentence = {"amount": 14, "words": "Trials.", **boxes("done_on", timezone.localdate())}
    sent = karl.client.post(
        f"{karl.base}pledges/sides/{side_of(pledge, 'WORKS').code}/did/", sentence, follow=True
    )
    says(sent, "That makes 14, and 12 paid trials were pledged.", "More is said to have been done")


def test_a_wrong_number_or_day_is_said_at_its_own_field_and_what_was_typed_stays(cast, past):
    pledge, karl, today = agreed(cast, past), browser(cast, "karl"), timezone.localdate()
    page = f"pledges/sides/{side_of(pledge, 'WORKS').code}/did/"
    for wrong, told in (
        ({"amount": 0}, "Write how many as a whole number from 1"),
        ({"amount": -1}, "no number below nought is needed"),
        (boxes("done_on", today + timedelta(days=1)), "That day is still to come"),
        (boxes("done_on", past.date()), "What was done before is not counted in it"),
        ({"done_on_month": 13}, "Enter a real day"),
        ({"words": ""}, "Write what was done"),
    ):
        sent = {"amount": 4, "words": "Four tried it.", **boxes("done_on", today), **wrong}
        answer = karl.send(page, **sent)
        assert answer.status_code == 422
        says(answer, told)
        assert ("Four tried it." in answer.content.decode()) == ("words" not in wrong)
    assert not Delivery.objects.exists()


def test_stepping_back_asks_for_a_reason_and_publishes_it(cast, past):
    pledge, karl = agreed(cast, past), browser(cast, "karl")
    page = f"pledges/sides/{side_of(pledge, 'WORKS').code}/back/"
    says(karl.open(page), "Nobody is bound by a pledge.")
    assert karl.send(page, reason=" ").status_code == 422
    assert karl.send(page, reason="The order book is empty.").status_code == 302
    says(browser(cast).open(f"pledges/{pledge.code}/"), "A side has stepped back", "The order book is empty.")


@pytest.mark.parametrize("key", ["noor", "kayla", "okafor", "tomasz"])
def test_who_speaks_for_no_side_of_it_is_told_so(cast, past, key):
    pledge = agreed(cast, past)
    done, other = did(cast, past, pledge, "karl", 4, 1), browser(cast, key)
    side = side_of(pledge, "WORKS").code
    for page in (f"sides/{side}/did/", f"sides/{side}/back/", f"done/{done.code}/look/"):
        assert other.open(f"pledges/{page}").status_code == 403
    assert other.open(f"pledges/done/{done.code}/reverse/").status_code == 403


def test_a_visitor_is_asked_to_sign_in_and_reads_what_is_public(cast, past):
    pledge, anyone = agreed(cast, past), browser(cast)
    assert anyone.open(f"pledges/sides/{side_of(pledge, 'WORKS').code}/did/").status_code == 302
    assert anyone.open("pledges/waiting/").status_code == 302
    assert anyone.open(f"pledges/{pledge.code}/").status_code == 200
    assert anyone.open("pledges/NONE/").status_code == 404


def test_r75_both_files_hold_what_the_pages_show_and_are_marked(cast, past):
    pledge = agreed(cast, past)
    did(cast, past, pledge, "karl", 4, 1, words="=SUM(1)")
    sides = browser(cast).open("pledges/pledges.csv").content.decode().splitlines()
    assert len(sides) == 4
    row = next(line for line in sides if "Kiln Works" in line)
    assert ",12,paid trials," in row
    assert ",4,0,4,0," in row
    assert row.endswith("Example")
    done = browser(cast).open(f"pledges/{pledge.code}/done.csv").content.decode().splitlines()
    assert done[1].endswith("Kiln Works,4,paid trials,'=SUM(1),Not confirmed yet,,Example")


def test_homes_say_what_waits(cast, past):
    pledge = adopted(cast, past)
    karl = Browser(cast.karl, base="/morrowdale/")
    says(karl.open("home/"), "Mutual pledges that wait for you", "1 yes to give")
    jean = Browser(cast.jean, base="/morrowdale/")
    says(jean.open("home/"), "1 yes to give")
    agreed_now = agreed(cast, past, priority=pledge.priority, title="Another")
    did(cast, past, agreed_now, "karl", 4, 1)
    says(jean.open("home/"), "1 yes to give, 1 thing done to confirm")
    says(Browser(cast.dilys, base="/morrowdale/").open("home/"), "1 thing done to confirm")


def test_pages_of_pledges_cost_few_queries(cast, past, django_assert_max_num_queries):
    priority = a_priority(cast, past)
    for number in range(4):
        pledge = agreed(cast, past, priority=priority, title=f"Pledge {number}")
        for day in range(3):
            did(cast, past, pledge, "karl", 1, day)
    karl = browser(cast, "karl")
    for page in ("", "pledges/", f"pledges/{pledge.code}/", "pledges/waiting/", "pledges/pledges.csv"):
        with django_assert_max_num_queries(25):
            assert karl.open(page).status_code == 200
    assert queries.live_pledges(timezone.localdate()).count() == 4
