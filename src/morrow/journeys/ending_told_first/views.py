"""The page on which something ends, its people told first."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from morrow.budget import queries as budget
from morrow.foundations.forms import needed
from morrow.foundations.scope import path
from morrow.journeys.asking import ask, sent
from morrow.journeys.ending_told_first.last_look import last_look
from morrow.journeys.ending_told_first.steps import end_told_first
from morrow.journeys.fields import of_data, words

SHORTEST = 20
"""Letters in which how people were told can be said."""

_NONE_YET = gettext_lazy(
    "No decision in force ends this yet. It needs one that rests on its priority, or one that takes the "
    "place of the decision that set this money aside."
)


class WhichDecisionForm(forms.Form):
    """By which decision it ends."""

    decision = of_data(
        gettext_lazy("By which decision does it end?"),
        missing=gettext_lazy("Choose the decision that ends it"),
        help_text=gettext_lazy(
            "Only decisions that name its priority, or take the place of the one that set this money aside. "
            "Where everyone whose words stand behind it had a reply that tells of the decision, you need "
            "write nothing below."
        ),
    )
    told_how = words(
        gettext_lazy("How were people told who had no reply?"),
        missing="",
        rows=2,
        required=False,
        max_length=1000,
        help_text=gettext_lazy(
            "Who told them, how, when, and how many. Everybody can read it, so name nobody. Such as: the "
            "council wrote to each of the 212 members on 3 March"
        ),
    )

    def clean_told_how(self) -> str:
        """Long enough to say something that others can check."""
        said: str = self.cleaned_data["told_how"]
        if said and len(said) < SHORTEST:
            raise forms.ValidationError(
                _("Say a little more, so that others can check it: who told them, how, when, and how many")
            )
        return said

    read = forms.BooleanField(
        label=gettext_lazy("I have read what ends and what stays, and it shall end now"),
        **needed(gettext_lazy("Read what ends, then tick the box")),
    )

    def __init__(self, *args: Any, decisions: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["decision"]
        field.choices = [("", _("Choose one")), *decisions]


def end(request: Any, code: str) -> HttpResponse:
    """End what money was set aside for."""
    by = request.viewer.acting_as("fund_manager")
    allocation = budget.allocation_of(code)
    standing = {each.code: each for each in budget.decisions_that_end(allocation, timezone.localdate())}
    named = [(code, _with_what_was_chosen(each)) for code, each in standing.items()]
    form = WhichDecisionForm(sent(request), decisions=named)

    def do(typed: dict[str, Any]) -> str:
        end_told_first(
            allocation=allocation,
            decision=standing[typed["decision"]],
            told_how=typed["told_how"],
            by=by,
            now=timezone.now(),
        )
        return path("budget:allocation", code=code)

    return ask(
        request,
        form,
        do,
        title=_("End it, its people told first"),
        template="journeys/end_told_first.html",
        lead="" if standing else _NONE_YET,
        allocation=allocation,
        look=last_look(allocation),
        button=_("End it"),
        back=path("budget:allocation", code=code),
    )


def _with_what_was_chosen(decision: Any) -> str:
    """A decision by its code and title, and what was chosen, so that nobody ends by it what it keeps."""
    chosen = decision.options.filter(chosen=True).first()
    named = f"{decision.code}: {decision.title}"
    if chosen is None:
        return named
    return _("%(decision)s. Chosen: %(option)s") % {"decision": named, "option": chosen.title}
