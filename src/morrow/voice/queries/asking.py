"""Which statement somebody is asked about next: what tells most and was seen least, by draw."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q

from morrow.foundations.scope import Viewer
from morrow.methods.groups import Tallied, draw_next
from morrow.people.queries import PersonRef
from morrow.voice.models import Round, Statement, StatementVote


@dataclass(frozen=True)
class Asked:
    """The statement to answer next, and how many of how many the viewer has answered."""

    code: str
    words: str
    answered: int
    of: int


def next_to_answer(round_: Round, viewer: Viewer, *, whose: PersonRef | None = None) -> Asked | None:
    """The next statement for this viewer, or for whom they help; None once all shown are answered.

    Of whoever is helped nothing is told but how many they have answered.
    """
    person = whose.pk if whose else viewer.person_id or 0
    mine = StatementVote.objects.unrestricted(reason="which statements the viewer has answered")
    mine = mine.filter(statement=OuterRef("pk"), person_id=person)
    found = Statement.objects.unrestricted(reason="choosing the statement to be answered next")
    found = found.filter(round=round_, moderation="shown", erased=False).order_by("code")
    counts = {kind: Count("votes", filter=Q(votes__answer=kind)) for kind, _ in StatementVote.ANSWERS}
    rows = list(found.annotate(seen=Exists(mine)).values("code", "words", "seen", **counts))
    waiting = [
        Tallied(row["code"], row["agree"], row["disagree"], row["pass"]) for row in rows if not row["seen"]
    ]
    answered = len(rows) - len(waiting)
    code = draw_next(waiting, answered=answered, person=person, seed=round_.code)
    words = {row["code"]: row["words"] for row in rows}
    return None if code is None else Asked(str(code), words[str(code)], answered, len(rows))
