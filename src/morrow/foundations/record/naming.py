"""Short readable codes for things that are not secret."""

from __future__ import annotations

import secrets

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def new_short_code() -> str:
    """Eight symbols of Crockford's base 32 (40 bits): enough to be unique, not to be secret."""
    return "".join(secrets.choice(CROCKFORD) for _ in range(8))
