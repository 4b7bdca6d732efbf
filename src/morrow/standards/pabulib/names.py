"""What our files say beside what the format has words for: bounds on who may win.

`category` is a column of the format; the others are ours, and readers of the format pass over them.
"""

LEAST_VOTES = "min_votes"
"""In META: how many ballots must name a project."""
CATEGORY_LIMIT = "category_limit: "
"""In META, followed by the name of a category: the most that goes to its projects together."""
WARD_LIMIT = "ward_limit"
"""In META: the most that goes to the projects of any one ward together."""
CATEGORY = "category"
WARD = "ward"
EITHER_OR = "either_or"
"""Of projects with the same word in this column only one can win."""
NEEDS = "needs"
"""The id of the project that must win before this one can."""
