"""One real browser for all tests of a run: Debian's chromium through playwright.

Playwright's synchronous interface allows one running copy of itself in a process, so every test that
wants a browser asks for this one, whatever the order.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from django.contrib.staticfiles import finders

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
UNSAFE = "DJANGO_ALLOW_ASYNC_UNSAFE"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser, opened at the first test that needs it; the test says so where there is none."""
    sync_api = pytest.importorskip("playwright.sync_api")
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        pytest.skip("No chromium on this machine: apt-get install chromium")
    with pytest.MonkeyPatch.context() as patch:
        # Playwright's synchronous interface runs an event loop beside the ORM.
        patch.setenv(UNSAFE, "true")
        with sync_api.sync_playwright() as playwright:
            launched = playwright.chromium.launch(executable_path=found, args=FLAGS)
            yield launched
            launched.close()


def printed(chromium: Browser, sheet: str, pages: str = "") -> bytes:
    """A page of ours, with its styles, as it leaves the printer: all sheets, or those named."""

    def answer(route):
        _, static, name = route.request.url.partition("/static/")
        found = finders.find(name) if static else None
        if found:
            route.fulfill(path=found)
        elif static:
            route.abort()
        else:
            route.fulfill(body=sheet, content_type="text/html; charset=utf-8")

    tab = chromium.new_page()
    tab.route("**/*", answer)
    tab.goto("http://morrow.example/")
    pdf: bytes = tab.pdf(prefer_css_page_size=True, page_ranges=pages, format="A4")
    tab.close()
    return pdf
