"""Questions this room answers. What is about people comes only after the rule of small numbers."""

from morrow.learning.models import LearningReview as ReviewRef
from morrow.learning.models import Observation as ObservationRef
from morrow.learning.proposal import Proposal, proposal_of
from morrow.learning.queries.changes import (
    Changed,
    MonthPoint,
    by_area,
    changed,
    measured_by_area,
    series,
    what_changed,
)
from morrow.learning.queries.reviews import (
    decisions_of,
    offers_not_working,
    review,
    reviews_behind_refs,
    reviews_concluded,
    reviews_due,
    reviews_open,
)
from morrow.learning.queries.words import (
    STORIES,
    any_to_release,
    notes_for,
    observation,
    own_observations,
    public_words,
    to_release,
)

__all__ = [
    "STORIES",
    "Changed",
    "MonthPoint",
    "ObservationRef",
    "Proposal",
    "ReviewRef",
    "any_to_release",
    "by_area",
    "changed",
    "decisions_of",
    "measured_by_area",
    "notes_for",
    "observation",
    "offers_not_working",
    "own_observations",
    "proposal_of",
    "public_words",
    "review",
    "reviews_behind_refs",
    "reviews_concluded",
    "reviews_due",
    "reviews_open",
    "series",
    "to_release",
    "what_changed",
]
