"""What is not shown and why, as a count; second looks that wait; and what may say the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from morrow.foundations import small_numbers
from morrow.foundations.errors import NotFound
from morrow.foundations.record import ref
from morrow.foundations.record.reading import done_before
from morrow.foundations.scope import Viewer
from morrow.foundations.small_numbers import Cell
from morrow.voice import rules
from morrow.voice.models import RULES, Contribution, SecondLook, Statement
from morrow.voice.models.looking import FIRST_LOOK
from morrow.voice.permissions import LOOKERS

NEWEST = 200
"""So many of the newest are looked through for what says the same."""

GONE = Q(contribution__triage="safeguarding") | Q(statement__moderation="safeguarding")
"""Second looks at what went to the safeguarding route since: they wait for nobody and are in no number."""

READABLE = Q(contribution__words__isnull=False) | Q(statement__words__isnull=False)
"""Second looks at words that whoever looks can read; the wall hides those that left for safeguarding."""


@dataclass(frozen=True)
class NotShown:
    """How much is not shown in public by each published rule, and what became of second looks."""

    by_rule: Mapping[str, Cell]
    total: Cell
    looks_waiting: Cell
    looks_late: bool
    looks_shown: Cell
    looks_kept: Cell


def not_shown(today: date) -> NotShown:
    """The public count of words that people agreed to show, or put in a round, and that are not shown.

    What went to the safeguarding route, and what was taken back, is in no number.
    """
    said = Contribution.objects.unrestricted(reason="the public count of what is not shown").counting()
    hidden = said.filter(may_publish=True, cleared=False, erased=False)
    stated = Statement.objects.unrestricted(reason="the public count of what is not shown")
    stated = stated.filter(moderation="not_shown", erased=False)
    counts: Counter[str] = Counter({rule: 0 for rule, _label in RULES})
    for row in hidden.order_by().values("not_shown").annotate(n=Count("pk")):
        counts[row["not_shown"] or "named"] += row["n"]
    for row in stated.order_by().values("rule").annotate(n=Count("pk")):
        counts[row["rule"] or "named"] += row["n"]
    table = small_numbers.one_way(dict(counts))
    asked = SecondLook.objects.unrestricted(reason="the public count of second looks").exclude(GONE)
    looks = asked.aggregate(
        waiting=Count("pk", filter=Q(answered_at=None)),
        late=Count("pk", filter=Q(answered_at=None, due__lt=today)),
        opened=Count("pk", filter=Q(shown=True)),
        kept=Count("pk", filter=Q(shown=False)),
    )
    labels = {str(label): table.cells[rule] for rule, label in RULES}
    waiting, shown, kept = (small_numbers.count(looks[key]) for key in ("waiting", "opened", "kept"))
    return NotShown(labels, table.total, waiting, looks["late"] > 0, shown, kept)


def second_looks(viewer: Viewer) -> list[SecondLook]:
    """Second looks that wait, the most urgent first."""
    waiting = SecondLook.objects.visible_to(viewer).filter(READABLE, answered_at=None).exclude(GONE)
    return list(waiting.select_related("contribution", "statement__round").order_by("due", "pk"))


def second_look_for(viewer: Viewer, code: str) -> SecondLook:
    """One of them. Raises NotFound."""
    looks = SecondLook.objects.visible_to(viewer).filter(READABLE, code=code).exclude(GONE)
    found: SecondLook | None = looks.select_related("contribution", "statement__round").first()
    if found is None:
        raise NotFound
    return found


def decided_first(viewer: Viewer, looks: Sequence[SecondLook]) -> set[str]:
    """The codes of those second looks at what this viewer decided on the first time: somebody else looks."""
    by = viewer.acting_as(*LOOKERS)
    things = {look.code: ref(look.contribution or look.statement) for look in looks}
    mine = done_before(by, list(things.values()), FIRST_LOOK)
    return {code for code, thing in things.items() if str(thing) in mine}


def look_of(contribution: Contribution) -> SecondLook | None:
    """The second look its author asked for, if they did: for whoever holds the receipt."""
    looks = SecondLook.objects.unrestricted(reason="the holder of a receipt asks what was seen")
    found: SecondLook | None = looks.filter(contribution=contribution).first()
    return found


def may_say_the_same(viewer: Viewer, contribution: Contribution) -> list[Contribution]:
    """Other open things that share words with this, the likest first; people decide whether they do."""
    others = Contribution.objects.visible_to(viewer).counting().exclude(pk=contribution.pk)
    newest = {each.pk: each for each in others.filter(erased=False).order_by("-said_at")[:NEWEST]}
    likest = rules.alike(contribution.words, [(pk, each.words) for pk, each in newest.items()])
    return [newest[pk] for pk in likest]
