"""The form by which a file of an earlier vote is sent."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from morrow.foundations.forms import needed

MOST_BYTES = 10_000_000


class VoteFileForm(forms.Form):
    """A vote in the Pabulib format. It is counted and forgotten: nothing of it is kept."""

    file = forms.FileField(
        label=_("A file of an earlier vote (.pb)"),
        help_text=_("In the Pabulib format, up to 10 megabytes. It is counted, and nothing of it is kept."),
        **needed(_("Choose a file")),
    )

    def clean_file(self) -> Any:
        """Raises ValidationError where it is too large."""
        sent = self.cleaned_data["file"]
        if sent.size > MOST_BYTES:
            raise ValidationError(
                _("The file is larger than 10 megabytes. Count it with “morrow count” on a computer instead.")
            )
        return sent
