"""The book of facts and amounts: read by anyone, kept by the officer who keeps the register."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from morrow.charter import actions, queries
from morrow.charter.errors import BookRefused
from morrow.charter.forms.claims import BookForm
from morrow.charter.permissions import ADOPTERS, sees_forms
from morrow.charter.views.step import step
from morrow.charter.wrong_files import problems_in_words
from morrow.foundations.scope import path
from morrow.methods.entitlements import Unit
from morrow.standards.problems import Refused
from morrow.standards.rule_files import amounts_words, facts_words, read_book_words


def book(request: Any) -> HttpResponse:
    """What rules may ask, and what they use, with where each amount stands and who checked it."""
    held = queries.book()
    amounts = [
        (amount, value, Unit.read(amount.unit).written(value.value))
        for amount in held.amounts
        for value in amount.values
    ]
    context = {
        "facts": held.facts,
        "amounts": amounts,
        "kept": queries.book_kept(),
        "sees_forms": sees_forms(request.viewer),
    }
    return render(request, "charter/book.html", context)


def keep(request: Any) -> HttpResponse:
    """Put a new book in the place of the one before."""
    by = request.viewer.acting_as(*ADOPTERS)
    held = queries.book()
    begun = {"facts": facts_words(held), "amounts": amounts_words(held)}
    form = BookForm(request.POST if request.method == "POST" else None, initial=begun)
    for field in form.fields.values():
        field.widget.attrs["data-content"] = True

    def do() -> str:
        given = form.cleaned_data
        try:
            read = read_book_words(given["facts"], given["amounts"])
        except Refused as fault:
            raise BookRefused(problems_in_words(fault), _half(fault)) from fault
        actions.keep_book(book=read, by=by, now=timezone.now())
        return path("charter:book")

    return step(
        request,
        form,
        do,
        title=_("Keep a new book"),
        lead=_(
            "The book as it stands is below: change what changes, and keep it. Rules that were adopted keep "
            "the facts and amounts they were adopted with. A next version takes them from the new book."
        ),
        button=_("Keep it"),
    )


def _half(fault: Refused) -> str:
    """The half of a book that is to blame, where it is one alone."""
    return "amounts" if all(each.file == "amounts.toml" for each in fault.problems) else "facts"
