"""An outcome's averages before and after, as people read them."""

from __future__ import annotations

from typing import Any

from django.utils.formats import number_format


def in_tenths(change: Any) -> dict[str, Any]:
    """The averages at the start and later with their ranges, and the difference, each rounded to a tenth.

    `rounded` is true where the difference shown is not the one a reader finds by taking the shown averages
    from each other, so that the page can say why.
    """
    if change is None or change.difference is None:
        return {}
    ranges = {"before": change.before, "after": change.after, "changed": change.difference}
    words: dict[str, Any] = {}
    for name, found in ranges.items():
        words[name if name != "changed" else "changed_by"] = _tenth(found.mean)
        words |= {f"{name}_low": _tenth(found.low), f"{name}_high": _tenth(found.high)}
    found_by_hand = round(change.after.mean, 1) - round(change.before.mean, 1)
    words["rounded"] = _tenth(found_by_hand) != words["changed_by"]
    return words


def _tenth(value: float) -> str:
    # Django cuts what is too long off; rounded first, and never shown as -0.0.
    return number_format(round(value, 1) + 0.0, decimal_pos=1)
