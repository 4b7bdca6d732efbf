"""What can go wrong here, in words for whoever meets it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from morrow.foundations.errors import KindError, NotAllowed
from morrow.foundations.money import Money


class ConditionBroken(KindError):
    """An allocation does not fit inside a partner's condition.

    `line` is the code of the partner contribution, `owner` its partner, `condition` the sentence of
    the condition, `allowed` what could be set aside for this without it.
    """

    def __init__(self, *, line: str, owner: str, condition: str, asked: Money, allowed: Money) -> None:
        self.line, self.owner, self.condition, self.allowed = line, owner, condition, allowed
        instead = (
            _("Up to %(allowed)s can be set aside for this from other partner contributions.")
            if allowed
            else _("No other partner contribution may pay for this.")
        )
        super().__init__(
            _(
                "%(asked)s cannot be set aside for this. %(owner)s’s partner contribution (%(line)s) has a "
                "condition: %(condition)s"
            )
            % {"asked": asked, "owner": owner, "line": line, "condition": condition}
            + " "
            + instead % {"allowed": allowed}
            + " "
            + _("Change what it is for, or ask the partner to change the condition.")
        )


class NotEnough(KindError):
    """Less is there than is asked for."""

    def __init__(self, *, asked: Money, there: Money) -> None:
        self.asked, self.there = asked, there
        super().__init__(
            _("%(asked)s is asked for and %(there)s is there. Ask for %(there)s or less.")
            % {"asked": asked, "there": there}
        )


class NotAboveNought(KindError):
    """An amount that is nothing or less."""

    def __init__(self) -> None:
        super().__init__(_("Write an amount above nought."))


class NotAuthorised(NotAllowed):
    """The decision named does not carry this."""


class DecisionNotInForce(NotAuthorised):
    """The decision may not be relied on now."""

    def __init__(self, *, title: str, state: str) -> None:
        super().__init__(
            _(
                "The decision “%(title)s” is not in force (it is: %(state)s), so no money can rest on it. "
                "Wait until its call-in has passed, or name another decision."
            )
            % {"title": title, "state": state}
        )


class DecisionCoversLess(NotAuthorised):
    """The decision is in force and covers less than this. `limit` is what it covers in all."""

    def __init__(self, *, title: str, limit: Money, used: Money, asked: Money) -> None:
        self.limit = limit
        super().__init__(
            _(
                "The decision “%(title)s” covers %(limit)s, and %(used)s of it is set aside already, so it "
                "does not cover another %(asked)s. Set aside %(left)s or less, or ask for a decision with "
                "a higher limit."
            )
            % {"title": title, "limit": limit, "used": used, "asked": asked, "left": limit - used}
        )


class DecisionIsAboutSomethingElse(NotAuthorised):
    """The decision names priorities, and this is not among them."""

    def __init__(self, *, title: str, priority: str) -> None:
        super().__init__(
            _(
                "The decision “%(title)s” is about other priorities, not about “%(priority)s”. "
                "Name the decision that set this money aside."
            )
            % {"title": title, "priority": priority}
        )


class PriorityEnded(KindError):
    """Nothing more is set aside for a priority that has ended."""

    def __init__(self, *, title: str) -> None:
        super().__init__(
            _("The priority “%(title)s” has ended. Choose one that is in force.") % {"title": title}
        )


class UnlawfulInstrument(KindError):
    """The instrument cannot be used between these organisations. `code` says why."""

    def __init__(self, code: str, sentence: str) -> None:
        self.code = code
        super().__init__(sentence)


class LineIncomplete(KindError):
    """A partner contribution lacks something that it must say."""


class NotAtThisStage(KindError):
    """The partner contribution has moved on."""

    def __init__(self, *, state: str) -> None:
        super().__init__(
            _("This partner contribution cannot be changed in that way now: it is “%(state)s”.")
            % {"state": state}
        )


class PoolClosed(KindError):
    """Nothing more is written in a pool that is closed."""

    def __init__(self, *, name: str) -> None:
        super().__init__(
            _("“%(name)s” is closed, so nothing more can be written in it. Use the pool of this period.")
            % {"name": name}
        )


class PoolNotReady(KindError):
    """The pool cannot be closed yet."""

    def __init__(self, *, waiting: int, unpaid: Money) -> None:
        reasons = []
        if waiting:
            reasons.append(
                ngettext("%(n)s pledge has no answer", "%(n)s pledges have no answer", waiting)
                % {"n": waiting}
            )
        if unpaid:
            reasons.append(_("%(unpaid)s is committed and not paid") % {"unpaid": unpaid})
        super().__init__(
            _("This pool cannot be closed yet: %(reasons)s. Answer, pay or release these first.")
            % {"reasons": "; ".join(reasons)}
        )


class PoolClash(KindError):
    """Another pool has this code."""

    def __init__(self, *, code: str) -> None:
        super().__init__(_("There is a pool called %(code)s already. Choose another name.") % {"code": code})


class PeopleNotTold(KindError):
    """Something is to be ended before its people were told."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "The people in it are told first, while they can still change it. Nobody has had a reply "
                "that tells of this decision. Answer them at the reply desk, or say how they were told."
            )
        )


class AlreadyEnded(KindError):
    """The allocation is not standing any more."""

    def __init__(self) -> None:
        super().__init__(_("This has ended already. Look at its page for when and why."))


class InUse(KindError):
    """Money of it is committed, so it cannot be undone as a mistake."""

    def __init__(self, *, committed: Money) -> None:
        super().__init__(
            _(
                "%(committed)s of this is committed or paid, so it is no longer a slip that can be undone. "
                "Release what is committed first, or end it by a decision."
            )
            % {"committed": committed}
        )


class PlannedTooEarly(KindError):
    """A later year that is not later."""

    def __init__(self, *, year: str, first: str) -> None:
        super().__init__(
            _("%(year)s is not a later year: planned years start on or after %(day)s.")
            % {"year": year, "day": first}
        )


@dataclass(frozen=True)
class Fault:
    """One thing wrong in a file: where, what, and what to write instead."""

    row: int
    column: str
    sentence: str


class ActualsRefused(KindError):
    """A file of actuals was refused as a whole; nothing of it was taken in."""

    def __init__(self, *, file: str, faults: Sequence[Fault]) -> None:
        self.file, self.faults = file, tuple(faults)
        self.short = _("Nothing of %(file)s was taken in. Put these right and send it again.") % {
            "file": file
        }
        told = [
            _("Row %(row)s, column %(column)s: %(what)s")
            % {"row": fault.row, "column": fault.column or "-", "what": fault.sentence}
            for fault in self.faults
        ]
        super().__init__(" ".join([self.short, *told]))
