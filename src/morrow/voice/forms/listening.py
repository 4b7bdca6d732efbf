"""Forms by which words come in, and by which their author comes back."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.foundations.forms import needed
from morrow.foundations.reaching import what_is_wrong
from morrow.voice.attached import LARGEST, cleaned
from morrow.voice.errors import NoPermissionToSpeak, NotAttachable, NotReadBack
from morrow.voice.forms.receipts import HINT, LONGEST, keep_the_word_secret
from morrow.voice.models import Contribution
from morrow.voice.rules import ALOUD


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
    language = forms.CharField(
        label=_("Which language are the words in?"),
        max_length=40,
        required=False,
        help_text=_("Leave empty for English. Such as Urdu or British Sign Language"),
    )
    proxy_basis = forms.ChoiceField(
        label=_("Does somebody else say it for them?"),
        choices=[("", _("No, they say it themselves")), *Contribution.BASES],
        widget=forms.RadioSelect,
        required=False,
        help_text=_("Then it is by this right, and both can see it."),
    )
    proxy_name = forms.CharField(label=_("The name of who says it"), max_length=200, required=False)
    for_whom = forms.CharField(
        label=_("The name of the person you say it for"),
        max_length=200,
        required=False,
        help_text=_("Leave it empty if they would rather not be named"),
    )
    attached = forms.FileField(
        label=_("A photograph or a PDF"),
        required=False,
        help_text=_(
            "JPEG, PNG or PDF, up to 5 MB. Where and when a photograph was taken is left out, and so is who "
            "wrote a PDF. Only those who may read the words see it."
        ),
        widget=forms.ClearableFileInput(attrs={"accept": "image/jpeg,image/png,application/pdf"}),
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

    more = ("language", "proxy_basis", "proxy_name", "for_whom", "attached")
    """What few need: it stands folded away below the rest."""

    def clean_attached(self) -> bytes | None:
        """The file as it is kept."""
        file: Any = self.cleaned_data["attached"]
        if not file:
            return None
        if file.size > LARGEST:
            raise forms.ValidationError(str(NotAttachable("large")))
        try:
            return cleaned(file.read()).content
        except NotAttachable as fault:
            raise forms.ValidationError(str(fault)) from fault

    @property
    def more_is_wrong(self) -> bool:
        """Whether something folded away has to be put right."""
        return any(name in self.errors for name in self.more)

    def __init__(self, *args: Any, wards: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if wards:
            area: Any = self.fields["area_code"]
            area.choices = [("", _("Not said")), *wards]
        else:
            del self.fields["area_code"]

    def clean(self) -> dict[str, Any]:
        """A channel needs somewhere to reach, and an address or number is written like one."""
        given = super().clean() or {}
        if (given.get("proxy_name") or given.get("for_whom")) and not given.get("proxy_basis"):
            self.add_error("proxy_basis", str(NoPermissionToSpeak()))
        reach_by, contact = given.get("reach_by", "none"), given.get("contact", "")
        if reach_by != "none" and not contact:
            self.add_error(
                "contact", _("Write down the address or number, or choose that they will come back")
            )
        if contact and (wrong := what_is_wrong(reach_by, contact)):
            self.add_error("contact", wrong)
        keep_the_word_secret(self, given)
        return given


class TakeDownForm(WordsForm):
    """What a worker writes down with the person beside them, or from paper or the telephone."""

    channel = forms.ChoiceField(
        label=_("How did they tell us?"),
        choices=[(key, label) for key, label in Contribution.CHANNELS if key not in ("web", "batch")],
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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["for_whom"]

    def clean(self) -> dict[str, Any]:
        """What was said aloud is read back; said at once with whatever else is missing."""
        given = super().clean()
        if given.get("channel") in ALOUD and not given.get("read_back"):
            self.add_error("read_back", str(NotReadBack()))
        return given


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
        proxy: Any = self.fields["proxy_basis"]
        proxy.label = _("Do you say it for somebody else?")
        proxy.choices = [("", _("No, I speak for myself")), *Contribution.BASES]
        proxy.help_text = _("Say by what right. They and you can both see it.")
        self.fields["proxy_name"].label = _("Your own name, if you say it for somebody else")
        gone = ("name", "reach_by", "contact", "proxy_name") if signed_in else ("unnamed", "for_whom")
        for name in gone:
            del self.fields[name]
