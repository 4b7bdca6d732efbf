"""The two projections of the thread: what anyone may see of it, and what one person may."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from morrow.foundations import references, small_numbers
from morrow.foundations.money import Money
from morrow.foundations.record.reading import around
from morrow.foundations.record.reference import Ref
from morrow.foundations.record.thread import Edge
from morrow.foundations.references import STATIONS, Kind, Line
from morrow.foundations.scope import NOBODY, Viewer, entering


@dataclass(frozen=True)
class StationView:
    """One station as one viewer sees it: lines in order of date, and sentences that only count.

    `figure` and `when` are what the ribbon says; a personal thing gives neither a date nor a page. `over`
    is where all that the ribbon speaks of there has ended or was decided against; `free` where all of it
    costs nothing.
    """

    key: str
    lines: tuple[Line, ...] = ()
    counts: tuple[str, ...] = ()
    figure: str = ""
    when: date | None = None
    href: str = ""
    over: bool = False
    free: bool = False

    @property
    def reached(self) -> bool:
        """True where anything stands here, seen or only counted."""
        return bool(self.lines or self.counts)


@dataclass(frozen=True)
class Followed:
    """The things on one thread, by reference only, and the edges between them."""

    refs: frozenset[Ref]
    edges: tuple[Edge, ...]
    numbers: dict[str, int]

    def of(self, *kinds: str) -> list[str]:
        """The codes of the things of these kinds, in order."""
        return sorted(ref.code for ref in self.refs if ref.kind in kinds)

    @property
    def public(self) -> list[Ref]:
        """The things that are of a known kind and about nobody."""
        kinds = references.kinds()
        return sorted(ref for ref in self.refs if ref.kind in kinds and not kinds[ref.kind].personal)


def followed(*starts: Ref) -> Followed:
    """What is on the thread of these things, and how many of each personal kind still count."""
    found = around(*starts)
    junctions = references.junctions()
    refs = frozenset().union(*(found.web.thread(start, junctions) for start in starts))
    return Followed(refs, found.edges, _numbers(refs, found.verbs))


def public_thread(*starts: Ref) -> tuple[StationView, ...]:
    """What anyone sees: things that are public, and anything personal only as a suppressed count."""
    thread = followed(*starts)
    return _stations(thread, references.resolve(NOBODY, thread.public))


def own_thread(start: Ref, viewer: Viewer, *, also: tuple[Ref, ...] = ()) -> tuple[StationView, ...]:
    """What one person sees: the public thread (of `also` too, its whole topic), with their own as lines."""
    thread = followed(start, *also)
    kinds = references.kinds()
    mine = sorted(ref for ref in thread.refs if ref.kind in kinds and kinds[ref.kind].personal)
    lines = references.resolve(NOBODY, thread.public) | references.resolve(viewer, mine)
    return _stations(thread, lines)


def ribbon_of(*starts: Ref) -> tuple[StationView, ...]:
    """The public thread in short: for each station only what it says on the ribbon, and its page.

    Costs one question for the record and one for each station of public things. Worked out once until
    the next act.
    """
    memo = entering.current().memo
    key = ("ribbon", frozenset(starts))
    if key not in memo:
        memo[key] = ribbons([starts])[0]
    stations: tuple[StationView, ...] = memo[key]
    return stations


@dataclass(frozen=True)
class Standing:
    """Where one thread stands now. `title` and `story` are empty for what is no topic yet."""

    stations: tuple[StationView, ...]
    title: str = ""
    story: str = ""


def standing(start: Ref) -> tuple[Standing, ...]:
    """Where the threads that a thing belongs to stand now: the one answer, wherever a ribbon is drawn.

    A promise or an offer stands where its whole topic stands, and not where its own acts end. What
    serves several topics, as a decision may, has a line for each.
    """
    found = references.topics_of(followed(start).public)
    topics = [topic for topic in found if start in topic.starts] or found
    if len(topics) > 1:
        drawn = ribbons([topic.starts for topic in topics])
    else:
        drawn = [ribbon_of(*topic.starts) for topic in topics]
    told = zip(topics, drawn, strict=True)
    return tuple(Standing(line, topic.title, topic.href) for topic, line in told) or (
        Standing(ribbon_of(start)),
    )


def ribbons(topics: Sequence[tuple[Ref, ...]]) -> list[tuple[StationView, ...]]:
    """The same for many topics, each by what it starts from, for hardly more than the cost of one."""
    if not topics:
        return []
    around(*(start for starts in topics for start in starts))
    threads = [followed(*starts) for starts in topics]
    told: list[dict[Ref, Line]] = [{} for _ in threads]
    for key in STATIONS:
        told = [lines | found for lines, found in zip(told, _leading(threads, key), strict=True)]
    remembered = entering.current().memo.setdefault("leading", {})
    remembered |= {frozenset(starts): lines for starts, lines in zip(topics, told, strict=True)}
    return [_in_short(thread, lines) for thread, lines in zip(threads, told, strict=True)]


def leading_lines(*starts: Ref) -> dict[Ref, Line]:
    """The public lines the ribbon of these things is drawn from, by reference."""
    ribbon_of(*starts)
    found: dict[Ref, Line] = entering.current().memo["leading"][frozenset(starts)]
    return found


def _leading(threads: Sequence[Followed], station: str) -> list[dict[Ref, Line]]:
    """For each thread the lines of the first kind of a station that has any; none where it only counts.

    Where all of a kind has ended the next is read too: something else may still stand.
    """
    found: list[dict[Ref, Line]] = [{} for _ in threads]
    silent = set(range(len(threads)))
    for kind in _by_lead(station):
        if kind.personal:
            silent -= {at for at in silent if kind.counted and threads[at].numbers.get(kind.name)}
            continue
        wanted = {Ref(kind.name, code) for at in silent for code in threads[at].of(kind.name)}
        lines = references.resolve(NOBODY, sorted(wanted))
        for at in sorted(silent):
            found[at] |= {ref: line for ref, line in lines.items() if ref in threads[at].refs}
        silent = {at for at in silent if all(line.over for line in found[at].values())}
    return found


def _in_short(thread: Followed, lines: dict[Ref, Line]) -> tuple[StationView, ...]:
    story = references.story_of(thread.public)
    return tuple(_led(station, story) for station in _stations(thread, lines))


def _led(station: StationView, story: str) -> StationView:
    """Where a station leads: to the page of what its figure names, or else to its chapter of the story."""
    named = [line.href for line in station.lines if line.href and line.figure == station.figure]
    pages = named or [line.href for line in station.lines if line.href]
    if named or len(pages) == 1:
        return replace(station, href=pages[0])
    return replace(station, href=f"{story}#{station.key}" if story and station.reached else "")


def _stations(thread: Followed, lines: dict[Ref, Line]) -> tuple[StationView, ...]:
    kinds = references.kinds()
    here: dict[str, list[tuple[Kind, Line]]] = defaultdict(list)
    for ref, line in lines.items():
        here[kinds[ref.kind].station].append((kinds[ref.kind], line))
    return tuple(_station(key, here[key], thread.numbers) for key in STATIONS)


def _station(key: str, found: list[tuple[Kind, Line]], numbers: dict[str, int]) -> StationView:
    kind, leading = _spoken_of([(kind, line) for kind, line in found if not kind.personal])
    counts, short = _counts(key, numbers)
    return StationView(
        key,
        _in_order(line for _, line in found),
        counts,
        figure=(_figure(kind, leading) if kind else "") or short,
        when=min((line.when for line in leading if line.when), default=None),
        over=bool(leading) and all(line.over for line in leading),
        free=bool(leading) and all(line.free for line in leading),
    )


def _spoken_of(public: list[tuple[Kind, Line]]) -> tuple[Kind | None, tuple[Line, ...]]:
    """The kind that a station's ribbon speaks of, and its lines that still stand, or else all of them.

    What has ended does not lead where something of the topic's own still stands that the ribbon has a
    figure for.
    """
    own = [(kind, line) for kind, line in public if line.figure and not (line.over or kind.junction)]
    first = min((kind.lead for kind, _ in public), default=0)
    leading = [(kind, line) for kind, line in public if kind.lead == first]
    if own and all(line.over for _, line in leading):
        return _spoken_of(own)
    kind = next((kind for kind, _ in leading), None)
    standing = [line for _, line in leading if not line.over]
    return kind, _in_order(standing or [line for _, line in leading])


def _figure(kind: Kind, leading: tuple[Line, ...]) -> str:
    pence = sum(line.pence for line in leading)
    if pence:
        return Money(pence).pounds()
    if kind.many and not all(line.over for line in leading):
        return kind.many(len(leading))
    return next((line.figure for line in leading if line.figure), "")


def _in_order(lines: Iterable[Line]) -> tuple[Line, ...]:
    return tuple(sorted(lines, key=lambda line: (line.when or date.max, line.sentence)))


def _by_lead(station: str) -> list[Kind]:
    found = [kind for kind in references.kinds().values() if kind.station == station]
    return sorted(found, key=lambda kind: (kind.lead, kind.name))


def _numbers(refs: Iterable[Ref], verbs: dict[Ref, tuple[str, ...]]) -> dict[str, int]:
    """How many things of each personal kind stand on the thread and were not taken back."""
    kinds = references.kinds()
    numbers: dict[str, int] = defaultdict(int)
    for ref in refs:
        kind = kinds.get(ref.kind)
        if kind and kind.personal and not _taken_back(kind, verbs.get(ref, ())):
            numbers[ref.kind] += 1
    return dict(numbers)


def _taken_back(kind: Kind, verbs: tuple[str, ...]) -> bool:
    last = next((verb for verb in reversed(verbs) if verb in kind.gone | kind.back), "")
    return last in kind.gone


def _counts(station: str, numbers: dict[str, int]) -> tuple[tuple[str, ...], str]:
    """One sentence for each personal kind of a station, and the short form of the first."""
    sentences, shorts = [], []
    for kind in _by_lead(station):
        if kind.personal and kind.counted and numbers.get(kind.name):
            cell = str(small_numbers.count(numbers[kind.name]))
            sentences.append(kind.counted(cell))
            shorts.append(kind.short(cell) if kind.short else kind.counted(cell))
    return tuple(sentences), (shorts[0] if shorts else "")
