"""What can go wrong here, in words for whoever meets it."""

from __future__ import annotations

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError, NotFound


class NoSuchPerson(KindError):
    """Nobody has this code."""

    about = "person_code"

    def __init__(self) -> None:
        super().__init__(
            _(
                "Nobody here has that code. It has eight letters and numbers, and stands on the person’s "
                "own page under “About me”. Ask them to read it to you again."
            )
        )


class NoSuchRole(KindError):
    """Nobody works under this code today."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Nobody works under that code today. Ask the worker for their code, or find it in the "
                "list of who does what."
            )
        )


class EndsBeforeItBegins(KindError):
    """The last day lies before the first."""

    about = "last_day"

    def __init__(self) -> None:
        super().__init__(_("The last day is before the first. Check both dates."))


class AlreadyEnded(KindError):
    """It is over already."""

    def __init__(self) -> None:
        super().__init__(_("This has ended already, so there is nothing to end."))


class LastAdministrator(KindError):
    """Without an administrator nobody could appoint another."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This is the last administrator. Appoint another first, or nobody could give or end "
                "roles here any more."
            )
        )


class LastOfThem(KindError):
    """Others rely on somebody in this role for a second yes."""

    def __init__(self, role: str) -> None:
        super().__init__(
            _(
                "Nobody else holds this role: %(role)s. Have another appointed first, because others rely "
                "on its second yes."
            )
            % {"role": role}
        )


class NeedsASecondYes(KindError):
    """A guarded role is not given by an invitation alone."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This role lets somebody read or give much, and needs a second person’s yes. Invite them "
                "in another role or let them join, and then appoint them by their code."
            )
        )


class AlreadyAnswered(KindError):
    """Somebody has said yes or no already."""

    def __init__(self) -> None:
        super().__init__(_("This appointment has been answered already."))


class AlreadyHolds(KindError):
    """The person holds this very role already."""

    def __init__(self) -> None:
        super().__init__(_("They hold this role already. End that one first if something in it changes."))


class AlreadyHere(KindError):
    """The account leads to a person in this place already."""

    def __init__(self) -> None:
        super().__init__(_("You have joined this place already."))


class NoSuchInvitation(NotFound):
    """The link is not ours, or the invitation was withdrawn or used."""


class InvitationForSomeoneElse(KindError):
    """The account signed in has not shown that the address is theirs."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This invitation was sent to another e-mail address. Sign out, and sign in or create an "
                "account with the address that the invitation came to."
            )
        )


class InvitationOver(KindError):
    """It was open until a day that has gone."""

    def __init__(self, until: date) -> None:
        super().__init__(
            _("This invitation was open until %(day)s. Ask whoever sent it to invite you again.")
            % {"day": date_format(until, "j F Y")}
        )


class SpeaksForThemselves(KindError):
    """Nobody is their own advocate."""

    def __init__(self) -> None:
        super().__init__(
            _("The two codes are the same person’s. Nobody is written down as their own advocate.")
        )


class NothingShared(KindError):
    """No kind of thing was chosen."""

    def __init__(self) -> None:
        super().__init__(_("Choose at least one kind of thing."))


class AlreadyAsked(KindError):
    """A request to be erased is open."""

    def __init__(self) -> None:
        super().__init__(_("You have asked already, and we are answering. You need not ask again."))


class ErasureNeedsReason(KindError):
    """A refusal without a reason is none."""

    def __init__(self) -> None:
        super().__init__(
            _("Say why, in words for the person: what must be kept, which law says so, and until when.")
        )


class AlreadySent(KindError):
    """It has gone."""

    def __init__(self) -> None:
        super().__init__(_("This has gone already, so it is not sent again."))
