"""An address as it stands in the window of an envelope."""

from __future__ import annotations

import re


def in_lines(address: str) -> str:
    r"""Each part on a line of its own, where somebody typed them one after another with commas.

    >>> in_lines("Flat 2, 3 Mill Lane,Sale , M33 7ZF")
    'Flat 2\n3 Mill Lane\nSale\nM33 7ZF'
    """
    return "\n".join(part.strip() for part in re.split(r"[,\n]", address) if part.strip())
