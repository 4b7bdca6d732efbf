"""Forms by which words come in, and by which their author comes back."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.foundations.forms import needed
from morrow.voice.actions.listen import ALOUD
from morrow.voice.errors import NotReadBack
from morrow.voice.forms.receipts import HINT, LONGEST, keep_the_word_secret
from morrow.voice.models import Contribution


class WordsForm(forms.Form):
    """What is common to every channel: the words, what they are, whose they are, how to answer."""

    words = forms.CharField(
        label=_("What did they say?"),
        help_text=_("Their own words, in their own language. Not a summary."),
        widget=forms.Textarea(attrs={"rows": 6}),
        max_length=LONGEST,
        **needed(_("Write down what the person said")),
    )
    kind = forms.ChoiceField(
        label=_("What is it?"),
        choices=Contribution.KINDS,
        widget=forms.RadioSelect,
        **needed(_("Choose what it is")),
    )
    area_code = forms.ChoiceField(
        label=_("Which ward is it about?"),
        required=False,
        help_text=_("Leave empty if you would rather not say"),
    )
    name = forms.CharField(
        label=_("Their name"), max_length=200, required=False, help_text=_("Only if they want us to know it")
    )
    reach_by = forms.ChoiceField(
        label=_("How shall we tell them what happens?"),
        choices=[
            ("none", _("They will come back with the code, or telephone")),
            ("letter", _("Letter")),
            ("text", _("Text message")),
            ("email", _("E-mail")),
            ("phone", _("Telephone call")),
        ],
        widget=forms.RadioSelect,
        initial="none",
        **needed(_("Choose how we tell them what happens")),
    )
    contact = forms.CharField(
        label=_("Address or number for that"),
        required=False,
        max_length=300,
        help_text=_("Leave empty if they will come back with the code"),
    )
    second_thing = forms.CharField(
        label=_("A word or number only they know"),
        max_length=60,
        help_text=_(
            "With the code, it opens our reply. They choose it: at least four letters or numbers, and "
            "nothing that somebody at home would guess. We cannot read it afterwards."
        ),
        **needed(_("Ask them to choose a word or number, so that only they can open the reply")),
    )
    hint = forms.CharField(
        label=_("A hint, in case they forget the word"), required=False, max_length=100, help_text=HINT
    )
    may_publish = forms.BooleanField(
        label=_("They agree that their words may be shown in public, without their name"), required=False
    )

    def __init__(self, *args: Any, wards: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if wards:
            area: Any = self.fields["area_code"]
            area.choices = [("", _("Not said")), *wards]
        else:
            del self.fields["area_code"]

    def clean(self) -> dict[str, Any]:
        """A channel needs somewhere to reach, and an e-mail address is written like one."""
        cleaned = super().clean() or {}
        reach_by, contact = cleaned.get("reach_by", "none"), cleaned.get("contact", "")
        if reach_by != "none" and not contact:
            self.add_error(
                "contact", _("Write down the address or number, or choose that they will come back")
            )
        if reach_by == "email" and contact:
            try:
                forms.EmailField().clean(contact)
            except forms.ValidationError:
                self.add_error("contact", _("Write the e-mail address in full, such as amina@example.org"))
        keep_the_word_secret(self, cleaned)
        return cleaned


class TakeDownForm(WordsForm):
    """What a worker writes down with the person beside them, or from paper or the telephone."""

    channel = forms.ChoiceField(
        label=_("How did they tell us?"),
        choices=[(key, label) for key, label in Contribution.CHANNELS if key != "web"],
        widget=forms.RadioSelect,
        initial="popup",
        **needed(_("Choose how they told us")),
    )
    where = forms.CharField(
        label=_("Where are you?"),
        max_length=120,
        required=False,
        help_text=_("Such as Stretford library, or the name of the meeting"),
    )
    read_back = forms.BooleanField(
        label=_("I have read the words back to them and they are right"),
        required=False,
        help_text=_("Not needed for what came on paper or by e-mail: those words are their own."),
    )
    field_order = ["channel", "where", "words", "kind", "area_code"]

    def clean(self) -> dict[str, Any]:
        """What was said aloud is read back; said at once with whatever else is missing."""
        cleaned = super().clean()
        if cleaned.get("channel") in ALOUD and not cleaned.get("read_back"):
            self.add_error("read_back", str(NotReadBack()))
        return cleaned


class SayForm(WordsForm):
    """What a resident writes themselves."""

    unnamed = forms.BooleanField(
        label=_("Keep my name out of it"),
        required=False,
        help_text=_("Then only your receipt leads back to it."),
    )

    def __init__(self, *args: Any, signed_in: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own: dict[str, Any] = {
            "words": (_("What do you want to say?"), _("In your own words and your own language.")),
            "name": (_("Your name"), _("Only if you want us to know it")),
            "reach_by": (_("How shall we tell you what happens?"), ""),
            "contact": (
                _("Address or number for that"),
                _("Leave empty if you will come back with the code"),
            ),
            "second_thing": (
                _("A word or number only you know"),
                _(
                    "With the code, it opens our reply. Choose at least four letters or numbers, and "
                    "nothing that somebody at home would guess."
                ),
            ),
            "hint": (_("A hint, in case you forget the word"), HINT),
            "may_publish": (_("My words may be shown in public, without my name"), ""),
        }
        for name, (label, hint) in own.items():
            self.fields[name].label, self.fields[name].help_text = label, hint
        self.fields["words"].error_messages["required"] = _("Write what you want to say")
        self.fields["second_thing"].error_messages["required"] = _("Choose a word or number")
        self.fields["reach_by"].error_messages["required"] = _("Choose how we tell you what happens")
        reach: Any = self.fields["reach_by"]
        reach.choices = [("none", _("I will come back with the code, or telephone")), *reach.choices[1:]]
        for name in ("name", "reach_by", "contact") if signed_in else ("unnamed",):
            del self.fields[name]
