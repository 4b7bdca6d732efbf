"""Counting: ballots in, winners out, with the reason for each.

What is decided: which projects a shared budget pays for. Costs and budgets are whole numbers of the
smallest unit of money (pence); every comparison that decides a winner is exact; ties are decided only
by the rule that is passed in, and each is reported.

    election.py      what was voted on and how: projects, ballots
    conventions.py   the choices a place states before the vote: utility, completion, start
    ties.py          rules that put tied projects in order
    equal_shares.py  the Method of Equal Shares: one count (rounds.py) or many (adding.py), in which
                     backers.py say who wants what, purses.py who has what left, pricing.py what it costs
    greedy.py        most votes first, for comparison and completion
    phragmen.py      Phragmén's rule, for comparison
    instant_runoff.py  one project from ballots in order, round by round (runoff_round.py)
    bounds.py        least votes, limits, exclusions and needs (needs.py) that every rule keeps
    outcome.py       who won, why, and what it left; reasons.py has the sentences
    figures.py       what each group of voters got; passed_over.py finds a group that is owed more
"""

from .ballots import Ballot
from .bounds import NO_BOUNDS, Bounds, Ceiling, Needs, OneOf
from .conventions import Completion, Ended, Start, Utility
from .election import BadElection, Election, Project
from .equal_shares import equal_shares
from .figures import Got, by_group
from .greedy import greedy
from .instant_runoff import instant_runoff
from .outcome import Explained, Outcome, TieBroken
from .passed_over import PassedOver, passed_over
from .phragmen import phragmen
from .reasons import (
    Afforded,
    Bought,
    Chosen,
    Instead,
    LimitMet,
    NoRoom,
    NoSupport,
    NotReached,
    Outvoted,
    Reason,
    Short,
    Show,
    Taken,
    TooDear,
    TooFew,
    Unmet,
    WentOut,
)
from .runoff_round import RunoffRound
from .ties import TieBreak, by_fewest_pounds, by_id, by_lot, by_most_votes

__all__ = [
    "NO_BOUNDS",
    "Afforded",
    "BadElection",
    "Ballot",
    "Bought",
    "Bounds",
    "Ceiling",
    "Chosen",
    "Completion",
    "Election",
    "Ended",
    "Explained",
    "Got",
    "Instead",
    "LimitMet",
    "Needs",
    "NoRoom",
    "NoSupport",
    "NotReached",
    "OneOf",
    "Outcome",
    "Outvoted",
    "PassedOver",
    "Project",
    "Reason",
    "RunoffRound",
    "Short",
    "Show",
    "Start",
    "Taken",
    "TieBreak",
    "TieBroken",
    "TooDear",
    "TooFew",
    "Unmet",
    "Utility",
    "WentOut",
    "by_fewest_pounds",
    "by_group",
    "by_id",
    "by_lot",
    "by_most_votes",
    "equal_shares",
    "greedy",
    "instant_runoff",
    "passed_over",
    "phragmen",
]
