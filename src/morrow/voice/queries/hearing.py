"""Who took part, beside who lives here: counted, with intervals, and never read one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q

from morrow.foundations import small_numbers
from morrow.foundations.scope import Viewer
from morrow.foundations.small_numbers import Cell, Shown
from morrow.voice import rules
from morrow.voice.facts import Fact, facts
from morrow.voice.models import (
    AboutPerson,
    Consultation,
    GroupAtRisk,
    Outreach,
    Quota,
    RollMark,
    Round,
    SmallConversation,
    Statement,
    StatementVote,
)


@dataclass(frozen=True)
class Part:
    """One kind of people: how many took part and told it, as a share with its range, and those who live here.

    Shares are in hundredths, worked out from the rounded numbers that are shown.
    """

    label: str
    people: Cell
    share: int | None
    low: int | None
    high: int | None
    lives_here: int | None
    least: int | None
    verdict: str


@dataclass(frozen=True)
class HeardFact:
    """One fact: how many told it, and each kind of people."""

    fact: Fact
    told: Cell
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Missing:
    """What the terms ask for and the round has not: quotas not met, groups not heard."""

    quotas: tuple[Quota, ...]
    groups: tuple[GroupAtRisk, ...]

    @property
    def names(self) -> list[str]:
        """What is missing, in words."""
        return [*(quota.label for quota in self.quotas), *(group.name for group in self.groups)]


@dataclass(frozen=True)
class Who:
    """Everything about who was heard in a round: each fact, the quotas, what is missing, groups at risk."""

    facts: tuple[HeardFact, ...]
    quotas: tuple[Quota, ...]
    missing: Missing
    groups: tuple[GroupHeard, ...]


def who(round_: Round, asked_of_all: Sequence[Fact] | None = None) -> Who:
    """Who took part beside who lives here, read once; facts nobody told are there too.

    `asked_of_all` are the facts where they are read already, for several rounds.
    """
    told, quotas, groups = _told(round_), quotas_of(round_), groups_of(round_)
    outreach = set(Outreach.objects.filter(round=round_).values_list("quota", flat=True)) if quotas else set()
    asked = {(quota.fact, quota.value): quota for quota in quotas}
    known = facts() if asked_of_all is None else asked_of_all
    return Who(
        facts=tuple(_heard(fact, told.get(fact.key, Counter()), asked) for fact in known),
        quotas=tuple(quotas),
        missing=Missing(
            tuple(q for q in quotas if q.pk not in outreach and _verdict(q, told) != "met"),
            tuple(each.group for each in groups if not each.conversations),
        ),
        groups=tuple(groups),
    )


def missing(round_: Round) -> Missing:
    """Quotas that are not met and without an outreach step, and groups at risk nobody heard."""
    return who(round_).missing


def quotas_of(round_: Round) -> list[Quota]:
    """The quotas a round was opened with."""
    return list(Quota.objects.filter(round=round_).order_by("pk"))


def outreach_of(round_: Round) -> list[tuple[Outreach, Cell]]:
    """Where somebody went out to ask, and how many came, as it may be shown."""
    found = Outreach.objects.filter(round=round_).select_related("quota").order_by("on", "pk")
    return [(each, small_numbers.count(each.came)) for each in found]


@dataclass(frozen=True)
class GroupHeard:
    """A group at risk of exclusion, and each conversation held with it."""

    group: GroupAtRisk
    conversations: tuple[SmallConversation, ...]


def groups_of(round_: Round) -> list[GroupHeard]:
    """The groups at risk of exclusion named for a round, and what they said."""
    found = GroupAtRisk.objects.filter(round=round_).prefetch_related("conversations").order_by("pk")
    return [GroupHeard(group, tuple(group.conversations.all())) for group in found]


def groups_at_hand(round_: Round) -> list[GroupHeard]:
    """The same, of a round that was read with its groups and their conversations."""
    found = sorted(round_.groups_at_risk.all(), key=lambda group: group.pk)
    return [GroupHeard(group, tuple(group.conversations.all())) for group in found]


def consultation_of(round_: Round) -> Consultation | None:
    """What the law asks of a round, where it is a statutory consultation."""
    found: Consultation | None
    if "consultation" in round_._state.fields_cache:
        found = round_._state.fields_cache["consultation"]
    else:
        found = Consultation.objects.filter(round=round_).first()
    return found


def about_me(viewer: Viewer) -> dict[str, str]:
    """What the viewer told about themselves, by fact."""
    if viewer.person_id is None:
        return {}
    found = AboutPerson.objects.visible_to(viewer).filter(person_id=viewer.person_id).first()
    return dict(found.facts) if found else {}


def _told(round_: Round) -> dict[str, Counter[str]]:
    """How many who took part told each value of each fact."""
    made = Statement.objects.unrestricted(reason="counting who was heard").filter(round=round_)
    answered = StatementVote.objects.unrestricted(reason="counting who was heard")
    voted = RollMark.objects.unrestricted(reason="counting who was heard").filter(round=round_)
    took_part = (
        Q(person__in=made.exclude(person=None).exclude(moderation="safeguarding").values("person"))
        | Q(person__in=answered.filter(statement__round=round_).values("person"))
        | Q(person__in=voted.values("person"))
    )
    rows = AboutPerson.objects.unrestricted(reason="counting who was heard").filter(took_part)
    counts: dict[str, Counter[str]] = {}
    for told in rows.values_list("facts", flat=True):
        for fact, value in told.items():
            counts.setdefault(fact, Counter())[value] += 1
    return counts


def _verdict(quota: Quota, told: dict[str, Counter[str]]) -> str:
    counts = told.get(quota.fact, Counter())
    return rules.quota_verdict(counts[quota.value], counts.total(), quota.least)


def _heard(fact: Fact, counts: Counter[str], quotas: dict[tuple[str, str], Quota]) -> HeardFact:
    table = small_numbers.one_way({value.key: counts[value.key] for value in fact.values})
    told = table.total
    parts = []
    for value in fact.values:
        cell = table.cells[value.key]
        share = low = high = None
        if isinstance(cell, Shown) and isinstance(told, Shown) and told.about:
            part = min(cell.about, told.about)
            share = round(100 * part / told.about)
            low, high = rules.wilson(part, told.about)
        quota = quotas.get((fact.key, value.key))
        parts.append(
            Part(
                label=value.label,
                people=cell,
                share=share,
                low=low,
                high=high,
                lives_here=fact.share(value.key),
                least=quota.least if quota else None,
                verdict=_verdict(quota, {fact.key: counts}) if quota else "",
            )
        )
    return HeardFact(fact, told, tuple(parts))
