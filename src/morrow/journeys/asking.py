"""The shape of a journey's page: one form, one step, one way on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render

from morrow.foundations.errors import KindError, NotFound
from morrow.foundations.forms import say_why
from morrow.foundations.web.confirming import doing


def sent(request: Any) -> QueryDict | None:
    """What was sent, even where nothing was filled in; None where the page was only opened."""
    return request.POST if request.method == "POST" else None


def ask(
    request: Any,
    form: forms.Form,
    do: Callable[[dict[str, Any]], str],
    template: str = "journeys/ask.html",
    **context: Any,
) -> HttpResponse:
    """Show the form, or take the step and go where it says. A refusal stands on the form."""
    doing(request, context.get("title", ""))
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(do(form.cleaned_data))
        except NotFound:
            raise
        except KindError as fault:
            say_why(form, fault)
    status = 422 if form.errors else 200
    return render(request, template, {"form": form, **context}, status=status)
