"""Forms by which saved e-mails are looked at and taken in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from morrow.foundations.forms import needed
from morrow.voice.email_file import Mail, read_email
from morrow.voice.errors import NotAnEmail
from morrow.voice.forms.receipts import LONGEST
from morrow.voice.models import Contribution

MOST = 20
LARGEST = 20_000_000


class _Several(forms.ClearableFileInput):
    allow_multiple_selected = True


class MailsField(forms.FileField):
    """Several saved e-mails, each read; a fault of any is told with its name."""

    widget = _Several(attrs={"accept": ".eml,message/rfc822"})

    def clean(self, data: Any, initial: Any = None) -> list[Mail]:
        """The e-mails. Raises ValidationError with everything that is wrong."""
        files: Sequence[Any] = data if isinstance(data, list | tuple) else [data] if data else []
        if len(files) > MOST:
            raise forms.ValidationError(_("Send at most %s e-mails at a time.") % MOST)
        found: list[Mail] = []
        faults: list[str] = []
        for file in files or [None]:
            given = super().clean(file, initial)
            try:
                if given.size > LARGEST:
                    told = _("%s is larger than 20 MB. Take its attachments out first.")
                    raise NotAnEmail(told % given.name)
                found.append(read_email(given.read(), file=given.name))
            except NotAnEmail as fault:
                faults.append(str(fault))
        if faults:
            raise forms.ValidationError(faults)
        return found


class MailsForm(forms.Form):
    """Which e-mails."""

    mails = MailsField(
        label=gettext_lazy("The saved e-mails"),
        help_text=gettext_lazy("Files that end in .eml, at most 20"),
        **needed(gettext_lazy("Choose the e-mails")),
    )


class OneMailForm(forms.Form):
    """One e-mail before it is kept: its words, what it is, and whether we may write back."""

    words = forms.CharField(
        label=gettext_lazy("Their own words"),
        help_text=gettext_lazy("Without what they quote. Change nothing else."),
        widget=forms.Textarea(attrs={"rows": 6}),
        max_length=LONGEST,
        **needed(gettext_lazy("There are no words. Leave this e-mail out.")),
    )
    quoted = forms.CharField(
        label=gettext_lazy("What stood below: quoted words and signature"),
        help_text=gettext_lazy("Kept beside it, and never shown in public or counted as theirs"),
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
        max_length=LONGEST,
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("What is it?"),
        choices=[("", gettext_lazy("Choose one")), *Contribution.KINDS],
        **needed(gettext_lazy("Choose what it is")),
    )
    agreed = forms.BooleanField(
        label=gettext_lazy("They agreed that we keep their name and address and write to them"),
        required=False,
        help_text=gettext_lazy("Else neither is kept, and only the receipt leads back to it."),
    )
    leave_out = forms.BooleanField(label=gettext_lazy("Leave this e-mail out"), required=False)
    name = forms.CharField(widget=forms.HiddenInput, required=False, max_length=200)
    address = forms.EmailField(widget=forms.HiddenInput, required=False)
    sent_on = forms.DateField(widget=forms.HiddenInput, required=False)

    def clean(self) -> dict[str, Any]:
        """What is left out needs nothing; who is written to needs an address."""
        cleaned = super().clean() or {}
        if cleaned.get("leave_out"):
            self.errors.clear()
        elif cleaned.get("agreed") and not cleaned.get("address"):
            self.add_error("agreed", _("The e-mail holds no address we can write to. Take the tick away."))
        return cleaned


MailFormSet = forms.formset_factory(OneMailForm, extra=0, max_num=MOST, validate_max=True)
