"""Questions about what people asked for: of those who look, and of the people themselves."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone

from morrow.charter.asking import code_digest
from morrow.charter.errors import UnknownClaimCode
from morrow.charter.models import Claim, Entitlement, LookAgain, WordsLeaveOut
from morrow.foundations import record, secret_words, small_numbers
from morrow.foundations.codes import CodeNotRead, read_code
from morrow.foundations.errors import NotFound
from morrow.foundations.names import same
from morrow.foundations.record.reading import did_before
from morrow.foundations.scope import Actor, Viewer, entering
from morrow.foundations.small_numbers import OneWay
from morrow.people.queries import resident

OPENED = "morrow_claim_opened"
"""Session key: the paper this browser has opened, as `opening_of` writes it."""

ANSWERED_BY = ("said yes to", "did not accept")


@dataclass(frozen=True)
class Waiting:
    """What waits for an entitlements officer."""

    claims: list[Claim]
    looks: list[LookAgain]
    answered: list[Claim]


LISTED = ("code", "called", "answer_due", "written_by", "state", "answered_at", "answered_by", "example")
"""What a list of claims shows: nobody's answers."""

LATELY = 50
"""So many of those answered last can be found again at the desk."""


@dataclass(frozen=True)
class Counts:
    """What became of those who asked for a promise, over all its versions, as it may be published."""

    claims: OneWay[str]
    looks: OneWay[str]
    as_at: date


def waiting(viewer: Viewer) -> Waiting:
    """Everything that waits, what is due first standing first, and what was answered last."""
    claims = Claim.objects.visible_to(viewer).listed(*LISTED, "entitlement__title")
    claims = claims.select_related("entitlement").annotate(
        changed=F("look_again__changed"), last=Coalesce("look_again__answered_at", "answered_at")
    )
    looks = LookAgain.objects.visible_to(viewer).filter(answered_at=None)
    return Waiting(
        list(claims.filter(state="asked").order_by("answer_due", "pk")),
        list(looks.select_related("claim__entitlement").order_by("due", "pk")),
        list(_over(claims).order_by("-last", "-pk")[:LATELY]),
    )


