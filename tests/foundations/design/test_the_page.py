"""The frame round every page."""

import re

import pytest
from django.template import engines
from django.template.loader import render_to_string

from morrow.foundations.design.pieces import Refusal
from morrow.foundations.design.styleguide import styleguide_context

PLACE = {"name": "Samplesea", "slug": "samplesea", "example": True}


@pytest.fixture(scope="module")
def guide() -> str:
    return render_to_string("design/styleguide.html", styleguide_context())


def page(text: str, **context: object) -> str:
    return engines["django"].from_string('{% extends "design/page.html" %}' + text).render(context)


def test_a_page_stands_without_place_navigation_or_viewer() -> None:
    html = page("{% block title %}Hello{% endblock %}{% block content %}<p>Words</p>{% endblock %}")
    assert re.search(r"<h1>\s*Hello", html)
    assert "<nav" not in html
    assert "m-aside" not in html
    assert "m-notice" not in html


def test_the_title_is_said_once_and_shown_twice() -> None:
    html = page("{% block title %}{{ words }}{% endblock %}", words="Homes & <b>heat")
    assert "<title>Homes &amp; &lt;b&gt;heat – Morrow</title>" in html
    assert re.search(r"<h1>\s*Homes &amp; &lt;b&gt;heat", html)


def test_an_example_place_says_so_on_the_page_in_the_title_in_previews_and_on_paper() -> None:
    html = page("{% block title %}Homes{% endblock %}", place=PLACE)
    assert "<title>Homes (example) – Samplesea – Morrow</title>" in html
    assert 'property="og:title" content="Example: Homes"' in html
    assert "m-example-sheet m-print-only" in html
    assert "are invented" in html
    assert 'content="noindex"' in html


def test_a_real_place_carries_no_example_mark() -> None:
    html = page("{% block title %}Homes{% endblock %}", place={**PLACE, "example": False})
    assert "example" not in html.lower()


def test_a_page_with_a_wrong_form_says_so_first_in_its_title() -> None:
    html = page("{% block title %}Say it{% endblock %}", **{"form": styleguide_context()["form"]})
    assert "<title>Error: Say it" in html
    assert html.count("There is a problem") == 1


def test_navigation_may_be_plain_triples() -> None:
    html = page("", nav=[("/a/", "Have your say", False), ("/b/", "The money", True)])
    assert '<a href="/b/" aria-current="page">The money</a>' in html


def test_no_page_needs_an_inline_script_or_style(guide: str) -> None:
    assert not re.search(r"\sstyle=|\son[a-z]+=|<style|<script>|<script(?![^>]*src=)", guide)


def test_no_id_is_used_twice(guide: str) -> None:
    ids = re.findall(r'\sid="([^"]+)"', guide)
    assert len(ids) == len(set(ids))


def test_an_error_page_says_what_happened_why_and_what_to_do() -> None:
    html = render_to_string(
        "design/error.html",
        {
            "title": "Too many tries",
            "what": "Ten wrong codes.",
            "why": "To keep codes safe.",
            "next_steps": ["Wait"],
        },
    )
    assert all(
        words in html for words in ("Too many tries", "Ten wrong codes.", "To keep codes safe.", "Wait")
    )


def test_r60_a_refusal_cannot_be_shown_without_a_person_a_reason_and_something_instead() -> None:
    with pytest.raises(ValueError, match="who and instead"):
        Refusal(who="", why="Over the limit", instead=[])


def test_emergency_numbers_can_be_rung_from_the_page() -> None:
    html = engines["django"].from_string('{% load design %}{% emergency "0161 496 0999" %}').render({})
    assert all(f'href="tel:{number}"' in html for number in ("999", "111", "01614960999"))
