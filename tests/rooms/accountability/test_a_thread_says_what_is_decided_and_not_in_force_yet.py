"""Anyone who follows a thread reads that something was decided, and until when scrutiny may call it in."""

from __future__ import annotations

from django.test import Client
from django.utils.formats import date_format

from tests.rooms.accountability.making import decided, in_force, proposal
from tests.rooms.voice.scenes import hear_openly, page, theme_on


def test_until_it_is_in_force_its_thread_says_so_with_the_days(cast, now):
    theme = theme_on(cast, now, hear_openly(cast, now))
    decision = decided(cast, now, proposal(cast, now, rests_on=[theme]))
    shown = page(Client(), f"threads/{theme.code}/")
    assert "Not in force yet:" in shown
    assert f"may call it in is {date_format(decision.call_in_ends, 'j F Y')}" in shown


def test_once_it_is_in_force_its_thread_says_it_no_more(cast, now):
    theme = theme_on(cast, now, hear_openly(cast, now))
    in_force(cast, now, proposal(cast, now, rests_on=[theme]))
    assert "Not in force yet:" not in page(Client(), f"threads/{theme.code}/")
