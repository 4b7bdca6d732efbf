"""Where we speak and are answered: contributions and replies, rounds, themes and ballots.

Words: a *contribution* is something said, in the person's own words, by whom or for whom, on which
channel, and it owes a *reply*; a *round* is a deliberation with a question, a closing test and a
selection rule fixed beforehand; a *theme* gathers contributions and keeps the minority positions.
"""
