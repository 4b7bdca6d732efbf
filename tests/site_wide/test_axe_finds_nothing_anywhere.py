"""No barrier found by axe in any distinct structure of page, over all roles, in a real browser.

Two pages have one structure where they differ in words and in how often a part repeats. In the long
checks every page of every role is looked at in light and dark, at 320 and 1440 pixels, once for each
structure and role.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from morrow.foundations.design import build
from tests.browser.conftest import FLAGS
from tests.conftest import LONG
from tests.site_wide.crawl import Visit, look

pytestmark = [pytest.mark.unproved, pytest.mark.browser]

AXE = build.ROOT / "node_modules" / "axe-core" / "axe.min.js"
WIDTHS_AND_SCHEMES = [(320, "light"), (320, "dark"), (1440, "light"), (1440, "dark")]
SETTLED = "() => document.fonts.status === 'loaded'"


@pytest.fixture(scope="module")
def chromium(played: str) -> Iterator[Browser]:
    """One browser for the file, opened after the database is in place."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        pytest.skip("No chromium on this machine: apt-get install chromium")
    if not AXE.is_file():
        pytest.skip("axe is not installed: make assets")
    # Playwright's synchronous interface runs an event loop beside the ORM.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def distinct(visits: list[Visit]) -> list[Visit]:
    """One visit for each structure; in the long checks one for each structure and role."""
    first: dict[tuple[str, ...], Visit] = {}
    for visit in [visit for visit in visits if visit.is_page] + place_free(visits):
        shape = (visit.page.shape(), visit.visitor.role if LONG else "")
        first.setdefault(shape, visit)
    return sorted(first.values(), key=lambda visit: (visit.visitor.name, visit.path))


def place_free(visits: list[Visit]) -> list[Visit]:
    """Pages outside any place, and a page that is not there."""
    passing_by = visits[0].visitor
    client = passing_by.client()
    paths = [
        "/who/",
        "/accounts/login/",
        "/accounts/signup/",
        "/accounts/login/code/",
        "/trafford/nothing-here/",
    ]
    return [look(client, passing_by, path) for path in paths]


@dataclass
class Findings:
    """What was wrong, page by page."""

    faults: list[str] = field(default_factory=list)

    def look_at(self, page: Page, visit: Visit, address: str, width: int) -> None:
        """Open the page as a person would and let axe look for barriers."""
        complaints: list[str] = []
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda fault: complaints.append(str(fault)))
        answer = page.goto(address + visit.path)
        page.wait_for_function(SETTLED)
        page.evaluate(AXE.read_text() + ";0")
        for found in page.evaluate("axe.run()")["violations"]:
            where = [" ".join(map(str, node["target"])) for node in found["nodes"][:3]]
            self.faults.append(f"{visit}: {found['id']} at {where}")
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            self.faults.append(f"{visit}: {wide} pixels wide on a screen of {width}")
        if answer is not None and answer.status == 404:
            complaints = [said for said in complaints if "404" not in said]
        self.faults += [f"{visit}: the console says {said}" for said in complaints]


def as_visitor(context: BrowserContext, visit: Visit, address: str) -> Page:
    """A new tab of somebody signed in."""
    context.clear_cookies()
    cookies = visit.visitor.client().cookies
    context.add_cookies([{"name": m.key, "value": m.value, "url": address} for m in cookies.values()])
    return context.new_page()


def go_through(chromium: Browser, pages: list[Visit], address: str, width: int, scheme: str) -> list[str]:
    """Look at each page at one width and in one scheme; returns what was wrong."""
    findings = Findings()
    context = chromium.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
    )
    signed_in = ""
    for visit in pages:
        if visit.visitor.name != signed_in:
            as_visitor(context, visit, address).close()
            signed_in = visit.visitor.name
        page = context.new_page()
        findings.look_at(page, visit, address, width)
        page.close()
    context.close()
    return findings.faults


def test_each_structure_of_page_once_on_a_phone(chromium, distinct, address):
    faults = go_through(chromium, distinct, address, 375, "light")
    assert faults == [], "\n".join(faults)


@pytest.mark.slow
@pytest.mark.parametrize(("width", "scheme"), WIDTHS_AND_SCHEMES)
def test_each_structure_for_each_role_in_light_and_dark_narrow_and_wide(
    chromium, distinct, address, width, scheme
):
    faults = go_through(chromium, distinct, address, width, scheme)
    assert faults == [], "\n".join(faults)
