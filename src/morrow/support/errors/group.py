"""What can go wrong in a budget group."""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError, NotFound
from morrow.foundations.money import Money


class UnknownGroup(NotFound):
    """No group has this code, or it is past joining."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "We know no group with that code that can still be joined. "
                "Ask whoever told you to read it again."
            )
        )


class AlreadyIn(KindError):
    """Somebody joins twice."""

    def __init__(self) -> None:
        super().__init__(_("You are in this group already, or you have left it. Form a new one together."))


class PastThat(KindError):
    """The group is past this step, or not yet there."""

    def __init__(self) -> None:
        super().__init__(
            _("The group is not at this step: it has gone on, or something comes first. Look at its page.")
        )


class TooFew(KindError):
    """A group of one."""

    def __init__(self) -> None:
        super().__init__(_("A group is at least two people who have each named a share. Invite somebody."))


class NoAims(KindError):
    """Nothing to ask a broker for."""

    def __init__(self) -> None:
        super().__init__(_("Write down together what you want to do first, so that the broker knows."))


class NotTwoOffers(KindError):
    """One offer is no choice."""

    def __init__(self) -> None:
        super().__init__(
            _("A choice needs two offers. Where only one can be had, the broker writes down why first.")
        )


class NotEverybodyRanked(KindError):
    """Somebody has not said what they would like."""

    def __init__(self) -> None:
        super().__init__(_("Everybody puts the offers in order first. Somebody has not done so yet."))


class NotFirst(KindError):
    """The group ranked another offer first."""

    def __init__(self) -> None:
        super().__init__(
            _("The group put another offer first. Talk together and change your order, or choose the first.")
        )


class NotAllOffers(KindError):
    """A ranking that leaves out an offer."""

    def __init__(self) -> None:
        super().__init__(_("Put every offer in order, each once."))


class TooDear(KindError):
    """The offer costs more than the group brings."""

    def __init__(self, cost: Money, brought: Money) -> None:
        super().__init__(
            _(
                "This costs %(cost)s and the group brings %(brought)s together. Ask the broker for less, or "
                "for longer between."
            )
            % {"cost": cost, "brought": brought}
        )


class NeedsNotMet(KindError):
    """Her plan must still meet her needs."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Say yes only where your own plan still meets your needs with this. If you are not sure, "
                "talk to whoever leads your plan, or ask for an assessment. You can also leave the group."
            )
        )


class NothingToPay(KindError):
    """An invoice of nothing, or of less."""

    def __init__(self) -> None:
        super().__init__(
            _("An invoice is for more than £0.00, so nothing was paid. Give the amount that stands on it.")
        )


class InvoiceTooHigh(KindError):
    """An invoice past what was assented to."""

    def __init__(self, amount: Money, open_sum: Money) -> None:
        super().__init__(
            _(
                "The invoice is %(amount)s and only %(open)s is left of what each member said yes to. "
                "Nothing was paid. The group must agree first; what was kept when somebody left is drawn "
                "only by the group’s broker."
            )
            % {"amount": amount, "open": open_sum}
        )
