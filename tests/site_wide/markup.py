"""What a page says and links to, read without a browser."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

EMPTY = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)
UNSEEN = frozenset({"script", "style", "template"})
SPOKEN = ("alt", "aria-label", "placeholder", "title")
"""Attributes that a person sees or hears."""


@dataclass
class Element:
    """One element with what is inside it."""

    tag: str
    attributes: dict[str, str]
    parent: Element | None = None
    inside: list[Element | str] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        """This element and all below it."""
        yield self
        for part in self.inside:
            if isinstance(part, Element):
                yield from part.walk()

    def all(self, *tags: str) -> list[Element]:
        """Every element of these names."""
        return [element for element in self.walk() if element.tag in tags]

    def text(self) -> str:
        """The words inside."""
        parts = [part.text() if isinstance(part, Element) else part for part in self.inside]
        return re.sub(r"\s+", " ", "".join(parts)).strip()

    def blocks(self) -> list[Element]:
        """What it is built of: the elements inside, or inside the only one there is."""
        inside = [part for part in self.inside if isinstance(part, Element) and part.tag not in UNSEEN]
        return inside[0].blocks() if len(inside) == 1 else inside or [self]

    def shape(self) -> str:
        """A hash that two pages share when they differ only in words and in how often something repeats."""
        return hashlib.sha256(self._outline(UNSEEN).encode()).hexdigest()[:12]

    def frame(self) -> str:
        """The same of what stands around the main part."""
        return hashlib.sha256(self._outline(UNSEEN | {"main"}).encode()).hexdigest()[:12]

    def _outline(self, without: frozenset[str]) -> str:
        seen: list[str] = []
        for part in self.inside:
            if isinstance(part, Element) and part.tag not in without:
                outline = part._outline(without)
                if outline not in seen:
                    seen.append(outline)
        kept = [self.attributes.get(name, "") for name in ("class", "role", "type")]
        return f"{self.tag}({','.join(kept)})[{''.join(seen)}]"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("document", {})
        self.at = self.root

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attributes}, self.at)
        self.at.inside.append(element)
        if tag not in EMPTY:
            self.at = element

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.at.inside.append(Element(tag, {name: value or "" for name, value in attributes}, self.at))

    def handle_endtag(self, tag: str) -> None:
        at: Element | None = self.at
        while at is not None and at.tag != tag:
            at = at.parent
        if at is not None and at.parent is not None:
            self.at = at.parent

    def handle_data(self, data: str) -> None:
        self.at.inside.append(data)


def read(html: str) -> Element:
    """The page as a tree."""
    reader = _Reader()
    reader.feed(html)
    return reader.root


def links(page: Element) -> list[str]:
    """Every address a person can go to from here by a link or a form that only asks."""
    found = [link.attributes.get("href", "") for link in page.all("a", "area")]
    forms = page.all("form")
    found += [form.attributes.get("action", "") for form in forms if form.attributes.get("method") != "post"]
    return [address for address in found if address]
