"""Pages for when something is not as hoped: what happened, why, and what to do."""

from __future__ import annotations

import logging
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

log = logging.getLogger(__name__)


def error(request: Any, status: int, reason: str = "") -> HttpResponse:
    """A kind page for a refusal or an absence."""
    titles = {
        400: _("We could not read that request"),
        403: _("This page is for someone else"),
        404: _("We could not find that page"),
        409: _("That did not go through"),
        500: _("Something went wrong on our side"),
        503: _("We will be back in a moment"),
    }
    context = {"status": status, "title": titles.get(status, titles[500]), "reason": reason}
    if status == 404 and not reason:
        context |= {
            "why": _(
                "The address may be mistyped, what stood there may have moved or ended, or it is shown only "
                "to somebody who has signed in."
            ),
            "next_steps": [
                _("Go back a page, or begin at the top of this one."),
                _("If it is yours, sign in and open it again."),
            ],
        }
    return render(request, "design/error.html", context, status=status)


def database_gone(request: Any, fault: Exception) -> HttpResponse:
    """The database does not answer; nothing was lost, and the next try may succeed."""
    log.error("The database does not answer: %s", type(fault).__name__)
    page = _PLAIN.format(
        title=_("We will be back in a moment"),
        what=_("Morrow cannot reach its records just now, so nothing was changed or lost."),
        do=_("Wait a minute and load the page again. If you were sending something, send it once more."),
    )
    response = HttpResponse(page, status=503)
    response["Retry-After"] = "10"
    return response


def not_found(request: Any, exception: Exception) -> HttpResponse:
    """Django's 404."""
    return error(request, 404)


def forbidden(request: Any, exception: Exception) -> HttpResponse:
    """Django's 403."""
    return error(request, 403, reason=str(exception))


def failed(request: Any) -> HttpResponse:
    """Django's 500."""
    return error(request, 500)


_PLAIN = """<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title></head>
<body><main><h1>{title}</h1><p>{what}</p><p>{do}</p></main></body></html>"""
