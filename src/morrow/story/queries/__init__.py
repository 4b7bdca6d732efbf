"""Questions the public pages ask."""

from morrow.story.queries.own import OwnThread, own_threads
from morrow.story.queries.topics import Topic, listed, topic_of, topic_with, topics

__all__ = ["OwnThread", "Topic", "listed", "own_threads", "topic_of", "topic_with", "topics"]