def _over(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """Those answered at which nobody is asked to look again."""
    done = Q(look_again=None) | Q(look_again__answered_at__isnull=False)
    found: QuerySet[Claim] = claims.exclude(state="asked").filter(done)
    return found


def waiting_numbers(today: date) -> dict[str, int]:
    """How much waits and how much of it is late: counted, and nobody's row opened."""
    claims = Claim.objects.unrestricted(reason="how many wait at the desk").filter(state="asked")
    looks = LookAgain.objects.unrestricted(reason="how many wait at the desk").filter(answered_at=None)
    found = claims.aggregate(claims=Count("pk"), claims_late=Count("pk", filter=Q(answer_due__lt=today)))
    return {
        **found,
        **looks.aggregate(looks=Count("pk"), looks_late=Count("pk", filter=Q(due__lt=today))),
    }


def claim_for(viewer: Viewer, code: str) -> Claim:
    """One claim, for its person or whoever looks. Raises NotFound."""
    claims = Claim.objects.visible_to(viewer).filter(code=code)
    found: Claim | None = claims.select_related("entitlement__decision").first()
    if found is None:
        raise NotFound
    return found


def my_claims(viewer: Viewer) -> list[Claim]:
    """What somebody asked for, the newest first."""
    if viewer.person_id is None:
        return []
    mine = Claim.objects.visible_to(viewer).filter(person_id=viewer.person_id)
    return list(mine.select_related("entitlement", "look_again").order_by("-asked_at", "-pk"))


def claim_behind(code: str, word: str) -> Claim:
    """The claim of whoever holds this paper and knows its word. Raises UnknownClaimCode."""
    try:
        digest = code_digest(read_code(code))
    except CodeNotRead as fault:
        raise UnknownClaimCode from fault
    found = _on_paper().filter(digest=digest).first()
    if found is None or not secret_words.opens(word, found.second_thing):
        raise UnknownClaimCode
    return found  # type: ignore[no-any-return]


def opening_of(claim: Claim) -> str:
    """What a browser remembers of an opened paper."""
    return f"{claim.code} {claim.digest}"


def opened_claim(opened: str, code: str) -> Claim:
    """The claim whose paper this browser has opened, if it is this one. Raises NotFound."""
    own, _, digest = opened.partition(" ")
    found = _on_paper().filter(code=own, digest=digest).first() if digest and own == code else None
    if found is None:
        raise NotFound
    return found  # type: ignore[no-any-return]


def holder_of(claim: Claim) -> Actor:
    """In whose name whoever holds the paper acts."""
    with entering.lifted(reason="in whose name the holder of a paper acts"):
        return replace(resident(claim.person), role="visitor", name=claim.called)


def own_claim(viewer: Viewer, code: str, opened: str) -> tuple[Claim, Actor]:
    """One's own claim and in whose name one acts: signed in, or with an opened paper. Raises NotFound."""
    if viewer.person_id is not None:
        mine = Claim.objects.visible_to(viewer).filter(code=code, person_id=viewer.person_id)
        found: Claim | None = mine.select_related("entitlement__decision").first()
        if found is not None:
            return found, viewer.acting_as("resident")
    claim = opened_claim(opened, code)
    return claim, holder_of(claim)


def look_at(claim: Claim) -> LookAgain | None:
    """The second look that was asked for, for whoever may read the claim."""
    looks = LookAgain.objects.unrestricted(reason="what became of a claim that somebody has open")
    found: LookAgain | None = looks.filter(claim=claim).first()
    return found


def look_for(viewer: Viewer, code: str) -> LookAgain:
    """One second look, for whoever looks. Raises NotFound."""
    looks = LookAgain.objects.visible_to(viewer).filter(code=code)
    found: LookAgain | None = looks.select_related("claim__entitlement__decision").first()
    if found is None:
        raise NotFound
    return found


def answered_first(by: Actor, claim: Claim) -> bool:
    """Whether this worker gave the first answer, and so may not look again."""
    return same(by.name) == same(claim.answered_by) or did_before(by, record.ref(claim), ANSWERED_BY)


def heard_by(claim: Claim) -> date | None:
    """By when its person hears, from whoever looks first or again; None while nobody has to look."""
    look = getattr(claim, "look_again", None)
    if look is not None:
        again: date | None = look.due if look.answered_at is None else None
        return again
    first: date | None = claim.answer_due if claim.state == "asked" else None
    return first


def until_when(claim: Claim) -> date | None:
    """The last day to ask us to look again in time; None while there is nothing to look at again."""
    until: date | None = claim.look_again_until if claim.state == "not_accepted" else None
    return until


def counts(promise: Entitlement, today: date) -> Counts:
    """Asked, yes, not accepted; looked at again, changed: as at the end of last month, by the one rule.

    Counted anew every day, one more of them would tell whoever watches what somebody did that day.
    """
    first = today.replace(day=1)
    claims = Claim.objects.unrestricted(reason="the public count of what became of those who asked")
    asked = claims.filter(entitlement__series=promise.series, asked_at__date__lt=first).order_by()
    by_state: Counter[str] = Counter()
    by_look: Counter[bool | None] = Counter()
    for state, answered, asked_again, again, changed in asked.values_list(
        "state", "answered_at", "look_again__asked_at", "look_again__answered_at", "look_again__changed"
    ):
        by_state[state if _before(answered, first) else "asked"] += 1
        if _before(asked_again, first):
            by_look[changed if _before(again, first) else None] += 1
    return Counts(
        small_numbers.one_way({state: by_state[state] for state, _label in Claim.STATES}),
        small_numbers.one_way({"changed": by_look[True], "stands": by_look[False], "waiting": by_look[None]}),
        first - timedelta(days=1),
    )


def _before(at: datetime | None, first: date) -> bool:
    return at is not None and timezone.localdate(at) < first


def leaving_out(*, answered: bool = False) -> list[WordsLeaveOut]:
    """Notes that the words of a promise leave people out: those that wait, or those answered."""
    notes = WordsLeaveOut.objects.select_related("entitlement")
    return list(notes.exclude(answer="") if answered else notes.filter(answer=""))


def leaving_out_note(code: str) -> WordsLeaveOut:
    """One of them. Raises NotFound."""
    found: WordsLeaveOut | None = (
        WordsLeaveOut.objects.filter(code=code).select_related("entitlement").first()
    )
    if found is None:
        raise NotFound
    return found


def _on_paper():  # type: ignore[no-untyped-def]
    claims = Claim.objects.unrestricted(reason="the holder of a paper opens it with code and word")
    return claims.exclude(digest="").select_related("entitlement__decision", "person")
