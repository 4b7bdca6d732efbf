"""Somebody at a browser: who they are, where they go, what they fill in and press."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.walking.subject import Subject

CODE = re.compile(r"[0-9A-Z]{4}")
"""An address that names one thing; every other is a door, and the home of whoever works there has it."""
OPTIONAL = r"(\s*\(optional\))?"


@dataclass
class Walk:
    """One browser, the words of the topic, and what the pages told on the way."""

    context: BrowserContext
    base: str
    place: str
    subject: Subject
    wrong_turns: bool = False
    codes: dict[str, str] = field(default_factory=dict)
    taken: list[str] = field(default_factory=list)
    surprises: list[str] = field(default_factory=list)
    doors: dict[str, set[str]] = field(default_factory=dict)
    not_linked: set[str] = field(default_factory=set)
    cookies: dict[str, list[Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.page: Page = self.context.new_page()

    def as_person(self, name: str, door: str = "home/") -> None:
        """Be one of the cast, as on their own telephone, and go to the door of their work."""
        self.context.clear_cookies()
        if name in self.cookies:
            self.context.add_cookies(self.cookies[name])
        else:
            self.page.goto(f"{self.base}/who/")
            self.page.get_by_role("button", name=re.compile(re.escape(name))).first.click()
            self.cookies[name] = self.context.cookies()
            self.doors[name] = self._links()
        if not CODE.search(door) and f"/{self.place}/{door}" not in self.doors[name]:
            self.not_linked.add(f"{name}: {door}")
        self.go(door)

    def _links(self) -> set[str]:
        """Where the home on which one lands leads, its menu with it."""
        return {link.get_attribute("href") or "" for link in self.page.locator("a").all()}

    def as_nobody(self, door: str) -> None:
        """Be somebody who is not signed in."""
        self.context.clear_cookies()
        self.go(door)

    def go(self, door: str) -> None:
        """Go to an address of the place."""
        self.page.goto(f"{self.base}/{self.place}/{door}")

    def follow(self, *names: str) -> None:
        """Follow links by what they say, one after another."""
        for name in names:
            self.page.get_by_role("link", name=name).first.click()

    def find(self, label: str) -> Locator:
        """A field by its label."""
        whole = re.compile(rf"^\s*{re.escape(label)}{OPTIONAL}\s*$")
        return self.page.get_by_label(whole).first

    def fill(self, label: str, words: object) -> None:
        """Type into a field."""
        self.find(label).fill(str(words))

    def choose(self, label: str, option: str) -> None:
        """Choose from a list, by a part of what the option says."""
        box = self.find(label)
        words = box.locator("option", has_text=option).first.text_content() or option
        box.select_option(label=words.strip())

    def tick(self, *labels: str) -> None:
        """Tick boxes or choose radios by what stands beside them."""
        for label in labels:
            self.page.get_by_label(label).first.check()

    def pick(self, question: str, answer: str) -> None:
        """Choose one answer to one question among several."""
        self.page.get_by_role("group", name=question).first.get_by_label(answer).first.check()

    def day(self, question: str, when: date) -> None:
        """A day, in its three boxes."""
        boxes = self.page.get_by_role("group", name=question).first.get_by_role("textbox")
        for number, part in enumerate((when.day, when.month, when.year)):
            boxes.nth(number).fill(str(part))

    def press(self, button: str) -> None:
        """Press a button; whatever is refused fails the walk with what the page says."""
        self._click(button)
        trouble = self.page.locator(".govuk-error-summary")
        assert trouble.count() == 0, f"“{button}” was refused: {trouble.first.inner_text()}"
        expect(self.page.locator("h1")).to_have_count(1)

    def refused(self, button: str, because: str) -> None:
        """Press a button and be refused, in words that say why: a wrong turn, taken once."""
        self._click(button)
        trouble = self.page.locator(".govuk-error-summary")
        assert trouble.count() == 1, f"“{button}” was let through; it should say: {because}"
        said = trouble.inner_text()
        if because not in said:
            self.surprises.append(f"“{button}”: expected “{because}”, and the page said: {said}")
        self.taken.append(because)

    def _click(self, button: str) -> None:
        """Click, and wait until the page that follows is whole."""
        self.page.get_by_role("button", name=button).first.click()
        self.page.wait_for_load_state("domcontentloaded")

    def sees(self, words: str) -> None:
        """The page says it."""
        expect(self.page.locator("main")).to_contain_text(words)

    def does_not_see(self, words: str) -> None:
        """The page does not say it."""
        expect(self.page.locator("main")).not_to_contain_text(words)

    def reached_every_station(self) -> None:
        """The thread's line runs through all seven stations, and the helped are only “fewer than 10”."""
        stations = self.page.locator(".m-ribbon__station")
        expect(stations).to_have_count(7)
        later = self.page.locator(".m-ribbon__station--later").all_inner_texts()
        assert later == [], f"The thread never reached: {later}"
        expect(self.page.locator("#helped strong").first).to_contain_text("ewer than 10")

    @property
    def code(self) -> str:
        """The last part of this page's address."""
        return self.page.url.split("?")[0].rstrip("/").rsplit("/", 1)[-1]
