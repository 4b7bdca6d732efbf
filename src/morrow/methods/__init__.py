"""The workshop: pure Python that has never heard of Django.

Each folder answers one question and gives its reasons. No I/O, no clock; randomness only
through a passed seed, ties only through a passed rule, exact arithmetic wherever a vote
or a pound is decided.
"""
