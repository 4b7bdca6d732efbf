"""Who sits where, what was decided and how each voted, for whoever counts it elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.utils import timezone
from django.utils.text import slugify

from morrow.accountability.models import Decision, Vote
from morrow.accountability.queries.register import register
from morrow.place import queries as places
from morrow.standards import popolo

OPTIONS = {"for": "yes", "against": "no", "abstain": "abstain"}
Known = dict[tuple[str, bool], str]
"""The id of whoever goes by a name, apart for those who are invented."""


def feed(page_of: Callable[[Decision], str]) -> popolo.Feed:
    """Everything as Popolo names it; `page_of` tells the address of a decision's page."""
    seats = places.seats()
    decisions = list(
        register().select_related("authority__body__organisation").prefetch_related("votes").order_by("pk")
    )
    known = {(person.name, person.example): person.id for person in seats.persons}
    return popolo.Feed(
        persons=(*seats.persons, *_voters(decisions, known)),
        organizations=(*seats.councils, *_bodies(), *seats.parties),
        areas=seats.areas,
        posts=seats.posts,
        memberships=seats.memberships,
        motions=tuple(_motion(each, page_of(each)) for each in decisions),
        vote_events=tuple(_vote_event(each, known) for each in decisions if each.votes.all()),
    )


def _bodies() -> list[popolo.Organization]:
    """Every body, whether it has decided anything yet or not: a vote of one that ended leads to it still."""
    return [
        popolo.Organization(
            id=_body(body.code),
            name=body.name,
            classification=body.kind or "body",
            parent_id=body.organisation.code
            if body.organisation and body.organisation.kind == "council"
            else "",
            example=body.example,
        )
        for body in places.every_body()
    ]


def _voters(decisions: Sequence[Decision], known: Known) -> list[popolo.Person]:
    """Whoever voted and is no councillor as published: an invented vote stands beside nobody real."""
    voted = {(vote.member, each.example) for each in decisions for vote in each.votes.all()}
    return [
        popolo.Person(id=_voter(name, example, known), name=name, example=example)
        for name, example in sorted(voted - known.keys())
    ]


def _voter(name: str, example: bool, known: Known) -> str:
    return known.get((name, example)) or f"{'example' if example else 'member'}/{slugify(name)}"


def _motion(decision: Decision, page: str) -> popolo.Motion:
    assert decision.decided_at is not None
    return popolo.Motion(
        id=f"decision/{decision.code}",
        identifier=decision.code,
        text=decision.title,
        classification=decision.regime,
        date=timezone.localdate(decision.decided_at),
        page=page,
        organization_id=_body_of(decision),
        example=decision.example,
    )


def _vote_event(decision: Decision, known: Known) -> popolo.VoteEvent:
    assert decision.decided_at is not None
    return popolo.VoteEvent(
        id=f"vote/{decision.code}",
        motion_id=f"decision/{decision.code}",
        start_date=timezone.localdate(decision.decided_at),
        organization_id=_body_of(decision),
        votes=tuple(_vote(vote, decision.example, known) for vote in decision.votes.all()),
    )


def _vote(vote: Vote, example: bool, known: Known) -> popolo.Vote:
    return popolo.Vote(
        voter_id=_voter(vote.member, example, known),
        option=OPTIONS[vote.position],
        role="casting" if vote.casting else "",
    )


def _body_of(decision: Decision) -> str:
    body = decision.authority.body if decision.authority else None
    return _body(body.code) if body else ""


def _body(code: str) -> str:
    return f"body/{code}"
