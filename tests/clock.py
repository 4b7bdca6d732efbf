"""Going on to another day, for whoever sits in the same process: the pages, and what they call."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.utils import timezone


@contextmanager
def the_day_after() -> Iterator[None]:
    """Tomorrow, at the same hour: the last day of a round is over. Whoever goes on signs in anew."""
    today = timezone.now
    timezone.now = lambda: today() + timedelta(days=1)
    try:
        yield
    finally:
        timezone.now = today
