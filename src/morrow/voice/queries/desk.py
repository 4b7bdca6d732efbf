"""What the reply desk asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Min, Q

from morrow.foundations import references
from morrow.foundations.errors import NotFound
from morrow.foundations.record import ref
from morrow.foundations.record.reading import edges_around
from morrow.foundations.record.thread import follow
from morrow.foundations.scope import Viewer, entering
from morrow.voice.models import Contribution, SafeguardingReferral, Theme
from morrow.voice.models.contribution import ContributionQuerySet
from morrow.voice.queries.beside import files_of

BEHIND_A_REFERRAL = ("contribution", "statement__round", "person")
"""What was said and who said it, where that is known: read with the referral, by whoever reads it."""


def waiting_to_be_sorted(viewer: Viewer) -> ContributionQuerySet:
    """What nobody has sorted yet, oldest first."""
    return Contribution.objects.visible_to(viewer).waiting().order_by("said_at", "pk")


def owed(viewer: Viewer) -> ContributionQuerySet:
    """What is sorted and has no reply yet, the most urgent first."""
    return Contribution.objects.visible_to(viewer).owed().order_by("reply_due", "said_at", "pk")


def contribution_for(viewer: Viewer, code: str) -> Contribution:
    """One contribution this viewer may read. Raises NotFound."""
    mine = Contribution.objects.visible_to(viewer).filter(code=code)
    found: Contribution | None = mine.select_related("rendering").prefetch_related(files_of(viewer)).first()
    if found is None:
        raise NotFound
    return found


def referrals(viewer: Viewer) -> list[SafeguardingReferral]:
    """Signs of harm, for the safeguarding lead: what waits first, then the newest."""
    found = SafeguardingReferral.objects.visible_to(viewer, purpose="keeping someone safe")
    rows = list(found.select_related(*BEHIND_A_REFERRAL).order_by("-sent_at"))
    return sorted(rows, key=lambda referral: referral.acknowledged_at is not None)


def referral_for(viewer: Viewer, code: str) -> SafeguardingReferral:
    """One referral. Raises NotFound for anyone but the safeguarding lead."""
    referrals = SafeguardingReferral.objects.visible_to(viewer).select_related(*BEHIND_A_REFERRAL)
    found: SafeguardingReferral | None = referrals.filter(code=code).first()
    if found is None:
        raise NotFound
    return found


@dataclass(frozen=True)
class DeskNumbers:
    """What waits, in numbers for those whose work it is.

    What waits to be sorted is owed a reply as well, so `owed` holds it.
    """

    to_sort: int
    to_sort_late: int
    owed: int
    owed_late: int


def desk_numbers(viewer: Viewer, today: date) -> DeskNumbers:
    """How much waits to be sorted, and is owed a reply sorted or not, and how much of it is late."""
    still = Contribution.objects.visible_to(viewer).filter(withdrawn_at=None)
    waits, owes = Q(triage="waiting"), Q(triage__in=("waiting", "open"), replies=None)
    found = still.aggregate(
        to_sort=Count("pk", filter=waits, distinct=True),
        to_sort_late=Count("pk", filter=waits & Q(sort_due__lt=today), distinct=True),
        owed=Count("pk", filter=owes, distinct=True),
        owed_late=Count("pk", filter=owes & Q(reply_due__lt=today), distinct=True),
    )
    return DeskNumbers(**found)


def referrals_waiting(viewer: Viewer) -> list[SafeguardingReferral]:
    """Signs of harm that nobody has acknowledged, oldest first; none for anyone but the lead."""
    if not viewer.system and not viewer.holds("safeguarding_lead"):
        return []
    found = SafeguardingReferral.objects.visible_to(viewer, purpose="keeping someone safe")
    return list(found.filter(acknowledged_at=None).select_related(*BEHIND_A_REFERRAL).order_by("sent_at"))


@dataclass(frozen=True)
class ReferralNumbers:
    """How many signs of harm wait, and since when; counted, so that none is read for it."""

    waiting: int
    since: datetime | None


def referral_numbers(viewer: Viewer) -> ReferralNumbers:
    """How many signs of harm nobody has acknowledged; nothing for anyone but the lead."""
    if not viewer.holds("safeguarding_lead"):
        return ReferralNumbers(0, None)
    waiting = SafeguardingReferral.objects.visible_to(viewer).filter(acknowledged_at=None)
    return ReferralNumbers(**waiting.aggregate(waiting=Count("pk"), since=Min("sent_at")))


def what_came_of(thing: Theme | Contribution, viewer: Viewer) -> list[tuple[str, str]]:
    """Public things on the thread of a theme or of something said (decisions, money, rounds …).

    Each as its reference and one sentence: what a reply may tell of. What a side of a mutual pledge says
    it did is among them once another side has confirmed it.
    """
    start = ref(thing)
    kinds = references.kinds()
    reached = follow(edges_around(start), start, references.junctions()) - {start}
    public = sorted(found for found in reached if found.kind in kinds and not kinds[found.kind].personal)
    lines = references.resolve(viewer, public)
    return [(str(found), line.sentence) for found, line in lines.items() if line.sure]


def taken_in_before(words: Sequence[str]) -> set[str]:
    """Which of these words stand in a list or an e-mail that was taken in already, letter for letter.

    Whoever asks holds the words in their own file, so nothing is told that they do not have.
    """
    held = Contribution.objects.unrestricted(reason="whether a list is taken in a second time")
    with entering.lifted(reason="whether a list is taken in a second time"):
        same = held.filter(batch__isnull=False, withdrawn_at=None, words__in=list(words))
        return set(same.exclude(triage="safeguarding").values_list("words", flat=True))
