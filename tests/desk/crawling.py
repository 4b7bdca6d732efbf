"""Going from a home to wherever its links lead, as somebody would: reading only."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from django.http import HttpResponse
from django.test import Client
from django.urls import Resolver404, resolve

EACH = 3
"""How many pages of one kind are opened: enough to meet things at different points of their way."""
MORE = {
    "accountability:decision": 14,
    "voice:moderation": 10,
    "voice:round": 11,
    "voice:who": 11,
    "voice:panel": 6,
    "budget:line": 9,
    "budget:allocation": 6,
    "charter:claim": 8,
    "commissioning:commission": 8,
    "learning:review": 6,
    "support:budget": 20,
    "support:plan": 20,
}
"""Of these many, each at another point of its way."""
SAME_FOR_ALL = ("place", "story")
"""Rooms whose pages do not change with whoever reads them: opened for one person."""


class Links(HTMLParser):
    """Every address a page links to."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep where an <a> leads, without its fragment."""
        href = dict(attrs).get("href") or ""
        if tag == "a" and href.startswith("/"):
            self.found.append(href.partition("#")[0])


@dataclass
class Crawl:
    """What was reached, by the name of its page, and what a link led to in vain."""

    slug: str
    reached: set[str] = field(default_factory=set)
    before: frozenset[str] = frozenset()
    broken: dict[str, str] = field(default_factory=dict)

    def go(self, who: str, client: Client) -> None:
        """From her home to everything it leads to."""
        opened: Counter[str] = Counter()
        self.before = frozenset(self.reached)
        waiting = deque([f"/{self.slug}/home/"])
        seen = set(waiting)
        while waiting:
            address = waiting.popleft()
            for href in self._open(who, client, address, opened):
                if href not in seen:
                    seen.add(href)
                    waiting.append(href)

    def _open(self, who: str, client: Client, address: str, opened: Counter[str]) -> Iterator[str]:
        name = self._name(address)
        if not name or opened[name] >= self._most(name):
            return
        opened[name] += 1
        answer = client.get(address)
        if answer.status_code >= 400:
            self.broken[f"{name} {address}"] = f"{who} is answered {answer.status_code}"
            return
        self.reached.add(name)
        yield from _onward(answer)

    def _most(self, name: str) -> int:
        if name.partition(":")[0] in SAME_FOR_ALL and name in self.before:
            return 0
        return MORE.get(name, EACH)

    def _name(self, address: str) -> str:
        if not address.startswith(f"/{self.slug}/"):
            return ""
        try:
            return resolve(address.partition("?")[0]).view_name
        except Resolver404:
            self.broken[address] = "leads nowhere"
            return ""


def _onward(answer: HttpResponse) -> list[str]:
    if answer.status_code in (301, 302):
        return [answer.headers["Location"].partition("#")[0]]
    if "html" not in answer.headers["Content-Type"]:
        return []
    links = Links()
    links.feed(answer.content.decode())
    return links.found
