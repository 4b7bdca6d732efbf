"""Did life get better, for whom, and are we sure: observations, reviews, and what follows.

Words: an *observation* is an outcome measure, experience note or story about an offer, agreement,
person or area; a *learning review* ends in continue, adapt, replace or stop, and proposes a decision.
"""
