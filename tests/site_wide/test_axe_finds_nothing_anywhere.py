"""No barrier found by axe in any distinct structure of page, over all roles, in a real browser.

A page is a main part in a frame. Two of either have one structure where they differ in words and in how
often a part repeats. On a phone, pages are opened until every block that any role meets in a main part, and
every frame, was looked at. In the long checks every structure of a whole main part and every frame is looked
at twice: in light, 320 pixels wide, and in dark, 1440 pixels wide. That no pair of the two has an id twice is
asked elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from morrow.foundations.design import build
from tests.site_wide.crawl import Visit, look
from tests.site_wide.markup import Element
from tests.site_wide.visitors import Visitor

pytestmark = pytest.mark.browser

AXE = build.ROOT / "node_modules" / "axe-core" / "axe.min.js"
# Only what is wrong crosses from the browser: what is right weighs megabytes.
BARRIERS = """() => axe.run({resultTypes: ["violations"]}).then(
    found => found.violations.map(each =>
        each.id + " at " + each.nodes.slice(0, 3).map(node => node.target.join(" ")).join(", ")))"""
SETTLED = "() => document.fonts.ready.then(() => document.documentElement.scrollWidth)"
PHONE = [(375, "light")]
OPPOSITE = [(320, "light"), (1440, "dark")]


Screens = list[tuple[int, str]]


@dataclass(frozen=True)
class Care:
    """How closely pages are looked at: of what a main part is one, and on which screens each is seen."""

    parts: Callable[[Element], list[Element]]
    of_main: Screens
    of_frame: Screens


QUICK = Care(Element.blocks, PHONE, PHONE)
CLOSE = Care(lambda main: [main], OPPOSITE, OPPOSITE)


@dataclass
class Known:
    """Structures that were looked at: of main parts, and of what stands around them."""

    care: Care
    mains: set[str] = field(default_factory=set)
    frames: set[str] = field(default_factory=set)

    def learn(self, visit: Visit) -> Screens:
        """On which screens a page is new, in its main part or in its frame; from now on it is not."""
        main = next(iter(visit.page.all("main")), visit.page)
        shapes = {part.shape() for part in self.care.parts(main)}
        frame = visit.page.frame()
        new = (shapes - self.mains and self.care.of_main) or (frame not in self.frames and self.care.of_frame)
        self.mains |= shapes
        self.frames.add(frame)
        return new or []


def together(visits: Iterable[Visit]) -> list[Visit]:
    """Pages to be read in a browser; those of whoever looks stand together."""
    pages = [visit for visit in visits if visit.is_page]
    return sorted(pages, key=lambda visit: (visit.visitor.name, visit.path))


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


@dataclass
class Walk:
    """A tab in which one page after another is opened as a person would, and what was wrong there."""

    page: Page
    address: str
    looked: int = 0
    faults: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else 0)
        self.page.on("pageerror", lambda fault: self.complaints.append(str(fault)))

    def look_at(self, visit: Visit, screens: Screens) -> None:
        """Open a page and look at it on every one of these screens."""
        self.complaints.clear()
        self.looked += 1
        self._screen(*screens[0])
        answer = self.page.goto(self.address + visit.path)
        for width, scheme in screens:
            self._screen(width, scheme)
            wide = self.page.evaluate(SETTLED)
            if wide > width:
                self.faults.append(f"{visit}: {wide} pixels wide on a screen of {width}")
            barriers = self.page.evaluate(BARRIERS)
            self.faults += [f"{visit}, {width} {scheme}: {barrier}" for barrier in barriers]
        is_lost = answer is not None and answer.status == 404
        said = [each for each in self.complaints if not (is_lost and "404" in each)]
        self.faults += [f"{visit}: the console says {each}" for each in said]

    def _screen(self, width: int, scheme: str) -> None:
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.emulate_media(color_scheme=scheme)


def become(context: BrowserContext, visitor: Visitor, address: str) -> None:
    """Sign in as somebody."""
    context.clear_cookies()
    cookies = visitor.client().cookies
    context.add_cookies([{"name": m.key, "value": m.value, "url": address} for m in cookies.values()])


def go_through(chromium: Browser, visits: Iterable[Visit], address: str, care: Care) -> str:
    """Look at whatever structure is new; returns what was wrong."""
    if not AXE.is_file():
        pytest.skip("axe is not installed: make assets")
    context = chromium.new_context(reduced_motion="reduce")
    context.add_init_script(path=AXE)
    walk, known = Walk(context.new_page(), address), Known(care)
    signed_in = None
    for visit in together(visits):
        if not (on := known.learn(visit)):
            continue
        if visit.visitor != signed_in:
            become(context, visit.visitor, address)
            signed_in = visit.visitor
        walk.look_at(visit, on)
    context.close()
    print(f"{walk.looked} pages, {len(known.mains)} main parts, {len(known.frames)} frames")
    return "\n".join(walk.faults)


def test_each_block_and_each_frame_once_on_a_phone(chromium, some_visits, everyone, address):
    assert go_through(chromium, [*some_visits, *place_free(everyone[0])], address, QUICK) == ""


@pytest.mark.slow
def test_each_structure_narrow_in_light_and_wide_in_dark(chromium, all_visits, everyone, address):
    assert go_through(chromium, [*all_visits, *place_free(everyone[0])], address, CLOSE) == ""
