"""J2: a councillor sends one option back; nothing is decided until it returns, answered."""

from __future__ import annotations

import pytest

from morrow.accountability import actions, queries
from morrow.accountability.errors import NotAtThisPoint
from morrow.accountability.models import Decision
from morrow.foundations.errors import NotAllowed
from tests.rooms.accountability.making import decided, in_force, proposal


def send_back(cast, now, decision, key="okafor", question="And renters?"):
    with cast.as_(key):
        actions.send_back(option=decision.options.first(), question=question, by=cast.actor(key), now=now)


def give_back(cast, now, decision, answer="Landlords sign up"):
    with cast.as_("dan"):
        actions.return_option(option=decision.options.first(), answer=answer, by=cast.actor("dan"), now=now)


def fresh() -> Decision:
    return Decision.objects.select_related("authority__body").get()


def test_an_option_sent_back_holds_the_decision_until_it_is_answered(cast, now):
    decision = proposal(cast, now)
    send_back(cast, now, decision)
    assert list(queries.to_answer()) == [decision]
    with pytest.raises(NotAtThisPoint, match="answer"):
        decided(cast, now, fresh())
    give_back(cast, now, fresh())
    assert decided(cast, now, fresh()).options.first().answer == "Landlords sign up"


def test_a_question_and_an_answer_are_never_empty(cast, now):
    decision = proposal(cast, now)
    with pytest.raises(NotAtThisPoint):
        send_back(cast, now, decision, question=" ")
    assert fresh().state == "proposed"
    send_back(cast, now, fresh())
    with pytest.raises(NotAtThisPoint):
        give_back(cast, now, fresh(), answer="")
    assert fresh().state == "sent_back"


def test_an_option_is_not_sent_back_twice_nor_answered_unasked(cast, now):
    decision = proposal(cast, now)
    with pytest.raises(NotAtThisPoint, match="Nothing was asked"):
        give_back(cast, now, decision)
    send_back(cast, now, decision)
    with pytest.raises(NotAtThisPoint, match="already"):
        send_back(cast, now, fresh())


def test_it_waits_until_every_option_sent_back_has_returned(cast, now):
    decision = proposal(cast, now)
    send_back(cast, now, decision)
    with cast.as_("okafor"):
        actions.send_back(
            option=fresh().options.last(), question="Really nothing?", by=cast.actor("okafor"), now=now
        )
    give_back(cast, now, fresh())
    assert fresh().state == "sent_back"


@pytest.mark.parametrize("key", ["vale", "dan", "joe"])
def test_only_who_decides_sends_back(cast, now, key):
    with pytest.raises(NotAllowed):
        send_back(cast, now, proposal(cast, now), key=key)
    assert fresh().state == "proposed"


def test_what_is_decided_is_not_sent_back_or_withdrawn_once_in_force(cast, now):
    decision = in_force(cast, now)
    with pytest.raises(NotAtThisPoint):
        send_back(cast, now, decision)
    with cast.as_("okafor"), pytest.raises(NotAtThisPoint, match="supersedes"):
        actions.withdraw(decision=decision, reason="x", by=cast.actor("okafor"), now=now)
    assert fresh().state == "in_force"
