"""One real browser for all tests of a run: Debian's chromium through playwright.

Playwright's synchronous interface allows one running copy of itself in a process, so every test that
wants a browser asks for this one, whatever the order.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

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
