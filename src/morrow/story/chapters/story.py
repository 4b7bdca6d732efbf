"""All chapters of one topic, told for anyone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from morrow.foundations.money import Money, total
from morrow.foundations.scope import entering
from morrow.foundations.threads import StationView, ribbon_of
from morrow.story.chapters.arranged import Arranged, arranged
from morrow.story.chapters.changed import Changed, changed
from morrow.story.chapters.decided import Agreed, agreed
from morrow.story.chapters.money import Moved, moved
from morrow.story.chapters.reading import Reading
from morrow.story.chapters.said import Heard, Said, heard, said
from morrow.story.queries.topics import Topic


@dataclass(frozen=True)
class Story:
    """One topic's thread with its chapters; a chapter that has not been reached is None."""

    topic: Topic
    stations: tuple[StationView, ...]
    said: Said
    heard: Heard | None
    agreed: Agreed | None
    money: Moved | None
    arranged: Arranged | None
    changed: Changed | None

    @property
    def station(self) -> dict[str, StationView]:
        """The stations by name."""
        return {station.key: station for station in self.stations}

    @property
    def voted(self) -> Money:
        """What the ideas cost together that the votes chose."""
        votes = self.heard.votes if self.heard else ()
        return total(project.cost for vote in votes for project in vote.funded)

    @property
    def decided_otherwise(self) -> Any | None:
        """The option decided on, where a vote chose ideas and it costs another sum than these."""
        chosen = self.agreed.first.chosen if self.agreed else None
        if chosen is None or not chosen.cost or self.voted in {Money(0), chosen.cost}:
            return None
        return chosen

    @property
    def begun(self) -> date | None:
        """The first public day on the thread: never the day on which somebody spoke."""
        return min((station.when for station in self.stations if station.when), default=None)


def tell(topic: Topic) -> Story:
    """The public story of a topic."""
    reading = Reading.of(topic.starts)
    with entering.lifted(reason="counting who spoke and took part, shown after the rule of small numbers"):
        return _told(topic, reading)


def _told(topic: Topic, reading: Reading) -> Story:
    themes = reading.things("voice.theme")
    arrangement = arranged(reading)
    return Story(
        topic=topic,
        stations=ribbon_of(*topic.starts),
        said=said(themes),
        heard=heard(reading.thread, themes),
        agreed=agreed(reading),
        money=moved(reading),
        arranged=arrangement,
        changed=changed(reading, _outcome(arrangement)),
    )


def _outcome(arrangement: Arranged | None) -> Any | None:
    if arrangement is None or not arrangement.commissions:
        return None
    return arrangement.commissions[0].outcome
