"""The shape of every page on which one thing is written down."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render

from morrow.charter.errors import PartsMissing
from morrow.charter.words import PARTS
from morrow.foundations.errors import KindError
from morrow.foundations.forms import say_why
from morrow.foundations.web.confirming import doing


def step(request: Any, form: forms.Form, do: Callable[[], str], **context: Any) -> HttpResponse:
    """Show the form, or do the thing and go where `do` says; a refusal is said on the form."""
    doing(request, context.get("title", ""))
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(do())
        except PartsMissing as fault:
            form.add_error(None, str(fault))
            for part in fault.parts:
                if part in form.fields:
                    form.add_error(part, str(PARTS[part]).capitalize())
        except KindError as fault:
            say_why(form, fault)
    shown = {"form": form, **context}
    return render(request, "charter/step.html", shown, status=422 if form.errors else 200)
