"""Whoever calls a decision in signs once, and only with members who may sign."""

from __future__ import annotations

import pytest

from morrow.accountability import actions, queries
from morrow.accountability.errors import CannotBeCalledIn
from tests.rooms.accountability.making import authority, decided, declare, proposal


def call_in(cast, now, *others: str, barred: str = ""):
    power = authority(cast, now, call_in_members=3)
    made = proposal(cast, now, authority=power)
    if barred:
        declare(cast, now, made, barred)
    taken = decided(cast, now, queries.decision(made.code))
    with cast.as_("vale"):
        return actions.call_in(
            decision=taken, reasons="Why?", with_members=others, by=cast.actor("vale"), now=now
        )


def test_ones_own_name_typed_otherwise_is_one_name(cast, now):
    with pytest.raises(CannotBeCalledIn, match="1 signed"):
        call_in(cast, now, "cllr tom vale", "Tom  Vale", "Councillor Tom Vale")


def test_a_member_of_the_cabinet_signs_nothing(cast, now):
    with pytest.raises(CannotBeCalledIn, match="Ada Okafor took part in this decision"):
        call_in(cast, now, "Ada Okafor", "Cllr Pat Dunne")


def test_whom_an_interest_keeps_out_signs_nothing(cast, now):
    with pytest.raises(CannotBeCalledIn, match="Pat Dunne declared a disclosable pecuniary interest"):
        call_in(cast, now, "Cllr Ines Marlow", "Pat Dunne", barred="Cllr Pat Dunne")


def test_whoever_works_here_and_does_not_sit_on_scrutiny_signs_nothing(cast, now):
    name = cast.actor("dan").name
    with pytest.raises(CannotBeCalledIn, match=f"{name} does not sit on the scrutiny committee"):
        call_in(cast, now, name, "Cllr Pat Dunne")
