"""Every address of the site, every code there is, and every word that somebody must not see."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from django.apps import apps
from django.db import models
from django.urls import get_resolver

from morrow.foundations.models import Coded
from morrow.foundations.privacy import PERSONAL, declared
from morrow.foundations.privacy.walls import walled_models
from morrow.foundations.scope import SYSTEM, Viewer, entering
from tests.harm.villains import PLACE

SHORTEST = 8
"""Shorter words stand in sentences of our own too."""

SHORT = 3
TRIED = 7
"""How many kinds are tried on a page: measured on the played year, the seventh is the last that opens any."""

STOP_CODE = re.compile(r"[0-9A-Z]{4}(-[0-9A-Z]{4}){2}")
"""A code as it is printed on paper."""

LETTER = 100
"""A text that is longer than this is a letter, a mail or a reply, and no code itself."""

KEYS = {"place", "area_code", "offer", "on", "verb", "role", "kind", "purpose", "category", "thing"}
"""Fields that hold the key of a choice or a reference, not words."""

RECORD = {"foundations.Entry", "foundations.Link", "foundations.Disclosure"}
"""Tables that hold references and no words."""

EXEMPT = "accountability.ExemptWords"
READ_WHAT_IS_EXEMPT = (
    *("councillor", "commissioner", "democratic_officer", "monitoring_officer", "fund_manager"),
)

OPEN_WORDS = {
    "accountability.scrutinyquestion": {"state__in": ["accepted", "answered"]},
    "voice.contribution": {"may_publish": True, "cleared": True},
    "voice.statement": {"moderation": "shown"},
    "learning.observation": {"released_at__isnull": False, "share": "public"},
}
"""Rows whose words their people let everyone read, once somebody had read them."""


@dataclass(frozen=True)
class Address:
    """One page: its name, the room, and what stands in its path."""

    name: str
    room: str
    route: str
    params: tuple[str, ...]

    def at(self, *codes: str) -> str:
        """Its path with these codes."""
        route = self.route
        for param, code in zip(self.params, codes, strict=False):
            for kind in ("str", "slug"):
                route = route.replace(f"<{kind}:{param}>", code)
        return f"/{PLACE}/{route}"


def addresses() -> list[Address]:
    """Every page of a place."""
    found = []
    for pattern in get_resolver().url_patterns:
        if not hasattr(pattern, "url_patterns") or "place" not in str(pattern.pattern):
            continue
        for inner in pattern.url_patterns:
            params = tuple(inner.pattern.converters)
            found.append(
                Address(f"{pattern.app_name}:{inner.name}", pattern.app_name, str(inner.pattern), params)
            )
    assert len(found) > 150
    return found


def likely(address: Address, kinds: Iterable[str]) -> list[str]:
    """The kinds of its own room that a page may be about, the likeliest first; not every one there is.

    The kind a page is about nearly always stands in its name or in its path.
    """
    said = set(re.split(r"[^a-z]+", f"{address.name} {address.route}".lower())) - {""}

    def unlikely(kind: str) -> tuple[bool, bool]:
        model = kind.partition(".")[2]
        named = said & {model, f"{model}s"}
        alike = any(len(word) > SHORT and word.rstrip("s") in model for word in said)
        return not named, not alike

    own = [kind for kind in kinds if kind.startswith(f"{address.room}.")]
    return sorted(own, key=unlikely)[:TRIED]


def codes_by_kind(each: int) -> dict[str, list[str]]:
    """A few codes of every kind of thing there is."""
    found = {}
    with entering.entered(place=PLACE, viewer=SYSTEM):
        for model in apps.get_models():
            if issubclass(model, Coded) and model.__module__.startswith("morrow."):
                codes = list(model._base_manager.order_by("-pk").values_list("code", flat=True)[:each])
                if codes:
                    found[model._meta.label_lower] = codes
    return found


def _texts(model: type[models.Model]) -> list[str]:
    return [
        field.name
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField)
        and not field.choices
        and field.name not in KEYS
    ]


def secrets_from(viewer: Viewer) -> Secrets:
    """Every word, name and code of personal rows that this viewer may not read.

    The played year is invented from a small store of sentences, so that several people say the same one.
    Words that also stand in a row everyone or this viewer may read are no secret from them.
    """
    hidden: set[str] = set()
    known = _public_words()
    for model in walled_models():
        texts = _texts(model)
        if model._meta.label in RECORD or not texts:
            continue
        with entering.entered(place=PLACE, viewer=viewer):
            readable = set(model._base_manager.values_list("pk", flat=True))
        shown = OPEN_WORDS.get(model._meta.label_lower)
        may_read = models.Q(pk__in=readable) | (models.Q(**shown) if shown else models.Q(pk__in=[]))
        with entering.entered(place=PLACE, viewer=SYSTEM):
            known |= _words(model._base_manager.filter(may_read).values_list(*texts))
            hidden |= _words(model._base_manager.exclude(may_read).values_list(*texts))
    hidden |= _exempt_for(viewer)
    # Whoever prints a letter reads the code in it by which its reader says: no more of this.
    read = "\n".join(text for text in known if len(text) > LETTER)
    codes = {word for word in hidden if STOP_CODE.fullmatch(word) and word in read}
    return Secrets(word for word in hidden - known - codes if len(word) >= SHORTEST)


def _exempt_for(viewer: Viewer) -> set[str]:
    """The words that reports keep exempt, for whoever has no part in deciding them."""
    if viewer.holds(*READ_WHAT_IS_EXEMPT):
        return set()
    with entering.entered(place=PLACE, viewer=SYSTEM):
        return _words(apps.get_model(EXEMPT)._base_manager.values_list("words"))


def _words(rows: Iterable[tuple[object, ...]]) -> set[str]:
    return {str(text).strip() for row in rows for text in row if text}


def _public_words() -> set[str]:
    """What stands in public or place tables anyway, such as the titles of offers and names at work."""
    found: set[str] = set()
    with entering.entered(place=PLACE, viewer=SYSTEM):
        for model in apps.get_models():
            rule = declared(model)
            if rule is None or rule.kind == PERSONAL or not model.__module__.startswith("morrow."):
                continue
            texts = _texts(model)
            rows = model._base_manager.all()
            if model._meta.label == "people.Role":
                rows = rows.exclude(kind="resident")
            if model._meta.label in {"people.Account", EXEMPT} or not texts:
                continue
            found |= _words(rows.values_list(*texts))
    return found


class Secrets(frozenset[str]):
    """Words of at least `SHORTEST` letters, found in a text by how they begin."""

    @cached_property
    def by_beginning(self) -> dict[str, list[str]]:
        """The words that begin with the same letters."""
        found: dict[str, list[str]] = {}
        for word in self:
            found.setdefault(word[:SHORTEST], []).append(word)
        return found

    def standing_in(self, text: str) -> Iterator[str]:
        """Those that a text holds."""
        runs = {text[at : at + SHORTEST] for at in range(len(text) - SHORTEST + 1)}
        for beginning in self.by_beginning.keys() & runs:
            yield from (word for word in self.by_beginning[beginning] if word in text)


def seen_in(response, hidden: Secrets, *, but: Iterable[str] = ()) -> Iterator[str]:
    """Which hidden words a page shows."""
    text = html.unescape(response.content.decode(errors="replace"))
    asked = set(but)
    yield from (word for word in hidden.standing_in(text) if word not in asked)
