"""Entitlements: a rule's words and what is known of somebody in, a reasoned answer out.

What is decided: nothing is ever refused. A rule says *yes*, *not known yet* with the next question, or
*a person must look*. What is not known stays not known (Kleene's three values); money is whole pence;
every rounding is written in the rule; dates stand outside its words.

    tokens.py, parser.py, syntax.py   from words to a tree, each part with its place
    registry.py, units.py             facts and amounts: what a rule may speak of
    measuring.py                      how large a rule may be, with its working put in
    binding.py, checking.py           a day's amounts put in; kinds, units and ranges checked
    person.py, reasons.py             one person: the answer, the clauses, the next question
    population.py                     everyone: the same tree as SQL
    rule.py                           what was adopted, and a rule made ready for a day
    people_table.py                   a table of people, checked and held by an engine that answers SQL;
    people_on_spark.py                the same held by Spark, for tens of millions
    bounds.py, filling.py             what is not known: its least and most, and drawn from others
    simulation.py, edges.py           a rule tried on everybody: cost, gainers, losers, whom it hurts
    together.py, grouping.py          several rules counted at once, by group
    synthetic.py, synthetic_means.py  people who do not exist, in the real proportions of a place
"""

from .binding import literals_in, names_in
from .faults import BadFacts, BadRule
from .parser import parse
from .person import Value
from .reasons import Reason
from .registry import Amount, Dated, Fact, Registry
from .rule import Answer, Citation, Example, Ready, Result, Rule, ready
from .syntax import Literal
from .units import Kind, Unit

__all__ = [
    "Amount",
    "Answer",
    "BadFacts",
    "BadRule",
    "Citation",
    "Dated",
    "Example",
    "Fact",
    "Kind",
    "Literal",
    "Ready",
    "Reason",
    "Registry",
    "Result",
    "Rule",
    "Unit",
    "Value",
    "literals_in",
    "names_in",
    "parse",
    "ready",
]
