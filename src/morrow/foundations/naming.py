"""A form whose words everybody reads, and that stay: what may show who somebody is is said before."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _

from morrow.foundations.forms import needed
from morrow.methods.wording import may_name

LOOKED = "looked"


class NamesNobody(forms.Form):
    """Asks once more where the words may show who somebody is. It hints; whoever writes decides.

    `everyone_reads` are the fields it looks at, and `known` the names of places and bodies, which may be
    said.
    """

    everyone_reads: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *args: Any, known: Collection[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pieces = self._pieces(known) if self.is_bound else ()
        if pieces:
            told = _(
                "This may show who somebody is: %(pieces)s. Everyone reads it, and it stays. Leave it out; "
                "or tick the last box, where it is the name of a place, of a body or of "
                "somebody in office."
            ) % {"pieces": ", ".join(f"“{each}”" for each in pieces)}
            label = _("I have looked: it shows no private person")
            self.fields[LOOKED] = forms.BooleanField(label=label, **needed(told))

    def typed(self) -> str:
        """What was written into the fields that everybody reads."""
        return "\n".join(str(self.data.get(self.add_prefix(name)) or "") for name in self.everyone_reads)

    def _pieces(self, known: Collection[str]) -> tuple[str, ...]:
        return may_name(self.typed(), known)

    def clean(self) -> dict[str, Any]:
        """What was written, without the box that says somebody looked."""
        cleaned = super().clean() or {}
        cleaned.pop(LOOKED, None)
        return cleaned
