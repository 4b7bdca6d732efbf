"""What sides wrote in public about a mutual pledge, each by a key."""

from __future__ import annotations

from morrow.charter.models import Pledge


def public_words(pledge: Pledge) -> list[tuple[str, str]]:
    """Everything that anybody wrote freely since it was adopted: a key, and the words."""
    found: list[tuple[str, str]] = []
    for side in pledge.sides.all():
        found += [(f"asked-{side.code}", side.asked_how), (f"left-{side.code}", side.left_because)]
        for delivery in side.deliveries.all():
            found.append((f"did-{delivery.code}", delivery.words))
            found += [(f"said-{word.pk}", word.words) for word in delivery.said.all()]
    return [(key, words) for key, words in found if words]
