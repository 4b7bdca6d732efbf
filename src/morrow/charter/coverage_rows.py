"""Reading what was counted in every area, typed or from a file: every row good, or every fault named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from morrow.charter.errors import CountsRefused
from morrow.foundations.spreadsheets import Fault, TableRefused, table_of, text_of

AREA, HAVE, OF = "area", "have", "of"
NAME = "name"
"""A column for whoever fills in the list; nothing is read from it."""

MOST_ROWS = 2000
MOST = 100_000_000
WHOLE = re.compile(r"\d{1,3}(,\d{3})+|\d+")


@dataclass(frozen=True)
class Typed:
    """One row as somebody wrote it; `row` is its place in the file or on the form."""

    row: int
    area: str
    have: str
    of: str = ""


@dataclass(frozen=True)
class CountedArea:
    """What was counted in one area. Both are None where it was not counted; `of` where it is no share."""

    row: int
    area_code: str
    have: int | None = None
    of: int | None = None


def columns(is_share: bool) -> tuple[str, ...]:
    """The columns a file needs."""
    return (AREA, HAVE, OF) if is_share else (AREA, HAVE)


def read_file(
    content: bytes, *, file: str, areas: Sequence[tuple[str, str]], is_share: bool
) -> list[CountedArea]:
    """The rows of a CSV file or a workbook. Raises CountsRefused with every fault."""
    needed = columns(is_share)
    try:
        table = table_of(text_of(content), needed=needed, known=(NAME, OF), most=MOST_ROWS)
    except TableRefused as fault:
        raise CountsRefused(fault.faults, file=file) from fault
    typed = [Typed(at, cell[AREA], cell[HAVE], cell.get(OF, "")) for at, cell in table.rows]
    return read(typed, areas=areas, is_share=is_share, file=file, faults=table.faults)


def read(
    typed: Iterable[Typed],
    *,
    areas: Sequence[tuple[str, str]],
    is_share: bool,
    file: str = "",
    faults: Iterable[Fault] = (),
) -> list[CountedArea]:
    """What was typed of every area, as numbers. Raises CountsRefused with every fault."""
    found, rows = list(faults), []
    for each in typed:
        code = _code_of(each, areas, found)
        have = _number(each.have, each.row, HAVE, found)
        of = _number(each.of, each.row, OF, found) if is_share else None
        rows.append(CountedArea(each.row, code, have, of))
    unread = {fault.row for fault in found}
    found += [fault for fault in faults_in(rows, areas, is_share) if fault.row not in unread]
    if found:
        raise CountsRefused(sorted(found, key=lambda fault: fault.row), file=file)
    return rows


def faults_in(
    rows: Sequence[CountedArea], areas: Sequence[tuple[str, str]], is_share: bool
) -> Iterator[Fault]:
    """What is wrong in numbers that were read: an area twice or missing, or counts that cannot be."""
    names, first = dict(areas), dict[str, int]()
    for each in rows:
        if each.area_code not in names:
            yield Fault(each.row, AREA, _unknown(each.area_code))
            continue
        if each.area_code in first:
            told = _("%(area)s stands in row %(row)s already. Take one of the two out.")
            about = {"area": names[each.area_code], "row": first[each.area_code]}
            yield Fault(each.row, AREA, told % about)
        first.setdefault(each.area_code, each.row)
        yield from _faults_of_numbers(each, is_share)
    yield from _missing(names, first)


def _faults_of_numbers(each: CountedArea, is_share: bool) -> Iterator[Fault]:
    have, of = each.have, each.of
    for column, number in ((HAVE, have), (OF, of)):
        if number is not None and not 0 <= number <= MOST:
            told = _("Write a whole number from 0 to %(most)s.") % {"most": f"{MOST:,}"}
            yield Fault(each.row, column, told)
            return
    if is_share and (have is None) != (of is None):
        told = _("Write both numbers, or leave both empty if it was not counted.")
        yield Fault(each.row, HAVE if have is None else OF, told)
    elif is_share and of == 0:
        told = _("Of none at all nothing can be counted. Leave both empty, and say why in the source.")
        yield Fault(each.row, OF, told)
    elif is_share and have is not None and of is not None and have > of:
        told = _("%(have)s cannot have it where there are %(of)s in all. Look which of the two is wrong.")
        yield Fault(each.row, HAVE, told % {"have": f"{have:,}", "of": f"{of:,}"})


def _missing(names: Mapping[str, str], there: Mapping[str, int]) -> Iterator[Fault]:
    told = _("%(area)s is missing. Add its row; leave its numbers empty if it was not counted.")
    yield from (Fault(1, AREA, told % {"area": name}) for code, name in names.items() if code not in there)


def _code_of(each: Typed, areas: Sequence[tuple[str, str]], faults: list[Fault]) -> str:
    """The code of an area by its code or its name, however it is written; empty where it has a fault."""
    wanted = " ".join(each.area.split()).casefold()
    found = [code for code, name in areas if wanted in (code.casefold(), name.casefold())]
    if len(found) == 1:
        return found[0]
    two = _("More than one area has the name “%(area)s”. Write its code.") % {"area": each.area[:60]}
    faults.append(Fault(each.row, AREA, two if found else _unknown(each.area)))
    return ""


def _unknown(area: str) -> str:
    if not area:
        return _("Write the name or the code of the area.")
    return _("We know no area “%(area)s”. Write its name or code as in the list of areas.") % {
        "area": area[:60]
    }


def _number(text: str, row: int, column: str, faults: list[Fault]) -> int | None:
    typed = text.strip()
    if not typed:
        return None
    if not WHOLE.fullmatch(typed) or len(typed) > len(f"{MOST:,}"):
        told = _("“%(typed)s” is not a whole number we can take. Write one such as 412, or leave it empty.")
        faults.append(Fault(row, column, told % {"typed": typed[:30]}))
        return None
    return int(typed.replace(",", ""))
