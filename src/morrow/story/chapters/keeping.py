"""A public story is the same for everybody, so it is worked out once until the next act in the place."""

from __future__ import annotations

from django.core.cache import cache
from django.utils.translation import get_language

from morrow.foundations.record.reading import newest
from morrow.foundations.scope import entering
from morrow.story.chapters.story import Story, tell
from morrow.story.queries.topics import Topic

A_MINUTE = 60
"""The longest a story is kept, for an act that was written before the newest and settled after it."""


def kept_story(topic: Topic) -> Story:
    """The public story of a topic, from memory where nothing has been done in the place since."""
    key = f"story-{entering.place()}-{topic.code}-{newest()}-{get_language()}"
    kept: Story | None = cache.get(key)
    if kept is None or kept.topic.starts != topic.starts:
        kept = tell(topic)
        cache.set(key, kept, A_MINUTE)
    return kept
