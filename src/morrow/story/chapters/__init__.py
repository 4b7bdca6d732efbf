"""The public story of one topic, chapter by chapter: frozen facts, which the templates put in sentences.

Every number of people has passed the rule of small numbers before it comes here; words of people are
only those their authors agreed to show and somebody read. No chapter holds a personal reference.
"""

from morrow.story.chapters.keeping import kept_story
from morrow.story.chapters.story import Story, tell

__all__ = ["Story", "kept_story", "tell"]
