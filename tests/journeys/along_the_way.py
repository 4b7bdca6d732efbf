"""A thread from what people said to what was learned, by the actions the pages call, step by step."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from morrow.charter import actions as charter
from morrow.foundations.events import drain
from morrow.foundations.money import Money
from morrow.foundations.record import ref
from morrow.people import actions as people
from tests.rooms.accountability import making
from tests.rooms.commissioning.bench import Bench, an_allocation, model
from tests.rooms.learning.watching import concluded


def met(cast: Any, now: Any, **how: Any) -> Any:
    """Somebody the register now knows, and how to reach them."""
    return people.meet(by=cast.actor("nadia"), now=now, **how)


@dataclass
class Way:
    """What has come of a theme so far; each step lets the news be delivered."""

    cast: Any
    now: Any
    theme: Any
    decision: Any = None
    bench: Any = None
    offer: Any = None

    def decided(self) -> Way:
        """A decision that rests on the theme is in force; a priority grows from it."""
        made = making.proposal(self.cast, self.now, rests_on=[ref(self.theme)])
        self.decision = making.in_force(self.cast, self.now, made)
        self.decision.refresh_from_db()
        return self._delivered()

    def funded(self) -> Way:
        """Money is set aside for it."""
        later = self.now + timedelta(days=9)
        dilys = self.cast.actor("dilys")
        with self.cast.as_("dilys"):
            priority = charter.adopt_priority(
                title="Warm homes",
                aim="Nobody is cold.",
                decision=self.decision,
                themes=[self.theme],
                by=dilys,
                now=later,
            ).priority
        outcomes = model("charter.Outcome").objects
        warm = outcomes.create(priority=priority, statement="I keep warm", measure="Room", unit="°C")
        kind = outcomes.create(
            priority=priority,
            statement="I am treated kindly",
            measure="Score",
            unit="points",
            relational=True,
        )
        model("accountability.Authority").objects.create(
            regime="officer",
            post="commissioner",
            scope="everything",
            limit=Money(5_000_000),
            source="Scheme of delegation, part 3",
            active_from=date(2025, 1, 1),
        )
        orgs = {each.code: each for each in model("place.Organisation").objects.all()}
        allocation = an_allocation(self.cast, later, priority, self.decision, orgs)
        self.bench = Bench(self.cast, later, priority, warm, kind, allocation, self.decision, orgs)
        return self._delivered()

    def arranged(self) -> Way:
        """Something can be had."""
        self.offer = self.bench.offer(self.bench.in_force())
        return self._delivered()

    def learned(self) -> Way:
        """It was looked at whether it works."""
        concluded(replace(self.bench, now=self.bench.later(1)), self.offer)
        return self._delivered()

    def whole(self) -> Way:
        """All of it."""
        return self.decided().funded().arranged().learned()

    def _delivered(self) -> Way:
        assert drain(place="morrowdale") == []
        return self
