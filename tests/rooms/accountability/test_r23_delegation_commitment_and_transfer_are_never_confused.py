"""R23: power is shared in three ways, each named; a commitment is adopted or departed from with reasons."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from morrow.accountability import actions, words
from morrow.accountability.actions import OptionDraft
from morrow.accountability.errors import PartsMissing, UnlawfulRecipient
from morrow.accountability.models import Authority, Decision
from morrow.foundations.errors import NotAllowed
from morrow.foundations.money import Money
from tests.rooms.accountability.making import NOTHING, authority, decided, parts, proposal

PANEL = {
    "manner": "commitment",
    "committed_to": "PANEL",
    "terms": "We adopt the panel's choice or publish why not (example)",
    "limit": Money(5_000_000),
}


def test_r23_cabinet_adopts_the_residents_panels_choice(cast, now):
    power = authority(cast, now, **PANEL)
    chosen = OptionDraft("Saturday kitchen", Money(5_000_000), people_chose=True)
    decision = proposal(cast, now, authority=power, options=[chosen, NOTHING])
    assert decided(cast, now, decision).state == "decided"


def test_r23_a_departure_from_what_people_chose_needs_published_reasons(cast, now):
    power = authority(cast, now, **PANEL)
    chosen = OptionDraft("Saturday kitchen", Money(5_000_000), people_chose=True)
    decision = proposal(cast, now, authority=power, options=[chosen, NOTHING])
    nothing = decision.options.get(title="Do nothing")
    with pytest.raises(PartsMissing) as refused:
        decided(cast, now, decision, option=nothing)
    assert refused.value.parts == ("departure",)
    decided(cast, now, decision, option=nothing, departure="The hall is closed all year")
    assert Decision.objects.get().departure == "The hall is closed all year"


@pytest.mark.parametrize(
    ("said", "changes"),
    [
        ("which authority", {"manner": "delegation"}),
        ("terms", {"manner": "commitment", "committed_to": "PANEL"}),
        ("terms", {"manner": "commitment", "terms": "We adopt it"}),
        ("one body or to one post", {"post": "commissioner"}),
        ("one body or to one post", {"body": ""}),
    ],
)
def test_r23_a_power_that_is_not_named_whole_is_refused(cast, now, said, changes):
    with pytest.raises(UnlawfulRecipient, match=said):
        authority(cast, now, **changes)
    assert not Authority.objects.exists()


@pytest.mark.parametrize(
    ("said", "changes"),
    [
        ("members, committees and officers", {"body": "PANEL"}),
        ("members, committees and officers", {"body": "", "post": "panel_member"}),
        ("members, committees and officers", {"body": "", "post": "partner"}),
        ("higher limit", {"body": "", "post": "commissioner", "limit": None}),
        ("higher limit", {"body": "", "post": "commissioner", "limit": Money(50_000_001)}),
        ("does not cover", {"body": "", "post": "commissioner", "scope": "roads", "limit": Money(1)}),
    ],
)
def test_r23_a_delegation_goes_to_a_lawful_recipient_within_what_is_held(cast, now, said, changes):
    held = authority(cast, now)
    with pytest.raises(UnlawfulRecipient, match=said):
        authority(cast, now, manner="delegation", delegated_from=held, **changes)
    assert Authority.objects.count() == 1


def test_r23_an_officer_decides_under_a_delegation(cast, now):
    held = authority(cast, now)
    officer = {"body": "", "post": "commissioner", "regime": "officer", "limit": Money(20_000_000)}
    power = authority(cast, now, manner="delegation", delegated_from=held, **officer)
    decision = proposal(cast, now, authority=power)
    with cast.as_("dan"):
        actions.decide(**parts(decision), by=cast.actor("dan"), now=now)
    assert Decision.objects.get().regime == "officer"


def test_the_database_keeps_the_three_apart(cast, now):
    held = authority(cast, now)
    with pytest.raises(IntegrityError), transaction.atomic():
        Authority.objects.filter(pk=held.pk).update(manner="delegation")
    with pytest.raises(IntegrityError), transaction.atomic():
        Authority.objects.filter(pk=held.pk).update(manner="commitment")


def test_only_who_keeps_the_constitution_grants(cast, now):
    with cast.as_("okafor"), pytest.raises(NotAllowed):
        actions.grant(
            regime="executive",
            scope="everything",
            source="Mine",
            body="CABINET",
            active_from=now.date(),
            by=cast.actor("okafor"),
            now=now,
        )


def test_each_manner_has_its_own_plain_words():
    said = {words.manner(code) for code, _label in Authority.MANNERS}
    assert len(said) == len(Authority.MANNERS)
