"""How many people are told or answered at a time."""

AT_ONCE = 100
"""In one transaction: a worker that is stopped among thousands begins again with so many at most."""
