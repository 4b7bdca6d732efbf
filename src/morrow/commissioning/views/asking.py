"""How every form of this room is answered: one domain call, then back to a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render

from morrow.foundations.errors import KindError, NotFound
from morrow.foundations.web.confirming import doing


def ask(
    request: Any,
    *,
    form: Any,
    title: str,
    button: str,
    do: Callable[[], str],
    lead: str = "",
    about: str = "",
    before: Iterable[str] = (),
) -> HttpResponse:
    """Show a form; once it is valid do one thing and go where that says. Faults stand in the form.

    `before` are sentences that are read before anything is written.
    """
    doing(request, title)
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(do())
        except NotFound:
            raise
        except KindError as fault:
            form.add_error(None, str(fault))
    context = {"form": form, "title": title, "button": button, "lead": lead, "about": about}
    context["before"] = list(before)
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "commissioning/ask.html", context, status=status)
