"""What a decision-maker read is what they decide on, and what is frozen: nobody swaps it in between."""

from __future__ import annotations

import pytest

from morrow.accountability import actions, queries
from morrow.accountability.errors import NotAtThisPoint, ReportChanged
from morrow.accountability.models import Decision
from morrow.accountability.packs import as_it_reads
from tests.rooms.accountability.making import declare, parts, proposal
from tests.rooms.accountability.pages import Browser, says

TYPED = {"reasons": "It reaches them.", "made_of_it": "We weighed it.", "interests": "none"}
REVIEW = {"review_on_day": "1", "review_on_month": "7", "review_on_year": "2035"}


def swap(cast, now, decision, what: str) -> None:
    """An officer rewrites a part of the report after it was opened."""
    if what == "interest":
        return declare(cast, now, decision, "Cllr Tom Vale")
    with cast.as_("dan"):
        dan = cast.actor("dan")
        if what == "analysis":
            actions.attach_analysis(
                decision=decision, equality="Nobody loses.", sustainability="None.", by=dan, now=now
            )
        elif what == "risk":
            actions.sign_part(
                decision=decision, part="risk", short="None.", words="None at all.", by=dan, now=now
            )
        else:
            actions.write_what_was_heard(decision=decision, heard="All agreed.", by=dan, now=now)
    return None


@pytest.mark.parametrize("what", ["analysis", "risk", "heard", "interest"])
def test_the_page_says_so_and_keeps_what_was_written(cast, now, what):
    decision = proposal(cast, now)
    okafor, address = Browser(cast.okafor), f"{decision.code}/decide/"
    opened = okafor.open(address)
    read = opened.context["read"]
    assert read == as_it_reads(queries.decision(decision.code))
    typed = {
        **TYPED,
        **REVIEW,
        "read": read,
        "option": decision.options.first().code,
        "authority": decision.authority.code,
        "heard": decision.heard,
    }
    swap(cast, now, queries.decision(decision.code), what)
    sent = okafor.send(address, **typed)
    assert sent.status_code == 422
    says(sent, "Somebody changed the report", TYPED["reasons"])
    assert Decision.objects.get().state == "proposed"
    again = okafor.send(address, **{**typed, "read": sent.context["read"]})
    assert again.status_code == 302


def test_what_changes_in_the_same_instant_is_found_under_the_lock(cast, now):
    decision = queries.decision(proposal(cast, now).code)
    read = as_it_reads(decision)
    swap(cast, now, queries.decision(decision.code), "risk")
    with cast.as_("okafor"), pytest.raises(ReportChanged):
        actions.decide(**parts(decision, read=read), by=cast.actor("okafor"), now=now)


@pytest.mark.parametrize("what", ["analysis", "risk", "heard"])
def test_nothing_is_written_into_a_report_by_whoever_had_it_open_when_it_was_decided(cast, now, what):
    decision = proposal(cast, now)
    stale = queries.decision(decision.code)
    with cast.as_("okafor"):
        actions.decide(**parts(decision), by=cast.actor("okafor"), now=now)
    with pytest.raises(NotAtThisPoint, match="meanwhile"):
        swap(cast, now, stale, what)
    assert Decision.objects.get().equality == decision.equality


def test_no_interest_is_declared_into_a_decision_that_was_taken(cast, now):
    decision = proposal(cast, now)
    stale = queries.decision(decision.code)
    with cast.as_("okafor"):
        actions.decide(**parts(decision), by=cast.actor("okafor"), now=now)
    with pytest.raises(NotAtThisPoint, match="meanwhile"):
        declare(cast, now, stale, "Cllr Tom Vale")
