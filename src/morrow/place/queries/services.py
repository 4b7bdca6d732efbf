"""Finding services: by words (forgivingly), by kind, by ward, nearest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import cos, radians
from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db import connection
from django.db.models import ExpressionWrapper, F, FloatField, Q

from morrow.foundations.errors import NotFound
from morrow.place.models import Service
from morrow.place.queries.areas import PostcodePlace, area_of_postcode
from morrow.place.rules import miles_between
from morrow.place.spelling import meant, words_of
from morrow.place.words import EVERYDAY

PAGE = 20
MOST_WORDS = 8
_TREE = "SELECT word, numnode(to_tsquery('english', word || ':*')) FROM unnest(%s::text[]) AS word"


@dataclass(frozen=True)
class Near:
    """One service found, and how many miles it is from the postcode asked for."""

    service: Service
    miles: float | None


@dataclass(frozen=True)
class Found:
    """One page of services, and how the question was understood.

    `read_as` are words taken for others ("libary" for "library"); `unknown` are words that are
    nowhere in the directory; `postcode_unknown` says that the postcode is none of this place's.
    """

    services: list[Near]
    total: int
    page: int
    pages: int
    postcode: PostcodePlace | None = None
    postcode_unknown: bool = False
    read_as: dict[str, str] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)


@dataclass
class _Understood:
    query: SearchQuery | None
    any_of: SearchQuery | None
    read_as: dict[str, str]
    unknown: list[str]


def service(code: str) -> Service:
    """One service, current or ended. Raises NotFound."""
    found: Service | None = Service.objects.filter(code=code).first()
    if found is None:
        raise NotFound
    return found


def kinds_of_service() -> list[tuple[str, int]]:
    """Every kind of service here and how many there are, by name."""
    rows = Service.objects.current().values_list("kinds", flat=True)
    counted = Counter(kind for kinds in rows for kind in kinds)
    return sorted(counted.items())


def services_of(kind: str) -> list[str]:
    """The codes of the services of one kind, as references name them."""
    return list(Service.objects.current().filter(kinds__contains=[kind]).values_list("code", flat=True))


def find_services(
    *, words: str = "", kind: str = "", ward: str = "", postcode: str = "", page: int = 1
) -> Found:
    """Services that fit, nearest first where a postcode is given, else the best fit first, then by name.

    A word nobody's entry holds is read as the nearest word of the directory. Where no service has
    all the words, those that have any of them are given.
    """
    near = area_of_postcode(postcode) if postcode.strip() else None
    chosen = Service.objects.current()
    if kind:
        chosen = chosen.filter(kinds__contains=[kind])
    if ward:
        chosen = chosen.filter(ward=ward)
    asked = _understand(words_of(words)[:MOST_WORDS])
    if asked.query is not None:
        fitting = chosen.filter(search=asked.query)
        query = asked.query if fitting.exists() else asked.any_of
        chosen = chosen.filter(search=query).annotate(fit=SearchRank(F("search"), query))
    elif asked.unknown:
        chosen = chosen.none()
    ordered = _in_order(chosen, near, ranked=asked.query is not None)
    total = chosen.count()
    pages = max(1, -(-total // PAGE))
    page = min(max(page, 1), pages)
    rows = ordered.defer("data", "search")[(page - 1) * PAGE : page * PAGE]
    return Found(
        [Near(row, _miles(row, near)) for row in rows],
        total,
        page,
        pages,
        postcode=near,
        postcode_unknown=bool(postcode.strip()) and near is None,
        read_as=asked.read_as,
        unknown=asked.unknown,
    )


def _in_order(chosen: Any, near: PostcodePlace | None, *, ranked: bool) -> Any:
    if near is not None:
        stretch = cos(radians(near.latitude))
        across = (F("longitude") - near.longitude) * stretch
        up = F("latitude") - near.latitude
        far = ExpressionWrapper(across * across + up * up, output_field=FloatField())
        return chosen.annotate(far=far).order_by(F("far").asc(nulls_last=True), "name", "code")
    return chosen.order_by("-fit", "name", "code") if ranked else chosen.order_by("name", "code")


def _miles(row: Service, near: PostcodePlace | None) -> float | None:
    if near is None or row.longitude is None or row.latitude is None:
        return None
    return miles_between((row.longitude, row.latitude), near.point)


def _understand(typed: Sequence[str]) -> _Understood:
    """Each word as one or more readings joined by *or*; the words joined by *and*, and by *or*."""
    full = _with_meaning(typed)
    meaning = [word for word in typed if word in EVERYDAY or word in full]
    vocabulary: set[str] = set()
    readings: list[SearchQuery] = []
    read_as: dict[str, str] = {}
    unknown: list[str] = []
    for word in meaning:
        reading = _reading(word)
        if not Service.objects.current().filter(search=reading).exists():
            vocabulary = vocabulary or _vocabulary()
            other = meant(word, vocabulary | EVERYDAY.keys())
            if other is None:
                unknown.append(word)
                continue
            read_as[word] = other
            reading = _reading(other)
        readings.append(reading)
    if not readings:
        return _Understood(None, None, read_as, unknown)
    every = some = readings[0]
    for reading in readings[1:]:
        every, some = every & reading, some | reading
    return _Understood(every, some, read_as, unknown)


def _with_meaning(typed: Sequence[str]) -> set[str]:
    """The words that are more than *the* and *for*, as PostgreSQL's English has it."""
    with connection.cursor() as cursor:
        cursor.execute(_TREE, [list(typed)])
        return {word for word, nodes in cursor.fetchall() if nodes}


def _reading(word: str) -> SearchQuery:
    """Anything that begins with the word, or with all the words of an everyday name's official one."""
    query = _begins(word)
    for official in EVERYDAY.get(word, ()):
        parts = words_of(official)
        together = _begins(parts[0])
        for part in parts[1:]:
            together = together & _begins(part)
        query = query | together
    return query


def _begins(word: str) -> SearchQuery:
    return SearchQuery(f"{word}:*", search_type="raw", config="english")


def _vocabulary() -> set[str]:
    """Every word in the names, kinds and towns of the directory."""
    rows = Service.objects.current().filter(~Q(name="")).values_list("name", "kinds_text", "town")
    return {word for row in rows for text in row for word in words_of(text)}
