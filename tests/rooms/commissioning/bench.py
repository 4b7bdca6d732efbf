"""What a commission stands on, and short ways to each of its stations."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.apps import apps

from morrow.budget import actions as budget
from morrow.budget.actions.pledge import Terms as BudgetTerms
from morrow.commissioning import actions
from morrow.commissioning.actions import BoundDraft, OfferDraft, PaymentDraft, Terms
from morrow.foundations.money import Money
from morrow.foundations.scope import MORROW
from morrow.people import actions as people
from tests.cast import Cast

CRITERIA = {"Reaches the outcome": 60, "People had a say": 40}


def model(label: str) -> Any:
    """A model of a room below, where a test needs a row to stand on."""
    return apps.get_model(label)


def a_decision(code: str, state: str = "in_force") -> Any:
    """A decision, taken whole."""
    fields = {
        "title": "Warm homes",
        "question": "Shall we?",
        "regime": "executive",
        "state": state,
        "heard": "Sixty people.",
        "equality": "Looked at.",
        "sustainability": "Looked at.",
        "made_of_it": "Accepted.",
        "reasons": "Cold homes.",
        "interests": "None.",
        "decided_at": datetime(2026, 1, 5, tzinfo=UTC),
        "review_on": date(2027, 1, 5),
        "in_force_from": date(2026, 1, 6),
        "authority": model("accountability.Authority").objects.filter(post="councillor").first(),
    }
    made = model("accountability.Decision").objects.create(code=code, example=True, **fields)
    made.options.create(title="Warm homes, as proposed", cost=Money(6_000_000), chosen=True)
    return made


def an_allocation(cast: Cast, now: datetime, priority: Any, decision: Any, orgs: dict[str, Any]) -> Any:
    """£60,000 of the health partner's money, set aside for the priority."""
    priya = cast.actor("priya")
    pool = budget.open_pool(
        name="Pool",
        host=orgs["COUNCIL"],
        starts=date(2025, 4, 1),
        ends=date(2028, 4, 1),
        code="2025-28",
        by=priya,
        now=now,
    )
    terms = BudgetTerms(
        amount=Money(6_000_000),
        instrument="s75",
        vat="host",
        who_may_vire="The board",
        exit_terms="Six months’ notice",
    )
    line = budget.pledge(pool=pool, owner=orgs["NHS"], terms=terms, by=cast.actor("noor"), now=now)
    budget.accept(line=line, by=priya, now=now)
    return budget.allocate(
        pool=pool, priority=priority, amount=Money(6_000_000), decision=decision, by=priya, now=now
    )


