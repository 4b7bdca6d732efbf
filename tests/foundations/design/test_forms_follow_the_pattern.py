"""Forms: labels, hints, errors beside the field and at the top, each tied to the other."""

import re
from datetime import date

import pytest
from django import forms
from django.template import engines

from morrow.foundations.design.forms import DayField
from morrow.foundations.design.styleguide import SampleForm


def render(text: str, **context: object) -> str:
    return engines["django"].from_string("{% load design %}" + text).render(context)


@pytest.fixture
def wrong() -> SampleForm:
    return SampleForm(
        {"words": "", "since_day": "31", "since_month": "2", "since_year": "2026", "area": "Nowhere"}
    )


def test_every_error_at_the_top_leads_to_something_that_is_there(wrong: SampleForm) -> None:
    top, fields = render("{% form_errors form %}", form=wrong), render("{% form_fields form %}", form=wrong)
    targets = re.findall(r'href="#([^"]+)"', top)
    assert len(targets) == 4
    assert all(f'id="{target}"' in fields for target in targets)


def test_a_field_names_its_hint_and_its_error(wrong: SampleForm) -> None:
    html = render("{% form_fields form %}", form=wrong)
    assert 'aria-describedby="id_words_helptext id_words_error"' in html
    assert 'id="id_words_helptext"' in html
    assert 'id="id_words_error"' in html


def test_a_question_with_several_answers_is_a_fieldset_with_a_legend() -> None:
    html = render("{% form_fields form %}", form=SampleForm())
    assert html.count("<fieldset") == html.count("<legend") == 3


def test_no_error_is_shown_before_anything_was_sent() -> None:
    assert render("{% form_errors form %}", form=SampleForm()).strip() == ""


def test_any_form_can_be_drawn_in_the_pattern() -> None:
    class Plain(forms.Form):
        name = forms.CharField(label="Name <b>")

    html = render("{% form_fields form %}", form=Plain({"name": ""}))
    assert "govuk-input govuk-input--error" in html
    assert "Name &lt;b&gt;" in html


def test_an_error_of_the_whole_form_is_at_the_top_too() -> None:
    class Never(forms.Form):
        def clean(self) -> None:
            raise forms.ValidationError("The pop-up is closed.")

    assert "The pop-up is closed." in render("{% form_errors form %}", form=Never({}))


@pytest.mark.parametrize(
    ("parts", "answer"), [(["27", "3", "2026"], date(2026, 3, 27)), (["", "", ""], None)]
)
def test_a_day_is_read_from_its_three_boxes(parts: list[str], answer: date | None) -> None:
    assert DayField(required=False).clean(parts) == answer


@pytest.mark.parametrize(
    "parts", [["31", "2", "2026"], ["1", "13", "2026"], ["1", "1", "0"], ["1", "", "2026"]]
)
def test_a_day_that_does_not_exist_is_refused(parts: list[str]) -> None:
    with pytest.raises(forms.ValidationError):
        DayField(require_all_fields=True).clean(parts)


@pytest.mark.parametrize("year", ["1789", "2200", "9999", "99999"])
def test_a_year_that_nobody_means_is_answered_with_what_to_write(year: str) -> None:
    with pytest.raises(forms.ValidationError, match="Write a year from 1800 to 2199"):
        DayField().clean(["31", "12", year])


def test_a_hint_that_repeats_what_somebody_typed_runs_nothing() -> None:
    class Hinted(forms.Form):
        name = forms.CharField(help_text="Such as <svg/onload=alert(1)>")
        sure = forms.BooleanField(help_text="Such as <svg/onload=alert(1)>")

    html = render("{% form_fields form %}", form=Hinted())
    assert "<svg" not in html
    assert html.count("&lt;svg") == 2
