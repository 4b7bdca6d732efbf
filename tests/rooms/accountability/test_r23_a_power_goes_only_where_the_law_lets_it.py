"""R23: executive, council and committees are bodies of a council, an officer is a post, a power has days."""

from __future__ import annotations

from datetime import date

import pytest

from morrow.accountability import actions, queries
from morrow.accountability.errors import NoAuthority, NotAtThisPoint, UnlawfulRecipient
from morrow.accountability.models import Authority
from morrow.foundations.errors import NotAllowed
from morrow.foundations.money import Money
from tests.rooms.accountability.making import authority, parts, proposal
from tests.rooms.accountability.pages import Browser, says

OFFICER = {"body": "", "post": "commissioner", "regime": "officer", "limit": Money(20_000_000)}


def end(cast, now, power):
    with cast.as_("mercer"):
        actions.end_authority(authority=power, by=cast.actor("mercer"), now=now)


@pytest.mark.parametrize(
    ("said", "changes"),
    [
        ("bodies of the council", {"body": "PANEL"}),
        ("bodies of the council", {"body": "", "post": "panel_member"}),
        ("bodies of the council", {"body": "", "post": "councillor"}),
        ("bodies of the council", {"body": "PANEL", "regime": "committee"}),
        ("by the post they hold", {"body": "PANEL", "regime": "officer"}),
        ("by the post they hold", {"body": "", "post": "panel_member", "regime": "officer"}),
        ("by the post they hold", {"body": "", "post": "councillor", "regime": "officer"}),
        ("independent body", {"manner": "transfer"}),
        ("which law", {"source": " "}),
        ("which subjects", {"scope": " , "}),
        ("two days", {"active_to": date(2025, 4, 1)}),
    ],
)
def test_r23_nobody_else_is_given_a_power_however_it_is_said_to_be_held(cast, now, said, changes):
    with pytest.raises(UnlawfulRecipient, match=said):
        authority(cast, now, **changes)
    assert not Authority.objects.exists()


@pytest.mark.parametrize(
    "days", [{"active_from": date(2025, 3, 31)}, {"active_to": date(2026, 4, 2)}, {"active_to": None}]
)
def test_r23_nobody_delegates_for_longer_than_they_hold_it(cast, now, days):
    held = authority(cast, now, active_to=date(2026, 4, 1))
    until = {"active_to": date(2026, 4, 1), **days}
    with pytest.raises(UnlawfulRecipient, match="longer"):
        authority(cast, now, manner="delegation", delegated_from=held, **OFFICER, **until)
    assert Authority.objects.count() == 1


def test_r23_what_was_delegated_is_taken_back_and_decides_nothing_from_that_day(cast, now):
    held = authority(cast, now)
    power = authority(cast, now, manner="delegation", delegated_from=held, **OFFICER)
    waiting = proposal(cast, now, authority=power)
    end(cast, now, held)
    assert not queries.authorities(now.date()).exists()
    waiting = queries.decision(waiting.code)
    with cast.as_("dan"), pytest.raises(NoAuthority) as refused:
        actions.decide(**parts(waiting), by=cast.actor("dan"), now=now)
    assert refused.value.why == "period"


def test_a_power_ends_once_and_by_who_keeps_the_constitution(cast, now):
    held = authority(cast, now)
    with cast.as_("okafor"), pytest.raises(NotAllowed):
        actions.end_authority(authority=held, by=cast.actor("okafor"), now=now)
    end(cast, now, held)
    with pytest.raises(NotAtThisPoint, match="already"):
        end(cast, now, held)


def test_mercer_ends_a_power_on_its_page(cast, now):
    held = authority(cast, now)
    mercer = Browser(cast.mercer)
    says(mercer.open("powers/"), "End it", held.source)
    says(mercer.open(f"powers/{held.code}/end/"), "what was delegated from it is taken back", "warm homes")
    assert mercer.send(f"powers/{held.code}/end/").status_code == 302
    says(Browser().open("powers/"), "No power to decide is registered yet")
    assert Browser(cast.okafor).open(f"powers/{held.code}/end/").status_code == 403
    assert mercer.open("powers/NOPE/end/").status_code == 404
