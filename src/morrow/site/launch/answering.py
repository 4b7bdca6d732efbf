"""Waiting for the first page."""

import http.client
import time

from .child import Child
from .errors import StopAsked, WebDidNotAnswer
from .options import RunOptions
from .stopping import Stopping

LONGEST_WAIT = 90.0


def wait_for_first_page(options: RunOptions, web: Child, stopping: Stopping) -> int:
    """Ask for the front page until there is an answer, and return its status.

    Raises WebDidNotAnswer when the server ends or takes too long, StopAsked when someone stops us.
    """
    until = time.monotonic() + LONGEST_WAIT
    while time.monotonic() < until:
        if stopping.asked:
            raise StopAsked
        code = web.ended()
        if code is not None:
            raise WebDidNotAnswer(f"The web server ended with code {code}.", web.last_words(), web.log)
        status = first_page(options)
        if status is not None:
            return status
        time.sleep(0.05)
    raise WebDidNotAnswer(f"No page came in {LONGEST_WAIT:.0f} seconds.", web.last_words(), web.log)


def first_page(options: RunOptions) -> int | None:
    """The status of the front page, or None when nobody answers yet."""
    connection = http.client.HTTPConnection(options.reachable_host, options.port, timeout=30)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()
