"""What can go wrong in a round for young people: said so that nobody feels caught."""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError, NotFound
from morrow.voice.errors.receipts import UnknownReceipt


class YoungTermsRefused(KindError):
    """Terms of a round for young people that leave out a safeguard. The text says which."""


class NotForThisAge(KindError):
    """Somebody without a pass wants to take part in a round for young people."""

    about = "young_code"

    def __init__(self, age_from: int, age_to: int, where: str) -> None:
        super().__init__(
            _(
                "This is for people aged %(from)d to %(to)d, who take part with a code. If that is you, "
                "ask for one: %(where)s. If you are older, thank you for your interest: this money is "
                "theirs to decide about, and your own questions are under “Have your say”."
            )
            % {"from": age_from, "to": age_to, "where": where.rstrip(".")}
        )


class UnknownYoungCode(UnknownReceipt):
    """No slip of this round has this code, or the round is over and its codes are forgotten."""

    about = "young_code"

    def __init__(self) -> None:
        NotFound.__init__(
            self,
            _(
                "No slip for this vote has that code. Look at each letter and number "
                "again, or ask for help below."
            ),
        )


class NoSuchSlip(KindError):
    """A well-made code that is on no slip of this round: said on the ballot, which keeps its ticks."""

    about = "young_code"


class SlipUsed(KindError):
    """A ballot was put in the box with this slip already."""

    about = "young_code"

    def __init__(self) -> None:
        super().__init__(
            _(
                "A ballot was put in the box with this code already. Each code is good for one, and nobody "
                "can find it there or change it. If that was not you, ask whoever gave you the slip, or for "
                "help below."
            )
        )


class YoungCodeNotRead(KindError):
    """What was typed is no code at all."""

    about = "young_code"

    def __init__(self) -> None:
        super().__init__(
            _(
                "That is not quite the code on your slip. It has twelve letters and numbers, such as "
                "K7QM-4XRD-2H9B. Look at each of them again."
            )
        )


class CodeNotGiven(KindError):
    """A code cannot be handed out like this. The text says what is missing."""
