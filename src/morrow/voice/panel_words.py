"""What the page of a panel says of its letters."""

from __future__ import annotations

from django.utils.formats import number_format
from django.utils.translation import gettext as _


def times_as_likely(weight: int) -> str:
    """How likely a household gets a letter, beside the least likely ones."""
    if weight == 100:
        return _("the usual")
    return _("%s times the usual") % number_format((f"{weight / 100:.2f}").rstrip("0").rstrip("."))


def usual_weights_why() -> str:
    """Where the usual weights come from, and what is not known of them."""
    return _(
        "Fewer of those who are invited in more deprived neighbourhoods come. The Sortition Foundation draws "
        "panels for councils, finds the same, and sends one letter in five to such neighbourhoods alone "
        "(its report on Newham, 2021). These numbers do much the same. How many come here is not known "
        "until a panel here has shown it: so far it is an assumption."
    )
