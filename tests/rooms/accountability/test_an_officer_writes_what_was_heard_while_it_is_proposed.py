"""Dilys writes what was heard into a proposal that came without it; the councillor's form asks for it too."""

from __future__ import annotations

import pytest

from morrow.accountability import actions
from morrow.accountability.errors import NotAProposal, NotAtThisPoint
from morrow.foundations.errors import NotAllowed
from tests.rooms.accountability.making import decided, proposal
from tests.rooms.accountability.pages import Browser, says


def test_dilys_is_led_from_the_proposal_to_where_she_writes_it(cast, now):
    code = proposal(cast, now, heard="").code
    dilys = Browser(cast.dilys)
    says(dilys.open(f"{code}/"), "Nobody has written this down yet", f"{code}/heard/")
    assert dilys.send(f"{code}/heard/", heard="Forty people are cold.").status_code == 302
    says(Browser().open(f"{code}/"), "Forty people are cold.")


def test_she_may_say_why_nothing_was_heard_and_must_say_one_of_the_two(cast, now):
    code = proposal(cast, now, heard="").code
    dilys = Browser(cast.dilys)
    empty = dilys.send(f"{code}/heard/", heard="", nothing_heard_because="")
    assert empty.status_code == 422
    says(empty, 'id="id_heard_error"')
    assert dilys.send(f"{code}/heard/", nothing_heard_because="It is the law.").status_code == 302
    says(Browser(cast.okafor).open(f"{code}/decide/"), "It is the law.")


def test_the_councillor_reads_at_its_box_that_it_is_needed(cast, now):
    code = proposal(cast, now, heard="").code
    okafor = Browser(cast.okafor)
    label = okafor.open(f"{code}/decide/").content.decode().split('for="id_heard">')[1].split("</label>")[0]
    assert "optional" not in label
    says(okafor.send(f"{code}/decide/", heard=""), 'id="id_heard_error"')


def test_once_it_is_decided_it_stays_as_it_was(cast, now):
    taken = decided(cast, now)
    with cast.as_("dilys"), pytest.raises(NotAtThisPoint):
        actions.write_what_was_heard(decision=taken, heard="Else.", by=cast.actor("dilys"), now=now)


def test_nobody_else_writes_it_and_nobody_writes_nothing(cast, now):
    made = proposal(cast, now, heard="")
    for who, heard, fault in (("joe", "Cold.", NotAllowed), ("dilys", " ", NotAProposal)):
        with cast.as_(who), pytest.raises(fault):
            actions.write_what_was_heard(decision=made, heard=heard, by=cast.actor(who), now=now)
