"""Every component, in a real browser: no violation found, no sideways scrolling, no script needed."""

import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from django.template.loader import render_to_string

from morrow.foundations.design import build
from morrow.foundations.design.assets import DESIGN
from morrow.foundations.design.styleguide import styleguide_context

sync_api = pytest.importorskip("playwright.sync_api")
AXE = build.ROOT / "node_modules" / "axe-core" / "axe.min.js"
POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'"
pytestmark = pytest.mark.browser


class Quiet(SimpleHTTPRequestHandler):
    """Files of a folder under the policy the site uses."""

    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".mjs": "text/javascript"}

    def log_message(self, *_: object) -> None:
        """Nothing."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The style guide, served."""
    try:
        build.build()
    except build.BuildError as reason:
        pytest.skip(str(reason))
    folder: Path = tmp_path_factory.mktemp("guide")
    (folder / "index.html").write_text(render_to_string("design/styleguide.html", styleguide_context()))
    (folder / "static").symlink_to(DESIGN / "static")
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1440])
def test_every_component_passes_axe(
    chromium: "sync_api.Browser", address: str, width: int, scheme: str
) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto(address)
    page.evaluate(AXE.read_text() + ";0")
    found = page.evaluate("axe.run()")["violations"]
    assert [(v["id"], [node["target"] for node in v["nodes"]]) for v in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert complaints == []
    page.close()


def test_without_javascript_the_menu_of_a_phone_opens_and_closes(
    chromium: "sync_api.Browser", address: str
) -> None:
    context = chromium.new_context(viewport={"width": 375, "height": 700}, java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    link = page.get_by_role("link", name="Find help")
    assert not link.is_visible()
    page.get_by_role("button", name="Menu", exact=True).click()
    assert link.is_visible()
    page.get_by_role("button", name="Close menu").click()
    assert not link.is_visible()
    context.close()


def test_the_keyboard_reaches_the_words_first_and_focus_can_be_seen(
    chromium: "sync_api.Browser", address: str
) -> None:
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    assert focused.inner_text() == "Skip to main content"
    assert focused.bounding_box()["height"] > 20
    page.get_by_role("link", name="Have your say").focus()
    assert page.locator(":focus").evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(240, 163, 58)"
    context.close()
