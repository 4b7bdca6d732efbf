"""What can go wrong with things said and their replies, in words for whoever meets it."""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError, NotAllowed


class SaidTooOften(NotAllowed):
    """Twenty things said within an hour from one address, by somebody who is not signed in."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "A lot was sent from here within an hour, so we have paused, to hear everyone else too. What "
                "was sent before is kept. Come back in an hour, sign in and send it now, or say it at a "
                "pop-up, at any library or by telephone: somebody writes it down with you."
            )
        )


class NotReadBack(KindError):
    """Words were taken down and not read back to the person."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Read the words back to the person first, so that they are theirs and not yours. "
                "Then tick the box."
            )
        )


class NothingSaid(KindError):
    """There are no words."""

    def __init__(self) -> None:
        super().__init__(_("There are no words yet. Write down what the person said, in their own words."))


class TooLateToCorrect(KindError):
    """Somebody has sorted it, or it was withdrawn."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This can be put right only until somebody has sorted it. You can still take it back, "
                "and say it again as you mean it."
            )
        )


class AlreadyWithdrawn(KindError):
    """It was taken back before."""

    def __init__(self) -> None:
        super().__init__(_("This was taken back already. If that was a mistake, you can undo it."))


class NotWithdrawn(KindError):
    """There is nothing to undo."""

    def __init__(self) -> None:
        super().__init__(_("This has not been taken back, so there is nothing to undo."))


class AlreadySorted(KindError):
    """Somebody has sorted this already."""

    def __init__(self) -> None:
        super().__init__(_("Somebody has sorted this already. Go back to the list to see where it went."))


class AlreadyAcknowledged(KindError):
    """Somebody has said before that it arrived."""

    def __init__(self) -> None:
        super().__init__(_("This was acknowledged already, so there is nothing more to do here."))


class NotOpenToReply(KindError):
    """It has not been sorted, it went another way, or it was withdrawn."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This cannot be answered here. Nobody has sorted it yet, its author took it back, or it went "
                "to the safeguarding or complaints route, which answers in its own way."
            )
        )


class EmptyReply(KindError):
    """A reply without words or without a next step."""

    def __init__(self) -> None:
        super().__init__(_("A reply says something and names what happens next. Write both."))


class NobodyToAnswer(KindError):
    """Everyone in the theme has been told of this already, or nobody is in it."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Everyone in this theme has had a reply about this already, or nothing is gathered in it. "
                "Choose what else the reply tells of, or gather more first."
            )
        )
