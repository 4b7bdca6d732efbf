"""The classes of Popolo that a place needs, each field under its published name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who holds a seat, or voted; `page` and `published` say where and when that stood."""

    id: str
    name: str
    page: str = ""
    published: str = ""
    example: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """A council, a body of it that decides, or a party."""

    id: str
    name: str
    classification: str
    parent_id: str = ""
    example: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A ward, by its official code."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A seat for one ward, or for the whole place where it names none."""

    id: str
    label: str
    organization_id: str
    area_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """Somebody in a seat, for a party where they stand for one."""

    id: str
    person_id: str
    organization_id: str
    post_id: str = ""
    on_behalf_of_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Motion:
    """What was moved and decided; `classification` is the regime of the decision."""

    id: str
    identifier: str
    text: str
    classification: str
    date: date
    page: str
    organization_id: str = ""
    result: str = "passed"
    example: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """One person's vote: *yes*, *no* or *abstain*; `role` is *casting* for the chair's second."""

    voter_id: str
    option: str
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteEvent:
    """The vote on one motion. The counts are added up from the votes, so they cannot differ from them."""

    id: str
    motion_id: str
    start_date: date
    votes: tuple[Vote, ...]
    organization_id: str = ""
    result: str = "pass"

    @property
    def counts(self) -> dict[str, int]:
        """How many chose each option, in the order in which each was first chosen."""
        options = [vote.option for vote in self.votes]
        return {option: options.count(option) for option in dict.fromkeys(options)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """Everything, each thing named by others standing in its own list."""

    persons: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    areas: tuple[Area, ...] = ()
    posts: tuple[Post, ...] = ()
    memberships: tuple[Membership, ...] = ()
    motions: tuple[Motion, ...] = ()
    vote_events: tuple[VoteEvent, ...] = ()
