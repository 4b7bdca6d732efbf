"""Walking the site from a home, along its links, as one person."""

from __future__ import annotations

import gzip
import re
from collections import Counter, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import Resolver404, resolve

from tests.played import PLACE
from tests.site_wide.markup import Element, links, read
from tests.site_wide.visitors import Visitor

HOUSEKEEPING = re.compile(r"^\s*(SAVEPOINT|RELEASE|ROLLBACK|BEGIN|COMMIT)", re.IGNORECASE)


@dataclass(frozen=True)
class Visit:
    """One page as one visitor found it."""

    visitor: Visitor
    path: str
    name: str
    status: int
    kind: str
    body: bytes
    queries: tuple[str, ...]
    came_from: str
    goes_to: str = ""

    @property
    def is_page(self) -> bool:
        """True for a page that is read in a browser, not a file or a redirection."""
        return self.status == 200 and self.kind.startswith("text/html")

    @property
    def html(self) -> str:
        """The page as sent, unpacked."""
        return (gzip.decompress(self.body) if self.body[:2] == b"\x1f\x8b" else self.body).decode()

    @cached_property
    def page(self) -> Element:
        """The page as a tree."""
        return read(self.html)

    def __str__(self) -> str:
        return f"{self.path} as {self.visitor.name}"


MORE = {
    "accountability:decision": 14,
    "accountability:report": 14,
    "voice:moderation": 10,
    "voice:round": 11,
    "voice:who": 11,
    "voice:panel": 6,
    "budget:line": 9,
    "budget:allocation": 6,
    "charter:pledge": 2,
    "story:brought": 2,
    "charter:claim": 6,
    "charter:draft": 6,
    "charter:entitlement": 5,
    "charter:my_claim": 3,
    "commissioning:commission": 8,
    "learning:review": 6,
    "support:budget": 20,
    "support:plan": 20,
    "voice:conversation": 3,
    "voice:theme": 4,
    "commissioning:offer": 4,
    "commissioning:agreement": 4,
}
"""Of these many are opened where everything is to be reached: each is at another point of its way."""
NO_MORE: Mapping[str, int] = MappingProxyType({})
SAME_FOR_ALL = ("place:", "charter:what_if")
"""Pages that do not change with whoever reads them begin with these,"""
BUT = {"place:election"}
"""except these."""


def walk_everywhere(visitor: Visitor, *, of_each_kind: int, more: Mapping[str, int] = NO_MORE) -> list[Visit]:
    """Open home and every page of this place that links lead to.

    Of one address pattern only a few are opened: pages of one kind differ in data alone.
    """
    client = visitor.client()
    waiting = deque([(visitor.first_page, "")])
    known = {visitor.first_page}
    opened: Counter[str] = Counter()
    visits = []
    while waiting:
        path, came_from = waiting.popleft()
        name = name_of(path)
        if opened[name] >= more.get(name, of_each_kind):
            continue
        opened[name] += 1
        visit = look(client, visitor, path, came_from)
        visits.append(visit)
        for link in onward(visit):
            if link not in known:
                known.add(link)
                waiting.append((link, path))
    return visits


def walk_all(everyone: Sequence[Visitor], *, more: Mapping[str, int] = NO_MORE) -> list[Visit]:
    """Every kind of page that anybody of these reaches; what is the same for all, as the first of them."""
    visits: list[Visit] = []
    for visitor in everyone:
        known = {visit.name for visit in visits if visit.name.startswith(SAME_FOR_ALL)} - BUT
        visits += walk_everywhere(visitor, of_each_kind=1, more={**more, **dict.fromkeys(known, 0)})
    return visits


def look(client: Any, visitor: Visitor, path: str, came_from: str = "") -> Visit:
    """Open one page and note what it took."""
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(path)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    queries = tuple(q["sql"] for q in captured.captured_queries if not HOUSEKEEPING.match(q["sql"]))
    return Visit(
        visitor=visitor,
        path=path,
        name=name_of(path),
        status=answer.status_code,
        kind=answer.headers.get("Content-Type", ""),
        body=body,
        queries=queries,
        came_from=came_from,
        goes_to=answer.headers.get("Location", ""),
    )


def onward(visit: Visit) -> list[str]:
    """The addresses inside this place that the page leads to."""
    found = links(visit.page) if visit.is_page else []
    found += [visit.goes_to] if visit.goes_to else []
    whole = [urljoin(f"http://here{visit.path}", urldefrag(link).url) for link in found]
    inside = [urlsplit(link) for link in whole if urlsplit(link).netloc == "here"]
    return [
        part.path + (f"?{part.query}" if part.query else "")
        for part in inside
        if part.path.startswith(f"/{PLACE}/")
    ]


def name_of(path: str) -> str:
    """The name of the address pattern, with the names of the questions asked of it."""
    parts = urlsplit(path)
    asked = ",".join(sorted(pair.partition("=")[0] for pair in parts.query.split("&") if pair))
    try:
        name = resolve(parts.path).view_name
    except Resolver404:
        return f"nowhere: {path}"
    return f"{name}?{asked}" if asked else name
