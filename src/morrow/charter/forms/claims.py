"""Forms by which people ask, are answered, and ask us to look again."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.charter.forms.fields import line, words
from morrow.foundations.forms import needed
from morrow.foundations.reaching import what_is_wrong

MOST = 4000


class AskForm(forms.Form):
    """Somebody asks for themselves."""

    words = words(
        _("Is there anything else we should know?"),
        help_text=_("Whoever looks reads it. You can leave it empty."),
        max_length=MOST,
    )


class AskBesideForm(AskForm):
    """A worker writes it down for somebody beside them."""

    called = line(
        _("What do they like to be called?"), missing=_("Write what they like to be called"), max_length=100
    )
    person_code = line(
        _("Their own code, if they are in the register"),
        help_text=_("It stands on their page “About me”. Leave it empty for somebody new."),
        max_length=40,
    )
    reach_by = forms.ChoiceField(
        label=_("How shall we tell them what happens?"),
        choices=[
            ("none", _("They will come back with the code")),
            ("letter", _("Letter")),
            ("text", _("Text message")),
            ("email", _("E-mail")),
            ("phone", _("Telephone call")),
        ],
        widget=forms.RadioSelect,
        initial="none",
        **needed(_("Choose how we tell them what happens")),
    )
    contact = line(
        _("Address or number for that"),
        help_text=_("Leave it empty if they come back with the code"),
        max_length=300,
    )
    second_thing = line(
        _("A word or number only they know"),
        help_text=_("With the code on paper it opens the answer. At least four letters or numbers."),
        missing=_("Ask them to choose a word, so that only they can open the answer"),
        max_length=60,
        min_length=4,
    )

    field_order = ["called", "person_code", "reach_by", "contact", "second_thing", "words"]

    def clean(self) -> dict[str, Any]:
        """A way to reach them needs somewhere to reach, and a number is written like one."""
        given = super().clean() or {}
        new = not given.get("person_code")
        reach_by, contact = given.get("reach_by", "none"), given.get("contact", "")
        if new and reach_by != "none" and not contact:
            self.add_error("contact", _("Write the address or number"))
        elif new and (wrong := what_is_wrong(reach_by, contact)):
            self.add_error("contact", wrong)
        return given


class YesForm(forms.Form):
    """Yes."""

    gives = words(
        _("What do they get, from when, and what do they do next?"),
        help_text=_("It is sent to them as it stands"),
        missing=_("Say what they get, and from when"),
        max_length=MOST,
    )


class LookAgainForm(forms.Form):
    """A second look by somebody else."""

    changed = forms.ChoiceField(
        label=_("Does the answer change?"),
        choices=[("yes", _("It changes: yes")), ("no", _("It stays as it was"))],
        widget=forms.RadioSelect,
        **needed(_("Choose whether the answer changes")),
    )
    reason = words(
        _("Why? In plain words"),
        help_text=_("It is sent to them as it stands"),
        missing=_("Say why, in plain words"),
        max_length=MOST,
    )
    gives = words(
        _("If it changes: what do they get, and from when?"),
        max_length=MOST,
    )
    leaves_out = words(
        _("Do the words of the promise leave people out? Whom?"),
        help_text=_(
            "Leave it empty if they do not. It goes to the officer who keeps the register, without anything "
            "of this person: name nobody, and tell no single story."
        ),
        max_length=1000,
    )


class AskAgainForm(forms.Form):
    """Ask that somebody else looks."""

    why = words(
        _("Is there anything we got wrong, or did not know?"),
        help_text=_("You can leave it empty: somebody else looks all the same."),
        max_length=MOST,
    )


class NewPaperForm(forms.Form):
    """A new word, chosen by the person beside one's desk."""

    second_thing = line(
        _("A new word or number only they know"),
        help_text=_("Ask first what they asked for, and when. The old code opens nothing any more."),
        missing=_("Ask them to choose a word, so that only they can open the answer"),
        max_length=60,
        min_length=4,
    )


class PaperForm(forms.Form):
    """The code on paper and its word."""

    code = line(
        _("The code on your paper"),
        help_text=_("It looks like K7QM-4XRD-2H9B"),
        missing=_("Write the code on your paper"),
        max_length=60,
    )
    word = line(_("Your word or number"), missing=_("Write the word or number you chose"), max_length=60)


class LeavingOutForm(forms.Form):
    """What the officer who keeps the register makes of a note."""

    answer = forms.ChoiceField(
        label=_("What becomes of it?"),
        choices=[("propose", _("A change of the words is proposed")), ("keep", _("The words stay"))],
        widget=forms.RadioSelect,
        **needed(_("Choose what becomes of it")),
    )
    reason = words(_("Why, and when?"), missing=_("Say why"), max_length=MOST)


class BookForm(forms.Form):
    """A new book of facts and amounts, as the two files hold them."""

    facts = words(
        _("What may be asked: the words of facts.toml"),
        12,
        missing=_("Paste the whole of facts.toml"),
        max_length=200_000,
    )
    amounts = words(
        _("Amounts: the words of amounts.toml"),
        12,
        missing=_("Paste the whole of amounts.toml"),
        max_length=200_000,
    )
