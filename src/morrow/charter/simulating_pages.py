"""A trial as pictures, tables and sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from morrow.charter.simulating_answers import Answered, Beside, yearly
from morrow.charter.spoken import spoken
from morrow.foundations import pictures
from morrow.foundations.design.pieces import Stat, Table
from morrow.foundations.pictures import Bar, Range
from morrow.foundations.small_numbers import count as public_count
from morrow.methods.entitlements import Registry, Unit
from morrow.methods.entitlements.edges import TIMES_A_YEAR, Cliff
from morrow.methods.entitlements.simulation import Group, Key, Tally

FIFTHS = {
    1: gettext_lazy("Most deprived fifth"),
    2: gettext_lazy("Second fifth"),
    3: gettext_lazy("Middle fifth"),
    4: gettext_lazy("Fourth fifth"),
    5: gettext_lazy("Least deprived fifth"),
}
BY = {
    "fifth": gettext_lazy("How deprived the neighbourhood is"),
    "age_band": gettext_lazy("Age"),
    "ward": gettext_lazy("Ward"),
}
AMOUNTS_BY_NAME = Registry({}, {})
"""In which no amount has a value: a trial may have changed it, so a clause says its name."""
_MILLION, _THOUSAND = 1_000_000_00, 1_000_00


def group_name(name: Key) -> str:
    """A group in words."""
    if name is None or name == "":
        return _("Not known")
    return str(FIFTHS[name]) if isinstance(name, int) and name in FIFTHS else str(name)


def roughly(amount: int | None, unit: Unit) -> str:
    """A sum to three figures, since no more of it is worth anything; for a year where it can be."""
    if amount is None:
        return _("not known")
    whole = yearly(amount, unit)
    if not unit.is_money:
        return f"{whole:,}"
    if abs(whole) >= _MILLION:
        return _("£%(millions)s million") % {"millions": f"{whole / _MILLION:.3g}"}
    if abs(whole) >= 10 * _THOUSAND:
        digits = len(str(abs(whole) // 100)) - 3
        return f"£{round(whole // 100, -digits):,}"
    return f"£{whole // 100:,}"


def per(unit: Unit) -> str:
    """The time that sums are shown for."""
    if unit.per in TIMES_A_YEAR:
        return _("a year")
    return _("in all") if not unit.per else unit.per


def counted(number: int, answered: Answered) -> str:
    """So many households, or people."""
    if answered.outcome.counted == "household":
        return ngettext("%(n)s household", "%(n)s households", number) % {"n": f"{number:,}"}
    return ngettext("%(n)s person", "%(n)s people", number) % {"n": f"{number:,}"}


def stats(answered: Answered) -> Iterator[Stat]:
    """The figures that are read first."""
    total, unit = answered.outcome.total, answered.outcome.unit
    middle = total.after.middle
    yield Stat(
        roughly(middle, unit),
        _("%(unit)s a year, most likely") % {"unit": unit.name}
        if not unit.is_money
        else _("a year, most likely"),
        roughly(total.after.floor, unit),
        roughly(total.after.ceiling, unit),
    )
    yield Stat(f"{total.after.yes:,}", _("would have it for certain"))
    if total.change:
        yield Stat(f"{total.change.gainers:,}", _("would gain"))
        yield Stat(f"{total.change.losers:,}", _("would lose"))
        yield Stat(f"{total.change.undecided:,}", _("not known yet, before or after"))
    else:
        yield Stat(f"{total.after.undecided:,}", _("not known yet"))


def cost_picture(answered: Answered) -> str:
    """The range of each group's cost, where none is below nought."""
    unit = answered.outcome.unit
    items = [
        Range(
            group_name(each.name),
            max(0, yearly(each.after.floor, unit)),
            None if each.after.middle is None else max(0, yearly(each.after.middle, unit)),
            max(0, yearly(each.after.ceiling, unit)),
            _range_words(each.after, unit),
        )
        for each in answered.outcome.groups
    ]
    return pictures.ranges(items, name="cost", title=_("What it would cost, by group"))


def _range_words(tally: Tally, unit: Unit) -> str:
    return _("likely %(middle)s; from %(floor)s to %(ceiling)s") % {
        "middle": roughly(tally.middle, unit),
        "floor": roughly(tally.floor, unit),
        "ceiling": roughly(tally.ceiling, unit),
    }


