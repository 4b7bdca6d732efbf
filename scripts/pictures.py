"""Take the pictures of the documents from a running demonstration: each home, and one thread.

    make run                                    (in another window)
    .venv/bin/python scripts/pictures.py        [--site http://127.0.0.1:8000] [--into docs/pictures]

Needs Debian's chromium. Everyone in the pictures is invented; the mark that says so is on every page.
"""

from __future__ import annotations

import argparse
import shutil
from itertools import chain
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, sync_playwright

WIDTHS = {375: 812, 1440: 900}
LONGEST = 2400
"""Pixels of a page that are shown: what stands further down is seen by opening it."""

HOMES = {
    "people": ["kayla", "joe", "ruth"],
    "listening": ["leila", "rosa", "esme", "mara", "jean"],
    "answering": ["petra"],
    "deciding": ["okafor", "dilys", "mercer"],
    "money": ["priya", "noor"],
    "arranging": ["dan", "tomasz"],
    "keeping": ["beth", "dev", "iris", "sol", "abe"],
}
"""One of the cast for each home."""


def main() -> None:
    """Read the options, open a browser and take all pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", default="http://127.0.0.1:8000")
    parser.add_argument("--into", type=Path, default=Path("docs/pictures"))
    options = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for width, height in WIDTHS.items():
            take(browser, options.site, options.into, width, height)
        browser.close()


def take(browser: Browser, site: str, into: Path, width: int, height: int) -> None:
    """Everyone's home, and the first thread as anyone sees it, at one width."""
    context = browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce")
    shot(context, first_thread(context, site), into / f"thread-{width}.jpg")
    for key in chain.from_iterable(HOMES.values()):
        be(context, site, key)
        shot(context, f"{site}/trafford/home/", into / "homes" / f"{key}-{width}.jpg")
    context.close()


def first_thread(context: BrowserContext, site: str) -> str:
    """The address of the first thread on the list."""
    page = context.new_page()
    page.goto(f"{site}/trafford/threads/")
    found = page.locator('main a[href*="/threads/"]').first.get_attribute("href")
    page.close()
    return f"{site}{found}"


def be(context: BrowserContext, site: str, key: str) -> None:
    """Choose to be somebody."""
    context.clear_cookies()
    page = context.new_page()
    page.goto(f"{site}/who/")
    page.locator(f'button[name=who][value="trafford/CAST-{key.upper()}"]').first.click()
    page.wait_for_load_state()
    page.close()


def shot(context: BrowserContext, address: str, file: Path) -> None:
    """One page, as far down as is shown."""
    file.parent.mkdir(parents=True, exist_ok=True)
    page = context.new_page()
    page.goto(address)
    page.wait_for_function("() => document.fonts.status === 'loaded'")
    tall = min(int(page.evaluate("document.documentElement.scrollHeight")), LONGEST)
    width = page.viewport_size["width"] if page.viewport_size else 375
    clip = {"x": 0, "y": 0, "width": width, "height": tall}
    page.screenshot(path=file, full_page=True, clip=clip, type="jpeg", quality=72)
    page.close()


if __name__ == "__main__":
    main()
