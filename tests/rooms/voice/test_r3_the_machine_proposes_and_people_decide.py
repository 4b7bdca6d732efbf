"""R3: what may belong into a theme is proposed with the words as the reason; a person gathers it or not."""

from __future__ import annotations

from morrow.voice import actions, queries
from morrow.voice.models import Gathered
from tests.rooms.voice.scenes import browser, hear_openly, page, send


def draft_on_boilers(cast, now):
    esme = cast.actor("esme")
    theme = actions.draft_theme(title="Broken boilers", summary="They die in winter.", by=esme, now=now)
    inside = hear_openly(cast, now, "My boiler died in October.")
    actions.gather(theme=theme, contributions=[inside], by=esme, now=now)
    return theme


def test_what_shares_rare_words_is_proposed_first_with_those_words(cast, now):
    theme = draft_on_boilers(cast, now)
    alike = hear_openly(cast, now, "The boilers here are as old as I am.")
    hear_openly(cast, now, "The last bus leaves at six.")
    with cast.as_("esme") as scope:
        outside = queries.to_gather(scope.viewer, theme)[0]
        inside = queries.gathered_in(scope.viewer, theme)[0]
        found = queries.proposed_for(theme, inside, outside)
    assert [(one.said.code, one.words) for one in found] == [(alike.code, ("boilers",))]


def test_nothing_is_gathered_until_a_person_chooses_it(cast, now):
    theme = draft_on_boilers(cast, now)
    alike = hear_openly(cast, now, "The boilers here are as old as I am.")
    esme = browser(cast.esme)
    shown = page(esme, f"themes/{theme.code}/gather/")
    assert "These may belong here" in shown
    assert "Shared words:" in shown
    held = Gathered.objects.unrestricted(reason="a test").filter(theme=theme)
    assert held.count() == 1
    send(esme, f"themes/{theme.code}/gather/", do="gather", chosen=[alike.code])
    assert held.count() == 2
