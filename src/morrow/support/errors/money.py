"""What can go wrong with a personal budget. Every refusal also says how to ask for an assessment."""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError
from morrow.foundations.money import Money


def _ask() -> str:
    return _("You can ask for an assessment at any time, whatever the answer here.")


class NotAgreedYet(KindError):
    """An indicative budget is a guide, not the person's money."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This amount is indicative: a guide for planning. Nothing can be spent from it until a "
                "budget is agreed. %s"
            )
            % _ask()
        )


class MeansTestedHealth(KindError):
    """A contribution asked for health money."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Health money is never means-tested, so the person pays nothing towards it. Put any "
                "contribution beside the social care money."
            )
        )


class SpendExcluded(KindError):
    """A rule keeps this out of the budget; the rule is named."""

    def __init__(self, rule: str, source: str) -> None:
        self.rule = rule
        super().__init__(f"{rule} ({source}) {_ask()}")


class NotEnoughFree(KindError):
    """The part does not hold so much."""

    def __init__(self, asked: Money, free: Money) -> None:
        super().__init__(
            _("%(asked)s is more than the %(free)s that is free in this part of the budget. %(ask)s")
            % {"asked": asked, "free": free, "ask": _ask()}
        )


class NotPutBy(KindError):
    """More is paid or let go than was put by."""

    def __init__(self, asked: Money, committed: Money) -> None:
        super().__init__(
            _("%(asked)s is more than the %(put)s that was put by for it. Put the rest by first.")
            % {"asked": asked, "put": committed}
        )
