"""A mutual pledge as anyone may read it: numbers of people only by the rule of small numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from morrow.charter import words_of_pledges as words
from morrow.charter.models import Delivery, DeliveryWord, Pledge, PledgeSide
from morrow.charter.queries.pledges import what_became_of
from morrow.charter.rules_of_pledges import Sums, summed
from morrow.foundations import pictures, small_numbers


@dataclass(frozen=True)
class Figures:
    """What may be shown of the sums of a side; `known` is so far as a number, None where it is too little."""

    so_far: str
    confirmed: str
    waiting: str
    questioned: str
    known: int | None


@dataclass(frozen=True)
class DeliveryShown:
    """One thing a side did, what became of it, and every word on it, the oldest first."""

    delivery: Delivery
    side: PledgeSide
    became: str
    said: tuple[DeliveryWord, ...]

    @property
    def amount(self) -> str:
        """How many; nothing of one delivery where each counted is a person."""
        return "" if self.side.counts_people else words.counted(self.delivery.amount, self.side)

    @property
    def box(self) -> tuple[str, str]:
        """The word and the colour of its small box."""
        return str(words.BECAME[self.became]), words.COLOURS[self.became]


@dataclass(frozen=True)
class SideShown:
    """One side: what it said, what it did, how far that is, and a bar of it."""

    side: PledgeSide
    deliveries: tuple[DeliveryShown, ...]
    figures: Figures
    how_far: str
    sums: Sums
    over: bool = False

    @property
    def who(self) -> str:
        """The kind of organisation, or residents through one."""
        return words.who(self.side)

    @property
    def pledged(self) -> str:
        """Such as: 12 paid trials."""
        return words.pledged(self.side)

    @property
    def asks(self) -> bool:
        """Whether something it did is questioned."""
        return any(each.became == "questioned" for each in self.deliveries)

    @property
    def parts(self) -> list[pictures.Part]:
        """The bar: what is confirmed, not confirmed yet, questioned, and still to come."""
        if self.side.counts_people:
            return self._of_people()
        to_come = max(self.side.amount - self.sums.so_far, 0)
        found = [
            (_("Confirmed"), self.sums.confirmed),
            (_("Not confirmed yet"), self.sums.waiting),
            (self._rest, to_come),
        ]
        return [pictures.Part(label, amount, f"{amount:,}") for label, amount in found]

    def _of_people(self) -> list[pictures.Part]:
        """No bar where there are too few; else so far, and what is still to come of it."""
        known = self.figures.known
        if known is None:
            return []
        to_come = max(self.side.amount - known, 0)
        return [
            pictures.Part(_("So far"), known, self.figures.so_far),
            pictures.Part(self._rest, to_come, f"{to_come:,}"),
        ]

    @property
    def _rest(self) -> str:
        """What is left: still to come, or not done where nothing can come any more."""
        return _("Not done") if self.over else _("Still to come")


@dataclass(frozen=True)
class PledgeShown:
    """A pledge with all of its sides, each in equal weight, and how it stands."""

    pledge: Pledge
    sides: tuple[SideShown, ...]
    box: tuple[str, str]
    sentence: str
    until: str

    @property
    def done(self) -> list[DeliveryShown]:
        """Everything that any side did, the newest day first."""
        every = [each for side in self.sides for each in side.deliveries]
        return sorted(every, key=lambda each: (each.delivery.done_on, each.delivery.pk), reverse=True)


def shown(pledge: Pledge, today: date) -> PledgeShown:
    """A pledge as it is shown on a day."""
    sides = list(pledge.sides.all())
    for side in sides:
        side.pledge = pledge
    word, colour, sentence = words.state(pledge, sides, today)
    told = tuple(_side(each, today) for each in sides)
    return PledgeShown(pledge, told, (word, colour), sentence, words.until(pledge))


def _side(side: PledgeSide, today: date) -> SideShown:
    done = tuple(
        DeliveryShown(each, side, what_became_of(each), tuple(each.said.all()))
        for each in side.deliveries.all()
    )
    sums = summed((each.delivery.amount, each.became) for each in done)
    figures = _of_people(sums) if side.counts_people else _of_things(sums)
    confirmed = None if side.counts_people else sums.confirmed
    over = today > side.last_day
    how_far = words.how_far(side, figures.known, confirmed, today)
    return SideShown(side, done, figures, how_far, sums, over)


def _of_things(sums: Sums) -> Figures:
    told = [f"{number:,}" for number in (sums.so_far, sums.confirmed, sums.waiting, sums.questioned)]
    return Figures(*told, known=sums.so_far)


def _of_people(sums: Sums) -> Figures:
    """Confirmed and not, beside their sum; what is questioned stands in no sum, and by itself."""
    table = small_numbers.one_way({"confirmed": sums.confirmed, "waiting": sums.waiting})
    total = table.total
    return Figures(
        str(total),
        str(table.cells["confirmed"]),
        str(table.cells["waiting"]),
        str(small_numbers.count(sums.questioned)),
        total.about if isinstance(total, small_numbers.Shown) else None,
    )
