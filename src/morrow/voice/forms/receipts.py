"""Forms by which people come back with a receipt, and by which a worker gives it anew."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.foundations.forms import needed
from morrow.foundations.secret_words import normal
from morrow.voice.digest import bare
from morrow.voice.errors import NotBesideYou

LONGEST = 20_000

LONG_WORD = 4
"""Letters from which a word tells one thing said from another."""

SHORTEST_WORD = 4
"""Characters of what only the person knows: fewer are tried through in an afternoon."""

TELLING = 3
"""Letters or numbers from which a part of the word gives it away."""

HINT = _(
    "It is not printed. It is shown after one wrong try, to whoever has the code. Leave it empty if "
    "somebody at home could tell the word from it."
)


def keep_the_word_secret(form: forms.Form, cleaned: dict[str, Any]) -> None:
    """Whoever holds the paper can come to read the hint, and often knows the household."""
    typed, hint = cleaned.get("second_thing", ""), bare(cleaned.get("hint", ""))
    word = bare(typed)
    if typed and min(len(normal(typed)), len(word)) < SHORTEST_WORD:
        form.add_error("second_thing", _("Choose at least four letters or numbers"))
    elif word and tells(word, hint):
        form.add_error(
            "hint", _("The hint holds the word itself, and whoever finds the receipt could read it")
        )


def tells(word: str, hint: str) -> bool:
    """True where one stands in the other, forwards or backwards; both as `bare` gives them.

    A hint of one or two letters tells a letter, not the word.
    """
    backwards = hint[::-1]
    if word in hint or word in backwards:
        return True
    return len(hint) >= TELLING and (hint in word or backwards in word)


class ReceiptForm(forms.Form):
    """The code on a receipt."""

    code = forms.CharField(
        label=_("The code on your receipt"),
        max_length=60,
        help_text=_("It looks like K7QM-4XRD-2H9B. Spaces and small letters are fine."),
        **needed(_("Type the code on your receipt")),
    )


class SecondThingForm(forms.Form):
    """What opens the reply itself, and shows whose words they are."""

    second_thing = forms.CharField(
        label=_("The word or number you chose"),
        max_length=60,
        **needed(_("Type the word or number you chose at the desk")),
    )


class CorrectForm(SecondThingForm):
    """Putting one's own words right."""

    words = forms.CharField(
        label=_("What you want to say"),
        widget=forms.Textarea(attrs={"rows": 6}),
        max_length=LONGEST,
        **needed(_("Write what you want to say")),
    )
    field_order = ["words", "second_thing"]


class FindReceiptForm(forms.Form):
    """Which receipt a worker is to give anew: by its code, or by what was said and when."""

    code = forms.CharField(
        label=_("The code on their receipt"),
        max_length=60,
        required=False,
        help_text=_("Leave it empty where the receipt is lost"),
    )
    words = forms.CharField(
        label=_("Some of the words they said"),
        max_length=200,
        required=False,
        help_text=_(
            "Two unusual words of four letters or more, as they were written down. Or one, with the day and "
            "the place below."
        ),
    )
    said_on = forms.DateField(
        label=_("The day they said it"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )
    where = forms.CharField(
        label=_("Where they said it"),
        max_length=120,
        required=False,
        help_text=_("Such as Stretford library"),
    )

    def clean(self) -> dict[str, Any]:
        """One of the two; and so many words that only somebody who was told them can know them."""
        cleaned = super().clean() or {}
        words = cleaned.get("words", "").split()
        if cleaned.get("code", "").strip():
            return cleaned
        if not words:
            self.add_error("code", _("Type the code, or some of the words they said"))
            return cleaned
        long = len({word.casefold() for word in words if len(word) >= LONG_WORD})
        when_and_where = cleaned.get("said_on") and len(cleaned.get("where", "").strip()) >= LONG_WORD
        if long < (1 if when_and_where else 2):
            told = _(
                "Type two words of four letters or more, or one with the day and the place: ask the person "
                "beside you"
            )
            self.add_error("words", told)
        return cleaned


class RenewForm(forms.Form):
    """Giving a receipt anew with the person there."""

    what = forms.ChoiceField(
        label=_("What do they need?"),
        choices=[
            ("receipt", _("A new receipt: it is lost, or somebody else has it. The old code opens nothing.")),
            ("word", _("A new word only: they keep their receipt and its code")),
        ],
        widget=forms.RadioSelect,
        **needed(_("Choose what they need")),
    )
    second_thing = forms.CharField(
        label=_("A new word or number only they know"),
        max_length=60,
        help_text=_(
            "They choose it: at least four letters or numbers, and nothing that somebody at home would "
            "guess. We cannot read it afterwards."
        ),
        **needed(_("Ask them to choose a new word or number")),
    )
    hint = forms.CharField(
        label=_("A hint, in case they forget the word"), required=False, max_length=100, help_text=HINT
    )
    beside = forms.BooleanField(
        label=_("They are here with me, alone, and told me what they said before I read it to them"),
        required=False,
        help_text=_(
            "If somebody else speaks for them, or you are unsure whose it is, do not go on. Ring the "
            "safeguarding lead."
        ),
    )

    def clean(self) -> dict[str, Any]:
        """A word that cannot be told from its hint, and the person beside the worker."""
        cleaned = super().clean() or {}
        keep_the_word_secret(self, cleaned)
        if not cleaned.get("beside"):
            self.add_error("beside", str(NotBesideYou()))
        return cleaned
