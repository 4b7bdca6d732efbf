"""A person's own threads: everything on them that is theirs, and what is public."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from morrow.foundations.record import ref
from morrow.foundations.scope import Viewer
from morrow.foundations.threads import StationView, own_thread
from morrow.story.queries.topics import Topic, topic_of
from morrow.voice import queries as voice


@dataclass(frozen=True)
class OwnThread:
    """One thing a person said, and what became of it as they may see it."""

    said: Any
    topic: Topic | None
    stations: tuple[StationView, ...]

    @property
    def going_on(self) -> bool:
        """Whether a station comes next: not for what was answered or taken back and is part of no theme."""
        return self.topic is not None or not (self.said.withdrawn_at or self.said.replies.all())


def own_threads(viewer: Viewer) -> list[OwnThread]:
    """The threads of everything this person said, the newest first; none for nobody."""
    return [_own(said, viewer) for said in voice.said_by(viewer)]


def _own(said: Any, viewer: Viewer) -> OwnThread:
    topic = topic_of(ref(said))
    also = topic.starts if topic else ()
    return OwnThread(said, topic, own_thread(ref(said), viewer, also=also))
