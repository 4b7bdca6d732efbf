"""How letters are spread is one of the terms of a panel: published, with where the numbers come from."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from morrow.voice import rules
from morrow.voice.errors import PanelNotReady
from morrow.voice.models import Panel
from tests.rooms.voice.panels import invited, panel_for, the_place
from tests.rooms.voice.scenes import browser, page, refusal, send

EVEN = dict.fromkeys(rules.FIFTHS, 100)


@pytest.fixture(autouse=True)
def _place(cast):
    the_place()


def test_the_usual_weights_are_shown_with_their_source_and_what_is_not_known(cast, now):
    panel = invited(cast, now)
    shown = page(browser(), f"panels/{panel.code}/")
    assert "2 times the usual" in shown
    assert "Newham, 2021" in shown
    assert "so far it is an assumption" in shown


def test_a_place_states_its_own_with_where_they_come_from(cast, now):
    with pytest.raises(PanelNotReady, match="where these numbers come from"):
        panel_for(cast, now, weights=EVEN)
    panel = panel_for(cast, now, weights=EVEN, weights_why="Our panel of 2024: as many came from everywhere.")
    panel.state = "inviting"
    panel.save()
    shown = page(browser(), f"panels/{panel.code}/")
    assert "Our panel of 2024" in shown
    assert "2 times the usual" not in shown


@pytest.mark.parametrize("wrong", [{}, {**EVEN, "1": 50}, {**EVEN, "1": 600}, {**EVEN, "6": 100}])
def test_weights_that_leave_somebody_out_are_refused(cast, now, wrong):
    with pytest.raises(PanelNotReady, match="from 1 to 5 times"):
        panel_for(cast, now, weights=wrong, weights_why="Because.")


def test_letters_follow_the_weights():
    homes = [(at, "1" if at % 2 else "5") for at in range(4_000)]
    deprived = {at for at, fifth in homes if fifth == "1"}
    even = rules.draw_invitations(homes, 600, "seed", EVEN)
    more = rules.draw_invitations(homes, 600, "seed", {**EVEN, "1": 300})
    assert 0.45 < len(deprived & set(even)) / 600 < 0.55
    assert 0.70 < len(deprived & set(more)) / 600 < 0.80


def test_how_many_letters_went_where_is_kept(cast, now):
    panel = invited(cast, now)
    assert sum(panel.letters_by.values()) == 40


def test_esme_states_them_in_the_form_and_leaves_the_rest_as_usual(cast):
    today = timezone.localdate()
    answers = {
        "title": "Warm homes panel",
        "task": "What would you do first?",
        "size": "2",
        "letters": "3",
        "answer_by": str(today + timedelta(days=10)),
        "draw_on": str(today + timedelta(days=20)),
        "number_named": "The bonus ball of Example Lotto",
        "mirrors": ["age"],
        "method": "leximin",
        "keep_days": "90",
        "weight-1": "2.5",
    }
    esme = browser(cast.esme)
    assert "where these numbers come from" in refusal(esme, "panels/new/", **answers)
    send(esme, "panels/new/", **answers, weights_why="Half as many came in 2024.")
    assert Panel.objects.get().weights == {**rules.USUAL_WEIGHTS, "1": 250}
