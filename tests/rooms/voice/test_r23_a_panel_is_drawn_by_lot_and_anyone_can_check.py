"""R23: a residents' panel mirrors the place, and nobody chose who sits on it: anyone can draw again."""

from __future__ import annotations

import json
from bisect import bisect_right
from datetime import timedelta
from hashlib import sha256
from itertools import accumulate

import pytest

from morrow.foundations.errors import NotAllowed
from morrow.voice import actions, queries
from morrow.voice.errors import AddressesRefused, NoPanelPossible, NotAVolunteer, PanelNotReady
from morrow.voice.models import PanelAddress, PanelSecret, PanelVolunteer
from morrow.voice.permissions import VISITOR
from tests.rooms.voice.panels import drawn, homes_of, invited, panel_for, published, say_yes, the_place
from tests.rooms.voice.scenes import browser, page


@pytest.fixture(autouse=True)
def _place(cast):
    the_place()


def facts_of(panel):
    held = PanelVolunteer.objects.unrestricted(reason="a test").filter(panel=panel)
    return {each.number: each.facts["age"] for each in held}


def test_r23_quotas_come_from_who_lives_here(cast, now):
    panel = panel_for(cast, now)
    quotas = {quota.value: (quota.lives_here, quota.least, quota.most) for quota in panel.quotas.all()}
    assert quotas == {"from-0": (75, 6, 6), "from-65": (25, 2, 2)}


def test_r23_the_panel_keeps_the_quotas_and_everybody_of_a_kind_has_the_same_chance(cast, now):
    panel = drawn(cast, now)
    ages = facts_of(panel)
    assert sorted(ages[number] for number in panel.seats) == ["from-0"] * 6 + ["from-65"] * 2
    chances = panel.lottery["chances"]
    assert {round(chances[str(n)], 3) for n, age in ages.items() if age == "from-0"} == {0.3}
    assert {round(chances[str(n)], 3) for n, age in ages.items() if age == "from-65"} == {0.2}


def test_r23_anyone_draws_again_from_what_is_published(cast, now):
    panel = drawn(cast, now)
    file = json.loads(browser().get(f"/morrowdale/panels/{panel.code}/lottery.json").content)
    assert sha256(file["secret"].encode()).hexdigest() == file["commitment"]
    seed = f"{file['secret']}:{file['number']}"
    ticket = int.from_bytes(sha256(seed.encode()).digest()) % 1_000_000
    upto = list(accumulate(tickets for _seats, tickets in file["tickets"]))
    seats = file["tickets"][bisect_right(upto, ticket)][0]
    again = []
    for numbers, taken in zip(file["kinds"], seats, strict=True):
        again += sorted(numbers, key=lambda n: sha256(f"{seed}:{n}".encode()).digest())[:taken]
    assert sorted(int(n) for n in again) == panel.seats


def test_the_secret_is_told_only_with_the_draw_and_nobody_reads_it_before(cast, now):
    panel = published(cast, now)
    secret = PanelSecret.objects.unrestricted(reason="a test").get().secret
    assert sha256(secret.encode()).hexdigest() == panel.commitment
    for who in ("esme", "abe", "dev"):
        with cast.as_(who) as scope:
            assert not PanelSecret.objects.visible_to(scope.viewer).exists()
    assert secret not in page(browser(cast.esme), f"panels/{panel.code}/")
    with pytest.raises(PanelNotReady, match="day of the draw"):
        actions.draw_panel(panel=panel, number="7", by=cast.actor("esme"), now=now + timedelta(days=21))


def test_quotas_nobody_can_meet_are_answered_with_the_smallest_change(cast, now):
    panel = invited(cast, now)
    say_yes(panel, now, ["from-0"] * 12 + ["from-65"])
    with pytest.raises(NoPanelPossible, match=r"How old are you\? 65\+: from 1 to 2") as fault:
        actions.publish_chances(panel=panel, by=cast.actor("esme"), now=now + timedelta(days=20))
    assert "0–64: from 6 to 7" in str(fault.value)
    panel.refresh_from_db()
    assert panel.state == "inviting"


def test_seats_are_changed_all_at_once_or_not_at_all(cast, now):
    panel = invited(cast, now)
    first, *others = panel.quotas.order_by("pk")
    wrong = [(first, 0, 3), *((quota, 5, 2) for quota in others)]
    with pytest.raises(PanelNotReady, match="not above at most"):
        actions.set_seats(panel=panel, seats=wrong, by=cast.actor("esme"), now=now)
    before = (first.least, first.most)
    first.refresh_from_db()
    assert (first.least, first.most) == before