def cost_table(answered: Answered, csv_href: str) -> Table:
    """The same as a table."""
    unit = answered.outcome.unit
    headings = [
        str(BY[answered.outcome.by]),
        _("Counted"),
        _("Would have it"),
        _("Not known yet"),
        _("At least"),
        _("Likely"),
        _("At most"),
    ]
    return Table(
        _("Who would have it, and what it would cost %(time)s") % {"time": per(unit)},
        headings,
        [_cost_row(each, unit) for each in _with_total(answered)],
        frozenset(range(1, 7)),
        csv_href,
    )


def _cost_row(group: Group, unit: Unit) -> list[str]:
    after = group.after
    sums = (after.floor, after.middle, after.ceiling)
    return [
        group_name(group.name) if group.name != "all" else _("Everybody"),
        f"{after.people:,}",
        f"{after.yes:,}",
        f"{after.undecided:,}",
        *(roughly(each, unit) for each in sums),
    ]


def _with_total(answered: Answered) -> list[Group]:
    total = answered.outcome.total
    return [*answered.outcome.groups, Group("all", total.after, total.before, total.change)]


def change_picture(answered: Answered) -> str:
    """How many would lose, by group."""
    items = [
        Bar(
            group_name(each.name),
            each.change.losers,
            _("%(losers)s lose, %(gainers)s gain")
            % {"losers": f"{each.change.losers:,}", "gainers": f"{each.change.gainers:,}"},
        )
        for each in answered.outcome.groups
        if each.change
    ]
    return pictures.bars(items, name="losers", title=_("Who would lose, by group"))


def change_table(answered: Answered) -> Table:
    """Who gains and loses, and how much together."""
    unit = answered.outcome.unit
    rows = [
        [
            group_name(each.name) if each.name != "all" else _("Everybody"),
            f"{each.change.gainers:,}",
            roughly(each.change.gained, unit),
            f"{each.change.losers:,}",
            roughly(each.change.lost, unit),
            f"{each.change.unchanged:,}",
            f"{each.change.undecided:,}",
        ]
        for each in _with_total(answered)
        if each.change
    ]
    headings = [
        str(BY[answered.outcome.by]),
        _("Gain"),
        _("Together %(time)s") % {"time": per(unit)},
        _("Lose"),
        _("Together %(time)s") % {"time": per(unit)},
        _("Stay the same"),
        _("Not known yet"),
    ]
    return Table(_("Who would gain and who would lose"), headings, rows, frozenset(range(1, 7)))


def cliff_words(cliff: Cliff | None, answered: Answered) -> str:
    """Cliff edges in a sentence; empty where a step of income cannot be set against the rule."""
    if cliff is None:
        return ""
    step = answered.rule.facts[cliff.fact].unit if cliff.fact in answered.rule.facts else Unit("£")
    written = {"step": step.written(cliff.step), "most": answered.rule.rule.unit.written(cliff.greatest)}
    if not cliff.people:
        return _("Nobody would lose more than they gain from %(step)s more coming in.") % written
    return _("%(who)s would lose more than they gain from %(step)s more coming in, up to %(most)s.") % {
        **written,
        "who": counted(cliff.people, answered),
    }


def edges(answered: Answered) -> list[tuple[str, str, str]]:
    """The heights of income at which most stand: from, how many, and the most one of them would lose."""
    if answered.cliff is None:
        return []
    income, unit = answered.rule.facts[answered.cliff.fact].unit, answered.rule.rule.unit
    return [
        (income.written(each.near), str(public_count(each.people)), unit.written(each.greatest))
        for each in answered.cliff.edges[:5]
    ]


def missed(answered: Answered) -> list[tuple[str, str]]:
    """Each clause as one would say it with how many fail it alone, the most first; few are not shown."""
    found = sorted(answered.missed, key=lambda each: -each.people)
    day = answered.rule.day
    return [(spoken(each.words, AMOUNTS_BY_NAME, day), str(public_count(each.people))) for each in found]


def beside_table(beside: Sequence[Beside]) -> list[dict[str, str]]:
    """Rules of one family, the dearest first."""
    ordered = sorted(beside, key=lambda each: -each.answered.outcome.total.after.floor)
    return [
        {
            "code": each.trial.code,
            "title": each.trial.rule.title,
            "yes": f"{each.answered.outcome.total.after.yes:,}",
            "floor": roughly(each.answered.outcome.total.after.floor, each.answered.outcome.unit),
            "middle": roughly(each.answered.outcome.total.after.middle, each.answered.outcome.unit),
            "ceiling": roughly(each.answered.outcome.total.after.ceiling, each.answered.outcome.unit),
            "edge": f"{each.answered.cliff.people:,}" if each.answered.cliff else "–",
        }
        for each in ordered
    ]
