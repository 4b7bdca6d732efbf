"""Money in whole pence: exact, never a float, and split without losing a penny."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_WRITTEN = re.compile(
    r"(?P<minus>[-−])?£?(?P<pounds>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.(?P<pence>[0-9]{2}))?"
)


class NotMoney(ValueError):
    """What was given is not an amount in pounds and pence.

    `code` says which rule it broke, for a translated sentence; the text is the same in plain English.
    """

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code


@dataclass(frozen=True, order=True, slots=True)
class Money:
    """An amount in whole pence; below nought where something is owed or reversed.

    >>> Money.from_pounds("1,234.50") + Money(50)
    Money(pence=123500)
    >>> (Money(18_400_000) * 2).pounds()
    '£368,000'
    """

    pence: int

    def __post_init__(self) -> None:
        _whole(self.pence, "Money is kept in whole pence")

    @classmethod
    def from_pounds(cls, text: str) -> Money:
        """Read an amount as people in Britain write it: "1,234.50", "£12", "-0.05".

        Raises NotMoney, saying how to write it, for anything that could be meant in two ways.

        >>> Money.from_pounds("£1,234.50").pence
        123450
        """
        if not isinstance(text, str):
            raise NotMoney("not_text", 'An amount in pounds is read from text, such as "1,234.50".')
        written = "".join(text.split())
        if not written:
            raise NotMoney("empty", "There is no amount here. Write pounds, such as 250 or 1,234.50.")
        match = _WRITTEN.fullmatch(written)
        if match is None:
            shown = written if len(written) <= 30 else written[:30] + "…"
            raise NotMoney(
                "unreadable",
                f"“{shown}” is not an amount we can read. Write pounds with a full stop before two digits "
                "of pence, and commas only between thousands, such as 250 or 1,234.50.",
            )
        pence = int(match["pounds"].replace(",", "")) * 100 + int(match["pence"] or 0)
        return cls(-pence if match["minus"] else pence)

    def pounds(self) -> str:
        """Write the amount for a reader, with pence only where there are some.

        >>> Money(18_400_000).pounds(), Money(123_450).pounds(), Money(-5).pounds()
        ('£184,000', '£1,234.50', '−£0.05')
        """
        whole, pence = divmod(abs(self.pence), 100)
        return f"{'−' if self.pence < 0 else ''}£{whole:,}{f'.{pence:02}' if pence else ''}"

    def share(self, weights: Sequence[int]) -> tuple[Money, ...]:
        """Split the amount in proportion to whole weights, losing no penny.

        Each share is first rounded down; the pennies left over go one each to the shares that lost
        the largest part of a penny, and between equal ones to the one named first.
        Raises NotMoney where a weight is below nought or not whole, or all are nought.

        >>> [part.pence for part in Money(100).share([1, 1, 1])]
        [34, 33, 33]
        """
        for weight in weights:
            if _whole(weight, "A weight is a whole number") < 0:
                raise NotMoney("negative_weight", f"A weight cannot be below nought, and one is {weight}.")
        whole = sum(weights)
        if whole == 0:
            raise NotMoney("no_weight", "Nothing can be shared out: no weight is above nought.")
        sign = -1 if self.pence < 0 else 1
        parts = [divmod(abs(self.pence) * weight, whole) for weight in weights]
        left = abs(self.pence) - sum(floor for floor, _ in parts)
        by_loss = sorted(range(len(parts)), key=lambda place: (-parts[place][1], place))
        lucky = set(by_loss[:left])
        return tuple(Money(sign * (floor + (place in lucky))) for place, (floor, _) in enumerate(parts))

    def __add__(self, other: Money) -> Money:
        return Money(self.pence + other.pence) if isinstance(other, Money) else NotImplemented

    def __sub__(self, other: Money) -> Money:
        return Money(self.pence - other.pence) if isinstance(other, Money) else NotImplemented

    def __mul__(self, times: int) -> Money:
        return Money(self.pence * _whole(times, "Money is multiplied by a whole number"))

    __rmul__ = __mul__

    def __neg__(self) -> Money:
        return Money(-self.pence)

    def __abs__(self) -> Money:
        return Money(abs(self.pence))

    def __bool__(self) -> bool:
        return self.pence != 0

    def __str__(self) -> str:
        return self.pounds()


def total(amounts: Iterable[Money]) -> Money:
    """Add amounts up; no amounts make nothing.

    >>> total([Money(1), Money(2)]).pence
    3
    """
    return sum(amounts, Money(0))


def _whole(number: int, rule: str) -> int:
    if type(number) is not int:
        raise NotMoney("not_whole", f"{rule}, and {number!r} is a {type(number).__name__}.")
    return number
