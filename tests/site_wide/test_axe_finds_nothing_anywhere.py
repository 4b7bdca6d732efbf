"""No barrier found by axe in any distinct structure of page, over all roles, in a real browser.

Two pages have one structure where they differ in words and in how often a part repeats. In the long
checks every page of every role is looked at in light and dark, at 320 and 1440 pixels, once for each
structure and role. An address that has one structure for two roles is one page, and is opened once.
The first time that the main part of a page has a structure, it is looked at on all four screens; with
another role's frame around it, on the two opposite ones. What only colours and sizes decide is asked on
each screen; what they cannot change, on two of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from morrow.foundations.design import build
from tests.site_wide.crawl import Visit, look, walk_everywhere
from tests.site_wide.visitors import Visitor

pytestmark = pytest.mark.browser

AXE = build.ROOT / "node_modules" / "axe-core" / "axe.min.js"
# Only what is wrong crosses from the browser: what is right weighs megabytes.
BARRIERS = """(rules) => axe.run({resultTypes: ["violations"], ...(rules.length && {runOnly: rules})}).then(
    found => found.violations.map(each =>
        each.id + " at " + each.nodes.slice(0, 3).map(node => node.target.join(" ")).join(", ")))"""
EVERY_RULE: list[str] = []
COLOURS_AND_SIZES = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"]
SETTLED = "() => document.fonts.ready.then(() => document.documentElement.scrollWidth)"
PHONE = [(375, "light")]
SCREENS = [(320, "light"), (320, "dark"), (1440, "dark"), (1440, "light")]
OPPOSITE = [(320, "light"), (1440, "dark")]
WHOLE = {(375, "light"), (320, "light"), (1440, "dark")}
"""The screens on which every rule is asked."""
SHARES = 4
"""The roles are dealt into so many tests, so that they run beside one another."""


def distinct(visits: Iterable[Visit], *, for_each_role: bool) -> list[Visit]:
    """One visit for each structure, or for each structure and role; whoever looks stand together."""
    seen: set[tuple[str, str]] = set()
    opened: dict[tuple[str, str], Visit] = {}
    for visit in (visit for visit in visits if visit.is_page):
        shape = visit.page.shape()
        if (shape, visit.visitor.role if for_each_role else "") not in seen:
            seen.add((shape, visit.visitor.role if for_each_role else ""))
            opened.setdefault((shape, visit.path), visit)
    return sorted(opened.values(), key=lambda visit: (visit.visitor.name, visit.path))


def place_free(passing_by: Visitor) -> list[Visit]:
    """Pages outside any place, and a page that is not there."""
    client = passing_by.client()
    paths = [
        "/who/",
        "/accounts/login/",
        "/accounts/signup/",
        "/accounts/login/code/",
        "/trafford/nothing-here/",
    ]
    return [look(client, passing_by, path) for path in paths]


def share_of(everyone: list[Visitor], number: int) -> list[Visitor]:
    """Everyone of every fourth role."""
    roles = list(dict.fromkeys(visitor.role for visitor in everyone))
    return [visitor for visitor in everyone if roles.index(visitor.role) % SHARES == number]


def how_far(some: list[Visitor]) -> list[tuple[Visitor, int]]:
    """The first of each role opens two pages of each kind; who holds it too, one of each."""
    first = {visitor.role: visitor for visitor in reversed(some)}
    return [(visitor, 2 if first[visitor.role] == visitor else 1) for visitor in some]


@dataclass
class Walk:
    """A tab in which one page after another is opened as a person would, and what was wrong there."""

    page: Page
    address: str
    screens: list[tuple[int, str]]
    known: set[str]
    faults: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else 0)
        self.page.on("pageerror", lambda fault: self.complaints.append(str(fault)))

    def look_at(self, visit: Visit) -> None:
        """Open a page and look at it on every screen; on two where its main part is known."""
        self.complaints.clear()
        screens = self._screens_for(visit)
        self._screen(*screens[0])
        answer = self.page.goto(self.address + visit.path)
        whole = WHOLE if len(screens) == len(self.screens) else WHOLE - {screens[-1]}
        for width, scheme in screens:
            self._screen(width, scheme)
            wide = self.page.evaluate(SETTLED)
            if wide > width:
                self.faults.append(f"{visit}: {wide} pixels wide on a screen of {width}")
            barriers = self.page.evaluate(
                BARRIERS, EVERY_RULE if (width, scheme) in whole else COLOURS_AND_SIZES
            )
            self.faults += [f"{visit}, {width} {scheme}: {barrier}" for barrier in barriers]
        is_lost = answer is not None and answer.status == 404
        said = [each for each in self.complaints if not (is_lost and "404" in each)]
        self.faults += [f"{visit}: the console says {each}" for each in said]

    def _screens_for(self, visit: Visit) -> list[tuple[int, str]]:
        shape = next(iter(visit.page.all("main")), visit.page).shape()
        if shape not in self.known:
            self.known.add(shape)
            return self.screens
        return [screen for screen in self.screens if screen in OPPOSITE] or self.screens

    def _screen(self, width: int, scheme: str) -> None:
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.emulate_media(color_scheme=scheme)


def become(context: BrowserContext, visitor: Visitor, address: str) -> None:
    """Sign in as somebody."""
    context.clear_cookies()
    cookies = visitor.client().cookies
    context.add_cookies([{"name": m.key, "value": m.value, "url": address} for m in cookies.values()])


def go_through(
    chromium: Browser, visits: list[Visit], address: str, screens: list[tuple[int, str]], known: set[str]
) -> str:
    """Look at each page on each screen, on fewer where its main part is known; returns what was wrong."""
    if not AXE.is_file():
        pytest.skip("axe is not installed: make assets")
    context = chromium.new_context(reduced_motion="reduce")
    context.add_init_script(path=AXE)
    walk = Walk(context.new_page(), address, screens, known)
    signed_in = None
    for visit in visits:
        if visit.visitor != signed_in:
            become(context, visit.visitor, address)
            signed_in = visit.visitor
        walk.look_at(visit)
    context.close()
    print(f"{len(visits)} pages, {len(known)} main parts known, on {len(screens)} screens")
    return "\n".join(walk.faults)


@pytest.fixture(scope="module")
def known() -> set[str]:
    """Structures of main parts that were looked at on all screens."""
    return set()


def test_each_structure_of_page_once_on_a_phone(chromium, visits, everyone, address):
    pages = distinct([*visits, *place_free(everyone[0])], for_each_role=False)
    assert go_through(chromium, pages, address, PHONE, set()) == ""


@pytest.mark.slow
@pytest.mark.parametrize("share", range(SHARES))
def test_each_structure_for_each_role_in_light_and_dark_narrow_and_wide(
    chromium, everyone, address, known, share
):
    walked = [
        visit
        for each, few in how_far(share_of(everyone, share))
        for visit in walk_everywhere(each, of_each_kind=few)
    ]
    pages = distinct([*walked, *place_free(everyone[0])], for_each_role=True)
    assert go_through(chromium, pages, address, SCREENS, known) == ""
