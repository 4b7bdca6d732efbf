"""Misuse by the cast, in Morrowdale; the whole played year is tried in `tests/harm`."""
