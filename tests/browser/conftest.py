"""Pages of a phone in the one browser of the run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page


@pytest.fixture
def browser(chromium: Browser) -> Browser:
    """The browser, as these tests name it."""
    return chromium


@pytest.fixture(params=[False, True], ids=["without JavaScript", "with JavaScript"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page of a phone-sized window, with scripts off and on."""
    context = browser.new_context(
        java_script_enabled=request.param, viewport={"width": 375, "height": 740}, locale="en-GB"
    )
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()
