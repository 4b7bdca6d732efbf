"""Forms of officers: a proposal, its analysis, its notice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from morrow.accountability.forms.fields import with_days, words
from morrow.accountability.models import Notice
from morrow.accountability.queries import AuthorityRef, DecisionRef
from morrow.accountability.rules import NOTICE_DAYS, OptionDraft, first_day
from morrow.foundations.forms import PoundsField, needed
from morrow.foundations.money import Money
from morrow.foundations.record import Ref

ROWS = range(1, 5)
HINTS = {
    1: _("It can be tried first, with little money and a rule for when it stops: say so on the next page"),
    2: _("Doing nothing is an option too"),
}
CHOSEN_IN = {"voice.round", "voice.project", "voice.panel"}
"""The kinds of reference under which people choose: a vote, a project in one, a residents’ panel."""


class ProposeForm(forms.Form):
    """A question with options for a decision-maker."""

    title = forms.CharField(label=_("Title"), max_length=200, **needed(_("Write a title")))
    question = words(
        _("The question to be decided"),
        help_text=_("One question, in plain words"),
        missing=_("Write the question that is to be decided"),
    )
    authority = forms.ChoiceField(
        label=_("Who decides in law?"),
        help_text=_("Only they can decide, and only within their limit"),
        **needed(_("Choose who decides in law")),
    )
    subject = forms.CharField(
        label=_("What is it about?"), max_length=80, **needed(_("Say what the proposal is about"))
    )
    key = forms.BooleanField(
        label=_("It is a key decision"),
        required=False,
        help_text=format_lazy(
            _("Large spending or saving, or it matters in two wards or more: {usual} clear days’ notice"),
            **NOTICE_DAYS,
        ),
    )
    rests_on = forms.MultipleChoiceField(
        label=_("What does it rest on?"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_(
            "Themes, rounds, votes and reviews first, then what was agreed. Everyone who spoke there is "
            "answered afterwards."
        ),
    )
    supersedes = forms.ChoiceField(label=_("Does it take the place of an earlier decision?"), required=False)
    heard = words(
        _("What was heard"),
        help_text=_(
            "Also what few people said, and who was not heard. It can be written later, and must be before "
            "this is decided."
        ),
        rows=6,
    )

    def __init__(
        self,
        *args: Any,
        authorities: Sequence[AuthorityRef],
        subjects: Sequence[str],
        refs: Sequence[tuple[str, str]],
        earlier: Sequence[DecisionRef],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.authorities = {each.code: each for each in authorities}
        self.earlier = {each.code: each for each in earlier}
        fields: Any = self.fields
        fields["authority"].choices = [
            ("", _("Choose who decides")),
            *[(each.code, authority_label(each)) for each in authorities],
        ]
        fields["subject"].help_text = _("A subject of that authority, such as: %s") % ", ".join(subjects)
        fields["rests_on"].choices = list(refs)
        fields["supersedes"].choices = [
            ("", _("No")),
            *[(each.code, f"{each.code} {each.title}") for each in earlier],
        ]
        for row in ROWS:
            self._add_row(row)

    def _add_row(self, row: int) -> None:
        self.fields[f"option_{row}"] = forms.CharField(
            label=_("Option %s") % row,
            max_length=200,
            help_text=HINTS.get(row, ""),
            **needed(_("A decision is a choice: write at least two options") if row <= 2 else ""),
        )
        self.fields[f"cost_{row}"] = PoundsField(
            label=_("What option %s costs") % row,
            help_text=_("In pounds, such as 184,000; 0 where it is nothing"),
            **needed((_("Say what option %s costs; 0 where it is nothing") % row) if row <= 2 else ""),
        )
        self.fields[f"about_{row}"] = words(_("What option %s means") % row, rows=2)
        self.fields[f"people_chose_{row}"] = forms.BooleanField(
            label=_("A vote or a residents’ panel chose option %s") % row, required=False
        )

    def clean(self) -> dict[str, Any]:
        """Every option that has a title has a cost; what people chose rests on a vote or a panel."""
        cleaned = super().clean() or {}
        for row in ROWS:
            costed = f"cost_{row}" in self.errors or cleaned.get(f"cost_{row}") is not None
            if cleaned.get(f"option_{row}") and not costed:
                self.add_error(f"cost_{row}", _("Say what option %s costs; 0 where it is nothing.") % row)
            if cleaned.get(f"people_chose_{row}") and not self._rests_on_a_choice(cleaned):
                self.add_error(
                    f"people_chose_{row}",
                    _(
                        "You ticked that people chose option %s, and the proposal rests on no vote and no "
                        "residents’ panel. Tick the vote or panel under what it rests on, or take this tick "
                        "out."
                    )
                    % row,
                )
        return cleaned

    @staticmethod
    def _rests_on_a_choice(cleaned: dict[str, Any]) -> bool:
        """Whether a round, one of its projects or a panel is among what the proposal rests on."""
        return any(Ref.read(text).kind in CHOSEN_IN for text in cleaned.get("rests_on") or ())

    def proposal(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        typed = self.cleaned_data
        return {
            "title": typed["title"],
            "question": typed["question"],
            "authority": self.authorities[typed["authority"]],
            "subject": typed["subject"],
            "key": typed["key"],
            "rests_on": [Ref.read(text) for text in typed["rests_on"]],
            "supersedes": self.earlier.get(typed["supersedes"]),
            "heard": typed["heard"],
            "options": [
                OptionDraft(
                    title=typed[f"option_{row}"],
                    cost=typed[f"cost_{row}"] or Money(0),
                    description=typed[f"about_{row}"],
                    people_chose=typed[f"people_chose_{row}"],
                )
                for row in ROWS
                if typed[f"option_{row}"]
            ],
        }


class HeardForm(forms.Form):
    """What was heard, or why nothing was: one of the two."""

    heard = words(
        _("What was heard"),
        help_text=_("Also what few people said, and who was not heard"),
        rows=6,
        missing=_("Write what was heard or, below, why nothing was heard"),
    )
    nothing_heard_because = words(_("If nothing was heard, why"), rows=2)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        said_why = self.data.get(self.add_prefix("nothing_heard_because"), "")
        self.fields["heard"].required = not said_why.strip()


class AnalysisForm(forms.Form):
    """The analysis without which nothing reaches the decision-maker."""

    equality = words(
        _("Equality: who gains and who loses, across the protected characteristics"),
        rows=6,
        help_text=_("Show deprivation too; it is not a protected characteristic, and it matters"),
        missing=_("Write the equality analysis, also where it found little"),
    )
    sustainability = words(
        _("Sustainability: what it means for the years to come"),
        missing=_("Write the sustainability analysis, also where it found little"),
    )


class NoticeForm(forms.Form):
    """Notice of a key decision."""

    kind = forms.ChoiceField(
        label=_("Which notice?"),
        choices=Notice.KINDS,
        widget=forms.RadioSelect,
        initial="usual",
        **needed(_("Choose which notice it is")),
    )
    reason = words(
        format_lazy(_("Why {usual} clear days are impracticable"), **NOTICE_DAYS),
        help_text=_("Only for an exception; published"),
    )
    told = forms.ChoiceField(
        label=_("Which chair was told in writing?"),
        required=False,
        help_text=_("Only for a general exception: the chair of scrutiny"),
    )
    agreed_by = forms.ChoiceField(
        label=_("Which chair agreed that it is urgent?"),
        required=False,
        help_text=_(
            "Only for special urgency: the chair of scrutiny; where there is none, the chair of the "
            "council, and then the vice-chair"
        ),
    )

    def __init__(self, *args: Any, chairs: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        today = timezone.localdate()
        fields["kind"].choices = with_days(
            Notice.KINDS,
            lambda kind: first_day(kind, today),
            _("Published today, it can be decided from %s"),
        )
        for name in ("told", "agreed_by"):
            fields[name].choices = [("", _("Nobody")), *chairs]
        for name in ("reason", "told", "agreed_by"):
            fields[name].never_called_optional = True


def authority_label(authority: AuthorityRef) -> str:
    """An authority as a choice: whose, on what, up to what."""
    who = authority.body.name if authority.body else authority.post.replace("_", " ").capitalize()
    limit = f", {authority.limit.pounds()}" if authority.limit is not None else ""
    return f"{who}: {authority.scope}{limit}"
