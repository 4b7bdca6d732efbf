"""What belongs to no place, and what no address can hold, is answered kindly."""

from __future__ import annotations

import pytest
from django.test import Client


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/static/", 404),
        ("/accounts/", 302),
        ("/accounts/me/", 404),
        ("/who/about/", 404),
        ("/%00/", 400),
    ],
)
def test_it_is_told_without_a_word_of_ours_about_places(path: str, status: int) -> None:
    answer = Client(raise_request_exception=False).get(path)
    assert answer.status_code == status
    assert "scope.entered" not in answer.content.decode()
