"""Which area codes this folder knows, and why another one is refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from morrow.standards.place_folder.cells import Fault
from morrow.standards.place_folder.records import Area, AreaKind, Comparator, OtherVintage, PlaceDescription


class AreaCodes:
    """The codes of the areas, of the whole place, and of other vintages, to check others against."""

    def __init__(self, place: PlaceDescription, others: Iterable[OtherVintage]) -> None:
        self._kinds = {kind.kind: kind for kind in place.area_kinds}
        self._patterns = {kind.kind: re.compile(kind.code_pattern) for kind in place.area_kinds}
        self._others = {other.code: other for other in others}
        self._place = place.official_code
        self._areas: dict[str, str] = {}
        self._comparators: set[str] = set()

    def learn(self, areas: Iterable[Area]) -> None:
        self._areas.update((area.code, area.kind) for area in areas)

    def learn_comparators(self, comparators: Iterable[Comparator]) -> None:
        self._comparators.update(comparator.code for comparator in comparators)

    def kind(self, cell: str) -> str:
        """A kind of area that `place.toml` declares."""
        if cell not in self._kinds:
            kinds = ", ".join(self._kinds) or "none so far"
            do = f"declare it in place.toml, or use one of: {kinds}"
            raise Fault(f"there is no kind of area “{cell}”", do)
        return cell

    def fits(self, code: str, kind: str) -> None:
        """A new code of a kind: of the right vintage and the right shape."""
        self._refuse_vintage(code)
        if self._patterns[kind].fullmatch(code) is None:
            expected = self._kinds[kind]
            shape = f"a {kind} code of {expected.vintage} ({expected.code_pattern})"
            what = f"“{code}” does not look like {shape}"
            raise Fault(what, f"give the code of the {expected.vintage} vintage, or correct code_pattern")

    def area(self, cell: str) -> str:
        """An area of this folder."""
        if cell not in self._areas:
            raise self._unknown(cell)
        return cell

    def area_or_place(self, cell: str) -> str:
        """An area of this folder, or the whole place."""
        if cell not in self._areas and cell != self._place:
            raise self._unknown(cell)
        return cell

    def area_place_or_comparator(self, cell: str) -> str:
        """An area of this folder, the whole place, or a comparator."""
        if cell not in self._comparators and cell not in self._areas and cell != self._place:
            raise self._unknown(cell)
        return cell

    def of_kind(self, kind: str) -> Callable[[str], str]:
        """A check that a code is an area of this one kind."""
        codes = {code for code, found in self._areas.items() if found == kind}

        def check(cell: str) -> str:
            if cell not in codes:
                if cell in self._areas:
                    what = f"{cell} is a {self._areas[cell]}, not a {kind}"
                    raise Fault(what, f"give the code of its {kind}")
                raise self._unknown(cell)
            return cell

        return check

    def _refuse_vintage(self, code: str) -> None:
        other = self._others.get(code)
        if other is not None:
            expected = self._kinds.get(other.kind)
            now = f"this folder's are of {expected.vintage}" if expected else "this folder has none"
            what = f"{code} ({other.name}) is a {other.kind} code of {other.vintage}, and {now}"
            raise Fault(what, "use the code of the right vintage, or load that vintage's areas")

    def _unknown(self, code: str) -> Fault:
        try:
            self._refuse_vintage(code)
        except Fault as fault:
            return fault
        return Fault(f"there is no area “{code}” in areas.csv", "correct the code, or add the area")


def kinds_in(header: Iterable[str], kinds: Iterable[AreaKind]) -> tuple[str, ...]:
    """The kinds of area that have a column in this header, in the order of `place.toml`."""
    columns = set(header)
    return tuple(kind.kind for kind in kinds if kind.kind in columns)
