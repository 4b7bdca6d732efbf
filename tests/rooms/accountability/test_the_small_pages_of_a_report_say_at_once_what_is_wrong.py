"""Exempting, and a background paper: each says at once what it needs."""

from __future__ import annotations

import pytest

from morrow.accountability import actions
from morrow.accountability.errors import NotAProposal
from morrow.accountability.models import Exemption
from tests.rooms.accountability.making import officers_named, proposal
from tests.rooms.accountability.pages import Browser, says

PART = {"about": "The prices that were offered", "why": "They would bid higher.", "words": "91,337 pounds"}


def test_terms_of_a_contract_are_exempt_under_no_other_paragraph(cast, now):
    decision = proposal(cast, now)
    officers_named(cast, now)
    page = f"{decision.code}/exempt/"
    sent = Browser(cast.mercer).send(page, **PART, paragraph="1", contract_terms="on")
    says(sent, "Terms proposed for a contract are exempt under paragraph 3.", "91,337 pounds")
    with cast.as_("mercer"), pytest.raises(NotAProposal, match="paragraph 3"):
        actions.certify_exempt(
            decision=decision, **PART, paragraph=1, contract_terms=True, by=cast.actor("mercer"), now=now
        )
    assert not Exemption.objects.exists()
    Browser(cast.mercer).send(page, **PART, paragraph="3", contract_terms="on")
    assert Exemption.objects.get().contract_terms


def test_a_paper_needs_its_name_and_its_place_and_says_both_at_once(cast, now):
    page = f"{proposal(cast, now).code}/report/paper/"
    says(
        Browser(cast.dan).send(page, title=""),
        "Write what the paper is called",
        "Say where it can be inspected",
    )
    told = Browser(cast.dan).send(page, title="Costs", link="see the drive")
    says(told, "Write the whole address, such as https://")
