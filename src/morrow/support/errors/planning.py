"""What can go wrong with a plan and with asking for help."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from morrow.foundations.errors import KindError, NotAllowed
from morrow.foundations.periods import in_words


class NotThereToo(NotAllowed):
    """Somebody other than the person starts or agrees a plan without the person beside them."""

    def __init__(self) -> None:
        super().__init__(
            _("A plan is written with the person, not about them. Sit down together, then tick the box.")
        )


class NotPermitted(NotAllowed):
    """The person has not given permission."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This person has not given you permission to work on their plan. They can give it on their "
                "permissions page, for a purpose and until a day they choose."
            )
        )


class HasAPlan(KindError):
    """The person already has an open plan."""

    def __init__(self) -> None:
        super().__init__(_("There is an open plan already. Go on with that one, or end it first."))


class StrengthsFirst(KindError):
    """Needs before strengths."""

    def __init__(self) -> None:
        super().__init__(
            _("Write down what the person is good at and what helps first. Needs come after strengths.")
        )


class NoWordsOfTheirs(KindError):
    """A plan without the person's own words."""

    def __init__(self) -> None:
        super().__init__(
            _("The plan does not yet say what matters in the person’s own words, so it cannot be agreed.")
        )


class NotReadBack(KindError):
    """A worker wrote what matters without reading it back."""

    def __init__(self) -> None:
        super().__init__(_("What matters is in the person’s words. Read it back to them, then tick the box."))


class NotTheirs(NotAllowed):
    """Somebody who may not agree it."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Only the person can agree their plan. Everyone is presumed able to decide. Where a "
                "court, a power of attorney or parental responsibility says otherwise, name "
                "who decides and the evidence."
            )
        )


class NothingWritten(KindError):
    """An empty box."""

    def __init__(self) -> None:
        super().__init__(_("There are no words yet. Write something, or leave the page."))


class OnlyTheyEndIt(NotAllowed):
    """Somebody who may write in a plan, and does not lead it, would end it."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "You may write in this plan, and you do not lead it. Only the person can end it, or whoever "
                "leads it together with them. Ask them."
            )
        )


class OnlyWithThem(NotAllowed):
    """A lead ends a plan without the person beside them."""

    def __init__(self) -> None:
        super().__init__(
            _("A plan is ended with the person, not for them. Sit down together, then tick the box.")
        )


class EndsWithoutWhy(KindError):
    """A lead ends a plan and leaves the person without a reason."""

    def __init__(self) -> None:
        super().__init__(_("Write why the plan ends. The person reads it on their own page."))


class CoverTooLate(KindError):
    """Cover is named before leave starts."""

    def __init__(self, away_from: date) -> None:
        super().__init__(
            _(
                "Leave began on %(day)s, and cover is named before it starts. Name a new lead today instead, "
                "so that the person is not left without anyone."
            )
            % {"day": in_words(away_from)}
        )


class CoverIsTheLead(KindError):
    """Somebody covers for herself."""

    def __init__(self) -> None:
        super().__init__(_("Choose somebody else: the lead cannot stand in for herself while she is away."))


class NoLead(KindError):
    """A plan without a lead."""

    def __init__(self) -> None:
        super().__init__(_("This plan has no lead yet. Name one first."))


class NothingInstead(KindError):
    """A request turned away with nothing."""

    def __init__(self) -> None:
        super().__init__(
            _("Nobody is sent away with only a no. Write why, what can be had instead, and from which day.")
        )


class AlreadyAnswered(KindError):
    """Somebody has answered."""

    def __init__(self) -> None:
        super().__init__(_("This request has been answered already. Go back to see the answer."))


class PlanEnded(KindError):
    """The plan has ended."""

    def __init__(self) -> None:
        super().__init__(_("This plan has ended, so it is kept as it was. A new one can be started."))


class UnknownPerson(KindError):
    """No person has this code."""

    def __init__(self) -> None:
        super().__init__(
            _("We know nobody with that code. Ask them to read it again from their own permissions page.")
        )
