"""What tests of this room share."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client


@pytest.fixture
def browser(cast) -> Callable[[str], Client]:
    """`browser("rosa")` is one of the cast at work in a browser; `browser("")` is nobody signed in."""

    def open_for(key: str) -> Client:
        client = Client()
        if key:
            client.force_login(cast.people[key].account)
            session = client.session
            session["morrow_persona"] = True
            session.save()
        return client

    return open_for
