"""The long form of a promise stands under headings, and none of its fields is left out of them."""

from __future__ import annotations

import pytest

from morrow.charter.forms import AdoptEntitlementForm, NextVersionForm
from tests.rooms.accountability.pages import Browser


@pytest.mark.parametrize("data", [None, {"knowing": "on"}])
@pytest.mark.parametrize(
    ("kind", "given"), [(AdoptEntitlementForm, "priorities"), (NextVersionForm, "decisions")]
)
def test_every_field_is_drawn_once(cast, kind, given, data):
    with cast.as_("dilys"):
        form = kind(data, **{given: []})
        drawn = [field.name for group in form.groups for field in group.fields]
    assert sorted(drawn) == sorted(form.fields)


def test_what_the_law_asks_stands_before_how_the_promise_keeps_it(cast, promise):
    page = Browser(cast.dilys, base="/morrowdale/what-we-agreed/").open(f"promises/{promise.code}/next/")
    shown = page.content.decode()
    headings = ("What is promised", "Whom it reaches", "The rule", "Money", "What it rests on")
    places = [shown.index(f'heading">{words}</h2>') for words in headings]
    assert places == sorted(places)
