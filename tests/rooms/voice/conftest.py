"""Quick hashing of the words people choose with a receipt, so that tests need not wait for it."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def quick_hashing(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
