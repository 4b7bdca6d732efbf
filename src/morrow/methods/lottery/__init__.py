"""The lottery: volunteers in, a fair residents' panel out, with everybody's chance of a seat.

What is decided: who sits on a panel that must mirror the place. Quotas say how many of each sort sit on
it; among all panels that keep them a lottery is found that is as fair as it can be to each volunteer, its
chances are published, and one panel is drawn from a seed that anyone can check.

    pool.py       volunteers, the facts they told, and quotas
    kinds.py      volunteers who cannot be told apart, put together
    wanted.py     the chances that no lottery can better: leximin, maximin, nash
    seats.py      the panel that gives most to those to whom most is owed
    tickets.py    a lottery over real panels that gives each their chance
    lottery.py    all of it: `fair_lottery`
    drawing.py    one panel from a seed, and who takes the place of someone who cannot come
    relaxing.py   the smallest change of quotas that would make a panel possible
    programme.py  the one place that speaks to the solver

Source: Flanigan, Gölz, Gupta, Hennig, Procaccia, "Fair algorithms for selecting citizens' assemblies",
Nature 596 (2021); the way over kinds of volunteers and the solver HiGHS (open, MIT) are our own choice.
"""

from .drawing import Drawn, draw_again
from .lottery import Lottery, fair_lottery
from .pool import BadPool, Pool, Quota, Volunteer
from .relaxing import Relaxed, smallest_relaxation
from .wanted import Method

__all__ = [
    "BadPool",
    "Drawn",
    "Lottery",
    "Method",
    "Pool",
    "Quota",
    "Relaxed",
    "Volunteer",
    "draw_again",
    "fair_lottery",
    "smallest_relaxation",
]
