"""The form on which a councillor decides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.accountability.errors import ReportChanged
from morrow.accountability.forms.fields import day, words
from morrow.accountability.forms.lines import declared_lines, read_interests, read_votes
from morrow.accountability.forms.proposing import authority_label
from morrow.accountability.interests import declared_in
from morrow.accountability.models import Option
from morrow.accountability.packs import as_it_reads
from morrow.accountability.queries import AuthorityRef, DecisionRef, proposed_experiment
from morrow.accountability.words import PARTS
from morrow.foundations.forms import Group, needed
from morrow.foundations.periods import in_words

FIELD_OF = {
    **{part: part for part in ("option", "reasons", "heard", "made_of_it", "interests", "departure")},
    "authority": "authority",
    "review_date": "review_on",
}
"""Beside which field a missing part is said; the rest is said above the form."""

EXAMPLE_OF_VOTES = _("Cllr Jo Bell: against: it comes too late")


class DecideForm(forms.Form):
    """Everything a decision needs from whoever takes it."""

    option = forms.ChoiceField(
        label=_("Which option?"), widget=forms.RadioSelect, **needed(_("Choose the option you decide on"))
    )
    authority = forms.ChoiceField(
        label=_("By which authority?"), **needed(_("Name the authority by which you decide"))
    )
    reasons = words(
        _("Your reasons"), help_text=_("Published, in plain words"), missing=_("Write your reasons")
    )
    heard = words(
        _("What was heard"),
        help_text=_(
            "From the report; change it where it is not right. It is needed, unless you say below why "
            "nothing was heard."
        ),
    )
    nothing_heard_because = words(_("If nothing was heard, why"), rows=2)
    made_of_it = words(
        _("What you made of the equality and sustainability analysis"),
        help_text=_("Not that you read it: what you weighed, and what you changed because of it"),
        missing=_("Write what you made of the equality and sustainability analysis"),
    )
    conditions = words(
        _("On which conditions, if any?"),
        rows=2,
        help_text=_("Such as: only if planning consent is given. Published, and read before it takes effect"),
    )
    departure = words(
        _("Why you depart from what people chose"),
        rows=3,
        help_text=_("Only where a vote or a residents’ panel chose another option"),
    )
    interests = forms.ChoiceField(
        label=_("Did anyone declare an interest?"),
        choices=[("none", _("No, nobody did")), ("some", _("Yes"))],
        widget=forms.RadioSelect,
        **needed(_("Say whether anyone declared an interest")),
    )
    pecuniary = words(
        _("Disclosable pecuniary interests"),
        rows=2,
        help_text=_(
            "One to a line, such as: Cllr Jo Bell: owns the hall. They cannot take part, unless the "
            "monitoring officer wrote a dispensation down beforehand."
        ),
    )
    other_interests = words(
        _("Other interests"), rows=2, help_text=_("One to a line, such as: Cllr Jo Bell: sings in the choir")
    )
    votes = words(
        _("How members voted"),
        rows=4,
        help_text=_(
            "One to a line: name: for, against or abstain: why. Empty where one person decides alone."
        ),
    )
    in_private = forms.BooleanField(
        label=_("Part of the meeting was held in private"),
        required=False,
        help_text=_("Only for what is exempt, and only with the notices that the law asks for"),
    )
    review_on = day(
        _("When will this be reviewed?"),
        help_text=_("On that day it must answer for itself"),
        missing=_("Say when this will be reviewed"),
    )

    def __init__(
        self, *args: Any, decision: DecisionRef, authorities: Sequence[AuthorityRef], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.decision, self.read = decision, str(self.data.get("read", ""))
        self.heard_before = decision.heard or decision.nothing_heard_because
        self.options: dict[str, Option] = {option.code: option for option in decision.options.all()}
        self.authorities = {each.code: each for each in authorities}
        fields: Any = self.fields
        fields["option"].choices = [(code, option.title) for code, option in self.options.items()]
        fields["authority"].choices = [(each.code, authority_label(each)) for each in authorities]
        if decision.authority and decision.authority.code in self.authorities:
            fields["authority"].initial = decision.authority.code
        fields["heard"].initial = decision.heard
        fields["nothing_heard_because"].initial = decision.nothing_heard_because
        if decision.heard:
            fields["heard"].help_text = _("From the report; change it where it is not right.")
            del fields["nothing_heard_because"]
        declared = declared_in(decision)
        fields["interests"].initial = "some" if declared else None
        for name, lines in declared_lines(declared).items():
            fields[name].initial = lines
        fields["heard"].never_called_optional = True
        quorum = decision.authority.quorum if decision.authority else 0
        if quorum:
            told = _("At least %(quorum)s members vote, by the constitution. One to a line, such as:")
            fields["votes"].never_called_optional = True
            fields["votes"].help_text = f"{told % {'quorum': quorum}} {EXAMPLE_OF_VOTES}"
        tried = proposed_experiment(decision)
        if tried is not None:
            told = _("For what is tried: by %(day)s. On that day it must answer for itself")
            fields["review_on"].help_text = told % {"day": in_words(tried.last_day)}
        if not any(option.people_chose for option in self.options.values()):
            del self.fields["departure"]
        if not decision.exemptions.all():
            del self.fields["in_private"]
        for code, option in self.options.items():
            self.fields[f"why_not_{code}"] = words(
                _("If it is not “%s”, why not?") % option.title, rows=2, max_length=1000
            )
        first: Any = self.fields[self._why_not[0]]
        first.help_text = _("Published. Leave it empty beside the option you decide on.")
        self.order_fields(name for group in self.groups for name in (field.name for field in group.fields))

    @property
    def _why_not(self) -> list[str]:
        return [f"why_not_{code}" for code in self.options]

    @property
    def groups(self) -> list[Group]:
        """The fields by what they are about, in the order in which a decision is thought through."""
        parts = {
            _("What you decide, and why"): (
                "option",
                "authority",
                "reasons",
                "conditions",
                "departure",
                *self._why_not,
            ),
            _("What you heard and weighed"): ("heard", "nothing_heard_because", "made_of_it"),
            _("Who took part"): ("interests", "pecuniary", "other_interests", "votes", "in_private"),
            _("When it answers for itself"): ("review_on",),
        }
        return [
            Group(heading, [self[name] for name in names if name in self.fields])
            for heading, names in parts.items()
        ]

    def clean(self) -> dict[str, Any]:
        """What was heard is asked for at once with whatever else is missing."""
        cleaned = super().clean() or {}
        nothing = not (cleaned.get("heard") or cleaned.get("nothing_heard_because") or self.heard_before)
        if self.read not in {"", as_it_reads(self.decision)}:
            self.add_error(None, str(ReportChanged()))
        if self.errors and nothing:
            self.add_error("heard", str(PARTS["heard"]).capitalize())
        lines = cleaned.get("pecuniary") or cleaned.get("other_interests")
        if lines and cleaned.get("interests") == "none":
            self.add_error(
                "interests",
                _("You said that nobody declared an interest, and interests are written below. Choose Yes."),
            )
        return cleaned

    def clean_votes(self) -> Any:
        """Votes, read line by line."""
        return read_votes(self.cleaned_data["votes"])

    def clean_pecuniary(self) -> Any:
        """Pecuniary interests, read line by line."""
        return read_interests(self.cleaned_data["pecuniary"], pecuniary=True)

    def clean_other_interests(self) -> Any:
        """Other interests, read line by line."""
        return read_interests(self.cleaned_data["other_interests"], pecuniary=False)

    def decided(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        typed = self.cleaned_data
        declared = (*typed["pecuniary"], *typed["other_interests"])
        said = declared or (() if typed["interests"] == "none" else None)
        return {
            "read": self.read,
            "option": self.options.get(typed["option"]),
            "authority": self.authorities.get(typed["authority"]),
            "interests": said,
            "conditions": typed["conditions"],
            "departure": typed.get("departure", ""),
            "in_private": typed.get("in_private", False),
            "nothing_heard_because": typed.get("nothing_heard_because", ""),
            "why_not": {code: typed[f"why_not_{code}"] for code in self.options},
            **{
                name: typed[name]
                for name in (
                    "reasons",
                    "heard",
                    "made_of_it",
                    "votes",
                    "review_on",
                )
            },
        }
