"""J2: whoever follows only the words on the page knows what is asked, what waits and what comes next."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from morrow.accountability import actions
from tests.rooms.accountability.making import authority, decided, officers_named, proposal
from tests.rooms.accountability.pages import Browser, says

NOW = datetime.now(UTC)


def buttons(cast, key, decision):
    """What stands first on the page of a decision for this viewer."""
    page = Browser(getattr(cast, key)).open(f"{decision.code}/").content.decode()
    return [words.strip() for words in re.findall(r'<a class="govuk-button"[^>]*>([^<]*)</a>', page)]


def test_j2_what_waits_for_a_viewer_is_a_button_and_the_rest_are_links(cast):
    decision = proposal(cast, NOW)
    assert buttons(cast, "okafor", decision) == ["Read the pack and decide"]
    assert buttons(cast, "dan", decision) == []
    says(Browser(cast.dan).open(f"{decision.code}/"), "Write what was heard")


def test_j2_who_signs_sees_one_way_to_sign_until_it_is_signed(cast):
    decision = proposal(cast, NOW, signed=False)
    officers_named(cast, NOW)
    assert buttons(cast, "priya", decision) == ["Write and sign the parts of the report"]
    report = f"{decision.code}/report/"
    says(Browser(cast.mercer).open(report), "Write and sign: Law")
    Browser(cast.mercer).send(f"{report}sign/legal/", short="It may.", words="It may do this.")
    says(Browser(cast.mercer).open(report), "Change it and sign again: Law")


def test_j2_the_form_says_before_it_is_sent_how_many_must_vote(cast):
    decision = proposal(cast, NOW, authority=authority(cast, NOW, quorum=3))
    says(
        Browser(cast.okafor).open(f"{decision.code}/decide/"), "At least 3 members vote, by the constitution"
    )


def test_j2_after_deciding_it_says_until_when_scrutiny_can_call_it_in(cast):
    decision = decided(cast, NOW, review_on=(NOW + timedelta(days=365)).date())
    says(Browser(cast.okafor).open(f"{decision.code}/"), "Scrutiny can call it in until", "is put in force")


def test_j2_calling_in_says_how_many_sign_and_then_that_it_waits(cast):
    decision = decided(cast, NOW, review_on=(NOW + timedelta(days=365)).date())
    vale = Browser(cast.vale)
    says(vale.open(f"{decision.code}/call-in/"), "asks for 1 member of scrutiny: you")
    with cast.as_("vale"):
        actions.call_in(decision=decision, reasons="Why?", by=cast.actor("vale"), now=NOW)
    says(vale.open(f"{decision.code}/"), "It waits until they have written what they found")