@dataclass
class Bench:
    """The things below, and the steps up to an agreement and an offer."""

    cast: Cast
    now: datetime
    priority: Any
    outcome: Any
    kindness: Any
    allocation: Any
    decision: Any
    orgs: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def lay(cls, cast: Cast, now: datetime) -> Bench:
        """Lay the bench."""
        model("accountability.Authority").objects.create(
            regime="executive",
            post="councillor",
            scope="everything",
            source="Constitution, part 3",
            active_from=date(2025, 1, 1),
            example=True,
        )
        model("accountability.Authority").objects.create(
            regime="officer",
            post="commissioner",
            scope="everything",
            limit=Money(5_000_000),
            source="Scheme of delegation, part 3",
            active_from=date(2025, 1, 1),
            example=True,
        )
        decision = a_decision("2026-001")
        priority = model("charter.Priority").objects.create(
            title="Warm homes",
            aim="Nobody is cold.",
            order=1,
            active_from=date(2026, 1, 6),
            decision=decision,
        )
        outcomes = model("charter.Outcome").objects
        warm = outcomes.create(
            priority=priority, statement="I can keep warm", measure="Living room", unit="°C"
        )
        kind = outcomes.create(
            priority=priority,
            statement="I am treated kindly",
            measure="Score",
            unit="points",
            relational=True,
        )
        orgs = {each.code: each for each in model("place.Organisation").objects.all()}
        allocation = an_allocation(cast, now, priority, decision, orgs)
        return cls(cast, now, priority, warm, kind, allocation, decision, orgs)

    def by(self, key: str) -> Any:
        """One of the cast acting."""
        return self.cast.actor(key)

    def someone_of(self, code: str, role: str = "provider") -> Any:
        """A new person who acts for an organisation."""
        person = people.introduce(name="Somebody", email="", by=MORROW, now=self.now)
        people.appoint(
            person=person,
            kind=role,
            title="",
            organisation=code,
            body="",
            active_from=date(2025, 1, 1),
            by=MORROW,
            now=self.now,
        )
        from morrow.people.queries import viewer_of  # noqa: PLC0415

        return viewer_of(person, self.now.date()).acting_as(role)

    def started(self, **changes: Any) -> Any:
        """Dan has started a commission."""
        said = {
            "outcome": self.outcome,
            "priority": self.priority,
            "allocation": self.allocation,
            "title": "Warm and together",
            "need": "Carers who sit in the cold.",
            "ceiling": Money(4_800_000),
            "also": [self.kindness],
            **changes,
        }
        return actions.open_commission(**said, by=self.by("dan"), now=self.now)

    def option(self, commission: Any, supply: str = "cooperative", route: str = "light_touch") -> Any:
        """Dan has appraised one option."""
        return actions.appraise(
            commission=commission,
            supply=supply,
            route=route,
            cost=Money(4_500_000),
            running_cost=Money(100_000),
            funded_by="The allocation",
            for_it="Known and trusted",
            against_it="Small",
            by=self.by("dan"),
            now=self.now,
        )

    def routed(self, route: str = "light_touch", **changes: Any) -> Any:
        """A route is chosen."""
        commission = self.started(**changes)
        self.option(commission, "in_house", "in_house")
        chosen = self.option(commission, "cooperative", route)
        return actions.choose_route(
            option=chosen,
            reason="People trust it.",
            by=self.by("dan"),
            now=self.now,
            subsidy_check="Minimal financial assistance.",
        )

    def opened(self, **changes: Any) -> Any:
        """Bids are asked for, until today."""
        commission = self.routed(**changes)
        return actions.open_for_bids(
            commission=commission,
            bids_by=self.now.date(),
            criteria=CRITERIA,
            by=self.by("dan"),
            now=self.now,
            notice="2026/S 000-001",
        )

    def bid(self, commission: Any, **changes: Any) -> Any:
        """The co-operative bids."""
        said = {
            "organisation": self.orgs["HEARTH"],
            "price": Money(4_500_000),
            "approach": "We visit, we mend, we stay.",
            **changes,
        }
        said.setdefault("by", self.by("tomasz"))
        return actions.bid(commission=commission, **said, now=self.now)

    def scored(self, commission: Any, *bids: Any, points: int = 4) -> None:
        """Bids are closed; Ruth and Dan declare and score."""
        actions.close_bids(commission=commission, by=self.by("dan"), now=self.now)
        for key in ("ruth", "dan"):
            actions.declare_conflict(commission=commission, by=self.by(key), now=self.now)
            for each in bids:
                actions.score(
                    bid=each,
                    points=dict.fromkeys(CRITERIA, points),
                    reason="Clear.",
                    by=self.by(key),
                    now=self.now,
                )

    def terms(self, value: Money = Money(4_500_000), **changes: Any) -> Terms:  # noqa: B008
        """Fair terms for two years."""
        said: dict[str, Any] = {
            "form": "contract",
            "starts": date(2026, 2, 1),
            "ends": date(2028, 2, 1),
            "payments": [PaymentDraft(date(2026, 2, 1), value)],
            "bounds": [
                BoundDraft("capacity", "30 to 60 people", low=30, high=60),
                BoundDraft("where", "Anywhere in the ward"),
            ],
            "uplift": "CPI each April",
            **changes,
        }
        return Terms(**said)

    def awarded(self, **changes: Any) -> Any:
        """An agreement that waits to be signed."""
        commission = self.opened()
        bid = self.bid(commission)
        self.scored(commission, bid)
        said = {"terms": self.terms(), "reasons": "It reaches people.", "notice": "2026/S 000-002", **changes}
        return actions.award(bid=bid, **said, by=self.by("dan"), now=self.now)

    def in_force(self) -> Any:
        """A signed agreement."""
        agreement = self.awarded()
        return actions.sign(
            agreement=agreement, organisation=self.orgs["HEARTH"], by=self.by("tomasz"), now=self.now
        )

    def offer(self, agreement: Any = None) -> Any:
        """Something that can be had."""
        draft = OfferDraft(
            title="Warm Saturdays",
            description="Soup, company and a heater to borrow.",
            how_to_get_it="Just come.",
            starts=date(2026, 2, 7),
            capacity=40,
        )
        return actions.publish_offer(
            draft=draft,
            organisation=self.orgs["HEARTH"],
            agreement=agreement,
            by=self.by("tomasz"),
            now=self.now,
        )

    def later(self, months: int) -> datetime:
        """So many months on."""
        return self.now + timedelta(days=30 * months)
