"""Forms for rounds for young people."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from morrow.foundations.forms import needed
from morrow.voice.actions import MOST_AT_ONCE, Permission, YoungRound
from morrow.voice.models import Round, YoungPass, YoungTerms

CODE = "young_code"


class YoungTermsForm(forms.Form):
    """What holds in a round for young people."""

    age_from = forms.IntegerField(label=_("Youngest age"), **needed(_("Give the youngest age")))
    age_to = forms.IntegerField(label=_("Oldest age"), **needed(_("Give the oldest age")))
    contact_name = forms.CharField(
        label=_("Safeguarding contact"),
        max_length=100,
        help_text=_("The name of somebody young people can talk to. It stands on every page of the round."),
        **needed(_("Name the safeguarding contact")),
    )
    contact_phone = forms.CharField(
        label=_("Their telephone number"), max_length=30, **needed(_("Give a number that is answered"))
    )
    where = forms.CharField(
        label=_("Where young people get a code, and when"),
        max_length=300,
        help_text=_(
            "Such as: at your school, or from the youth worker at the Mill Lane hub, Tuesdays 4 to 6"
        ),
        **needed(_("Say where and when")),
    )
    asks_permission = forms.BooleanField(
        label=_("Somebody with parental responsibility must agree"),
        required=False,
        help_text=_(
            "Or a young person who understands what it is about decides for themselves (Gillick competence). "
            "Whoever hands out a code writes down which, and how they know, without names."
        ),
    )
    basis = forms.CharField(
        label=_("On what lawful basis do young people take part?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        help_text=_("Such as: our public task, UK GDPR article 6(1)(e). It is published."),
        **needed(_("Write the lawful basis")),
    )
    promise = forms.CharField(
        label=_("Who has promised to do what they choose, or to say publicly why not?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        **needed(_("Say who has promised it")),
    )

    def terms(self) -> YoungRound:
        """What was stated."""
        return YoungRound(**self.cleaned_data)


class HandingOut(forms.Form):
    """What every handing out of codes asks where the round asks for permission."""

    permission = forms.ChoiceField(
        label=_("Who agreed?"),
        choices=[each for each in YoungPass.PERMISSION if each[0]],
        widget=forms.RadioSelect,
        **needed(_("Choose who agreed")),
    )
    basis = forms.CharField(
        label=_("How do you know?"),
        max_length=300,
        help_text=_("Such as: the letter home came back signed on 3 March. Write no names."),
        **needed(_("Write how you know, without names")),
    )

    def __init__(self, *args: Any, terms: YoungTerms, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not terms.asks_permission:
            del self.fields["permission"]
            del self.fields["basis"]

    def permitted(self) -> Permission:
        """Who agreed, where it was asked."""
        told = self.cleaned_data
        return Permission(told.get("permission", ""), told.get("basis", ""))


class DeskForm(HandingOut):
    """A youth worker has somebody in front of them."""

    age_checked = forms.BooleanField(
        help_text=_("A school card, or you know them. Write down no date of birth and no name."),
        **needed(_("Look at their age first, then tick")),
    )
    only_one = forms.BooleanField(
        label=_("They say that they have had no code for this vote, at school or here"),
        **needed(_("Ask whether they have had a code. Each person has one")),
    )
    where = forms.CharField(
        label=_("Where are you?"), max_length=200, **needed(_("Say where you are, such as the Mill Lane hub"))
    )
    field_order = ["age_checked", "only_one", "permission", "basis", "where"]

    def __init__(self, *args: Any, terms: YoungTerms, **kwargs: Any) -> None:
        super().__init__(*args, terms=terms, **kwargs)
        self.fields["age_checked"].label = gettext("I have made sure that they are %(from)d to %(to)d") % {
            "from": terms.age_from,
            "to": terms.age_to,
        }


class SchoolForm(HandingOut):
    """Codes for a school."""

    school = forms.CharField(label=_("The school"), max_length=200, **needed(_("Name the school")))
    number = forms.IntegerField(
        label=_("How many codes?"),
        min_value=1,
        max_value=MOST_AT_ONCE,
        help_text=_("One for each pupil of the right age. They are shown once: print them at once."),
        **needed(_("Say how many")),
    )
    field_order = ["school", "number", "permission", "basis"]


def asks_for_code(form: forms.Form, round_: Round) -> forms.Form:
    """The form as a round for young people asks it: with a code first, and nothing about the person."""
    if getattr(round_, "young", None) is None:
        return form
    form.fields[CODE] = forms.CharField(
        label=gettext("The code on your slip"),
        max_length=40,
        help_text=gettext("It looks like K7QM-4XRD-2H9B. We do not ask who you are."),
        **needed(
            gettext(
                "Type the code on your slip. If you have none, the page of the question says who gives one"
            )
        ),
    )
    form.fields[CODE].widget.attrs |= {"autocomplete": "off", "autocapitalize": "characters"}
    for about_them in ("age_band", "ward", "helping", "name_seen"):
        form.fields.pop(about_them, None)
    form.order_fields([CODE])
    return form
