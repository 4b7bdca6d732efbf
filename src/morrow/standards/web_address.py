"""Addresses of web pages as others publish them: only those that a link may lead to."""

from __future__ import annotations

from urllib.parse import urlsplit

WHAT = "is not the address of a web page"
DO = "write the whole address, beginning with https:// or http://, or leave it out"


def is_web_address(text: str) -> bool:
    """True for an http or https address with a host, and nothing in it that no address holds.

    >>> is_web_address("https://www.ons.gov.uk/a?b=1"), is_web_address("http://example.org")
    (True, True)
    >>> is_web_address("javascript:alert(1)"), is_web_address("www.ons.gov.uk"), is_web_address("https:///a")
    (False, False, False)
    """
    if any(ord(letter) <= ord(" ") for letter in text):
        return False
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)
