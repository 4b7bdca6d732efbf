"""What is asked about rounds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Case, CharField, Count, F, IntegerField, OuterRef, Q, Subquery, Value, When

from morrow.foundations import small_numbers
from morrow.foundations.errors import NotFound
from morrow.foundations.record import Ref
from morrow.foundations.scope import Viewer
from morrow.foundations.small_numbers import Cell
from morrow.voice.models import Project, RollMark, Round, Statement, StatementVote, Theme


def open_rounds(today: date) -> list[Round]:
    """Rounds in which people can take part today, the first to close first."""
    found = Round.objects.filter(state__in=["open", "ballot"], opens__lte=today, closes__gte=today)
    return list(found.select_related("young").order_by("closes", "pk"))


def rounds_to_open(today: date) -> list[Round]:
    """Drafts that were to be open by now, the newest first; without what the law asks to be consulted on."""
    drafts = Round.objects.filter(state="draft", opens__lte=today, closes__gte=today, consultation=None)
    return list(drafts.order_by("-opens", "-pk"))


def rounds(viewer: Viewer) -> list[Round]:
    """Every round this viewer may see, the newest first: drafts only for those who run them."""
    found = Round.objects.all()
    if not viewer.system and not viewer.holds("engagement_officer"):
        found = found.exclude(opened_at=None)
    return list(found.select_related("young").order_by("-opens", "-pk"))


def round_for(viewer: Viewer, code: str) -> Round:
    """One round this viewer may see. Raises NotFound."""
    found: Round | None = (
        Round.objects.filter(code=code).select_related("tally", "consultation", "limits", "young").first()
    )
    convenes = viewer.system or viewer.holds("engagement_officer")
    if found is None or not (found.opened_at or convenes):
        raise NotFound
    return found


def themes_of(round_: Round) -> list[Theme]:
    """The themes a round grew out of."""
    codes = [Ref.read(theme).code for theme in round_.rests_on]
    return list(Theme.objects.filter(code__in=codes).order_by("pk")) if codes else []


def projects_of(round_: Round) -> list[Project]:
    """The projects on the ballot, by name."""
    return list(Project.objects.filter(round=round_, withdrawn_at=None).order_by("title", "code"))


def project_for(round_: Round, code: str) -> Project:
    """One project of a round. Raises NotFound."""
    found: Project | None = Project.objects.filter(round=round_, code=code).select_related("round").first()
    if found is None:
        raise NotFound
    return found


@dataclass(frozen=True)
class Shown:
    """A statement as anyone sees it: no name, no date, and numbers only where enough people answered.

    `mine` is the viewer's own answer.
    """

    code: str
    words: str
    agree: Cell
    disagree: Cell
    passed: Cell
    mine: str = ""


def statements_shown(round_: Round, viewer: Viewer) -> list[Shown]:
    """The moderated statements of a round, in an order that says nothing of who made them when."""
    answers = {kind: Count("votes", filter=Q(votes__answer=kind)) for kind, _ in StatementVote.ANSWERS}
    mine = StatementVote.objects.unrestricted(reason="the viewer's own answers beside the statements")
    mine = mine.filter(statement=OuterRef("pk"), person_id=viewer.person_id or 0).values("answer")[:1]
    found = Statement.objects.unrestricted(reason="statements shown to everyone, without a name")
    rows = found.filter(round=round_, moderation="shown", erased=False).order_by("code")
    return [
        _shown(row)
        for row in rows.values("code", "words", mine=Subquery(mine, output_field=CharField()), **answers)
    ]


def _shown(row: dict[str, object]) -> Shown:
    answers = {kind: int(str(row[kind])) for kind, _ in StatementVote.ANSWERS}
    cells = small_numbers.one_way(answers).cells
    return Shown(
        str(row["code"]),
        str(row["words"]),
        cells["agree"],
        cells["disagree"],
        cells["pass"],
        str(row["mine"] or ""),
    )


def statements_to_moderate(viewer: Viewer, round_: Round) -> list[Statement]:
    """Statements that nobody has read yet first, then those shown or not, for those who run rounds."""
    found = Statement.objects.visible_to(viewer).filter(round=round_, erased=False)
    turn = Case(When(moderation="waiting", then=Value(0)), default=Value(1), output_field=IntegerField())
    return list(found.annotate(turn=turn).order_by("turn", F("said_at").desc()))


def how_many_to_moderate(viewer: Viewer) -> int:
    """How many statements nobody has read yet, for those who run rounds."""
    found = Statement.objects.visible_to(viewer).filter(moderation="waiting", erased=False)
    return int(found.count()) if viewer.holds("engagement_officer") else 0


def statement_for(viewer: Viewer, round_: Round, code: str) -> Statement:
    """One statement of a round. Raises NotFound."""
    found: Statement | None = Statement.objects.visible_to(viewer).filter(round=round_, code=code).first()
    if found is None:
        raise NotFound
    return found


def has_voted(round_: Round, viewer: Viewer) -> bool:
    """True where the viewer's own name is marked on the roll."""
    if viewer.person_id is None:
        return False
    marks = RollMark.objects.visible_to(viewer)
    return bool(marks.filter(round=round_, person_id=viewer.person_id).exists())
