"""Making words disappear everywhere this room holds them."""

from __future__ import annotations

from collections.abc import Iterable

from morrow.learning.models import EvidenceLine


def forget_in_reviews(refs: Iterable[str]) -> None:
    """Empty every line of evidence that tells one of these observations."""
    EvidenceLine.objects.filter(ref__in=list(refs)).update(words="")
