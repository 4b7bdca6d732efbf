"""Reason codes of this room as sentences."""

from __future__ import annotations

from django.utils.translation import gettext as _

from morrow.foundations.codes import CodeNotRead


def code_not_read(fault: CodeNotRead) -> str:
    """Why a receipt code could not be read."""
    sentences = {
        "empty": _("Type the code on your receipt. It looks like K7QM-4XRD-2H9B."),
        "wrong_length": _("A code has twelve letters and numbers. Check that none is missing."),
        "wrong_character": _(
            "Our codes never have the letter U or signs. Check each one against your receipt."
        ),
        "mistyped": _(
            "One letter or number is not right, or two are swapped. Check each against your receipt."
        ),
    }
    return sentences.get(fault.code, str(fault))
