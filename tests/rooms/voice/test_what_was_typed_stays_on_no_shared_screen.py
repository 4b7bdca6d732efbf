"""At a library the next person goes back a page: what was said, and the word with it, are not there."""

from __future__ import annotations

import pytest

from tests.rooms.voice.scenes import browser


@pytest.mark.parametrize(("who", "where"), [(None, "say"), ("joe", "say"), ("nadia", "take-down")])
def test_no_browser_keeps_what_somebody_typed(cast, who, where):
    shown = browser(getattr(cast, who) if who else None).get(f"/morrowdale/have-your-say/{where}/")
    assert "no-store" in shown["Cache-Control"]
    assert 'novalidate autocomplete="off">' in shown.content.decode()
