"""Forms of what is exempt, and of notice that a meeting will be held in private."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from morrow.accountability.forms.fields import with_days, words
from morrow.accountability.models import Exemption, PrivateNotice
from morrow.accountability.rules import first_private_day
from morrow.foundations.forms import needed


class ExemptForm(forms.Form):
    """A part that is exempt: what is published of it, and the words that are not."""

    about = forms.CharField(
        label=_("What kind of part is it?"),
        max_length=200,
        help_text=_("Published, such as: the prices that were offered. Not what it says"),
        **needed(_("Say what kind of part it is")),
    )
    paragraph = forms.TypedChoiceField(
        label=_("Under which paragraph of Schedule 12A?"),
        coerce=int,
        choices=[(number, format_lazy("{}: {}", number, about)) for number, about in Exemption.PARAGRAPHS],
        widget=forms.RadioSelect,
        **needed(_("Choose the paragraph")),
    )
    contract_terms = forms.BooleanField(
        label=_("They are terms proposed for a contract, such as prices in a bid"),
        required=False,
        help_text=_("Under paragraph 3. Then no member reads them but whoever decides or scrutinises"),
    )
    why = words(
        _("Why does the public interest in keeping it outweigh the public interest in telling it?"),
        help_text=_("Published"),
        missing=_("Say why; it is published"),
    )
    words = words(
        _("The exempt words"),
        rows=8,
        help_text=_("Not published. Only whoever decides, and those the law entitles, read them"),
        missing=_("Write the exempt words"),
    )

    def clean(self) -> dict[str, Any]:
        """Terms proposed for a contract are kept under paragraph 3, and under no other."""
        cleaned = super().clean() or {}
        if cleaned.get("contract_terms") and cleaned.get("paragraph") not in {None, 3}:
            self.add_error(
                "contract_terms",
                _(
                    "Terms proposed for a contract are exempt under paragraph 3. Choose paragraph 3, or take "
                    "this tick out."
                ),
            )
        return cleaned


class PrivateNoticeForm(forms.Form):
    """Notice that the executive will meet in private."""

    kind = forms.ChoiceField(
        label=_("Which notice?"),
        choices=PrivateNotice.KINDS,
        widget=forms.RadioSelect,
        initial="first",
        **needed(_("Choose which notice it is")),
    )
    reason = words(
        _("Why is it held in private?"),
        help_text=_("For an urgent one, also why it cannot reasonably be deferred. Published"),
        missing=_("Say why it is held in private; it is published"),
    )
    representations = words(
        _("What was said for meeting in public?"),
        rows=3,
        help_text=_("Only for the second notice: what was received, or that nothing was. Published"),
    )
    response = words(_("The answer to it"), rows=3, help_text=_("Only for the second notice. Published"))
    agreed_by = forms.ChoiceField(
        label=_("Who agreed that it is urgent?"), required=False, help_text=_("Only for an urgent one")
    )

    def __init__(self, *args: Any, chairs: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        today = timezone.localdate()
        fields["kind"].choices = with_days(
            PrivateNotice.KINDS,
            lambda kind: first_private_day(kind, today),
            _("Published today, it lets them meet in private from %s"),
        )
        fields["agreed_by"].choices = [("", _("Nobody")), *chairs]
        for name in ("representations", "response", "agreed_by"):
            fields[name].never_called_optional = True
