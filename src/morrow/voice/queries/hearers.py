"""Who will hear a reply to everyone in a theme, and by which way, before it is sent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from morrow.foundations.scope import entering
from morrow.people import queries as people
from morrow.voice.models import Contribution, Reply, Statement, Theme

CONTRIBUTION, STATEMENT = "contribution", "statement"


@dataclass(frozen=True)
class Hearers:
    """How many people are written to by each channel, and how many things said are answered on paper alone.

    The last were said by nobody we know, or by somebody who chose no way: they find the reply by their code.
    """

    by_channel: Mapping[str, int]
    with_code_alone: int

    @property
    def written_to(self) -> int:
        """How many people are written to, each once."""
        return sum(self.by_channel.values())

    @property
    def nobody(self) -> bool:
        """True where everyone has been told."""
        return not self.written_to and not self.with_code_alone


def hearers(theme: Theme, causes: Sequence[str]) -> dict[str, Hearers]:
    """For each thing that a reply may tell of (empty: of nothing yet), who was not told of it and will be."""
    with entering.lifted(reason="how many people a reply will reach; nobody's words are read"):
        said = _in(theme)
        told = _told(said)
        found = people.how_to_reach({person for person in said.values() if person})
    reached = {each.person_id: each.channel for each in found}
    return {cause: _hearers(said, told.get(cause, set()), reached) for cause in causes}


_Said = tuple[str, int]
"""A thing said: its kind and its number."""


def _hearers(said: Mapping[_Said, int | None], told: set[_Said], reached: Mapping[int, str]) -> Hearers:
    waiting = [person for thing, person in said.items() if thing not in told]
    writing = {person: reached[person] for person in waiting if person in reached}
    return Hearers(Counter(writing.values()), sum(person not in reached for person in waiting))


def _in(theme: Theme) -> dict[_Said, int | None]:
    """Everything that stands in a theme and may be answered, and who said it."""
    contributions = Contribution.objects.unrestricted(reason="how many people a reply reaches").counting()
    statements = Statement.objects.unrestricted(reason="how many people a reply will reach").exclude(
        person=None
    )
    found: dict[_Said, int | None] = {}
    for kind, things in ((CONTRIBUTION, contributions), (STATEMENT, statements)):
        rows = things.filter(gathered__theme=theme).values_list("pk", "person")
        found |= {(kind, pk): person for pk, person in rows}
    return found


def _told(said: Mapping[_Said, int | None]) -> dict[str, set[_Said]]:
    """For each thing a reply told of, what was answered with it."""
    replies = Reply.objects.unrestricted(reason="who has been told already")
    found: dict[str, set[_Said]] = {}
    for kind in (CONTRIBUTION, STATEMENT):
        ids = [pk for of, pk in said if of == kind]
        rows = replies.filter(**{f"{kind}__in": ids}).values_list("rests_on", kind)
        for rests_on, pk in rows:
            found.setdefault(rests_on, set()).add((kind, pk))
    return found
