"""Projects, and the vote on them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.foundations import record
from morrow.foundations.money import Money
from morrow.foundations.permission import require
from morrow.foundations.scope import Actor, entering
from morrow.people.queries import PersonRef
from morrow.voice import rules, urn
from morrow.voice.errors import NotItsTurn, NotOnTheRoll, NotOpenToday, ProjectNotAccepted
from morrow.voice.limits_fit import check_need, check_nothing_needs, known_category
from morrow.voice.marking import marks_for
from morrow.voice.models import Project, Round, Theme
from morrow.voice.permissions import LISTENERS, may_convene, may_speak_as
from morrow.voice.young import require_pass


def add_project(
    *,
    round: Round,
    title: str,
    cost: Money,
    by: Actor,
    now: datetime,
    description: str = "",
    area_code: str = "",
    theme: Theme | None = None,
    category: str = "",
    either_or: str = "",
    needs: Project | None = None,
) -> Project:
    """Put a project with its cost on the list, before the vote opens.

    Where the round rests on several themes, the project says which of them it answers, so that it
    stands on the thread of that topic alone; where it rests on one, the project answers that one. Of
    projects that share a word in `either_or` only one can win; one that `needs` another of the same list can
    only win once that has. Raises NotItsTurn and ProjectNotAccepted.
    """
    require(may_convene(by))
    _before_the_vote(round)
    if not title.strip() or cost.pence < 1:
        raise ProjectNotAccepted(_("A project needs a name, and a cost of at least a penny."))
    if round.budget and cost > round.budget:
        raise ProjectNotAccepted.too_dear(cost, round.budget)
    if round.projects.filter(title__iexact=title.strip(), withdrawn_at=None).exists():
        raise ProjectNotAccepted(
            _(
                "“%(title)s” stands on the list already. Give this project a name that voters can tell from "
                "it."
            )
            % {"title": title.strip()}
        )
    theme = theme or _only_theme(round)
    if (str(record.ref(theme)) if theme else "") not in (round.rests_on or [""]):
        raise ProjectNotAccepted(_("Say which of the themes behind this round the project answers."))
    check_need(round, either_or, needs)
    causes = [theme, round] if theme else []
    with record.act(by=by, verb="proposed", because=causes, now=now) as act:
        project: Project = Project.objects.create(
            round=round,
            title=title.strip(),
            description=description.strip(),
            cost=cost,
            area_code=area_code,
            theme=theme,
            category=known_category(round, category),
            either_or=" ".join(either_or.split()),
            needs=needs,
            example=by.example,
        )
        act.on(project)
    return project


def withdraw_project(*, project: Project, by: Actor, now: datetime) -> None:
    """Take a project off the list before the vote opens. Raises NotItsTurn and ProjectNotAccepted."""
    require(may_convene(by))
    _before_the_vote(project.round)
    if project.withdrawn_at:
        raise NotItsTurn
    check_nothing_needs(project)
    with record.act(by=by, verb="withdrew", on=project, now=now):
        project.withdrawn_at = now
        project.save(update_fields=["withdrawn_at"])


def cast_ballot(
    *,
    round: Round,
    person: PersonRef | None,
    by: Actor,
    now: datetime,
    approves: Collection[str] = (),
    points: Mapping[str, int] | None = None,
    ward: str = "",
    age_band: str = "",
) -> None:
    """Mark the roll and drop a ballot into the urn, in one transaction.

    `approves` are codes of projects, in a ranked vote the most wanted first; where the vote is by points,
    `points` are what each project gets. An empty ballot counts as a voter. `person` is whom a worker
    helps; for oneself it is None. The ballot holds no person and no time, and the record says only
    that this person voted. Raises NotItsTurn, NotOpenToday, NotOnTheRoll, NoSuchProject,
    BallotNotAccepted, AlreadyVoted, and NotForThisAge where the round is for young people.
    """
    require(by.holds("resident", "visitor", *LISTENERS))
    whose = person.pk if person else (by.person_id if by.holds("resident") else None)
    require_pass(round, whose)
    if whose is None:
        raise NotOnTheRoll
    require(may_speak_as(by, whose))
    if not rules.takes_part_today(round.opens, round.closes, timezone.localdate(now)):
        raise NotOpenToday(round.opens, round.closes)
    with (
        record.act(by=by, verb="voted in", on=round, now=now),
        entering.lifted(reason="marking a roll that nobody but the voter reads"),
    ):
        urn.hold_open(round)
        made = marks_for(round, approves, points or {})
        urn.mark_the_roll(round, whose)
        urn.drop(round, made, ward=ward, age_band=age_band)


def _only_theme(round_: Round) -> Theme | None:
    refs = [record.Ref.read(text) for text in round_.rests_on]
    return Theme.objects.filter(code=refs[0].code).first() if len(refs) == 1 else None


def _before_the_vote(round_: Round) -> None:
    if not round_.has_vote or Round.objects.get(pk=round_.pk).state not in {"draft", "open"}:
        raise NotItsTurn
