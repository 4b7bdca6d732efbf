"""The address of a page as it stands on paper or in an e-mail, outside any request."""

from __future__ import annotations

from django.conf import settings


def whole_address(address: str) -> str:
    """The whole address of a page of ours, from its path."""
    return str(settings.MORROW_SITE).rstrip("/") + address
