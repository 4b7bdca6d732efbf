"""The code in a letter to a panel: worked out anew for printing, and kept only as a digest."""

from __future__ import annotations

from django.utils.crypto import salted_hmac

from morrow.foundations.codes import BYTES_NEEDED, make_code
from morrow.voice.models import Panel, PanelAddress


def letter_code(panel: Panel, address: PanelAddress) -> str:
    """The code printed in the letter to an address."""
    made = salted_hmac("morrow.panel.letter", f"{panel.pk}:{address.pk}", algorithm="sha256").digest()
    return make_code(made[:BYTES_NEEDED])
