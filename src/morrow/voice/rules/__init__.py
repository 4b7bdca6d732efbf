"""Pure decisions of this room, on plain values."""

from morrow.voice.rules.bridging import (
    STAYS,
    SUMMARY_KINDS,
    Leaning,
    Point,
    bridging_points,
)
from morrow.voice.rules.channels import (
    ALOUD,
)
from morrow.voice.rules.comparing import (
    EQUAL_SHARES,
    MOST_VOTES,
    PHRAGMEN,
    ByRule,
    compared,
)
from morrow.voice.rules.conversation import (
    FEWEST_PEOPLE,
    FEWEST_STATEMENTS,
    leaning,
    minority_side,
)
from morrow.voice.rules.counting import (
    RULE_OF,
    by_most_votes,
    by_phragmen,
    counted,
    election,
)
from morrow.voice.rules.deadlines import sort_due
from morrow.voice.rules.groups import (
    Group,
    coarsened,
)
from morrow.voice.rules.hearing import (
    quota_verdict,
    wilson,
)
from morrow.voice.rules.likeness import (
    alike,
)
from morrow.voice.rules.limits import (
    NO_LIMITS,
    RUNOFF,
    Limits,
    bounds,
    most_first_choices,
    one_chosen,
    told_of_runoff,
)
from morrow.voice.rules.marks import (
    MOST_POINTS,
    Marks,
    cost_of,
    in_order,
    marks,
    wrong_with,
)
from morrow.voice.rules.names import (
    same_name,
)
from morrow.voice.rules.panels import (
    FIFTHS,
    LEAST_WEIGHT,
    MOST_WEIGHT,
    USUAL_WEIGHTS,
    chance_by,
    commitment,
    draw_invitations,
    fit_weights,
    seats_for,
    seed_of,
    weights_as_usual,
)
from morrow.voice.rules.rounds import (
    AGE_BANDS,
    falls_short,
    is_over,
    next_state,
    problems,
    takes_part_today,
)

__all__ = [
    "AGE_BANDS",
    "ALOUD",
    "EQUAL_SHARES",
    "FEWEST_PEOPLE",
    "FEWEST_STATEMENTS",
    "FIFTHS",
    "LEAST_WEIGHT",
    "MOST_POINTS",
    "MOST_VOTES",
    "MOST_WEIGHT",
    "NO_LIMITS",
    "PHRAGMEN",
    "RULE_OF",
    "RUNOFF",
    "STAYS",
    "SUMMARY_KINDS",
    "USUAL_WEIGHTS",
    "ByRule",
    "Group",
    "Leaning",
    "Limits",
    "Marks",
    "Point",
    "alike",
    "bounds",
    "bridging_points",
    "by_most_votes",
    "by_phragmen",
    "chance_by",
    "coarsened",
    "commitment",
    "compared",
    "cost_of",
    "counted",
    "draw_invitations",
    "election",
    "falls_short",
    "fit_weights",
    "in_order",
    "is_over",
    "leaning",
    "marks",
    "minority_side",
    "most_first_choices",
    "next_state",
    "one_chosen",
    "problems",
    "quota_verdict",
    "same_name",
    "seats_for",
    "seed_of",
    "sort_due",
    "takes_part_today",
    "told_of_runoff",
    "weights_as_usual",
    "wilson",
    "wrong_with",
]
