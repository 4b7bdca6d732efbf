"""Forms in the govuk pattern: a renderer for ``FORM_RENDERER`` (or for one form) and a day in three boxes."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.forms.renderers import DjangoTemplates
from django.forms.widgets import Input
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from django.utils.translation import gettext_lazy as _

CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.RadioSelect, ""),
    (forms.CheckboxSelectMultiple, ""),
    (forms.CheckboxInput, "govuk-checkboxes__input"),
    (forms.Select, "govuk-select"),
    (forms.Textarea, "govuk-textarea"),
    (forms.FileInput, "govuk-file-upload"),
    (forms.MultiWidget, ""),
    (Input, "govuk-input"),
)
NARROW = {"number": "govuk-input--width-5", "date": "govuk-input--width-10", "time": "govuk-input--width-5"}


class DesignBoundField(BoundField):
    """A field that knows its govuk classes and how its parts are told apart."""

    @property
    def shape(self) -> str:
        """Which way it is drawn: radios, checkboxes, checkbox, day, textarea or plain."""
        widget = self.field.widget
        kinds: tuple[tuple[type[forms.Widget], str], ...] = (
            (forms.RadioSelect, "radios"),
            (forms.CheckboxSelectMultiple, "checkboxes"),
            (forms.CheckboxInput, "checkbox"),
            (DayWidget, "day"),
            (forms.Textarea, "textarea"),
        )
        return next((name for kind, name in kinds if isinstance(widget, kind)), "plain")

    @property
    def most_characters(self) -> int | None:
        """How long a text may be, where the field says so."""
        return getattr(self.field, "max_length", None)

    @property
    def first_id(self) -> str:
        """The id of the first thing to put right, for the error summary to lead to."""
        if self.shape in {"radios", "checkboxes", "day"}:
            return f"{self.auto_id}_0"
        return self.id_for_label or str(self.auto_id)

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        """Django's attributes and the classes of the pattern."""
        attrs = super().build_widget_attrs(attrs, widget)
        used = widget or self.field.widget
        name = next((css for kind, css in CLASSES if isinstance(used, kind)), "")
        names = [name, str(used.attrs.get("class", ""))]
        kind = getattr(used, "input_type", "")
        if name == "govuk-input" and kind in NARROW and "width" not in names[1]:
            names.append(NARROW[kind])
        if name and self.errors:
            names.append(f"{name}--error")
        if name == "govuk-textarea" and self.most_characters:
            names.append("govuk-js-character-count")
        joined = " ".join(filter(None, names))
        return attrs | {"class": joined} if joined else attrs


class DesignRenderer(DjangoTemplates):
    """Draws forms with ``design/forms/``; widgets with ours where there is one, otherwise with Django's."""

    form_template_name = "design/forms/form.html"
    field_template_name = "design/forms/field.html"
    bound_field_class = DesignBoundField

    def get_template(self, template_name: str) -> Any:
        """A template of the design system, otherwise Django's own."""
        ours = template_name.replace("django/forms/widgets/", "design/forms/widgets/", 1)
        if ours.startswith("design/"):
            try:
                return get_template(ours)
            except TemplateDoesNotExist:
                pass
        return super().get_template(template_name)


def error_links(form: forms.BaseForm) -> list[tuple[str, str]]:
    """(where to go, what to put right) for each error; errors of the whole form lead nowhere."""
    links = [("", str(error)) for error in form.non_field_errors()]
    for field in form:
        target = field.first_id if isinstance(field, DesignBoundField) else str(field.auto_id)
        links += [(f"#{target}", str(error)) for error in field.errors]
    return links


class DayWidget(forms.MultiWidget):
    """A day in three boxes: day, month, year."""

    template_name = "design/forms/widgets/day.html"
    use_fieldset = True
    PARTS = (("day", _("Day"), 2), ("month", _("Month"), 2), ("year", _("Year"), 4))

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        boxes: dict[str, forms.Widget | type[forms.Widget]] = {
            name: forms.TextInput(attrs={"inputmode": "numeric", "size": width})
            for name, _label, width in self.PARTS
        }
        super().__init__(boxes, attrs)

    def decompress(self, value: date | None) -> list[int | None]:
        """Day, month and year of a date."""
        return [value.day, value.month, value.year] if value else [None, None, None]

    def get_context(self, name: str, value: Any, attrs: Mapping[str, Any] | None) -> dict[str, Any]:
        """Each box with its label and width."""
        context = super().get_context(name, value, dict(attrs or {}))
        for box, (_name, label, width) in zip(context["widget"]["subwidgets"], self.PARTS, strict=True):
            box["label"], box["width"] = label, width
        return context


FOUR_DIGITS = 1000
YEARS = range(1800, 2200)
"""The years that anybody means; what lies outside is a slip, and days reckoned from it cannot be kept."""


class DayField(forms.MultiValueField):
    """A day, asked for in three boxes."""

    widget = DayWidget

    def __init__(self, **options: Any) -> None:
        errors = options.setdefault("error_messages", {})
        errors.setdefault("incomplete", _("Enter a day, a month and a year"))
        numbers = {"invalid": _("Write the day, the month and the year as numbers, such as 27 3 2026")}
        fields = tuple(forms.IntegerField(error_messages=numbers) for _part in DayWidget.PARTS)
        super().__init__(fields, **options)

    def compress(self, data_list: list[int]) -> date | None:
        """The date, or an error that says what is wrong."""
        if not data_list:
            return None
        day, month, year = data_list
        if 0 <= year < FOUR_DIGITS:
            raise ValidationError(_("Write the year with four digits, such as 2026"), code="invalid")
        if year > 0 and year not in YEARS:
            told = _("Write a year from %(first)s to %(last)s")
            years = {"first": YEARS[0], "last": YEARS[-1]}
            raise ValidationError(told, code="invalid", params=years)
        try:
            return date(year, month, day)
        except (ValueError, OverflowError) as wrong:
            raise ValidationError(_("Enter a real day, such as 27 3 2026"), code="invalid") from wrong
