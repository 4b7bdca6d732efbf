"""What may be said to `morrow run`, and what is refused before anything starts."""

import argparse
import errno
import ipaddress
import socket
from dataclasses import dataclass

from .errors import OpenToTheNetwork, PortRefused, PortTaken


@dataclass(frozen=True)
class RunOptions:
    """Where to listen, how many invented people to draw, and how much to say."""

    host: str = "127.0.0.1"
    port: int = 8000
    people: int | None = None
    quiet: bool = False
    open_to_network: bool = False

    @property
    def address(self) -> str:
        """The address to open in a browser."""
        return f"http://{bracketed(self.reachable_host)}:{self.port}"

    @property
    def reachable_host(self) -> str:
        """The host as seen from this machine: a wildcard is no place to go to."""
        return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self.host, self.host)  # noqa: S104


def add_run_options(parser: argparse.ArgumentParser) -> None:
    """Teach a parser what `morrow run` understands."""
    parser.add_argument("--port", type=_port, default=8000, help="port to listen on (8000)")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
    parser.add_argument("--people", type=int, help="how many invented people the place should have")
    parser.add_argument("--quiet", action="store_true", help="say only where the site is, and what fails")
    parser.add_argument("--open-to-network", action="store_true", help="allow a --host others can reach")


def check_options(options: RunOptions) -> None:
    """Refuse what cannot work, or would open a demonstration to others, before anything is started.

    Raises OpenToTheNetwork, PortTaken or PortRefused.
    """
    if not is_loopback(options.host) and not options.open_to_network:
        raise OpenToTheNetwork(options.host)
    check_port(options.host, options.port)


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach this address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def check_port(host: str, port: int) -> None:
    """Raise PortTaken or PortRefused unless we could listen here now."""
    try:
        family, kind, protocol, _, where = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(where)
            trial.listen(1)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise PortTaken(host, port) from error
        raise PortRefused(host, port, error.strerror or str(error)) from error


def bracketed(host: str) -> str:
    """An IPv6 address stands in brackets in a URL."""
    return f"[{host}]" if ":" in host else host


def _port(text: str) -> int:
    number = int(text) if text.isdigit() else 0
    if not 1 <= number <= 65535:
        raise argparse.ArgumentTypeError(f"{text} is no port: give a number from 1 to 65535")
    return number
