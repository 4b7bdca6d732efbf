"""R3: six themes become four priorities after a decision; each dropped theme shows why."""

from __future__ import annotations

import pytest

from morrow.charter import actions, queries
from morrow.charter.errors import AlreadyExplained, NotBeforeTheDecision, PartsMissing
from morrow.charter.models import DroppedTheme
from morrow.foundations.record import Ref
from tests.rooms.accountability.making import in_force, proposal
from tests.rooms.charter.promising import LATER, adopt

THEMES = [Ref("voice.theme", f"THEME{n}") for n in range(1, 7)]


def drop(cast, now, decision, theme, reason="Buses are the region's to decide"):
    with cast.as_("dilys"):
        return actions.drop_theme(
            theme=theme, decision=decision, reason=reason, by=cast.actor("dilys"), now=now + LATER
        )


@pytest.fixture
def decision(cast, now):
    return in_force(cast, now, proposal(cast, now, rests_on=THEMES))


def test_r3_six_themes_become_four_priorities_and_each_dropped_one_shows_why(cast, now, decision):
    for theme in THEMES[:4]:
        adopt(cast, now, decision, title=theme.code, themes=[theme])
    assert queries.what_became(decision).unexplained == [str(theme) for theme in THEMES[4:]]
    for theme in THEMES[4:]:
        drop(cast, now, decision, theme)
    became = queries.what_became(decision)
    assert len(became.priorities) == 4
    assert [each.reason for each in became.dropped] == ["Buses are the region's to decide"] * 2
    assert became.unexplained == []


def test_a_theme_is_not_dropped_without_a_reason(cast, now, decision):
    with pytest.raises(PartsMissing, match="reason"):
        drop(cast, now, decision, THEMES[0], reason=" ")
    assert DroppedTheme.objects.count() == 0


def test_a_round_or_a_review_is_not_a_theme_that_anyone_must_explain(cast, now):
    others = [Ref("voice.round", "WINTER"), Ref("learning.review", "WARMTEST")]
    decision = in_force(cast, now, proposal(cast, now, rests_on=[THEMES[0], *others]))
    assert queries.what_became(decision).unexplained == [str(THEMES[0])]


def test_r3_a_priority_names_the_themes_it_rests_on(cast, now, decision):
    with pytest.raises(PartsMissing, match="themes"):
        adopt(cast, now, decision, themes=[])


def test_a_theme_is_dropped_once_and_only_by_the_decision_that_had_it(cast, now, decision):
    drop(cast, now, decision, THEMES[0])
    with pytest.raises(AlreadyExplained):
        drop(cast, now, decision, THEMES[0])
    with pytest.raises(NotBeforeTheDecision):
        drop(cast, now, decision, Ref("voice.theme", "OTHER"))
    with pytest.raises(NotBeforeTheDecision):
        adopt(cast, now, decision, themes=[Ref("voice.theme", "OTHER")])
