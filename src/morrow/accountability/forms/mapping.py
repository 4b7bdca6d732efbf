"""The forms on which the map of who decides what is put right, and a question is added."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.accountability.forms.fields import words as sentences
from morrow.accountability.models import Authority, Responsibility
from morrow.foundations.forms import needed


def _line(label: Any, missing: Any = "", **options: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=300, **needed(missing), **options)


class RowForm(forms.Form):
    """What one row of the map says, and why it is changed."""

    question = _line(_("The question, in plain words"), _("Write the question"))
    words = sentences(_("Other words people use"), 3, help_text=_("One to a line"))
    decides = forms.ChoiceField(
        label=_("Whose matter it is"),
        choices=[("", _("Choose one")), *Responsibility.DECIDES],
        **needed(_("Choose whose matter it is")),
    )
    body = _line(_("Who exactly decides"), help_text=_("Leave it empty where the council does"))
    delivers = _line(_("Who does it"), _("Write who does it"))
    here = sentences(_("What is different here"), 2)
    law = _line(_("The law"), _("Name the Act and section"))
    law_url = forms.URLField(
        label=_("Where the law can be read"),
        assume_scheme="https",
        **needed(_("Give the address of the law")),
    )
    ask = _line(_("How to ask"), _("Write how to ask"))
    challenge = sentences(_("How to challenge it"), 3, missing=_("Write how it can be challenged"))
    challenge_limit = _line(_("Within what time"), _("Write within what time"))
    challenge_law = _line(_("The law of that"), _("Name the law of the challenge"))
    challenge_url = forms.URLField(
        label=_("Where that law can be read"),
        assume_scheme="https",
        **needed(_("Give the address of that law")),
    )
    authority = forms.ChoiceField(label=_("By which power here"), required=False)
    promise = _line(_("The promise it belongs to"), help_text=_("The code of its first version"))
    service_kind = forms.ChoiceField(
        label=_("Where to go: a kind of service"),
        required=False,
        help_text=_("From the directory. Whoever asks sees the first of them, and a link to all"),
    )
    offer = _line(
        _("Where to go: something on offer here"),
        help_text=_("Copy the address of its page. Once it has ended, what replaced it is shown, or nothing"),
    )
    why = sentences(_("Why is it changed?"), 3, missing=_("Say why: it stands beside the row"))

    def __init__(self, *args: Any, authorities: list[Authority], kinds: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.authorities = {each.code: each for each in authorities}
        self.fields["words"].widget.attrs["data-content"] = True
        choice: Any = self.fields["authority"]
        choice.choices = [("", _("None")), *((each.code, each.scope) for each in authorities)]

        of_service: Any = self.fields["service_kind"]
        of_service.choices = [("", _("None")), *((each, each) for each in kinds)]

    def clean_offer(self) -> str:
        """The reference of what is on offer, from its code or from the address of its page."""
        code = self.cleaned_data["offer"].strip().rstrip("/").rpartition("/")[2]
        return f"commissioning.offer/{code}" if code else ""

    def told(self) -> dict[str, Any]:
        """What the row shall say."""
        typed = {name: value for name, value in self.cleaned_data.items() if name in RowForm.base_fields}
        typed.pop("why")
        lines = [line.strip() for line in typed["words"].splitlines() if line.strip()]
        return {**typed, "words": lines, "authority": self.authorities.get(typed["authority"])}


class NewRowForm(RowForm):
    """A question the national map lacks."""

    code = forms.SlugField(
        label=_("A short name"),
        max_length=38,
        help_text=_("Small letters and hyphens, such as canal-boats"),
        **needed(_("Give it a short name")),
    )
    subject = _line(_("Under which subject"), _("Name a subject"))
    tier = forms.ChoiceField(
        label=_("Decided where"),
        choices=[("", _("Choose one")), *Responsibility.TIERS],
        **needed(_("Choose where it is decided")),
    )

    field_order = ("code", "subject", "tier")
