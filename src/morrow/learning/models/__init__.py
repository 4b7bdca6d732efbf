"""What the room keeps: what was observed, of whom or of what, and the reviews that make sense of it."""

from morrow.learning.models.measurement import Measurement
from morrow.learning.models.observation import Observation
from morrow.learning.models.review import CostBenefit, EvidenceLine, LearningReview, SenseNote

__all__ = ["CostBenefit", "EvidenceLine", "LearningReview", "Measurement", "Observation", "SenseNote"]
