"""Questions about money as published: what the council paid, and grants given."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Sum

from morrow.foundations.money import Money
from morrow.place.models import Grant, LinePayment, SupplierPayment

WITHHELD = "(name withheld)"
"""How a place folder calls payees it does not name."""


@dataclass(frozen=True)
class CategoryYears:
    """One group of categories and what was paid for it in each year."""

    group: str
    by_year: dict[str, Money]

    @property
    def total(self) -> Money:
        """Over all the years."""
        return Money(sum(amount.pence for amount in self.by_year.values()))


@dataclass(frozen=True)
class Payees:
    """One page of payees, with what they were paid in a year and category."""

    rows: list[SupplierPayment]
    total: int
    page: int
    pages: int


def group_of(category: str) -> str:
    """The group a category belongs to: what stands before its colon.

    >>> group_of("EDUCATION: Children"), group_of("Not Classified")
    ('EDUCATION', 'Not Classified')
    """
    return category.partition(":")[0].strip()


def payments_by_category() -> tuple[list[str], list[CategoryYears]]:
    """The years, and what was paid for each group of categories, the largest first."""
    rows = SupplierPayment.objects.values_list("category", "year").annotate(pence=Sum("amount"))
    groups: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    years: set[str] = set()
    for category, year, paid in rows:
        years.add(year)
        groups[group_of(category)][year] += _pence(paid)
    found = [
        CategoryYears(group, {year: Money(pence) for year, pence in by_year.items()})
        for group, by_year in groups.items()
    ]
    return sorted(years), sorted(found, key=lambda one: (-one.total.pence, one.group))


def payees(*, words: str = "", year: str = "", page: int = 1, size: int = 50) -> Payees:
    """Payees whose name or category holds the words, the largest sums first."""
    found = SupplierPayment.objects.all()
    if year:
        found = found.filter(year=year)
    for word in words.split():
        found = found.filter(supplier__icontains=word) | found.filter(category__icontains=word)
    total = found.count()
    pages = max(1, -(-total // size))
    page = min(max(page, 1), pages)
    start = (page - 1) * size
    rows = list(found.order_by("-amount", "supplier", "category", "year")[start : start + size])
    return Payees(rows, total, page, pages)


def payments_by_unit(year: str) -> list[tuple[str, Money]]:
    """What each cost centre paid in a year, the largest first."""
    rows = LinePayment.objects.filter(year=year).values_list("unit").annotate(pence=Sum("amount"))
    found = [(unit, Money(_pence(paid))) for unit, paid in rows]
    return sorted(found, key=lambda pair: (-pair[1].pence, pair[0]))


def grants_by_programme() -> list[tuple[str, int, Money]]:
    """(programme, how many grants, their sum), the largest first."""
    sums: dict[str, list[int]] = defaultdict(list)
    for programme, amount in Grant.objects.filter(currency="GBP").values_list("programme", "amount"):
        sums[programme].append(_pence(amount))
    found = [(programme, len(all_), Money(sum(all_))) for programme, all_ in sums.items()]
    return sorted(found, key=lambda row: (-row[2].pence, row[0]))


def _pence(amount: Money | int) -> int:
    return amount.pence if isinstance(amount, Money) else int(amount)
