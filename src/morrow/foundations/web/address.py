"""Whose address a request came from, also where the site stands behind proxies of its own."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase


class ClientAddressMiddleware:
    """Puts the client’s address into `REMOTE_ADDR` where proxies of our own stand before the site.

    How many, `settings.MORROW_PROXIES` says. Unless it is set nothing a client sends is believed, so
    nobody chooses the address their tries are counted by. Each proxy of ours adds one address at the
    end of X-Forwarded-For; what a client wrote there itself stands further left and is never read.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, knowing who asks."""
        address = forwarded_for(request.META.get("HTTP_X_FORWARDED_FOR", ""), settings.MORROW_PROXIES)
        if address:
            request.META["REMOTE_ADDR"] = address
        return self.get_response(request)


def forwarded_for(header: str, proxies: int) -> str:
    """The address the outermost of our own proxies was called from; nothing where that cannot be read.

    >>> forwarded_for("6.6.6.6, 203.0.113.9", 1)
    '203.0.113.9'
    >>> forwarded_for("6.6.6.6", 0)
    ''
    """
    hops = [hop.strip() for hop in header.split(",")]
    if not 0 < proxies <= len(hops):
        return ""
    try:
        return str(ipaddress.ip_address(hops[-proxies]))
    except ValueError:
        return ""


def neighbourhood(address: str) -> str:
    """What one household or device holds: an address, or for IPv6 the /64 it chooses addresses from.

    >>> neighbourhood("2001:db8::1:2"), neighbourhood("203.0.113.9"), neighbourhood("::ffff:203.0.113.9")
    ('2001:db8::/64', '203.0.113.9', '203.0.113.9')
    """
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(known, ipaddress.IPv4Address):
        return str(known)
    if known.ipv4_mapped:
        return str(known.ipv4_mapped)
    return str(ipaddress.ip_network((known, 64), strict=False))
