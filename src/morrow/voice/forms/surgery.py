"""The note of a councillor's surgery: consent first, and words only with it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.foundations.forms import needed
from morrow.methods.wording import may_name
from morrow.voice.errors import NoConsent, NotReadBack
from morrow.voice.forms.listening import WordsForm

ONLY_WITH_CONSENT = ("words", "name", "contact")
GONE = ("proxy_basis", "proxy_name", "for_whom", "attached")


class SurgeryNoteForm(WordsForm):
    """What a councillor writes with the person beside them."""

    about = forms.CharField(
        label=_("What is it about, in one line?"),
        help_text=_("Nothing that says who it was, such as “Damp in a rented home”."),
        max_length=120,
        **needed(_("Write one line that says what it is about")),
    )
    where = forms.CharField(label=_("Where is your surgery?"), max_length=120, required=False)
    consent = forms.ChoiceField(
        label=_("Do they agree that you keep what they say, and pass it on so that they get an answer?"),
        help_text=_(
            "Read it to them: “I write down your words and read them back. They go to the council, and "
            "somebody answers you. You can see the note and take it back.” Write down what they say."
        ),
        choices=[("yes", _("Yes, they said so")), ("no", _("No: keep the one line only"))],
        widget=forms.RadioSelect,
        **needed(_("Ask them, and choose yes or no")),
    )
    read_back = forms.BooleanField(
        label=_("I have read the words back to them and they are right"), required=False
    )
    field_order = ["about", "where", "consent", "words", "kind", "area_code"]
    more = ("language",)

    def __init__(self, *args: Any, wards: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, wards=wards, **kwargs)
        self.wards = [name for _code, name in wards]
        for name in GONE:
            del self.fields[name]
        self.late = {
            name: self.fields[name].error_messages["required"] for name in ("words", "kind", "second_thing")
        }
        for name in self.late:
            field: Any = self.fields[name]
            field.required, field.never_called_optional = False, True

    def clean_attached(self) -> None:
        """Nothing is attached to a note."""

    def _nothing_of_who_it_was(self, given: dict[str, Any]) -> None:
        """Without consent there are no words, and the one line names nobody."""
        first = next((name for name in ONLY_WITH_CONSENT if given.get(name)), None)
        if first:
            self.add_error(first, str(NoConsent()))
        pieces = may_name(given.get("about") or "", self.wards)
        if pieces:
            told = _(
                "%s may show who it was, and they gave no consent. Say in other words what it is about; what "
                "names nobody can be written in small letters."
            )
            self.add_error("about", told % ", ".join(f"“{each}”" for each in pieces))

    @property
    def agreed(self) -> bool:
        """Whether they consented."""
        return bool(self.cleaned_data.get("consent") == "yes")

    def clean(self) -> dict[str, Any]:
        """With consent everything a contribution needs; without it no word and no name."""
        given: dict[str, Any] = forms.Form.clean(self) or {}
        if given.get("consent") == "no":
            self._nothing_of_who_it_was(given)
            return given
        if given.get("consent") == "yes":
            given = super().clean()
            for name, missing in self.late.items():
                if name not in self.errors and not given.get(name):
                    self.add_error(name, missing)
            if not given.get("read_back"):
                self.add_error("read_back", str(NotReadBack()))
        return given
