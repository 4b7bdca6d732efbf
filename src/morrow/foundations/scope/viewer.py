"""Who is looking, and in which role someone acts."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from morrow.foundations.scope.errors import NotYourRole


@dataclass(frozen=True)
class Actor:
    """One person acting in one role. Every action takes one as `by`.

    `alias` is the random id under which the person stands in the record; `organisation` and
    `body` are the codes of what the role joins them to.
    """

    person_id: int
    alias: UUID | None
    role: str
    organisation: str = ""
    body: str = ""
    name: str = ""
    example: bool = False

    def holds(self, *kinds: str) -> bool:
        """True where the role is one of these."""
        return self.role in kinds


@dataclass(frozen=True)
class Viewer:
    """Whoever reads: a person with the roles they hold today, or nobody signed in."""

    person_id: int | None = None
    alias: UUID | None = None
    name: str = ""
    actors: tuple[Actor, ...] = field(default=())
    system: bool = False

    @property
    def setting(self) -> str:
        """What PostgreSQL's row security is told: a person's id, `0` for nobody, `*` for the system."""
        return "*" if self.system else str(self.person_id or 0)

    @property
    def roles(self) -> frozenset[str]:
        """The kinds of role held today."""
        return frozenset(actor.role for actor in self.actors)

    @property
    def work(self) -> tuple[str, ...]:
        """Each role held today with the code of where it is held, as `navigator@TRUST`, in order."""
        found = {(actor.role, actor.organisation or actor.body) for actor in self.actors}
        return tuple(f"{role}@{where}" if where else role for role, where in sorted(found))

    def holds(self, *kinds: str) -> bool:
        """True where any of these roles is held today."""
        return bool(self.roles & set(kinds))

    def acting_as(self, *kinds: str) -> Actor:
        """The first held role among `kinds`, in their order. Raises NotYourRole."""
        for kind in kinds:
            for actor in self.actors:
                if actor.role == kind:
                    return actor
        raise NotYourRole(kinds)


NOBODY = Viewer()
SYSTEM = Viewer(system=True, name="Morrow")

MORROW = Actor(person_id=0, alias=None, role="system", name="Morrow")
"""The software itself, acting for nobody: loading a place, delivering news."""
