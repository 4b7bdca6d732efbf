"""What a person asks of their budget."""

from __future__ import annotations

from dataclasses import dataclass

from morrow.foundations.errors import NotFound
from morrow.foundations.money import Money
from morrow.foundations.scope import Viewer
from morrow.support.models import BudgetPart, Movement, PersonalBudget
from morrow.support.rules.spending import CATEGORIES, Balance, added, balance, exclusion
from morrow.support.words import CATEGORY_LABELS, excluded


@dataclass(frozen=True)
class PartView:
    """One body's share, with its balance."""

    part: BudgetPart
    balance: Balance


@dataclass(frozen=True)
class BudgetView:
    """A budget on one statement: each sub-balance, and all together."""

    budget: PersonalBudget
    parts: tuple[PartView, ...]
    movements: tuple[Movement, ...]

    @property
    def whole(self) -> Balance:
        """All parts together, for reading; in law they stay apart."""
        return added(part.balance for part in self.parts)


@dataclass(frozen=True)
class MayBuy:
    """One kind of thing, and the rule that refuses it where there is one."""

    label: str
    rule: str = ""
    source: str = ""


def balance_of(part: BudgetPart, *, outside_groups: bool = False) -> Balance:
    """What one part holds; with `outside_groups`, leaving out what groups put by and paid."""
    moves = Movement.objects.unrestricted(reason="adding up one part of a budget").filter(part=part)
    if outside_groups:
        moves = moves.filter(member=None)
    return balance(_agreed(part), [(move.move, move.amount) for move in moves])


def my_budget(viewer: Viewer) -> BudgetView | None:
    """The viewer's own open budget."""
    mine = PersonalBudget.objects.visible_to(viewer).filter(person_id=viewer.person_id)
    budget = mine.exclude(state="ended").first()
    return _view(viewer, budget) if budget else None


def budget_for(viewer: Viewer, code: str) -> BudgetView:
    """One budget this viewer may read. Raises NotFound."""
    budget = PersonalBudget.objects.visible_to(viewer).filter(code=code).first()
    if budget is None:
        raise NotFound
    return _view(viewer, budget)


def budget_of_plan(viewer: Viewer, plan_id: int) -> PersonalBudget | None:
    """The open budget on a plan, where this viewer may read it."""
    found = PersonalBudget.objects.visible_to(viewer).filter(plan_id=plan_id).exclude(state="ended")
    budget: PersonalBudget | None = found.first()
    return budget


def my_parts(viewer: Viewer) -> list[BudgetPart]:
    """The parts of the viewer's own agreed budget."""
    mine = BudgetPart.objects.visible_to(viewer).filter(person_id=viewer.person_id)
    return list(mine.filter(budget__state="agreed").order_by("pk"))


def what_may_be_bought(*, money: str, managed: str) -> list[MayBuy]:
    """Every kind of thing, with the rule that refuses it in this money."""
    answers = []
    for category in CATEGORIES:
        found = exclusion(category, money=money, managed=managed)
        rule, source = excluded(found) if found else ("", "")
        answers.append(MayBuy(str(CATEGORY_LABELS[category]), rule, source))
    return answers


def _view(viewer: Viewer, budget: PersonalBudget) -> BudgetView:
    parts = list(BudgetPart.objects.visible_to(viewer).filter(budget=budget).order_by("pk"))
    moves = list(Movement.objects.visible_to(viewer).filter(budget=budget).order_by("-at", "-pk"))
    views = tuple(
        PartView(part, balance(_agreed(part), [(m.move, m.amount) for m in moves if m.part_id == part.pk]))
        for part in parts
    )
    return BudgetView(budget, views, tuple(moves))


def _agreed(part: BudgetPart) -> Money:
    whole: Money = part.from_body + part.from_person
    return whole
