"""Groups: what people made of one another's statements, as groups that answer alike and as common ground.

answers.py        who agreed, disagreed or passed
landscape.py      where each person stands among the others
clusters.py       gathering who stand near one another
opinion.py        the groups, how far apart they stand, and whether they would be found again
common_ground.py  what every group agrees with, and what each says that others do not
clouds.py         where a group stands as a whole, without any of its people
asking.py         which statement somebody is shown next
"""

from .answers import AGREE, DISAGREE, PASS, UNSEEN, Answers, BadAnswers
from .asking import Tallied, draw_next, next_statement, weight
from .clouds import Cloud, cloud_of
from .clusters import agreement
from .common_ground import Ground, Said, common_ground
from .opinion import ENOUGH, Groups, opinion_groups

__all__ = [
    "AGREE",
    "DISAGREE",
    "ENOUGH",
    "PASS",
    "UNSEEN",
    "Answers",
    "BadAnswers",
    "Cloud",
    "Ground",
    "Groups",
    "Said",
    "Tallied",
    "agreement",
    "cloud_of",
    "common_ground",
    "draw_next",
    "next_statement",
    "opinion_groups",
    "weight",
]
