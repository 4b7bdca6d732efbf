"""Opening pages as one of the cast."""

from __future__ import annotations

from typing import Any

from django.test import Client

BASE = "/morrowdale/decisions/"


class Browser:
    """A signed-in member of the cast: `open("desk/")`, `send("2026-001/decide/", option=…)`."""

    def __init__(self, person: Any = None, base: str = BASE) -> None:
        self.base = base
        self.client = Client()
        if person is not None:
            self.client.force_login(person.account)
            session = self.client.session
            session["morrow_persona"] = True
            session.save()

    def open(self, page: str = "", **query: Any) -> Any:
        """GET a page."""
        return self.client.get(self.base + page, query)

    def send(self, page: str, **typed: Any) -> Any:
        """POST a form."""
        return self.client.post(self.base + page, typed)


def says(response: Any, *words: str) -> bool:
    """Whether the page says all of these."""
    text = response.content.decode()
    missing = [each for each in words if each not in text]
    assert not missing, f"{missing} not on the page:\n{text}"
    return True
