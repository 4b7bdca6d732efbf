"""What can go wrong here, in words for whoever meets it."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from morrow.foundations.errors import KindError, NotAllowed
from morrow.foundations.money import Money
from morrow.foundations.spreadsheets import Fault


class ConditionBroken(KindError):
    """An allocation does not fit inside a partner's condition.

    `line` is the code of the partner contribution, `owner` its partner, `condition` the sentence of
    the condition, `allowed` what all partner contributions together could give for this. `some` says
    that only some of them were asked.
    """

    def __init__(
        self, *, line: str, owner: str, condition: str, asked: Money, allowed: Money, some: bool = False
    ) -> None:
        self.line, self.owner, self.condition, self.allowed = line, owner, condition, allowed
        super().__init__(
            _(
                "%(asked)s cannot be set aside for this. %(owner)s’s partner contribution has a condition: "
                "%(condition)s"
            )
            % {"asked": asked, "owner": owner, "condition": condition}
            + " "
            + _what_instead(some=some, allowed=allowed) % {"allowed": allowed}
        )


def _what_instead(*, some: bool, allowed: Money) -> str:
    if allowed and some:
        return _(
            "Only the partner contributions that you ticked were asked. From all of them together, up to "
            "%(allowed)s can be set aside for this: tick others, or leave the boxes empty."
        )
    if allowed:
        return _(
            "Up to %(allowed)s can be set aside for this from other partner contributions. Set aside less, "
            "change what it is for, or ask the partner to change the condition."
        )
    return _(
        "No other partner contribution may pay for this. Change what it is for, or ask the partner to "
        "change the condition."
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
    """The decision is in force and covers less than this. `limit` is what it covers in all.

    `free`, where it is known, is what partner contributions can give for this: the least is said at once.
    """

    def __init__(
        self, *, title: str, limit: Money, used: Money, asked: Money, free: Money | None = None
    ) -> None:
        self.title, self.limit, self.used, self.asked = title, limit, used, asked
        left = limit - used
        scarce = free is not None and free < left
        values = {"title": title, "limit": limit, "used": used, "asked": asked, "left": left, "free": free}
        super().__init__(_covers(limit=limit, used=used, scarce=scarce) % values)

    def knowing(self, free: Money) -> DecisionCoversLess:
        """The same refusal, which also knows how much money there is for this."""
        return DecisionCoversLess(
            title=self.title, limit=self.limit, used=self.used, asked=self.asked, free=free
        )


def _covers(*, limit: Money, used: Money, scarce: bool) -> str:
    if not limit:
        return _(
            "The decision “%(title)s” costs nothing, so it sets no money aside. "
            "Choose another decision, or ask for one on this sum."
        )
    if used >= limit:
        return _(
            "The decision “%(title)s” covers %(limit)s, and all of it is set aside already. "
            "Ask for a decision on more."
        )
    if scarce:
        return _(
            "The decision “%(title)s” covers %(limit)s, and %(used)s of it is set aside already, so it does "
            "not cover another %(asked)s. It would cover %(left)s, but only %(free)s is free for this: set "
            "aside %(free)s or less, or ask for a decision and for money on more."
        )
    return _(
        "The decision “%(title)s” covers %(limit)s, and %(used)s of it is set aside already, so it does not "
        "cover another %(asked)s. Set aside %(left)s or less, or ask for a decision on more."
    )


class DecisionSaysNoCost(NotAuthorised):
    """The decision was taken without a cost, so no sum is covered by it."""

    def __init__(self, *, title: str) -> None:
        super().__init__(
            _(
                "The decision “%(title)s” does not say what it costs, so nobody has decided on a sum and no "
                "money can rest on it. Ask for a decision that says what the chosen option costs."
            )
            % {"title": title}
        )


class DecisionIsAboutSomethingElse(NotAuthorised):
    """The decision neither names this priority nor adopted it."""

    def __init__(self, *, title: str, priority: str) -> None:
        super().__init__(
            _(
                "The decision “%(title)s” does not name the priority “%(priority)s” and did not adopt it, so "
                "no money can be set aside for it by that decision. Choose the decision that adopted it, or "
                "one that rests on it."
            )
            % {"title": title, "priority": priority}
        )


class DecisionEndedIt(NotAuthorised):
    """The decision named this priority to end what money was set aside for."""

    def __init__(self, *, title: str, priority: str) -> None:
        super().__init__(
            _(
                "The decision “%(title)s” ended the money for “%(priority)s”, so it cannot set money aside "
                "for it. Ask for a decision that does."
            )
            % {"title": title, "priority": priority}
        )


class DecisionSaysNothingOfEnding(NotAuthorised):
    """The decision does not know of what is to end."""

    def __init__(self, *, title: str, priority: str) -> None:
        super().__init__(
            _(
                "The decision “%(title)s” does not decide that this ends: whoever took it was not shown "
                "“%(priority)s”. Name a decision that rests on that priority, or one that takes the place of "
                "the decision that set this money aside."
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
                "The people in it are told first, while they can still change it. Replies do not show that "
                "everyone was told: answer at the reply desk those whose words stand behind it, or write "
                "here how people were told, when, and how many."
            )
        )


class AlreadyEnded(KindError):
    """The allocation is not standing any more."""

    def __init__(self) -> None:
        super().__init__(_("This has ended already. Look at its page for when and why."))


class InUse(KindError):
    """Money of it is or was committed, so it cannot be undone as a mistake."""

    def __init__(self, *, committed: Money) -> None:
        self.committed = committed
        held = (
            _("%(committed)s of this is committed or paid, so it is no longer a slip that can be undone.")
            if committed
            else _("Money of this was promised before, so it is no longer a slip that can be undone.")
        )
        super().__init__(
            held % {"committed": committed} + " " + _("End it by a decision, its people told first.")
        )


class StillHeld(KindError):
    """What money is promised for still rests on it."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This money is promised under an agreement that still stands, so it cannot be let go from "
                "here. Change the price of the agreement, or end it by a decision, its people told first: "
                "what it no longer needs then comes back by itself."
            )
        )


class ReasonMissing(KindError):
    """Money is to be let go and nobody says why."""

    def __init__(self) -> None:
        super().__init__(
            _("Money that was promised is let go only for a reason. Write why it will not be paid.")
        )


class PlannedTooEarly(KindError):
    """A later year that is not later."""

    def __init__(self, *, year: str, first: str) -> None:
        super().__init__(
            _("%(year)s is not a later year: planned years start on or after %(day)s.")
            % {"year": year, "day": first}
        )


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
