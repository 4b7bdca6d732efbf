"""A year of one topic, played through the very actions that the pages call.

J1 → J2 → J3 → J4 → J6 → J8 → J2, with the same ids throughout. Everyone in it is invented.
"""

from morrow.site.demonstration.year.play import play
from morrow.site.demonstration.year.stage import Played, Stage
from morrow.site.demonstration.year.topic import TOPICS, Topic

__all__ = ["TOPICS", "Played", "Stage", "Topic", "play"]
