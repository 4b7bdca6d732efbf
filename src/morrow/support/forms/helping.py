"""Forms about who helps."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from morrow.foundations.design.forms import DayField
from morrow.foundations.forms import needed
from morrow.support.forms.fields import choice, of_data, words


class OfWorkers(forms.Form):
    """A form that chooses one worker."""

    worker = of_data(_("Who?"), **needed(_("Choose who")))

    def __init__(self, *args: Any, workers: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["worker"].choices = workers  # type: ignore[attr-defined]


class LeadForm(OfWorkers):
    """Naming a lead."""


class CoverForm(OfWorkers):
    """Naming who stands in."""

    away_from = DayField(label=_("First day away"), **needed(_("Give the first day away")))
    away_to = DayField(label=_("First day back"), **needed(_("Give the first day back")))

    def clean(self) -> dict[str, Any]:
        """Back after away."""
        given = super().clean() or {}
        away_from, away_to = given.get("away_from"), given.get("away_to")
        if away_from and away_to and away_to <= away_from:
            self.add_error("away_to", _("The first day back comes after the first day away"))
        return given


class RequestForm(OfWorkers):
    """Asking for help."""

    what = words(
        _("What do you ask?"),
        help_text=_("Only what they need to know. They do not see the plan."),
        **needed(_("Say what you ask")),
    )
    action = of_data(
        _("Is it about one action of the plan?"),
        required=False,
        help_text=_("They see that action until it is done"),
    )

    def __init__(self, *args: Any, actions: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["action"].choices = [("", _("No")), *actions]  # type: ignore[attr-defined]


class AnswerRequestForm(forms.Form):
    """Accepting, or not accepting with something instead."""

    answer = choice(
        _("Can you help with this?"),
        [("accept", _("Yes, I take it on")), ("decline", _("Not this, but something else"))],
        **needed(_("Choose whether you can help with this")),
    )
    reason = words(_("If not: why?"), rows=3, required=False)
    instead = words(_("If not: what can they have instead?"), rows=3, required=False)
    instead_on = DayField(label=_("If not: from which day?"), required=False)


class FinishForm(forms.Form):
    """Done or not."""

    done = choice(
        _("Is it done?"),
        [("yes", _("Done")), ("no", _("Not done"))],
        **needed(_("Choose whether it is done")),
    )
    reason = words(_("If not: why?"), rows=3, required=False)
