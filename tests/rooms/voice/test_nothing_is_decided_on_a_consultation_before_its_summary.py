"""A statutory consultation: long enough, with what else was thought of, and summed up before the decision."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import Error, transaction

from morrow.accountability import actions as deciding
from morrow.accountability.errors import HeldBack, PartsMissing
from morrow.foundations.record import Ref, ref
from morrow.voice import actions
from morrow.voice.errors import ClosesLater, DaysAreOver, NotRecorded, RoundNotReady, RoundTermsFixed
from morrow.voice.models import Consultation
from tests.rooms.voice.scenes import after, browser, hear_openly, page, send, terms, theme_on
from tests.rooms.voice.test_r2_a_group_at_risk_is_heard_in_words import OPTIONS

ASKED = {
    "law": "Local Government Act 2003, section 13A",
    "must_ask": "Everyone who gets a reduction now.",
    "alternatives": "Cutting the library: it would fall on fewer people.",
    "least_days": 1,
}


def consultation(cast, now, **changes):
    esme = cast.actor("esme")
    draft = actions.draft_round(
        terms=terms(methods=["statements"], rests_on=[theme_on(cast, now, hear_openly(cast, now))]),
        by=esme,
        now=now,
    )
    marked = actions.mark_consultation(round=draft, **{**ASKED, **changes}, by=esme, now=now)
    return draft, marked


def decide(cast, now, *rests_on):
    decision = deciding.propose(
        title="Reductions",
        question="Who pays less?",
        subject="reductions",
        options=OPTIONS,
        rests_on=rests_on,
        regime="executive",
        by=cast.actor("dan"),
        now=now,
    )
    deciding.decide(
        decision=decision,
        option=decision.options.first(),
        reasons="Because.",
        made_of_it="Read.",
        interests=[],
        review_on=date(2027, 1, 1),
        by=cast.actor("okafor"),
        now=now,
    )


def test_no_decision_rests_on_it_until_the_summary_lies_before_the_decision_maker(cast, now):
    round_, marked = consultation(cast, now)
    esme = cast.actor("esme")
    actions.open_round(round=round_, by=esme, now=now)
    with pytest.raises(HeldBack, match="section 13A"):
        decide(cast, now, ref(round_))
    with pytest.raises(HeldBack, match="Warm winter"):
        decide(cast, now, Ref.read(round_.rests_on[0]))
    with pytest.raises(NotRecorded, match="can still answer"):
        sum_up(cast, now, marked)
    actions.add_statement(round=round_, words="Keep it.", person=cast.joe, by=esme, now=now)
    actions.close_round(round=round_, by=esme, now=after(now))
    sum_up(cast, now, Consultation.objects.get())
    with pytest.raises(PartsMissing):
        decide(cast, now, ref(round_))
    shown = page(browser(), f"rounds/{round_.code}/who/")
    assert "Most want to keep it." in shown
    assert "Cutting the library" in shown


def test_it_is_open_for_as_long_as_the_law_asks(cast, now):
    round_, _marked = consultation(cast, now, least_days=28)
    with pytest.raises(RoundNotReady, match="at least 28 days"):
        actions.open_round(round=round_, by=cast.actor("esme"), now=now)


def test_days_before_it_opened_are_no_days_on_which_people_could_answer(cast, now):
    round_, _marked = consultation(cast, now, least_days=28)
    actions.redraft_round(
        round=round_,
        terms=terms(opens=now.date() - timedelta(days=28), closes=now.date()),
        by=cast.actor("esme"),
        now=now,
    )
    with pytest.raises(DaysAreOver, match="Its first day"):
        actions.open_round(round=round_, by=cast.actor("esme"), now=now)


def test_it_never_closes_before_its_last_day_ends_whatever_the_reason(cast, now):
    round_, _marked = consultation(cast, now)
    actions.open_round(round=round_, by=cast.actor("esme"), now=now)
    with pytest.raises(ClosesLater, match="The law asks for that time"):
        actions.close_round(
            round=round_, shortfall_reason="x", early_reason="x", by=cast.actor("esme"), now=now
        )


def test_it_is_marked_before_opening_and_stays_as_it_was(cast, now):
    round_, _marked = consultation(cast, now)
    esme = cast.actor("esme")
    actions.open_round(round=round_, by=esme, now=now)
    with pytest.raises(RoundTermsFixed):
        actions.mark_consultation(round=round_, **ASKED, by=esme, now=now)
    with pytest.raises(Error, match="does not change after"), transaction.atomic():
        Consultation.objects.update(alternatives="None.")


def test_the_pages_mark_it_and_sum_it_up(cast, now):
    esme = browser(cast.esme)
    draft = actions.draft_round(terms=terms(methods=["statements"]), by=cast.actor("esme"), now=now)
    send(esme, f"rounds/{draft.code}/consultation/", **ASKED)
    actions.open_round(round=draft, by=cast.actor("esme"), now=now)
    actions.close_round(round=draft, shortfall_reason="x", by=cast.actor("esme"), now=after(now))
    send(esme, f"rounds/{draft.code}/summary/", summary="Most want to keep it.", before="Cabinet")
    assert "Nothing can be decided on it" not in page(browser(), f"rounds/{draft.code}/who/")


def sum_up(cast, now, marked):
    actions.publish_summary(
        consultation=marked,
        summary="Most want to keep it.",
        before="Cabinet",
        by=cast.actor("esme"),
        now=now,
    )
