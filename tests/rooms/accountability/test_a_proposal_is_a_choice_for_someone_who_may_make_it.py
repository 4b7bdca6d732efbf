"""What an officer must bring before anyone is asked to decide."""

from __future__ import annotations

import pytest

from morrow.accountability import actions, queries
from morrow.accountability.errors import NotAProposal
from morrow.accountability.models import Decision, Option
from morrow.foundations import references
from morrow.foundations.errors import NotAllowed
from morrow.foundations.record import Ref
from morrow.foundations.references import Kind, Line
from tests.rooms.accountability.making import WARM, authority, decided, proposal
from tests.rooms.accountability.pages import Browser, says


@pytest.mark.parametrize(
    ("said", "changes"),
    [
        ("title", {"title": " "}),
        ("question", {"question": ""}),
        ("about", {"subject": " "}),
        ("warm homes, prevention", {"subject": "roads"}),
        ("two options", {"options": [WARM]}),
        ("who decides", {"authority": None}),
    ],
)
def test_a_proposal_that_lacks_something_is_refused_and_nothing_is_left(cast, now, said, changes):
    with pytest.raises(NotAProposal, match=said):
        proposal(cast, now, **changes)
    assert not Decision.objects.exists()
    assert not Option.objects.exists()


@pytest.mark.parametrize("key", ["okafor", "joe", "tomasz"])
def test_only_officers_propose(cast, now, key):
    power = authority(cast, now)
    with cast.as_(key), pytest.raises(NotAllowed):
        actions.propose(
            title="x",
            question="x",
            subject="warm homes",
            options=[WARM, WARM],
            rests_on=[],
            authority=power,
            by=cast.actor(key),
            now=now,
        )
    assert not Decision.objects.exists()


def test_r20_what_has_no_analysis_has_not_reached_the_decision_maker(cast, now):
    decision = proposal(cast, now, analysed=False)
    okafor = cast.viewer("okafor")
    assert queries.to_decide(okafor, now.date()) == []
    assert list(queries.lacking_analysis()) == [decision]
    for equality, sustainability in [("", "x"), ("x", " ")]:
        with cast.as_("dan"), pytest.raises(NotAProposal):
            actions.attach_analysis(
                decision=decision,
                equality=equality,
                sustainability=sustainability,
                by=cast.actor("dan"),
                now=now,
            )
    with cast.as_("dan"):
        actions.attach_analysis(
            decision=decision, equality="a", sustainability="b", by=cast.actor("dan"), now=now
        )
    assert queries.to_decide(okafor, now.date()) == [decision]
    assert queries.to_decide(cast.viewer("vale"), now.date()) == []


def test_a_proposal_may_rest_on_what_the_record_knows_was_heard_or_learned(cast, now, monkeypatch):
    kinds = references.kinds()
    theme = Kind("accountability.decision", "heard", lambda viewer, codes: {c: Line(c) for c in codes})
    decision = decided(cast, now)
    monkeypatch.setattr(references, "_kinds", {**kinds, theme.name: theme})
    assert Ref(theme.name, decision.code) in queries.citable()
    assert all(not kinds[ref.kind].personal for ref in queries.citable())


def test_no_option_is_called_chosen_by_people_where_it_rests_on_no_vote_and_no_panel(cast, now):
    typed = {
        "title": "Warm homes",
        "question": "Shall we?",
        "authority": authority(cast, now).code,
        "subject": "warm homes",
        "option_1": "Grants",
        "cost_1": "184,000",
        "people_chose_1": "on",
        "option_2": "Do nothing",
        "cost_2": "0",
    }
    refused = Browser(cast.dan).send("propose/", **typed)
    assert refused.status_code == 422
    says(refused, "the proposal rests on no vote")