def test_people_who_share_a_home_never_sit_together(cast, now):
    panel = invited(cast, now, size=2)
    free = [(quota, 0, 2) for quota in panel.quotas.all()]
    actions.set_seats(panel=panel, seats=free, by=cast.actor("esme"), now=now)
    say_yes(panel, now, ["from-0"] * 2, home=homes_of(panel)[0])
    with pytest.raises(NoPanelPossible, match="share a home"):
        actions.publish_chances(panel=panel, by=cast.actor("esme"), now=now + timedelta(days=20))


def test_who_cannot_come_is_replaced_by_the_published_order_and_quotas_hold(cast, now):
    panel = drawn(cast, now)
    ages, esme = facts_of(panel), cast.actor("esme")
    before = set(panel.seats)
    leaving = panel.seats[0]
    member = PanelVolunteer.objects.unrestricted(reason="a test").get(panel=panel, number=leaving)
    number = actions.replace_member(member=member, by=esme, now=now)
    panel.refresh_from_db()
    assert set(panel.seats) == (before - {leaving}) | {number}
    assert number not in before
    assert ages[number] == ages[leaving]
    assert f"they could not come: {leaving}." in page(browser(), f"panels/{panel.code}/")


def test_chances_are_shown_by_kind_of_people_and_never_by_few(cast, now):
    panel = published(cast, now, young=24, old=5)
    shown = {seats.quota.value: (str(seats.volunteers), seats.chance) for seats in queries.seats_of(panel)}
    assert shown["from-65"] == ("fewer than 10", None)
    assert shown["from-0"][1] == 25


def test_addresses_come_in_whole_or_not_at_all(cast, now):
    panel = panel_for(cast, now)
    rows = [(2, "1 Lantern Row", "M33 7ZF"), (3, "", "M33 7ZF"), (4, "2 Lantern Row", "ZZ1 1ZZ")]
    with pytest.raises(AddressesRefused, match="row 3, column address") as fault:
        actions.load_addresses(panel=panel, rows=rows, by=cast.actor("esme"), now=now)
    assert "row 4, column postcode" in str(fault.value)
    assert not PanelAddress.objects.unrestricted(reason="a test").exists()


def test_only_who_runs_panels_reads_addresses_and_volunteers(cast, now):
    panel = published(cast, now)
    for who, sees in (("esme", True), ("nadia", False), ("abe", False), ("joe", False), ("dev", False)):
        with cast.as_(who) as scope:
            assert PanelAddress.objects.visible_to(scope.viewer).exists() is sees
            assert PanelVolunteer.objects.visible_to(scope.viewer).filter(panel=panel).exists() is sees
    with pytest.raises(NotAllowed):
        actions.draw_panel(panel=panel, number="7", by=cast.actor("nadia"), now=now + timedelta(days=40))


def test_what_the_quotas_ask_about_has_to_be_told(cast, now):
    panel = invited(cast, now)
    with pytest.raises(NotAVolunteer, match="How old are you"):
        say_yes(panel, now, [""])


def test_a_panel_is_drawn_once_whoever_asks_again_with_another_number(cast, now):
    panel = published(cast, now)
    stale = type(panel).objects.get(pk=panel.pk)
    later = now + timedelta(days=40)
    actions.draw_panel(panel=panel, number="7", by=cast.actor("esme"), now=later)
    with pytest.raises(PanelNotReady, match="not at that point"):
        actions.draw_panel(panel=stale, number="8", by=cast.actor("esme"), now=later)
    panel.refresh_from_db()
    assert panel.number == "7"


def test_nobody_is_in_the_pool_twice_with_the_same_letter(cast, now):
    panel = invited(cast, now)
    home = homes_of(panel)[0]
    (first,) = say_yes(panel, now, ["from-0"], home=home)
    told = {"panel": panel, "address": home, "reach": "0161 000 0000", "told": {"age": "from-65"}}
    with pytest.raises(NotAVolunteer, match="in the pool from this home already"):
        actions.volunteer(name="volunteer  0", by=VISITOR, now=now, **told)
    assert facts_of(panel) == {first.number: "from-0"}
    actions.volunteer(name="Volunteer 0 the elder", by=VISITOR, now=now, **told)


def test_nobody_is_invited_to_answer_by_a_day_that_is_over(cast, now):
    with pytest.raises(PanelNotReady, match="nobody who gets a letter could say yes"):
        panel_for(cast, now, answer_by=now.date() - timedelta(days=1))


def test_a_panel_sends_at_least_as_many_letters_as_it_has_seats(cast, now):
    with pytest.raises(PanelNotReady, match="at least one letter for each seat"):
        panel_for(cast, now, size=20, letters=19)
